using System.Collections.Generic;
using System.Linq;

namespace ChamberFirmware.Bench.Report;

/// <summary>Results that were entered after the run, beside what GB 8701193 measured: a comparison, never a verdict.</summary>
public static class ReportResults
{
    // What the patent says, by the key of a result; what it says nothing of is not here.
    private static readonly Dictionary<string, string> Patent = new()
    {
        ["depthUm"] = "about 10 (Example 2, 4 s); inside the membrane for 2 to 10 s (Example 1), for 2 to 20 s and not clearly at 30 s "
            + "(Example 2)",
        ["poreLeastUm"] = "0.15 (Example 3, 15 s)",
        ["surfaceAreaM2PerG"] = "41 (Example 3, 15 s), 5 (comparative, 0 s); wanted 8 to 80, better 20 to 60",
        ["fluxMlPerCm2MinAtm"] = "45 (Example 2, 4 s); commercial membranes 30 and 15",
        ["particlesPassedPerCm2"] = "3 of 1 000 000 (Example 2, 4 s); commercial membranes about 2000 and about 30 000",
        ["lifeMlPerCm2"] = "1200 (Example 3, 15 s), 500 (comparative, 0 s)",
    };

    /// <summary>The section; nothing where no result was entered.</summary>
    public static void Section(HtmlText html, ReportSubject subject)
    {
        if (subject.Row is not { } run || RunTable.Results(run).Length == 0)
        {
            return;
        }

        html.Section("results", "What was found out afterwards");
        html.Table("Results of this run, and what GB 8701193 says of its own", ["quantity", "this run", "GB 8701193"], Rows(run));
        html.Element("p", "Entered by hand after the run (chamber result); they are not in record.json. The patent's membranes had "
            + "their own dopes and air, so this is a comparison and no verdict."
            + (subject.IsSimulated ? " This run is simulated: no membrane was made of it." : "")).EndSection();
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(RunRow run)
    {
        foreach (ResultKey key in ResultKeys.All.Where(k => run.Words(k.Column).Length > 0 || Patent.ContainsKey(k.Name)))
        {
            string words = run.Words(key.Column);
            yield return [key.Name, words.Length > 0 ? words : "not entered", Patent.GetValueOrDefault(key.Name, "-")];
        }

        if (run["poreTopUm"] is double top && run["poreBottomUm"] is double bottom)
        {
            yield return ["pores, top : bottom", $"1 : {bottom / top:0.#}", "wanted 1 : 10 to 1 : 1000"];
        }
    }
}
