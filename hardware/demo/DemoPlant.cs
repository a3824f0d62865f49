using ChamberFirmware.Air;
using ChamberFirmware.Drivers;
using ChamberFirmware.Model;
using ChamberFirmware.Settings;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Demo;

/// <summary>
/// A chamber as equations that have the same bits on every runtime: the firmware's own models of heat and water, with other numbers than
/// the firmware believes in, and a fan with a lag. No film: the plate is bare. It is a demonstration; hardware/twin is the twin.
/// </summary>
public sealed class DemoPlant
{
    private const double StepS = TickSchedule.TickS;
    private const double RoomC = 22.0;
    private const double RoomGPerKg = 7.5;
    private const double FanLagS = 0.6;
    private const double EdgesPerS = 4.0 / 60.0; // a second, for each revolution a minute

    private readonly ChamberSettings _true = new ChamberSettings();
    private readonly AirPath _path;
    private readonly ThermalModel _heat;
    private readonly WaterModel _water;
    private readonly DemoNoise _noise;
    private bool _isStarted;
    private double _edges;

    /// <summary>A plant whose heater, walls and humidifier are up to 10 % off the firmware's defaults.</summary>
    public DemoPlant(ulong seed)
    {
        _noise = new DemoNoise(seed);
        _true.HeaterW *= 1.0 + 0.1 * _noise.Next();
        _true.WallLossWPerK *= 1.0 + 0.1 * _noise.Next();
        _true.HumidifierGPerS *= 1.0 + 0.1 * _noise.Next();
        _path = new AirPath(_true);
        _heat = new ThermalModel(_true, StepS);
        _water = new WaterModel(_true, StepS);
    }

    /// <summary>What the sensor chip has, degrees Celsius.</summary>
    public double ChipC => _heat.ChipC;

    /// <summary>What the sensor's air has, g/kg.</summary>
    public double SensorGPerKg => _water.SensorGPerKg;

    /// <summary>Fan speed, revolutions a minute.</summary>
    public double FanRpm { get; private set; }

    /// <summary>Edges of the tach signal since power-on.</summary>
    public long TachEdges => (long)_edges;

    /// <summary>
    /// One step of 0.1 s with the loads that have power, by their places in <see cref="Loads"/>, and the fan's duty; 0: its supply is off.
    /// </summary>
    public void Step(bool[] isFed, double fanDuty01)
    {
        FanRpm += (fanDuty01 * _true.FanFullSpeedRpm * (1.0 + 0.002 * _noise.Next()) - FanRpm) * StepS / (FanLagS + StepS);
        _edges += FanRpm * EdgesPerS * StepS;
        double velocityMPerS = VelocityTable.Interpolate(_true.FanTableRpm, _true.FanTableMPerS, FanRpm);
        if (!_isStarted)
        {
            _isStarted = true;
            _path.SetAir(velocityMPerS, RoomC, RoomGPerKg, Psychrometrics.StandardPressurePa);
            _heat.Start(RoomC, RoomC);
            _water.Start(RoomGPerKg, RoomGPerKg, _path.ChannelG + _path.ReturnG);
        }

        _path.SetAir(velocityMPerS, _heat.AirC, _water.AirGPerKg, Psychrometrics.StandardPressurePa);
        double dryGPerS = isFed[Loads.DryAir] ? _true.DryAirGPerS : 0.0;
        _heat.Step(_path, isFed[Loads.Heater] ? _true.HeaterW : 0.0, _water.MistGPerS, dryGPerS);
        _water.Step(_path, isFed[Loads.Humidifier] ? 1.0 : 0.0, dryGPerS, 0.0, _heat.ChipC);
    }
}
