using ChamberFirmware.Settings;

namespace ChamberFirmware.Climate;

/// <summary>
/// Heat in the chamber: heater element, air of channel and return duct, walls, and the sensor chip behind its way. The same equations
/// follow the chamber during a run and are fitted to it during commissioning.
/// </summary>
public sealed class ThermalModel
{
    private const double EvaporationJPerG = 2501.0; // at 0 C, ASHRAE Fundamentals 2017 chapter 1 eq. 29
    private const double LiquidHeatJPerGK = 4.186;

    private readonly ChamberSettings _settings;
    private readonly double _stepS;
    private readonly DelayLine _toSensor;

    public ThermalModel(ChamberSettings settings, double stepS)
    {
        _settings = settings;
        _stepS = stepS;
        _toSensor = new DelayLine(stepS, AirPath.LongestSensorDelayS);
    }

    /// <summary>Heater element, degrees Celsius.</summary>
    public double ElementC { get; private set; }

    /// <summary>Air over the film, now, degrees Celsius.</summary>
    public double AirC { get; private set; }

    /// <summary>Air in the return duct, degrees Celsius.</summary>
    public double ReturnC { get; private set; }

    public double WallC { get; private set; }

    /// <summary>How fast the walls warm, K/s.</summary>
    public double WallKPerS { get; private set; }

    /// <summary>What the sensor chip should show now, degrees Celsius.</summary>
    public double ChipC { get; private set; }

    public double RoomC { get; private set; }

    /// <summary>All parts at one temperature.</summary>
    public void Start(double temperatureC, double roomC)
    {
        RoomC = roomC;
        ElementC = temperatureC;
        WallC = temperatureC;
        SetAir(temperatureC);
    }

    /// <summary>The air is known anew (after a door, say); walls and element stay as they are believed to be.</summary>
    public void SetAir(double temperatureC)
    {
        AirC = temperatureC;
        ReturnC = temperatureC;
        ChipC = temperatureC;
        _toSensor.Fill(temperatureC);
    }

    /// <summary>Moves walls and element by what the sensor says the model has missed.</summary>
    public void Correct(double elementK, double wallK)
    {
        ElementC += elementK;
        WallC += wallK;
    }

    /// <summary>One step with heater power in W, mist and dry air in g/s.</summary>
    public void Step(AirPath path, double heaterW, double mistGPerS, double dryGPerS)
    {
        // Channel and return duct exchange their air within a second: implicit Euler, two equations.
        double stream = path.StreamGPerS * path.HeatJPerGK;
        double dry = dryGPerS * AirPath.AirHeatJPerGK;
        double leak = path.LeakGPerS * AirPath.AirHeatJPerGK;
        double channelWalls = path.WallsWPerK * path.ChannelShare01;
        double returnWalls = path.WallsWPerK - channelWalls;
        double channelHeld = path.ChannelG * path.HeatJPerGK / _stepS;
        double returnHeld = path.ReturnG * path.HeatJPerGK / _stepS;
        double enters = dry + leak * path.ChannelShare01;
        double returnLeak = leak - leak * path.ChannelShare01;

        double a = channelHeld + path.ElementWPerK + stream + channelWalls + enters;
        double b = channelHeld * AirC + path.ElementWPerK * ElementC + channelWalls * WallC + enters * RoomC
            - mistGPerS * EvaporatingJPerG(AirC, RoomC);
        double c = returnHeld + stream + returnWalls + enters + returnLeak;
        double d = returnHeld * ReturnC + returnWalls * WallC + returnLeak * RoomC + path.FanW;
        AirC = (b * c + stream * d) / (a * c - stream * (stream + enters));
        ReturnC = (d + (stream + enters) * AirC) / c;

        double toAirW = path.ElementWPerK * (ElementC - AirC);
        double toWallW = channelWalls * (AirC - WallC) + returnWalls * (ReturnC - WallC);
        ElementC += (heaterW - toAirW) * _stepS / _settings.HeaterElementJPerK;
        WallKPerS = (toWallW - _settings.WallLossWPerK * (WallC - RoomC)) / _settings.WallHeatJPerK;
        WallC += WallKPerS * _stepS;

        _toSensor.Push(AirC);
        ChipC += (_toSensor.Ago(path.SensorDelayS) - ChipC) * _stepS / (path.SensorLagS + _stepS);
    }

    /// <summary>Heat that a gram of mist takes from air of a temperature; it comes with the room's, J/g.</summary>
    public static double EvaporatingJPerG(double airC, double roomC)
    {
        return EvaporationJPerG + AirPath.VapourHeatJPerGK * airC - LiquidHeatJPerGK * roomC;
    }
}
