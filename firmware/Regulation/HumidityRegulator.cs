using ChamberFirmware.Model;
using ChamberFirmware.Settings;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Regulation;

/// <summary>
/// Holds the humidity ratio with humidifier and dry air in split range, one of them at a time; both only while a film drinks in air that
/// dry air holds. It counts water: what the air lacks, what is on its way, what leak and walls take. Far from the goal the humidifier
/// runs flat out and stops when the forecast says so; dry air takes the mist that comes late. Near the goal the humidifier replaces what
/// is lost, ahead of dead time and lag.
/// </summary>
public sealed class HumidityRegulator
{
    private const double ReachS = 4.0; // time in which a deficit near the goal is made up
    private const double DryReachS = 1.5; // dry air acts at once
    private const double Far01 = 0.01; // of the goal: beyond it the approach is flat out
    private const double Overshoot01 = 0.003; // that the forecast may show
    private const double Idle01 = 0.004; // of the goal: dry air is not switched on for less than this
    private const double IdleWithFilm01 = 0.03; // water fed ahead for a film must not be dried out again

    private readonly ChamberSettings _settings;
    private bool _brakes;

    /// <summary>A regulator of this chamber's humidifier and dry air.</summary>
    public HumidityRegulator(ChamberSettings settings) => _settings = settings;

    /// <summary>Humidifier duty, 0 to 1, of the last <see cref="Regulate"/>.</summary>
    public double HumidifierDuty01;

    /// <summary>Dry air's duty, 0 to 1; 0 while the humidifier has one, but for a film in air that dry air holds.</summary>
    public double DryAirDuty01;

    /// <summary>Another approach begins: no mist of an earlier one is being braked.</summary>
    public void Restart() => _brakes = false;

    /// <summary>One tick: the duties that bring the air to a goal and hold it there.</summary>
    /// <param name="goalGPerKg">Goal now, g/kg.</param>
    /// <param name="targetGPerKg">The recipe's value; above the goal while the walls hold the water back, g/kg.</param>
    /// <param name="goalRate">How fast the goal rises with the walls, g/kg/s; 0 for the recipe's own.</param>
    /// <param name="filmGPerS">Water to feed for the film now, g/s, 0 or more.</param>
    /// <param name="film">The coming film.</param>
    /// <param name="path">The air's way now.</param>
    /// <param name="water">The water as it is believed to be.</param>
    public void Regulate(
        double goalGPerKg, double targetGPerKg, double goalRate, double filmGPerS, FilmWater film, AirPath path, WaterModel water)
    {
        double none = 0.0; // a local has a ninth of a literal's byte code
        double airG = path.ChannelG + path.ReturnG;
        double aheadS = _settings.HumidifierLagS + _settings.HumidifierDeadTimeS;
        double lostGPerS = water.HoldGPerS(path, goalGPerKg);
        double ductGPerKg = WaterModel.HoldReturnGPerKg(path, goalGPerKg, water.RoomGPerKg);
        double lacksG = (path.ChannelG * (goalGPerKg - water.AirGPerKg) + path.ReturnG * (ductGPerKg - water.ReturnGPerKg)) / 1000.0;
        double comingGPerKg = Smaller(goalRate * aheadS, targetGPerKg - goalGPerKg); // that the goal will have risen when mist arrives
        double underWayG = (lostGPerS > none ? lostGPerS * aheadS : none) + comingGPerKg * airG / 1000.0; // what should be
        double wanted = lostGPerS + comingGPerKg / aheadS * airG / 1000.0 + (lacksG + underWayG + film.BalanceG - water.OnTheWayG) / ReachS;

        bool isFar = goalRate <= none && !film.IsExpected && goalGPerKg - water.AirGPerKg > Far01 * goalGPerKg && lacksG > none;
        if (isFar && water.ForecastGPerKg(path, goalGPerKg, TickSchedule.TickS) <= goalGPerKg * (1.0 + Overshoot01))
        {
            wanted = _settings.HumidifierGPerS;
            _brakes = true;
        }

        wanted += filmGPerS;
        HumidifierDuty01 = wanted <= none ? none : wanted < _settings.HumidifierGPerS ? wanted / _settings.HumidifierGPerS : 1.0;
        bool isDry = lostGPerS < none; // dry air is what holds the air
        double idle01 = film.IsExpected && !isDry ? IdleWithFilm01 : _brakes || isDry ? -Far01 : Idle01;
        bool both = isDry && film.IsExpected; // the film's mist comes as reckoned, and dry air takes what it does not drink
        DryAirDuty01 = HumidifierDuty01 > none && !both ? none : Dry(goalGPerKg, idle01, film.UptakeGPerS, path, water);
        _brakes = _brakes && (HumidifierDuty01 >= 1.0 || DryAirDuty01 > none || water.MistGPerS > 2.0 * lostGPerS);
    }

    /// <summary>Humidifier capacity that holding the air leaves for a film, g/s; below 0: it is not even enough for the air.</summary>
    public double SpareGPerS(double goalGPerKg, AirPath path, WaterModel water)
    {
        return _settings.HumidifierGPerS - water.HoldGPerS(path, goalGPerKg);
    }

    private static double Smaller(double a, double b) => a < b ? a : b;

    // Duty that takes out of the channel what is too much, and what would come in on top.
    private double Dry(double goalGPerKg, double idle01, double filmGPerS, AirPath path, WaterModel water)
    {
        double tooWet = water.AirGPerKg - goalGPerKg;
        double takesMgPerS = water.ComesMgPerS(path) - filmGPerS * 1000.0 + path.ChannelG * tooWet / DryReachS;
        double capacity = _settings.DryAirGPerS * (water.AirGPerKg - _settings.DryAirGPerKg);
        bool acts = takesMgPerS > 0.0 && capacity > 0.0 && tooWet > idle01 * goalGPerKg;
        return !acts ? 0.0 : takesMgPerS < capacity ? takesMgPerS / capacity : 1.0;
    }
}
