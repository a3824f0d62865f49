using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using ChamberFirmware.Line;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Bench.Line;

/// <content>The line and its web, of what was asked.</content>
internal sealed partial class LineOptions
{
    // The settings of one's own line, or the reference's, with what the command line says of its way.
    private ChamberSettings Like(ParseResult parsed, BenchChamber? chamber, List<(double At, double Value)> sections)
    {
        bool isOwn = chamber?.Given != null;
        ChamberSettings settings = chamber?.Settings.Copy() ?? new ChamberSettings();
        if (sections.Count > 0 || !isOwn)
        {
            settings.WebOpenToM = sections.Count > 0 ? [.. sections.Select(s => s.At)] : [1.0];
            settings.WebOpen01 = sections.Count > 0 ? [.. sections.Select(s => s.Value)] : [1.0];
            settings.WebCellMm = Math.Max(5.0, Math.Ceiling(settings.WebOpenToM[^1] * 1000.0 / 400.0));
        }

        if (parsed.GetResult(_hold) is { Implicit: false } || !isOwn)
        {
            settings.WebHold = Array.IndexOf(Holds, parsed.GetValue(_hold)!);
        }

        if (!isOwn)
        {
            settings.WebPulsesPerM = PulsesPerM;
            settings.WebCoverMPerS = CoverMPerS;
            settings.WebFastestMPerMin = 0.0; // so much faster than the web as is asked for
        }

        return settings;
    }

    private LineAsked? Made(
        ParseResult parsed, Recipe recipe, ChamberSettings settings, double metres, double disturb01, double slip01,
        List<Happening> happenings, List<string> mistakes)
    {
        string hold = Holds[settings.WebHold];
        double wayM = settings.WebOpenToM[^1], openM = new OpenWay(settings).OpenM(wayM);
        double share01 = hold == "cover" ? CoverSlack01 : 1.0;
        double exposureS = parsed.GetValue(_exposure)
            ?? (parsed.GetValue(_speed) is > 0.0 and { } given
                ? Math.Round(share01 * openM / given * 60.0, 3)
                : recipe.ExposureS[0]);
        Recipe? asked = WithExposure(recipe, exposureS, mistakes);
        double speed = parsed.GetValue(_speed) ?? (exposureS > 0.0 ? share01 * openM / exposureS * 60.0 : 1.0);
        if (speed is not (>= 0.1 and <= 60.0))
        {
            mistakes.Add(
                $"{exposureS:0.###} s over {openM:0.###} m that are open ask for a web of {speed:0.###} m/min: it is 0.1 to 60. Give "
                + "another --exposure, --speed or --open.");
        }

        if (asked == null || mistakes.Count > 0)
        {
            return null;
        }

        double pulsesPerM = settings.WebPulsesPerM;
        settings.WebPulsesPerM = pulsesPerM * (1.0 - slip01);
        settings.WebFastestMPerMin = settings.WebFastestMPerMin > 0.0 ? settings.WebFastestMPerMin : Math.Max(10.0, 1.5 * speed);
        var web = new WebParameters
        {
            SpeedMPerMin = speed, FullSpeedMPerMin = settings.WebFastestMPerMin, SpeedFollowsRequest = hold == "speed",
            CoverMPerS = hold == "cover" ? settings.WebCoverMPerS : 0.0, Disturbance01 = disturb01, Slip01 = slip01, WayM = wayM,
            PulsesPerM = pulsesPerM,
        };
        return new LineAsked(asked, exposureS, settings, web, metres, [.. happenings.OrderBy(h => h.AtM)])
        {
            Seed = parsed.GetValue(_seed),
        };
    }
}
