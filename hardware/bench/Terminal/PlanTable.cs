using System.Collections.Generic;
using System.IO;
using System.Linq;
using ChamberFirmware.Recipes;

namespace ChamberFirmware.Bench;

/// <summary>
/// A plan as lines: what every plate is, and besides its air and exposure whatever differs from plate to plate. Factors that an 80th
/// column would cut stand in tables of their own below, each with its header and the plates' numbers.
/// </summary>
internal static class PlanTable
{
    private const int MostName = 20;
    private const int MostValue = 40; // a dope may have a hundred letters; the plan's table as CSV has it whole

    private static readonly string[] Known =
        ["exposureS", "temperatureC", "humidityRatioGPerKg", "airVelocityMPerS"];

    private static readonly PlainColumn[] First =
    [
        new("plate", true), new("block", true), new("recipe", false), new("T C", true), new("W g/kg", true), new("v m/s", true),
        new("exposure s", true),
    ];

    /// <summary>A header, and a line for each plate; where not all factors fit, more of both.</summary>
    public static void Write(IReadOnlyList<PlannedPlate> plan, TextWriter output)
    {
        string[] factors = Factors(plan);
        string[][] known = [.. plan.Select(Cells)];
        Dictionary<string, string>[] values = [.. plan.Select(plate => plate.Treatment.Values.ToDictionary(v => v.Key, v => v.Value))];
        int used = Enumerable.Range(0, First.Length).Sum(i => known.Select(c => c[i].Length).Append(First[i].Header.Length).Max() + 1);
        int from = Fit(values, factors, 0, used);
        Write(First, known, values, factors[..from], output);
        while (from < factors.Length)
        {
            int to = System.Math.Max(from + 1, Fit(values, factors, from, First[0].Header.Length + 1));
            output.WriteLine();
            Write(First[..1], [.. known.Select(cells => cells[..1])], values, factors[from..to], output);
            from = to;
        }
    }

    // The first factor after those that there is room for behind so many columns.
    private static int Fit(Dictionary<string, string>[] values, string[] factors, int from, int used)
    {
        int to = from;
        for (; to < factors.Length; to++)
        {
            used += values.Select(v => Cell(v, factors[to]).Length).Append(factors[to].Length).Max() + 1;
            if (used - 1 > PlainTable.Columns)
            {
                break;
            }
        }

        return to;
    }

    private static void Write(
        PlainColumn[] first, string[][] cells, Dictionary<string, string>[] values, string[] factors, TextWriter output)
    {
        var table = new PlainTable([.. first, .. factors.Select(f => new PlainColumn(f, false))]);
        foreach ((string[] known, Dictionary<string, string> own) in cells.Zip(values))
        {
            table.Add([.. known, .. factors.Select(f => Cell(own, f))]);
        }

        table.Write(output);
    }

    private static string[] Factors(IReadOnlyList<PlannedPlate> plan) =>
    [
        .. from value in plan.SelectMany(plate => plate.Treatment.Values)
           where !Known.Contains(value.Key)
           group value.Value by value.Key into one
           where one.Distinct().Count() > 1 || one.Count() < plan.Count
           select one.Key,
    ];

    private static string[] Cells(PlannedPlate plate)
    {
        Recipe r = plate.Treatment.Recipe;
        return
        [
            $"{plate.Number}", $"{plate.Block}", Screen.Cut(r.Name, MostName), $"{r.TemperatureC:F1}", $"{r.HumidityRatioGPerKg:F2}",
            $"{r.AirVelocityMPerS:F2}", PlateFolder.Seconds(plate.Treatment.ExposureS),
        ];
    }

    private static string Cell(Dictionary<string, string> values, string key) =>
        Screen.Cut(values.GetValueOrDefault(key, "-"), MostValue);
}
