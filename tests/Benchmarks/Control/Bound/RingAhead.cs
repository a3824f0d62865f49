using System;
using ChamberFirmware.Drivers;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Benchmarks.Control;

/// <summary>A chamber of the built family by itself: its ring, fan and housing without noise, with outputs of any share.</summary>
internal sealed class RingAhead
{
    /// <summary>Step, s: twice the twin's.</summary>
    public const double StepS = 0.02;

    private readonly TwinParameters _plant;
    private readonly RingLoop _loop;
    private readonly FanRotor _rotor;
    private readonly SensorAir _sensor;
    private readonly Saturation _saturation;
    private double _dryDue01;

    /// <summary>The chamber as its parameters start it.</summary>
    public RingAhead(TwinParameters plant)
    {
        _plant = plant with { FanWanderRms01 = 0, TurbulenceRms01 = 0 };
        _loop = new RingLoop(_plant, new Balance(), StepS);
        _rotor = new FanRotor(_plant, new RandomStream(1, 1), new RandomStream(1, 2), StepS);
        _sensor = new SensorAir(_plant, _loop, StepS);
        _saturation = new Saturation(plant.RoomPressurePa);
    }

    /// <summary>Over the film, m/s.</summary>
    public double AirVelocityMPerS => _rotor.AirVelocityMPerS;

    /// <summary>What the chip comes to in the air at its place, °C.</summary>
    public double ShownC => _sensor.SettledTemperatureC(_loop.MouthTemperatureC);

    /// <summary>At the sensor, g/kg.</summary>
    public double RatioGPerKg => _loop.MouthHumidityRatio * 1000;

    /// <summary>What the coldest spot of the walls can bear, g/kg.</summary>
    public double ColdestGPerKg => _saturation.HumidityRatio(_loop.ColdestWallTemperatureC) * 1000;

    /// <summary>The same as far as anybody can be sure of it, g/kg.</summary>
    public double SurelyGPerKg(WallsKnown known) =>
        known == WallsKnown.Exactly
            ? ColdestGPerKg
            : known.Most(_loop.ColdestWallTemperatureC, _loop.FilmAirTemperatureC, _plant.RoomPressurePa) * 1000;

    /// <summary>One step with shares from 0 to 1.</summary>
    public void Step(double fanDuty01, double heater01, double mist01, double dryAir01, double roomWarmerK = 0)
    {
        _rotor.Step(fanDuty01 > 0, fanDuty01, blocked: false);
        _dryDue01 += dryAir01;
        bool dry = _dryDue01 >= 1;
        _dryDue01 -= dry ? 1 : 0;
        _loop.Step(new LoopInputs
        {
            AirVelocityMPerS = _rotor.AirVelocityMPerS,
            FanPowerW = _rotor.PowerW,
            LoadBits = (1 << Loads.Heater) | (1 << Loads.Humidifier) | (dry ? 1 << Loads.DryAir : 0),
            HeaterPower01 = heater01,
            HumidifierStrength01 = mist01,
            RoomWarmerK = roomWarmerK,
        });
        _sensor.Step(_loop, Math.Max(_rotor.AirVelocityMPerS, _plant.DraughtMPerS));
    }

    /// <summary>Duty for a steady velocity over the film.</summary>
    public static double Duty01(TwinParameters plant, double mPerS) =>
        Math.Pow(mPerS / plant.FullSpeedAirVelocityMPerS, 1 / plant.AirVelocityExponent);
}
