using System;
using System.Threading;
using ChamberFirmware.Casting;

namespace ChamberFirmware.Bench;

/// <summary>A plate of the twin that is over, and the text of its record.json.</summary>
public sealed record TwinPlate(PlateResult Result, string RecordJson);

/// <summary>Casts one plate to its end and writes trace.csv, record.json and plot.svg into the folder that it will have.</summary>
public static class PlateFiles
{
    /// <summary>
    /// Runs tick by tick; <paramref name="progress"/> follows, and <paramref name="changed"/> is called when the plate is Ready. Whether
    /// the folder is kept is the caller's. Cancelled by <paramref name="stop"/>.
    /// </summary>
    public static TwinPlate Cast(PlateRun run, WholeFolder folder, PlateProgress progress, Action changed, CancellationToken stop)
    {
        var curves = new Curves();
        var trace = new TraceWriter(folder.Open(PlateFolder.Trace));
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

        run.Dispose(); // the end of its recording, where it has one of its own
        var result = new PlateResult(run);
        var cast = new TwinPlate(result, RecordJson.Text(result));
        folder.Write(PlateFolder.Record, System.Text.Encoding.UTF8.GetBytes(cast.RecordJson));
        folder.Write(PlateFolder.Plot, PlotWriter.Of(result, curves));
        return cast;
    }
}
