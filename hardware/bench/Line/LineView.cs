using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using ChamberFirmware.Casting;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ChamberFirmware.Bench.Line;

/// <summary>
/// A run on a line while it goes on: for a person a strip of web that fills, for a file nothing until the table at its end.
/// </summary>
public static class LineView
{
    private const int RedrawMs = 100;
    private const int MostRows = 60;

    /// <summary>Runs it to its end.</summary>
    public static void Run(LineAsked asked, LineSession run, TextWriter output, CancellationToken stop)
    {
        if (!Screen.IsInteractive(output))
        {
            Go(run, () => { }, stop);
            return;
        }

        IAnsiConsole console = Screen.For(output);
        console.Live(Draw(asked, run, console.Profile.Width)).AutoClear(true).Start(context =>
        {
            long drawn = 0;
            Go(
                run,
                () =>
                {
                    if (Environment.TickCount64 - drawn >= RedrawMs)
                    {
                        drawn = Environment.TickCount64;
                        context.UpdateTarget(Draw(asked, run, console.Profile.Width));
                    }
                },
                stop);
        });
    }

    /// <summary>The strip as it is now: phase, speed, metres, and the web from its begin to the bath and on to the blade.</summary>
    public static IRenderable Draw(LineAsked asked, LineSession run, int width)
    {
        var line = run.Chamber.Line!;
        string head = string.Create(
            CultureInfo.InvariantCulture,
            $"{PhaseWords.Name(run.Chamber.Run.Phase),-12} {line.Speed.MPerS * 60,6:0.00} m/min   {run.PassedM,7:0.00} of "
            + $"{asked.Metres:0.##} m   asked {asked.ExposureS:0.###} s, last metre "
            + $"{(line.Metre.Number < 0 ? "-" : $"{line.Metre.MeanS:0.000} s")}, "
            + $"{line.Metre.Total.Out} of {line.Metre.Total.Cells} cells out");
        return new Rows(
            new Spectre.Console.Text(head), new Markup(Strip(asked, run, width - 1)),
            new Markup("[green]in tolerance[/]  [red]out[/]  [blue]in the air[/]  [grey]no film[/]"));
    }

    /// <summary>What came of it, metre by metre.</summary>
    public static void WriteTable(LineAsked asked, LineSession run, TextWriter output)
    {
        WriteTable(run.Metres, output);
        LineNumbers numbers = LineNumbers.Of(run, asked.ExposureS);
        if (numbers.Cells == 0)
        {
            output.WriteLine("No cell with film has come to the bath.");
            return;
        }

        output.WriteLine(
            $"{numbers.Cells} cells of {asked.Settings.WebCellMm:0.#} mm with film: the firmware's exposure is off from the twin's by "
            + $"{numbers.ErrorP50Pct:0.000} % (median), {numbers.ErrorP95Pct:0.000} % (95 of 100), {numbers.ErrorMaxPct:0.000} % at most; "
            + $"the twin's is off from {asked.ExposureS:0.###} s by {numbers.RmsPct:0.00} % (RMS); {numbers.OutOfTolerance} out of "
            + "tolerance.");
    }

    /// <summary>A row for each metre with film.</summary>
    public static void WriteTable(IReadOnlyList<LineMetre> metres, TextWriter output)
    {
        Table table = Screen.NewTable(output);
        foreach (string title in new[] { "metre", "exposure s", "shortest", "longest", "T C", "W g/kg", "v m/s", "film m", "out m" })
        {
            table.AddColumn(Screen.Right(title));
        }

        table.AddColumn(Screen.Left("claim 11"));

        foreach (LineMetre m in metres.Take(MostRows))
        {
            table.AddRow(
                $"{m.Number}", $"{m.MeanS:0.000}", $"{m.ShortestS:0.000}", $"{m.LongestS:0.000}", $"{m.TemperatureC:0.00}",
                $"{m.HumidityRatioGPerKg:0.00}", $"{m.AirVelocityMPerS:0.000}", $"{m.CoatedM:0.00}", $"{m.OutM:0.00}", m.Claim11);
        }

        Screen.For(output).Write(table);
        output.Write(metres.Count > MostRows ? $"... {metres.Count - MostRows} more metres: see --csv.\n" : "");
    }

    private static void Go(LineSession run, Action ticked, CancellationToken stop)
    {
        while (!run.IsOver)
        {
            stop.ThrowIfCancellationRequested();
            run.Tick();
            ticked();
        }
    }

    // One character is so many cells; the worst of them gives its colour.
    private static string Strip(LineAsked asked, LineSession run, int width)
    {
        var cells = run.Chamber.Line!.Cells;
        double cellM = asked.Settings.WebCellMm / 1000.0;
        long all = (long)((asked.Metres + run.Chamber.Line.Way.LengthM) / cellM) + 1;
        int each = (int)Math.Max(1, (all + width - 1) / width);
        List<LineCell> wet = run.Measured;
        var strip = new StringBuilder();
        for (long from = 0; from < Math.Min(cells.Next, (long)each * width); from += each)
        {
            int at = (int)Math.Min(from, int.MaxValue);
            bool isWet = at < wet.Count;
            IEnumerable<LineCell> some = isWet ? wet.Skip(at).Take(each).Where(c => c.IsCoated) : [];
            double off = asked.ExposureS * asked.Settings.WebTolerance01;
            string colour = !isWet ? "blue" : !some.Any() ? "grey"
                : some.Any(c => Math.Abs(c.ExposureS - asked.ExposureS) > off) ? "red" : "green";
            strip.Append(CultureInfo.InvariantCulture, $"[{colour}]{(isWet ? "█" : "▒")}[/]");
        }

        return strip.Length == 0 ? "[grey]-[/]" : strip.ToString();
    }
}
