using System;
using System.Collections.Generic;
using ChamberFirmware.Casting;

namespace ChamberFirmware.Bench;

/// <summary>A phase's stretch on a column's time axis, cut to what the column shows.</summary>
internal sealed record PhaseSpan(Phase Phase, double From, double To)
{
    /// <summary>The phases that the window shows, in their order.</summary>
    public static List<PhaseSpan> Of(PlateResult result, TimeWindow window)
    {
        var spans = new List<PhaseSpan>();
        for (int i = 0; i < result.Phases.Count; i++)
        {
            double endS = i + 1 < result.Phases.Count ? result.Phases[i + 1].AtUs / 1e6 : result.SimulatedS;
            double from = Math.Max(window.From, window.X(result.Phases[i].AtUs / 1e6));
            double to = Math.Min(window.To, window.X(endS));
            if (to > from)
            {
                spans.Add(new PhaseSpan(result.Phases[i].Phase, from, to));
            }
        }

        return spans;
    }
}
