using ChamberFirmware.Air;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Model;

/// <summary>
/// Heat in the chamber: heater element, air of channel and return duct, walls, and the sensor chip behind its way. The same equations
/// follow the chamber during a run (Step), say what would hold an air (Hold) and are fitted to the chamber during commissioning.
/// </summary>
public sealed partial class ThermalModel
{
    private const double ColderK = 1.0;
    private const double MostMissed01 = 0.3; // of the heater, which mains of 8 % change by 16; more is another chamber

    private readonly ChamberSettings _settings;
    private readonly double _stepS;
    private readonly DelayLine _toSensor;

    /// <summary>A model with steps of <paramref name="stepS"/>, s, above 0; it has no temperatures before it is started.</summary>
    public ThermalModel(ChamberSettings settings, double stepS)
    {
        _settings = settings;
        _stepS = stepS;
        _toSensor = new DelayLine(stepS, AirPath.LongestSensorDelayS);
    }

    /// <summary>Heater element, degrees Celsius.</summary>
    public double ElementC;

    /// <summary>Air over the film, now, degrees Celsius.</summary>
    public double AirC;

    /// <summary>Air in the return duct, degrees Celsius.</summary>
    public double ReturnC;

    /// <summary>Air that leaves the heater, degrees Celsius: the hottest in the loop while it heats, a dead one's heat left out.</summary>
    public double HottestC;

    /// <summary>Walls of channel and return duct, degrees Celsius.</summary>
    public double WallC;

    /// <summary>How fast the walls warm, K/s.</summary>
    public double WallKPerS;

    /// <summary>What the sensor chip should show now, degrees Celsius.</summary>
    public double ChipC;

    /// <summary>The room around the chamber, as it is believed to be, degrees Celsius.</summary>
    public double RoomC;

    /// <summary>
    /// Heat, W, that the channel's air gets and the model missed, up to 0.3 of the heater's: another mains voltage, other losses.
    /// </summary>
    public double MissedW;

    /// <summary>All parts at one temperature, degrees Celsius, in a room of another; nothing is missed yet.</summary>
    public void Start(double temperatureC, double roomC)
    {
        RoomC = roomC;
        MissedW = 0.0;
        ElementC = temperatureC;
        WallC = temperatureC;
        _spotC = roomC + _settings.ColdestWall01 * (temperatureC - roomC);
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

    /// <summary>The room has another temperature than was thought, degrees Celsius.</summary>
    public void SetRoom(double roomC) => RoomC = roomC;

    /// <summary>Moves element and walls, K, and the heat that was missed, W, by what the sensor says.</summary>
    public void Correct(double elementK, double wallK, double missedW)
    {
        ElementC += elementK;
        double wallC = WallC + wallK;
        double coldestC = (RoomC < AirC ? RoomC : AirC) - ColderK; // nothing cools walls below both: a dead heater is not a cold wall
        WallC = wallC > coldestC ? wallC : coldestC;
        double missed = MissedW + missedW;
        double mostW = MostMissed01 * _settings.HeaterW;
        MissedW = missed > mostW ? mostW : missed < -mostW ? -mostW : missed;
    }

    /// <summary>One step with heater power in W, mist and dry air in g/s.</summary>
    public void Step(AirPath path, double heaterW, double mistGPerS, double dryGPerS)
    {
        // Channel and return duct exchange their air within a second: implicit Euler, two equations.
        double airC = AirC; // locals: on the device a property costs as much as a multiplication
        double elementC = ElementC;
        double wallC = WallC;
        double roomC = RoomC;
        double heatJPerGK = path.HeatJPerGK;
        double elementWPerK = path.ElementWPerK;
        double stream = path.StreamGPerS * heatJPerGK;
        double dry = dryGPerS * Psychrometrics.DryHeatJPerGK;
        double leak = path.LeakGPerS * Psychrometrics.DryHeatJPerGK;
        double wallsWPerK = path.WallsWPerK;
        double share = path.ChannelShare01;
        double channelWalls = wallsWPerK * share;
        double returnWalls = wallsWPerK - channelWalls;
        double channelHeld = path.ChannelG * heatJPerGK / _stepS;
        double returnHeld = path.ReturnG * heatJPerGK / _stepS;
        double channelLeak = leak * share;
        double enters = dry + channelLeak;
        double returnLeak = leak - channelLeak;

        double a = channelHeld + elementWPerK + stream + channelWalls + enters;
        double b = channelHeld * airC + elementWPerK * elementC + channelWalls * wallC + enters * roomC
            + MissedW - mistGPerS * EvaporatingJPerG(airC, roomC);
        double c = returnHeld + stream + returnWalls + enters + returnLeak;
        double d = returnHeld * ReturnC + returnWalls * wallC + returnLeak * roomC + path.FanW;
        airC = (b * c + stream * d) / (a * c - stream * (stream + enters));
        double returnC = (d + (stream + enters) * airC) / c;

        double toAirW = elementWPerK * (elementC - airC);
        double toWallW = channelWalls * (airC - wallC) + returnWalls * (returnC - wallC);
        double wallKPerS = (toWallW - _settings.WallLossWPerK * (wallC - roomC)) / _settings.WallHeatJPerK;
        AirC = airC;
        ReturnC = returnC;
        HottestC = returnC + (toAirW + MissedW) / stream;
        ElementC = elementC + (heaterW - toAirW) * _stepS / _settings.HeaterElementJPerK;
        WallKPerS = wallKPerS;
        WallC = wallC + wallKPerS * _stepS;
        StepColdest(wallsWPerK);

        _toSensor.Push(airC);
        double chipC = ChipC;
        ChipC = chipC + (_toSensor.Ago(path.SensorDelayS) - chipC) * _stepS / (path.SensorLagS + _stepS);
    }

    /// <summary>What the walls take at 1 m/s, W/K.</summary>
    public static double WallsAt1MPerS(ChamberSettings settings) => settings.WallStillWPerK + settings.WallForcedWPerK;

    /// <summary>Heat that a gram of mist takes from air of a temperature; it comes with the room's, J/g.</summary>
    public static double EvaporatingJPerG(double airC, double roomC)
    {
        return Psychrometrics.EvaporationJPerG + Psychrometrics.VapourHeatJPerGK * airC - Psychrometrics.WaterHeatJPerGK * roomC;
    }
}
