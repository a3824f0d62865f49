using System;
using System.Linq;
using ChamberFirmware.Casting;
using ChamberFirmware.Recipes;
using Spectre.Console;

namespace ChamberFirmware.Bench;

/// <summary>The cells of a plate's row in the live table, as markup.</summary>
internal static class LiveCells
{
    private const int BarColumns = 16;
    private const int NameColumns = 16; // a name may have 60 letters

    /// <summary>Recipe, exposure and phase.</summary>
    public static string[] What(PlateProgress plate) =>
        [Markup.Escape(Screen.Cut(plate.Plate.Recipe.Name, NameColumns)), plate.Plate.ExposureText, PhaseCell(plate)];

    /// <summary>The air, over its targets where there is room; with <paramref name="all"/> how well it is known, and the outputs.</summary>
    public static string[] Values(PlateProgress plate, bool targets, bool all)
    {
        Recipe recipe = plate.Plate.Recipe;
        string[] air =
        [
            Value(plate.TemperatureC, recipe.TemperatureC, "F1", targets, all),
            Value(plate.HumidityRatioGPerKg, recipe.HumidityRatioGPerKg, "F1", targets, all),
            Value(plate.AirVelocityMPerS, recipe.AirVelocityMPerS, "F2", targets, all),
        ];
        return all ? [.. air, plate.IsStarted ? string.Join(' ', plate.Duty01.Select(Percent)) : ""] : air;
    }

    /// <summary>What is left of the phase.</summary>
    public static string Left(PlateProgress plate) => double.IsNaN(plate.LeftS) || plate.IsOver ? "" : Clock(Math.Ceiling(plate.LeftS));

    /// <summary>Minutes and seconds.</summary>
    public static string Clock(double seconds) => $"{(int)seconds / 60}:{(int)seconds % 60:00}";

    /// <summary>How far it has come.</summary>
    public static string Bar(PlateProgress plate)
    {
        int full = (int)Math.Round(BarColumns * plate.Done01);
        return $"[green]{new string('━', full)}[/][grey]{new string('─', BarColumns - full)}[/]";
    }

    private static string PhaseCell(PlateProgress plate)
    {
        string word = plate.IsStarted ? PhaseWords.Name(plate.Phase) : "waiting";
        bool isBad = plate.Phase is Phase.Faulted or Phase.Aborted;
        string colour = !plate.IsStarted ? "grey" : isBad ? "red" : plate.Phase == Phase.Complete ? "green" : "yellow";
        return $"[{colour}]{word.PadRight(12)}[/]";
    }

    private static string Value(KnownValue measured, double target, string format, bool targets, bool all)
    {
        string now = double.IsNaN(measured.Value) ? "-" : measured.Value.ToString(format);
        string known = all && !double.IsNaN(measured.Uncertainty) ? $"[grey]±{measured.Uncertainty.ToString(format)}[/]" : "";
        return targets ? $"{now}{known}[grey]/{target.ToString(format)}[/]" : now;
    }

    private static string Percent(double duty01) => double.IsNaN(duty01) ? "-" : (100.0 * duty01).ToString("F0");
}
