using System;
using System.Globalization;
using ChamberFirmware.Bench.Line;
using ChamberFirmware.Settings;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Scenarios;

/// <summary>Runs on a line of 1 m in the air of Example 3.</summary>
internal static class LineRuns
{
    /// <summary>Way of the web for one pulse, m.</summary>
    public const double PulseM = 1.0 / 5000.0;

    /// <summary>A run in which nothing holds the exposure.</summary>
    public static LineAsked Asked(double mPerMin, double metres, params Happening[] happenings) =>
        Asked(mPerMin, metres, 60.0 / mPerMin, _ => { }, web => web, happenings);

    /// <summary>A run with settings and a line of its own.</summary>
    public static LineAsked Asked(
        double mPerMin, double metres, double exposureS, Action<ChamberSettings> set, Func<WebParameters, WebParameters> web,
        params Happening[] happenings)
    {
        var settings = new ChamberSettings { WebPulsesPerM = 1.0 / PulseM };
        set(settings);
        double asked = Math.Round(exposureS, 3);
        return new LineAsked(
            DraftedRecipe.Like("example-3", "exposureS", asked.ToString(CultureInfo.InvariantCulture)), asked, settings,
            web(new WebParameters { SpeedMPerMin = mPerMin }), metres, happenings);
    }

    /// <summary>That run, at its end.</summary>
    public static LineSession Run(LineAsked asked)
    {
        var run = new LineSession(asked);
        while (!run.IsOver)
        {
            Assert.IsLessThan(3600e6, run.NowUs);
            run.Tick();
        }

        return run;
    }
}
