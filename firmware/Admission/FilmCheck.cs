using ChamberFirmware.Air;
using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Model;
using ChamberFirmware.Recipes;
using ChamberFirmware.Refusals;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Admission;

/// <summary>
/// Whether the humidifier can feed the film that will be cast: its uptake is reckoned as it will be in the cast, against what holding the
/// air leaves of the humidifier. What lacks dries the air.
/// </summary>
public static class FilmCheck
{
    private const double StepS = 1.0; // a start must not take longer than a tick, and some casts take three minutes

    /// <summary>Null, or why the air would get too dry over the film: in its mean by more than the record's tolerance.</summary>
    public static Refusal? Refusal(Recipe recipe, double exposureS, ChamberSettings settings, double roomGPerKg, double pressurePa)
    {
        var path = new AirPath(settings);
        path.SetAir(recipe.AirVelocityMPerS, recipe.TemperatureC, recipe.HumidityRatioGPerKg, pressurePa);
        double holdGPerS = WaterModel.HoldAgainstLeakGPerS(path, recipe.HumidityRatioGPerKg, roomGPerKg);
        double spareGPerS = holdGPerS > 0.0 ? settings.HumidifierGPerS - holdGPerS : settings.HumidifierGPerS;
        double waterG = (path.ChannelG + path.ReturnG) * recipe.HumidityRatioGPerKg / 1000.0;
        double dry01 = LacksG(recipe, exposureS, settings, spareGPerS, pressurePa) / waterG;
        return dry01 <= CastLimits.ToleranceHumidity01 || spareGPerS <= 0.0 // not even the air is held: that is said elsewhere
            ? null
            : RunRefusals.FilmTooThirsty(exposureS, spareGPerS, 100.0 * dry01, recipe.FilmWaterPct);
    }

    /// <summary>
    /// Water that the air lacks while the film is in it, in the mean, g, with <paramref name="spareGPerS"/> of mist for the film.
    /// </summary>
    public static double LacksG(Recipe recipe, double exposureS, ChamberSettings settings, double spareGPerS, double pressurePa)
    {
        var air = new AirReading();
        air.TemperatureC = recipe.TemperatureC;
        air.RelativeHumidityPct = Psychrometrics.RelativeHumidityPct(recipe.TemperatureC, recipe.HumidityRatioGPerKg, pressurePa);
        CastPlan plan = Cast.PlanOf(recipe, exposureS, settings);
        var film = new FilmWater(settings);
        film.Start(recipe, plan, air, recipe.AirVelocityMPerS);
        double endS = plan.PlateWetUs / 1000000.0;
        var hose = new DelayLine(StepS, settings.HumidifierDeadTimeS);
        double mistGPerS, overG, lacksG;
        mistGPerS = overG = lacksG = 0.0;
        int steps = 0;
        for (double s = 0.0; s < endS; s += StepS)
        {
            hose.Push(film.Feed(s, spareGPerS, StepS));
            mistGPerS += (hose.Ago(settings.HumidifierDeadTimeS) - mistGPerS) * StepS / (settings.HumidifierLagS + StepS);
            overG += (mistGPerS - film.UptakeGPerS) * StepS;
            if (film.UptakeGPerS > 0.0)
            {
                steps++;
                lacksG -= overG < 0.0 ? overG : 0.0;
            }
        }

        return steps > 0 ? lacksG / steps : 0.0;
    }
}
