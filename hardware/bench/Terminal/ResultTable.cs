using System.Collections.Generic;
using System.IO;
using ChamberFirmware.Casting;
using ChamberFirmware.Recipes;
using Spectre.Console;

namespace ChamberFirmware.Bench;

/// <summary>The last table: what was asked for and what the film got.</summary>
internal static class ResultTable
{
    /// <summary>A row per plate, with the columns that this width has room for.</summary>
    public static Table Of(IEnumerable<PlateResult> results, TextWriter output, int widthColumns)
    {
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
            table.AddColumn(Screen.Left(wide ? "claim 11" : "c. 11"));
        }

        foreach (PlateResult result in results)
        {
            Recipe recipe = result.Plate.Recipe;
            ExposureAir air = result.TrueAir;
            string[] cells =
            [
                Markup.Escape(recipe.Name),
                result.Plate.ExposureText,
                result.ExposureActualS == null ? "-" : $"{result.ExposureActualS:F5}",
                Kelvin(recipe.TemperatureC, air.TemperatureC, wide),
                Percent(recipe.HumidityRatioGPerKg, air.HumidityRatioGPerKg, "F2", wide),
                Percent(recipe.AirVelocityMPerS, air.AirVelocityMPerS, "F3", wide),
                Outcome(result),
            ];
            string claim = air.InClaim11(result.Plate.ExposureS) switch { true => "held", false => "[red]no[/]", null => "-" };
            table.AddRow(tight ? [cells[0], cells[1], cells[^1]] : narrow ? cells : [.. cells, claim]);
        }

        return table;
    }

    private static string Outcome(PlateResult result) => result.Outcome switch
    {
        PlateRun.Complete => "[green]complete[/]",
        PlateRun.NotVerified => "[yellow]not verified[/]",
        _ => $"[red]{result.Outcome}{FaultNumber(result)}[/]",
    };

    private static string FaultNumber(PlateResult result) => result.Fault == 0 ? "" : $" {result.Fault}";

    private static string Kelvin(double target, Tally tally, bool wide)
    {
        string difference = $"{tally.Mean - target:+0.00;-0.00;0.00}";
        return tally.Count == 0 ? "-" : wide ? $"{tally.Mean:F2} ({difference})" : difference;
    }

    private static string Percent(double target, Tally tally, string format, bool wide)
    {
        string difference = $"{100.0 * (tally.Mean - target) / target:+0.0;-0.0;0.0}";
        return tally.Count == 0 ? "-" : wide ? $"{tally.Mean.ToString(format)} ({difference} %)" : difference;
    }
}
