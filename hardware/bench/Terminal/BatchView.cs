using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ChamberFirmware.Casting;
using Spectre.Console;

namespace ChamberFirmware.Bench;

/// <summary>Shows a batch while it runs and when it is over: a live table to a person, plain lines to a file or pipe.</summary>
internal static class BatchView
{
    /// <summary>Casts the batch and shows how it goes; cancelled by <paramref name="stop"/>.</summary>
    public static Task ShowAsync(Batch batch, TextWriter output, CancellationToken stop)
    {
        return Screen.IsInteractive(output)
            ? LiveTable.ShowAsync(batch, AnsiConsole.Console, stop)
            : PlainLines.ShowAsync(batch, output, stop);
    }

    /// <summary>Shows what a batch that is over has to say, and where its files are; <paramref name="summary"/> may be none.</summary>
    public static void ShowResults(Batch batch, string summary, TextWriter output)
    {
        IAnsiConsole console = Screen.For(output);
        if (batch.FinishedCount == 0)
        {
            console.WriteLine("No results were filed.");
            return;
        }

        console.Write(ResultTable.Of(batch.Results.Select(ResultLine.Of), output, console.Profile.Width));
        if (console.Profile.Width >= Screen.TightColumns)
        {
            console.WriteLine(
                "T, W, v: mean of the twin's true air while the film was exposed; in brackets the difference from the recipe.");
        }

        foreach (PlateResult result in batch.Results)
        {
            if (result.FaultSentence.Length > 0)
            {
                console.WriteLine($"{result.Plate.Folder}: {result.FaultSentence}");
            }
        }

        int uneven = batch.Results.Count(r => r.SpreadWarning.Length > 0);
        if (uneven > 0)
        {
            console.WriteLine($"Along the plate: {uneven} of {batch.Plates.Count} films got clearly different exposures at first and last "
                + "point (exposureAlongPlate in record.json): a faster blade, or a bath that travels as the blade does (immersionTravelS), "
                + "brings them together.");
        }

        int measured = batch.Results.Count(r => r.Measured.Motion.IsVerified);
        if (measured > 0)
        {
            int within = batch.Results.Count(r => r.Measured.Motion.Verdict == ExposureVerdict.Within);
            console.WriteLine($"Travel switches: {measured} of {batch.Plates.Count} exposures measured, {within} within tolerance "
                + "(motion in record.json).");
        }

        string listed = summary.Length > 0 ? summary + " and " : "";
        console.WriteLine($"{batch.FinishedCount} plate(s) in {batch.WallS:F1} s. Results: {listed}a folder per plate with "
            + "record.json, trace.csv, plot.svg.");
    }
}
