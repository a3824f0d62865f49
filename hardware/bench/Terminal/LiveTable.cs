using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ChamberFirmware.Casting;
using ChamberFirmware.Recipes;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ChamberFirmware.Bench;

/// <summary>A row per plate, redrawn while the plates are cast.</summary>
public static class LiveTable
{
    private const int RedrawMs = 100;
    private const int FullColumns = 88;
    private const int NameColumns = 16; // a name may have 60 letters

    /// <summary>Casts the batch under a table that is gone at the end; cancelled by <paramref name="stop"/>.</summary>
    public static Task ShowAsync(Batch batch, IAnsiConsole console, CancellationToken stop)
    {
        return console.Live(Draw(batch, console)).AutoClear(true).Overflow(VerticalOverflow.Crop).StartAsync(async context =>
        {
            Task casting = batch.CastAsync(_ => { }, stop);
            while (await Task.WhenAny(casting, Task.Delay(RedrawMs, CancellationToken.None)) != casting)
            {
                try
                {
                    context.UpdateTarget(Draw(batch, console));
                }
                catch (IOException)
                {
                    // The terminal has gone, and with it who watched: the plates are cast all the same.
                }
            }

            await casting;
        });
    }

    /// <summary>The table as it is now, with the columns that the terminal has room for.</summary>
    public static IRenderable Draw(Batch batch, IAnsiConsole console)
    {
        int width = console.Profile.Width;
        bool full = width >= FullColumns;
        bool targets = width >= Screen.NarrowColumns;
        var table = new Table { Border = TableBorder.None };
        table.AddColumn(Screen.Left("recipe")).AddColumn(Screen.Right(width < Screen.TightColumns ? "s" : "exposure s"))
            .AddColumn(Screen.Left("phase"));
        bool tight = width < Screen.TightColumns;
        foreach (string quantity in tight ? [] : new[] { "T C", "W g/kg", "v m/s" })
        {
            table.AddColumn(Screen.Right(quantity));
        }

        table.AddColumn(Screen.Right("time"));
        if (full)
        {
            table.AddColumn(Screen.Left("").Width(16));
        }

        foreach (PlateProgress plate in Shown(batch, console.Profile.Height - 3))
        {
            List<string> cells = Cells(plate, targets);
            cells = tight ? [.. cells[..3], cells[^1]] : cells;
            table.AddRow([.. (full ? [.. cells, Bar(plate)] : cells).Select(c => new Markup(c))]);
        }

        string summary = $"{batch.FinishedCount} of {batch.Plates.Count} plates finished. Ctrl+C stops.";
        return new Rows(table, new Spectre.Console.Text(summary, new Style(Color.Grey)));
    }

    // All of them, or where the terminal is too low those that are at work, then those that wait.
    private static IEnumerable<PlateProgress> Shown(Batch batch, int mostRows)
    {
        return batch.Plates.Count <= mostRows
            ? batch.Plates
            : batch.Plates.OrderBy(p => p.Result != null ? 2 : p.IsStarted ? 0 : 1).Take(Math.Max(mostRows, 1));
    }

    private static List<string> Cells(PlateProgress plate, bool targets)
    {
        Recipe recipe = plate.Plate.Recipe;
        return
        [
            Markup.Escape(Screen.Cut(recipe.Name, NameColumns)),
            plate.Plate.ExposureText,
            PhaseCell(plate),
            Value(plate.Temperature, recipe.TemperatureC, "F1", targets),
            Value(plate.HumidityRatio, recipe.HumidityRatioGPerKg, "F1", targets),
            Value(plate.AirVelocity, recipe.AirVelocityMPerS, "F2", targets),
            $"{(int)plate.SimulatedS / 60}:{(int)plate.SimulatedS % 60:00}",
        ];
    }

    private static string PhaseCell(PlateProgress plate)
    {
        string word = plate.IsStarted ? PhaseWords.Name(plate.Phase) : "waiting";
        bool isBad = plate.Phase is Phase.Faulted or Phase.Aborted;
        string colour = !plate.IsStarted ? "grey" : isBad ? "red" : plate.Phase == Phase.Complete ? "green" : "yellow";
        return $"[{colour}]{word.PadRight(12)}[/]";
    }

    private static string Value(PointReader measured, double target, string format, bool targets)
    {
        string now = double.IsNaN(measured.Value) ? "-" : measured.Value.ToString(format);
        return targets ? $"{now}[grey]/{target.ToString(format)}[/]" : now;
    }

    private static string Bar(PlateProgress plate)
    {
        int full = (int)Math.Round(16 * plate.Done01);
        return $"[green]{new string('━', full)}[/][grey]{new string('─', 16 - full)}[/]";
    }
}
