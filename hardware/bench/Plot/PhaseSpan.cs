using System;
using System.Collections.Generic;
using ChamberFirmware.Casting;

namespace ChamberFirmware.Bench;

/// <summary>A phase's stretch on a column's time axis, cut to what the column shows.</summary>
internal sealed record PhaseSpan(Phase Phase, double From, double To)
{
    /// <summary>The phases that the window shows, in their order.</summary>
    public static List<PhaseSpan> Of(PlotFacts facts, TimeWindow window)
    {
        var spans = new List<PhaseSpan>();
        for (int i = 0; i < facts.Phases.Count; i++)
        {
            double endS = i + 1 < facts.Phases.Count ? facts.Phases[i + 1].AtUs / 1e6 : facts.EndS;
            double from = Math.Max(window.From, window.X(facts.Phases[i].AtUs / 1e6));
            double to = Math.Min(window.To, window.X(endS));
            if (to > from)
            {
                spans.Add(new PhaseSpan(facts.Phases[i].Phase, from, to));
            }
        }

        return spans;
    }
}
