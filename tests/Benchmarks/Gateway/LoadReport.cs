using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace ChamberFirmware.Benchmarks.Gateway;

/// <summary>Results as the page has them, between two marks.</summary>
public static class LoadReport
{
    /// <summary>Behind this line the page's figures begin.</summary>
    public const string Begin = "<!-- figures -->";

    /// <summary>Before this line they end.</summary>
    public const string End = "<!-- end of figures -->";

    /// <summary>The table's head.</summary>
    public const string Head =
        "| chambers | format | gateway: share of a core | memory | threads | fleet | Mosquitto | readings/s | load |\n"
        + "|---|---|---|---|---|---|---|---|---|";

    /// <summary>A row of the table.</summary>
    public static string Row(LoadResult r)
    {
        ArgumentNullException.ThrowIfNull(r);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {r.Asked.Twins} | {r.Asked.Format} | {100.0 * r.Gateway.Core01:F0} % | {r.Gateway.MemoryMb:F0} MB | {r.Gateway.Threads} | "
                + $"{100.0 * r.Fleet.Core01:F0} %, {r.Fleet.MemoryMb:F0} MB | {100.0 * r.Broker.Core01:F1} % | {r.PerS:F0} | "
                + $"{r.MachineLoad:F0} |");
    }

    /// <summary>A sentence on what came of the broker's absence.</summary>
    public static string Outage(LoadResult r)
    {
        ArgumentNullException.ThrowIfNull(r);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"**{r.Asked.Twins} twins, {r.Asked.Format}, the broker stopped for {r.Asked.AwayS:F0} s**: all answered {r.OpenS:F0} s after "
                + $"the start; connected again {r.BackS:F1} s after\nthe broker's start, "
                + $"{r.Backfilled} readings backfilled {r.FilledS:F1} s "
                + $"later; of {r.Kept} in the store {r.Lost} were lost, {r.Twice} came twice.");
    }

    /// <summary>Table and sentences.</summary>
    public static string Text(IReadOnlyList<LoadResult> results)
    {
        IEnumerable<string> outages = results.Where(r => r.Asked.AwayS > 0.0).Select(Outage);
        return $"{Head}\n{string.Join('\n', results.Select(Row))}\n\n{string.Join("\n\n", outages)}\n";
    }

    /// <summary>Puts the figures into a page that has the marks.</summary>
    /// <exception cref="InvalidDataException">It has them not.</exception>
    public static string Put(string page, IReadOnlyList<LoadResult> results)
    {
        ArgumentNullException.ThrowIfNull(page);
        int begin = page.IndexOf(Begin, StringComparison.Ordinal);
        int end = page.IndexOf(End, StringComparison.Ordinal);
        return begin < 0 || end < begin
            ? throw new InvalidDataException($"The page has no lines {Begin} and {End}.")
            : page[..(begin + Begin.Length)] + "\n" + Text(results) + page[end..];
    }
}
