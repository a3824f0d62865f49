using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ChamberFirmware.Bench;

/// <summary>A row per plate, redrawn while the plates are cast: on the twin, and in a chamber.</summary>
public static class LiveTable
{
    /// <summary>From this width on there is room for how well values are known, and for the outputs.</summary>
    public const int AllColumns = 124;

    private const int RedrawMs = 100;
    private const int FullColumns = 104;
    private const int WordyColumns = 95; // below this width a header is shorter, so that no number breaks
    private const int RowsBesides = 3; // header, summary, cursor

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
    public static IRenderable Draw(IReadOnlyList<PlateProgress> plates, string summary, int width, int height)
    {
        bool wide = width >= AllColumns;
        bool targets = width >= Screen.NarrowColumns;
        bool tight = width < Screen.TightColumns;
        var table = new Table { Border = TableBorder.None };
        table.AddColumn(Screen.Left("recipe")).AddColumn(Screen.Right(width < WordyColumns ? "s" : "exposure s"))
            .AddColumn(Screen.Left("phase"));
        foreach (string quantity in tight ? [] : new[] { "T C", "W g/kg", "v m/s" })
        {
            table.AddColumn(Screen.Right(quantity));
        }

        if (wide)
        {
            table.AddColumn(Screen.Right("heat mist dry fan %"));
        }

        table.AddColumn(Screen.Right("left")).AddColumn(Screen.Right("time"));
        bool hasBar = width >= FullColumns && !wide;
        if (hasBar)
        {
            table.AddColumn(Screen.Left("").Width(16));
        }

        foreach (PlateProgress plate in Shown(plates, height - RowsBesides))
        {
            string[] ends = [LiveCells.Left(plate), LiveCells.Clock(plate.SimulatedS)];
            string[] values = tight ? [] : LiveCells.Values(plate, targets, wide);
            string[] cells = [.. LiveCells.What(plate), .. values, .. ends, .. hasBar ? new[] { LiveCells.Bar(plate) } : []];
            table.AddRow([.. cells.Select(c => new Markup(c))]);
        }

        return new Rows(table, new Spectre.Console.Text(summary, new Style(Color.Grey)));
    }

    public static IRenderable Draw(Batch batch, IAnsiConsole console) => Draw(
        batch.Plates, $"{batch.FinishedCount} of {batch.Plates.Count} plates finished. Ctrl+C stops.", console.Profile.Width,
        console.Profile.Height);

    // All of them, or where the terminal is too low those that are at work, then those that wait.
    private static IEnumerable<PlateProgress> Shown(IReadOnlyList<PlateProgress> plates, int mostRows) => plates.Count <= mostRows
        ? plates
        : plates.OrderBy(p => p.IsOver ? 2 : p.IsStarted ? 0 : 1).Take(Math.Max(mostRows, 1));
}
