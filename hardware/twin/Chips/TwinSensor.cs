using System;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Twin;

/// <summary>Kinds of air sensor that the twin has a chip of.</summary>
public enum TwinSensorKind
{
    /// <summary>Bosch BME280: temperature, relative humidity, pressure.</summary>
    Bme280 = 0,
}

/// <summary>One air sensor of the twin: its chip, the wires to it, and the driver that the board hands out.</summary>
internal sealed class TwinSensor
{
    private readonly ITwinChip _chip;
    private readonly TwinWires _wires;

    private TwinSensor(ITwinChip chip, TwinWires wires, IAirSensor driver)
    {
        _chip = chip;
        _wires = wires;
        Driver = driver;
    }

    /// <summary>The driver that the firmware reads.</summary>
    public IAirSensor Driver { get; }

    /// <summary>A sensor of the parameters' kind, with their biases, in this air; noise from a stream of its own.</summary>
    public static TwinSensor Of(TwinParameters parameters, SensorFaults faults, TwinClock clock, SensorAir air, RandomStream noise) =>
        parameters.SensorKind switch
        {
            TwinSensorKind.Bme280 => Bme280(parameters, faults, clock, air, noise),
            _ => throw new ArgumentOutOfRangeException(nameof(parameters), parameters.SensorKind, "no such sensor"),
        };

    /// <summary>Lets conversions start and end up to a time, us.</summary>
    public void RunTo(long us) => _chip.RunTo(us);

    /// <summary>A dip of the sensor's supply, now.</summary>
    public void BrownOut() => _wires.BrownOut();

    private static TwinSensor Bme280(TwinParameters parameters, SensorFaults faults, TwinClock clock, SensorAir air, RandomStream noise)
    {
        var chip = new Bme280Chip(parameters, faults, new Bme280Converter(parameters, faults, air, noise));
        var bus = new TwinI2cBus(clock, chip, faults);
        return new TwinSensor(chip, bus, new Bme280Sensor(bus, new TwinBringUp(bus)));
    }
}
