using ChamberFirmware.Model;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Regulation;

/// <summary>
/// Water condenses on walls below the dew point, so walls are warmed first: the air is never made wetter than they can bear, and while
/// they are too cold for the recipe's water, the fan runs flat out, and the heater until they are as warm as the recipe's air bears: a fast
/// stream carries the heater's power to the walls at an air temperature that harms nothing.
/// </summary>
public sealed class WallWarming
{
    /// <summary>Hottest air that walls are warmed with, degrees Celsius; for a hotter recipe it is the recipe's.</summary>
    public const double HottestC = 68.0;

    private const double HotterK = 10.0; // than the recipe's air, on the way: solvents of earlier plates may still be in the chamber
    private const double FallsInS = 7.0; // the air takes as long to come down from the way's temperature to the target's
    private const double Least01 = 0.03; // of the heater, to hold the target's air with: less, and nothing could cool it down

    private readonly WallLimit _limit;
    private readonly ChamberSettings _settings;
    private bool _isOver;
    private double _colderK; // walls, than they may be: from there on nothing could cool the air

    /// <summary>Walls of this chamber, not judged yet.</summary>
    public WallWarming(ChamberSettings settings)
    {
        _settings = settings;
        _limit = new WallLimit(settings);
    }

    /// <summary>Fan and heater warm the walls; the air is not yet on its way to the target.</summary>
    public bool IsOn;

    /// <summary>The most water that the walls bear now, with the margins, g/kg.</summary>
    public double BearableGPerKg;

    /// <summary>How fast that grows, g/kg/s.</summary>
    public double BearableRate;

    /// <summary>Another approach begins: the walls are judged anew.</summary>
    public void Restart()
    {
        _isOver = false;
        IsOn = false;
    }

    /// <summary>
    /// One tick: whether walls as warm as the model believes bear the target's water, g/kg, in its air, degrees Celsius; pressure in Pa.
    /// </summary>
    public void Judge(double targetC, double targetGPerKg, double pressurePa, AirPath path, ThermalModel heat)
    {
        bool isMeasured = heat.SpotIsMeasured;
        double later = _limit.MostGPerKg(heat.ColdestC + heat.ColdestKPerS * FallsInS, targetC, pressurePa, isMeasured);
        BearableGPerKg = _limit.MostGPerKg(heat.ColdestC, targetC, pressurePa, isMeasured);
        BearableRate = (later - BearableGPerKg) / FallsInS;
        _isOver = _isOver || later >= targetGPerKg; // once: walls that cool again hold the water back, the heater cannot help then
        IsOn = !_isOver;
        _colderK = (heat.HoldW(path, targetC, 0.0, 0.0) - Least01 * _settings.HeaterW) / path.WallsWPerK;
    }

    /// <summary>
    /// Air temperature, degrees Celsius, to work to now for air of <paramref name="targetC"/>: hotter, until the walls are as warm as they
    /// may be. From then on their coldest spot is waited for; hotter walls would take minutes to cool down again.
    /// </summary>
    public double AirNowC(double targetC)
    {
        double hotterC = targetC + (IsOn ? HotterK * _colderK : 0.0);
        double hottestC = AirC(targetC);
        return hotterC < targetC ? targetC : hotterC < hottestC ? hotterC : hottestC;
    }

    /// <summary>Hottest air, degrees Celsius, that walls are warmed with for air of <paramref name="targetC"/>.</summary>
    public static double AirC(double targetC)
    {
        double hotterC = targetC + HotterK < HottestC ? targetC + HotterK : HottestC;
        return targetC > hotterC ? targetC : hotterC;
    }
}
