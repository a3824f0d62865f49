using System.Collections.Generic;
using System.IO;
using System.Linq;
using ChamberFirmware.Recipes;
using Spectre.Console;

namespace ChamberFirmware.Bench;

/// <summary>The last table: what was asked for and what the film got.</summary>
public static class ResultTable
{
    // A name may have 60 letters; what is cut ends with ~, so that the numbers stay whole.
    private const int LeastName = 6;
    private const int CellPadding = 2;
    private const double LongS = 100.0;

    /// <summary>A row per plate, with the columns that this width has room for.</summary>
    public static Table Of(IEnumerable<ResultLine> results, TextWriter output, int widthColumns)
    {
        List<ResultLine> lines = [.. results];
        bool wide = widthColumns >= Screen.WideColumns;
        bool narrow = widthColumns < Screen.NarrowColumns;
        Table table = narrow ? new Table { Border = TableBorder.None } : Screen.NewTable(output);
        bool tight = widthColumns < Screen.TightColumns;
        table.AddColumn(Screen.Left("recipe")).AddColumn(Screen.Right("asked s"));
        string[] numbers = wide ? ["achieved s", "T C", "W g/kg", "v m/s"] : tight ? [] : ["got s", "dT K", "dW %", "dv %"];
        foreach (string header in numbers)
        {
            table.AddColumn(Screen.Right(header));
        }

        table.AddColumn(Screen.Left("outcome"));
        string[] headers = ["recipe", "asked s", .. numbers, "outcome"];
        if (!narrow)
        {
            string claims = lines.Any(line => line.IsMeasured) ? "air" : wide ? "claim 11" : "c. 11";
            table.AddColumn(Screen.Left(claims));
            headers = [.. headers, claims];
        }

        var rows = new List<string[]>();
        foreach (ResultLine result in lines)
        {
            Recipe recipe = result.Plate.Recipe;
            string[] cells =
            [
                recipe.Name,
                result.Plate.ExposureText,
                Seconds(result.ExposureS, wide),
                Kelvin(recipe.TemperatureC, result.TemperatureC, wide) + Sensor(result.Known.TemperatureK, wide),
                Percent(recipe.HumidityRatioGPerKg, result.HumidityRatioGPerKg, "F2", wide)
                    + Sensor(result.Known.HumidityRatioGPerKg, wide),
                Percent(recipe.AirVelocityMPerS, result.AirVelocityMPerS, "F3", wide) + Sensor(result.Known.AirVelocityMPerS, wide),
                Outcome(result),
            ];
            string held = result.IsHeld switch { true => "held", false => "[red]no[/]", null => "-" };
            rows.Add(tight ? [cells[0], cells[1], cells[^1]] : narrow ? cells : [.. cells, held]);
        }

        int most = RoomForName(headers, rows, widthColumns, narrow ? 0 : 1);
        foreach (string[] row in rows)
        {
            table.AddRow([Markup.Escape(Screen.Cut(row[0], most)), .. row[1..]]);
        }

        return table;
    }

    // What the other columns leave of the width.
    private static int RoomForName(string[] headers, List<string[]> rows, int widthColumns, int lineColumns)
    {
        int others = 0;
        for (int i = 1; i < headers.Length; i++)
        {
            int column = i;
            int header = headers[i].Length;
            others += rows.Select(r => Markup.Remove(r[column]).Length).Append(header).Max() + CellPadding + lineColumns;
        }

        return System.Math.Max(LeastName, widthColumns - others - CellPadding - 2 * lineColumns);
    }

    // What the sensor knows of it, k = 2: the twin's truth stands in front.
    private static string Sensor(double? expanded, bool wide) => wide && expanded != null ? $" ±{Report.Said.TwoDigits(expanded)}" : "";

    // Five decimals where the width has them: a long exposure's would cut the header beside it.
    private static string Seconds(double? s, bool wide) =>
        s == null ? "-" : wide || s < LongS ? $"{s:F5}" : $"{s:F3}";

    private static string Outcome(ResultLine result) => result.Outcome switch
    {
        PlateRun.Complete => "[green]complete[/]",
        PlateRun.NotVerified => "[yellow]not verified[/]",
        _ => $"[red]{result.Outcome}{FaultNumber(result)}[/]",
    };

    private static string FaultNumber(ResultLine result) => result.Fault == 0 ? "" : $" {result.Fault}";

    private static string Kelvin(double target, double? mean, bool wide)
    {
        string difference = $"{mean - target:+0.00;-0.00;0.00}";
        return mean == null ? "-" : wide ? $"{mean:F2} ({difference})" : difference;
    }

    private static string Percent(double target, double? mean, string format, bool wide)
    {
        string difference = $"{100.0 * (mean - target) / target:+0.0;-0.0;0.0}";
        return mean == null ? "-" : wide ? $"{mean.Value.ToString(format)} ({difference} %)" : difference;
    }
}
