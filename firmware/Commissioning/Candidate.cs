using ChamberFirmware.Climate;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Commissioning;

/// <summary>One guess of what the chamber is, and its models run over the test's log.</summary>
public sealed class Candidate
{
    public const double StepS = 0.25;

    private readonly AirPath _path;
    private readonly ThermalModel _heat;
    private readonly WaterModel _water;

    public Candidate(ChamberSettings like)
    {
        Settings.CopyFrom(like);
        _path = new AirPath(Settings);
        _heat = new ThermalModel(Settings, StepS);
        _water = new WaterModel(Settings, StepS);
    }

    public ChamberSettings Settings { get; } = new ChamberSettings();

    /// <summary>Mist that enters the channel, g/s.</summary>
    public double MistGPerS => _water.MistGPerS;

    public void Restart(TestLog log)
    {
        _path.LookAt(0.0, log.RoomC, log.RoomGPerKg, log.PressurePa);
        _heat.Start(log.RoomC, log.RoomC);
        double room = log.RoomGPerKg - _water.SensorOffsetGPerKg(log.RoomC, log.PressurePa);
        _water.Start(room, room, _path.ChannelG + _path.ReturnG);
    }

    /// <summary>The sensor's humidity ratio at the end of sample <paramref name="i"/>, as this guess has it, g/kg.</summary>
    public double HumidityRatioGPerKg(TestLog log, int i)
    {
        double temperatureC = log.TemperatureC(i);
        _path.LookAt(log.AirVelocityMPerS(i), temperatureC, _water.AirGPerKg, log.PressurePa);
        for (double s = 0.0; s < TestLog.SampleS; s += StepS)
        {
            double dryGPerS = log.DryAir(i) ? Settings.DryAirGPerS : 0.0;
            _water.Step(_path, log.Humidifier(i) ? 1.0 : 0.0, dryGPerS, 0.0, temperatureC);
        }

        return _water.SensorGPerKg + _water.SensorOffsetGPerKg(temperatureC, log.PressurePa);
    }

    /// <summary>The sensor's temperature at the end of sample <paramref name="i"/>, as this guess has it, degrees Celsius.</summary>
    public double TemperatureC(TestLog log, int i, double mistGPerS)
    {
        _path.LookAt(log.AirVelocityMPerS(i), _heat.AirC, log.HumidityRatioGPerKg(i), log.PressurePa);
        for (double s = 0.0; s < TestLog.SampleS; s += StepS)
        {
            _heat.Step(_path, log.Heater(i) ? Settings.HeaterW : 0.0, mistGPerS, log.DryAir(i) ? Settings.DryAirGPerS : 0.0);
        }

        return _heat.ChipC;
    }
}
