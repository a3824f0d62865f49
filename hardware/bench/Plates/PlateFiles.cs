using System.IO;
using System.Text;
using System.Threading;
using ChamberFirmware.Casting;

namespace ChamberFirmware.Bench;

/// <summary>A plate that is over, and the text of its record.json.</summary>
public sealed record CastPlate(PlateResult Result, string RecordJson);

/// <summary>Casts one plate to its end and writes trace.csv, record.json and plot.svg: all three, or none of them.</summary>
public static class PlateFiles
{
    /// <summary>
    /// Runs tick by tick; <paramref name="progress"/> follows, and its <c>changed</c> is called when the plate is Ready. Cancelled by
    /// <paramref name="stop"/>.
    /// </summary>
    public static CastPlate Cast(PlateRun run, string folder, PlateProgress progress, System.Action changed, CancellationToken stop)
    {
        var curves = new Curves();
        using var traceFile = new WholeFile(Path.Combine(folder, "trace.csv"));
        var trace = new TraceWriter(traceFile.Stream);
        while (!run.IsOver)
        {
            stop.ThrowIfCancellationRequested();
            run.Tick();
            trace.Add(run);
            curves.Add(run);
            progress.Look(run);
            if (run.Chamber.Run.PhaseIsNew && run.Chamber.Run.Phase == Phase.Ready)
            {
                changed();
            }
        }

        var result = new PlateResult(run);
        string record = RecordJson.Text(result);
        WholeFile.Write(Path.Combine(folder, "record.json"), Encoding.UTF8.GetBytes(record));
        PlotWriter.Write(Path.Combine(folder, "plot.svg"), result, curves);
        traceFile.Keep();
        return new CastPlate(result, record);
    }
}
