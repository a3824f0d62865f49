using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Twin;

/// <summary>What no sensor of the chamber tells: the plant's own state after the last step.</summary>
public sealed class TrueState
{
    private readonly TwinParameters _parameters;
    private readonly ILoop _loop;
    private readonly FanRotor _rotor;
    private readonly SensorAir _sensor;
    private readonly TwinBoard _board;

    internal TrueState(TwinParameters parameters, ILoop loop, FanRotor rotor, SensorAir sensor, TwinBoard board)
    {
        _board = board;
        _parameters = parameters;
        _loop = loop;
        _rotor = rotor;
        _sensor = sensor;
    }

    /// <summary>Air over the film, °C.</summary>
    public double TemperatureC => _loop.FilmAirTemperatureC;

    /// <summary>Air over the film, g water per kg dry air.</summary>
    public double HumidityRatioGPerKg => _loop.FilmAirHumidityRatio * 1000;

    /// <summary>Air over the film, %RH over water or, below 0 °C, ice.</summary>
    public double RelativeHumidityPct => 100 * VapourPressurePa / HylandWexler.SaturationPressurePa(TemperatureC);

    /// <summary>Dew point of the air over the film, below 0 °C the frost point, °C.</summary>
    public double DewPointC => HylandWexler.DewPointC(VapourPressurePa);

    /// <summary>Mean velocity over the film, m/s.</summary>
    public double AirVelocityMPerS => _rotor.AirVelocityMPerS;

    /// <summary>Speed of the fan, rpm.</summary>
    public double FanRpm => _rotor.Rpm;

    /// <summary>Air in the return duct, °C.</summary>
    public double ReturnTemperatureC => _loop.ReturnTemperatureC;

    /// <summary>Air in the return duct, g water per kg dry air.</summary>
    public double ReturnHumidityRatioGPerKg => _loop.ReturnHumidityRatio * 1000;

    /// <summary>Walls and duct, °C.</summary>
    public double WallTemperatureC => _loop.WallTemperatureC;

    /// <summary>The heater's element with its fins, °C.</summary>
    public double HeaterTemperatureC => _loop.HeaterTemperatureC;

    /// <summary>Water on the walls, g.</summary>
    public double CondensedG => _loop.CondensedKg * 1000;

    /// <summary>Hottest air anywhere in the loop, °C.</summary>
    public double HottestAirTemperatureC => _loop.HottestAirTemperatureC;

    /// <summary>The coldest spot of the walls, °C.</summary>
    public double ColdestWallTemperatureC => _loop.ColdestWallTemperatureC;

    /// <summary>Water on that spot, g.</summary>
    public double ColdestWallCondensedG => _loop.ColdestWallCondensedKg * 1000;

    /// <summary>The film's surface, without a film the plate's, °C.</summary>
    public double FilmTemperatureC => _loop.FilmTemperatureC;

    /// <summary>Air where it sets out for the sensor, g water per kg dry air.</summary>
    public double SensorAirHumidityRatioGPerKg => _loop.MouthHumidityRatio * 1000;

    /// <summary>Air where it sets out for the sensor, °C.</summary>
    public double SensorAirTemperatureC => _loop.MouthTemperatureC;

    /// <summary>What the chip would come to in that air, radiation and its own heat included, °C.</summary>
    public double SettledSensorTemperatureC => _sensor.SettledTemperatureC(_loop.MouthTemperatureC);

    /// <summary>Water in walls and seals, g.</summary>
    public double WallMoistureG => _loop.SorbedKg * 1000;

    /// <summary>Mist that enters the channel, mg/s.</summary>
    public double MistMgPerS => _loop.MistKgPerS * 1e6;

    /// <summary>Water that the film on the plate has taken up, g; stands still once the plate is in the bath.</summary>
    public double FilmWaterG => _loop.FilmWaterKg * 1000;

    /// <summary>
    /// The same for its area, g/m², in ten strips of equal length, from the end that the air meets first; what a strip had as the bath
    /// reached it stays.
    /// </summary>
    public IReadOnlyList<double> FilmDosePerM2G() => [.. Enumerable.Range(0, FilmStrips.Count).Select(_loop.FilmDosePerM2G)];

    /// <summary>The sensor chip itself, °C.</summary>
    public double SensorTemperatureC => _sensor.ChipTemperatureC;

    /// <summary>In the sensor's humidity element, %RH at the chip's temperature.</summary>
    public double SensorRelativeHumidityPct => _sensor.RelativeHumidityPct;

    /// <summary>How often the switch of each load went on or off since time 0, in the order of <see cref="Loads"/>.</summary>
    public IReadOnlyList<int> LoadSwitchings() => [.. _board.Switchings];

    /// <summary>Room and chamber, Pa.</summary>
    public double PressurePa => _parameters.RoomPressurePa;

    private double VapourPressurePa => HylandWexler.VapourPressurePa(_loop.FilmAirHumidityRatio, _parameters.RoomPressurePa);
}
