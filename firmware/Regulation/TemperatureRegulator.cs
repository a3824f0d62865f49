using ChamberFirmware.Model;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Regulation;

/// <summary>
/// Holds the air temperature with the heater. The air holds next to no heat: it follows the heater element within a second. So the element
/// is what is driven: flat out until it has the temperature at which it gives the air exactly what walls, stream, leak, mist and dry air
/// take from it at the target, and held there. The sensor's lag plays no part in the approach, because the model knows the air now; the
/// sensor corrects the model. Nothing is remembered from tick to tick.
/// </summary>
public static class TemperatureRegulator
{
    private const double ReachElementS = 0.4; // four ticks: slower than relay steps, faster than anything else

    /// <summary>
    /// Heater duty, 0 to 1, for a target of the air over the film, degrees Celsius; mist that comes and dry air as it is driven now, g/s.
    /// </summary>
    public static double Duty01(
        ChamberSettings settings, double targetC, AirPath path, ThermalModel heat, double mistGPerS, double dryGPerS)
    {
        double elementC = heat.HoldElementC(path, targetC, mistGPerS, dryGPerS);
        double toAirW = path.ElementWPerK * (heat.ElementC - heat.AirC);
        double powerW = toAirW + settings.HeaterElementJPerK * (elementC - heat.ElementC) / ReachElementS;
        double duty01 = powerW / settings.HeaterW;
        return duty01 < 0.0 ? 0.0 : duty01 > 1.0 ? 1.0 : duty01;
    }
}
