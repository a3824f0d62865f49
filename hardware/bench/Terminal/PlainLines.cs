using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace ChamberFirmware.Bench;

/// <summary>Progress as lines without escape codes: one when a plate is ready, one when it is over.</summary>
internal static class PlainLines
{
    /// <summary>Casts the batch and writes the lines; cancelled by <paramref name="stop"/>.</summary>
    public static async Task ShowAsync(Batch batch, TextWriter output, CancellationToken stop)
    {
        var oneLineAtATime = new Lock();
        output.WriteLine($"{batch.Plates.Count} plate(s) on {Environment.ProcessorCount} core(s)");
        await batch.CastAsync(Tell, stop);

        void Tell(PlateProgress plate)
        {
            string line = plate.Result == null && plate.Complaint.Length > 0
                ? $"{plate.Plate.Folder}: not filed"
                : plate.Result == null
                ? $"{plate.Plate.Folder}: ready after {plate.SimulatedS:F1} s, casting"
                : $"{plate.Plate.Folder}: {plate.Result.Outcome} after {plate.SimulatedS:F1} s";
            lock (oneLineAtATime)
            {
                output.WriteLine(line);
            }
        }
    }
}
