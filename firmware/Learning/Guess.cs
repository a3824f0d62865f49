using ChamberFirmware.Drivers;
using ChamberFirmware.Model;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Learning;

/// <summary>
/// One guess of what the chamber is: models with the settings that it guesses, run over the log. It has only the models that are needed,
/// and shares what it can with other guesses, because memory is short. Its settings may be changed for another guess's between two calls.
/// </summary>
public sealed class Guess
{
    /// <summary>Step of its models, s: two to a sample of the log.</summary>
    public const double StepS = 0.25;

    private readonly ChamberSettings _settings;
    private readonly AirPath _path; // set anew in every call
    private readonly ThermalModel? _heat;
    private readonly WaterModel? _water;

    /// <summary>A guess at the beginning of no log yet: <see cref="Restart"/> first.</summary>
    /// <param name="settings">What is guessed.</param>
    /// <param name="path">Of these settings.</param>
    /// <param name="hasHeat">Whether it reckons temperature.</param>
    /// <param name="hasWater">Whether it reckons humidity.</param>
    /// <param name="ahead">A guess with water that is always asked first: mist is on its way there as here. Null: none.</param>
    public Guess(ChamberSettings settings, AirPath path, bool hasHeat, bool hasWater, Guess? ahead = null)
    {
        _settings = settings;
        _path = path;
        _heat = hasHeat ? new ThermalModel(settings, StepS) : null;
        _water = hasWater ? new WaterModel(settings, StepS, WaterModel.LongestDeadTimeS, ahead?._water) : null;
    }

    /// <summary>Mist that enters the channel, g/s.</summary>
    public double MistGPerS => _water!.MistGPerS;

    /// <summary>Begins the log anew: a chamber that has the room's air.</summary>
    public void Restart(ResponseLog log)
    {
        _path.SetAir(0.0, log.RoomC, log.RoomGPerKg, log.PressurePa);
        _heat?.Start(log.RoomC, log.RoomC);
        if (_water != null)
        {
            double room = log.RoomGPerKg - _water.SensorOffsetGPerKg(log.RoomC, log.PressurePa);
            _water.Start(room, room, _path.ChannelG + _path.ReturnG);
        }
    }

    /// <summary>The sensor's humidity ratio at the end of sample <paramref name="i"/>, as this guess has it, g/kg.</summary>
    public double HumidityRatioGPerKg(ResponseLog log, int i)
    {
        WaterModel water = _water!;
        double temperatureC = log.TemperatureC(i);
        double duty01 = log.WasOn(Loads.Humidifier, i) ? 1.0 : 0.0;
        double dryGPerS = log.WasOn(Loads.DryAir, i) ? _settings.DryAirGPerS : 0.0;
        _path.SetAir(log.AirVelocityMPerS(i), temperatureC, water.AirGPerKg, log.PressurePa);
        for (double s = 0.0; s < ResponseLog.SampleS; s += StepS)
        {
            water.Step(_path, duty01, dryGPerS, 0.0, temperatureC);
        }

        return water.SensorGPerKg + water.SensorOffsetGPerKg(temperatureC, log.PressurePa);
    }

    /// <summary>The sensor's temperature at the end of sample <paramref name="i"/>, as this guess has it, degrees Celsius.</summary>
    public double TemperatureC(ResponseLog log, int i, double mistGPerS)
    {
        ThermalModel heat = _heat!;
        double heaterW = log.WasOn(Loads.Heater, i) ? _settings.HeaterW : 0.0;
        double dryGPerS = log.WasOn(Loads.DryAir, i) ? _settings.DryAirGPerS : 0.0;
        _path.SetAir(log.AirVelocityMPerS(i), heat.AirC, log.HumidityRatioGPerKg(i), log.PressurePa);
        for (double s = 0.0; s < ResponseLog.SampleS; s += StepS)
        {
            heat.Step(_path, heaterW, mistGPerS, dryGPerS);
        }

        return heat.ChipC;
    }
}
