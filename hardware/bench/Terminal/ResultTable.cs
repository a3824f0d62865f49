using System.Collections.Generic;
using System.IO;
using System.Linq;
using ChamberFirmware.Recipes;
using Spectre.Console;

namespace ChamberFirmware.Bench;

/// <summary>The last table: what was asked for and what the film got.</summary>
internal static class ResultTable
{
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
        if (!narrow)
        {
            bool isMeasured = lines.Any(line => line.IsMeasured);
            table.AddColumn(Screen.Left(isMeasured ? "air" : wide ? "claim 11" : "c. 11"));
        }

        foreach (ResultLine result in lines)
        {
            Recipe recipe = result.Plate.Recipe;
            string[] cells =
            [
                Markup.Escape(recipe.Name),
                result.Plate.ExposureText,
                result.ExposureS == null ? "-" : $"{result.ExposureS:F5}",
                Kelvin(recipe.TemperatureC, result.TemperatureC, wide),
                Percent(recipe.HumidityRatioGPerKg, result.HumidityRatioGPerKg, "F2", wide),
                Percent(recipe.AirVelocityMPerS, result.AirVelocityMPerS, "F3", wide),
                Outcome(result),
            ];
            string held = result.IsHeld ? "held" : "[red]no[/]";
            table.AddRow(tight ? [cells[0], cells[1], cells[^1]] : narrow ? cells : [.. cells, held]);
        }

        return table;
    }

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
