using System.Collections.Generic;
using System.IO;
using System.Linq;
using Spectre.Console;

namespace ChamberFirmware.Benchmarks.Control;

/// <summary>The tables.</summary>
internal static class ControlReport
{
    private const int ListedLegs = 12;

    /// <summary>Prints the tables.</summary>
    public static void Write(ControlResults results, TextWriter output)
    {
        IAnsiConsole console = ProgressView.ConsoleFor(output);
        Metrics(console, results, null);
        foreach (Climate climate in Climate.All)
        {
            if (results.Counted(Contender.OursKey, climate.Name).Any())
            {
                Metrics(console, results, climate.Name);
            }
        }

        Ratios(console, results);
        FailureTable(console, results);
        int legs = results.Every(Contender.OursKey).Count;
        console.WriteLine(
            $"{legs} legs, {results.OutOfReach} of them out of the plant's reach, {results.TooShort} too short for the bound.\n"
            + "Median / 95th percentile. True air against the air at which the plant's own sensor shows the set point; settled: T within\n"
            + "0.3 K, W and v within 2 %, means over 1 s, to the end of the leg. A leg that never settles counts with its length.");
        List(console, results);
    }

    private static void Metrics(IAnsiConsole console, ControlResults results, string? climate)
    {
        int count = results.Counted(Contender.OursKey, climate).Count();
        Table table = NewTable(climate == null ? $"all legs ({count})" : $"{climate} ({count})");
        foreach (Contender contender in results.Contenders)
        {
            table.AddColumn(new TableColumn(contender.Title).RightAligned().NoWrap());
        }

        IEnumerable<Metric> metrics = climate == null ? Metric.All : Metric.All.Where(m => !m.Title.StartsWith(' '));
        foreach (Metric metric in metrics)
        {
            table.AddRow([metric.Title, .. results.Contenders.Select(c => Cell(results.Of(metric, c.Key, climate), metric.Format))]);
        }

        console.Write(table);
    }

    private static void Ratios(IAnsiConsole console, ControlResults results)
    {
        Table table = NewTable("ratios, leg by leg");
        foreach (string column in new[] { "ours / bound", "best peer / ours", "best peer / bound" })
        {
            table.AddColumn(new TableColumn(column).RightAligned());
        }

        RatioRow(table, results, Metric.Settle.Title, Metric.Settle, null);
        foreach (Climate climate in Climate.All)
        {
            RatioRow(table, results, "  " + climate.Name, Metric.Settle, climate.Name);
        }

        RatioRow(table, results, Metric.Recover.Title, Metric.Recover, null);
        console.Write(table);
    }

    private static void RatioRow(Table table, ControlResults results, string title, Metric metric, string? climate) => table.AddRow(
        title,
        Cell(results.RatioToBound(metric, climate), "F2"),
        Cell(results.RatioToBestPeer(metric, climate), "F2"),
        Cell(results.LimitOfRatioToBestPeer(metric, climate), "F2"));

    private static void FailureTable(IAnsiConsole console, ControlResults results)
    {
        Table table = NewTable("failed legs");
        foreach (string kind in new[]
            { "not settled", "not recovered", "faults", "oscillating", "condensing", "wrongly refused", "wrongly accepted" })
        {
            table.AddColumn(new TableColumn(kind).RightAligned());
        }

        foreach (Contender contender in results.Contenders)
        {
            Failures f = results.FailuresOf(contender.Key);
            table.AddRow(
                contender.Title, $"{f.NotSettled}", $"{f.NotRecovered}", $"{f.Faults}", $"{f.Oscillating}", $"{f.Condensing}",
                $"{f.WronglyRefused}", contender.Key == Contender.OursKey ? $"{f.WronglyAccepted}" : "-");
        }

        console.Write(table);
    }

    // Ours, where it failed: what to look at next.
    private static void List(IAnsiConsole console, ControlResults results)
    {
        LegResult[] bad =
        [
            .. results.Counted(Contender.OursKey)
                .Where(leg => !leg.Accepted || leg.Fault.Length > 0 || leg.Oscillates || leg.CondensedG > 0.0
                    || (!leg.Disturbed && !leg.Settled)),
        ];
        foreach (LegResult leg in bad.Take(ListedLegs))
        {
            console.WriteLine($"  {leg.Name}: settled {leg.Settled}, {leg.SettleS:F1} s, condensed {leg.CondensedG:F3} g, oscillates "
                + $"{leg.Oscillates}, accepted {leg.Accepted} {leg.Fault}");
        }

        if (bad.Length > ListedLegs)
        {
            console.WriteLine($"  and {bad.Length - ListedLegs} more");
        }
    }

    /// <summary>An empty table.</summary>
    public static Table NewTable(string title)
    {
        var table = new Table { Border = TableBorder.Ascii };
        table.AddColumn(new TableColumn(title).NoWrap());
        return table;
    }

    private static string Cell(Statistics statistics, string format) =>
        statistics.Count == 0 ? "-" : $"{statistics.Median.ToString(format)} / {statistics.P95.ToString(format)}";
}
