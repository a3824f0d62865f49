using ChamberFirmware.Model;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Regulation;

/// <summary>
/// Holds the air temperature with the heater. Air weighs nothing here: it follows the heater element within a second. So the element is
/// what is driven: flat out until it has the temperature at which it gives the air exactly what walls, stream, leak, mist and dry air
/// take from it at the target, and held there. The sensor's lag plays no part in the approach, because the model knows the air now; the
/// sensor corrects the model.
/// </summary>
public sealed class TemperatureRegulator
{
    private const double ReachElementS = 0.4; // four ticks: slower than relay steps, faster than anything else

    private readonly ChamberSettings _settings;

    public TemperatureRegulator(ChamberSettings settings) => _settings = settings;

    /// <summary>Heater duty, 0 to 1, for a target of the air over the film; dry air in g/s as it is driven now.</summary>
    public double Duty01(double targetC, AirPath path, ThermalModel heat, double mistGPerS, double dryGPerS)
    {
        double elementC = targetC + DemandW(targetC, path, heat, mistGPerS, dryGPerS) / path.ElementWPerK;
        double toAirW = path.ElementWPerK * (heat.ElementC - heat.AirC);
        double powerW = toAirW + _settings.HeaterElementJPerK * (elementC - heat.ElementC) / ReachElementS;
        double duty01 = powerW / _settings.HeaterW;
        return duty01 < 0.0 ? 0.0 : duty01 > 1.0 ? 1.0 : duty01;
    }

    // What takes heat from the channel's air at the target, W, once the return duct has followed.
    private static double DemandW(double targetC, AirPath path, ThermalModel heat, double mistGPerS, double dryGPerS)
    {
        double stream = path.StreamGPerS * path.HeatJPerGK;
        double channelWalls = path.WallsWPerK * path.ChannelShare01;
        double returnWalls = path.WallsWPerK - channelWalls;
        double leak = path.LeakGPerS * AirPath.AirHeatJPerGK;
        double enters = dryGPerS * AirPath.AirHeatJPerGK + leak * path.ChannelShare01;
        double returnLeak = leak - leak * path.ChannelShare01;
        double returnC = ((stream + enters) * targetC + returnWalls * heat.WallC + returnLeak * heat.RoomC + path.FanW)
            / (stream + enters + returnWalls + returnLeak);
        return channelWalls * (targetC - heat.WallC) + stream * (targetC - returnC) + enters * (targetC - heat.RoomC)
            + mistGPerS * ThermalModel.EvaporatingJPerG(targetC, heat.RoomC) - heat.MissedW;
    }
}
