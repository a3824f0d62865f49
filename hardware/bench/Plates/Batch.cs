using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ChamberFirmware.Casting;

namespace ChamberFirmware.Bench;

/// <summary>All plates of one command, cast side by side on the processor's cores. No plate knows of another.</summary>
public sealed class Batch
{
    private readonly string _folder;
    private readonly long _startedAt = Stopwatch.GetTimestamp();

    /// <summary>Nothing is cast before <see cref="CastAsync"/>; the results go below <paramref name="folder"/>.</summary>
    public Batch(IEnumerable<Plate> plates, string folder)
    {
        _folder = folder;
        Plates = plates.Select(p => new PlateProgress(p)).ToList();
    }

    /// <summary>Where the plates' folders are made.</summary>
    public string Folder => _folder;

    /// <summary>How each plate stands, in the order given.</summary>
    public IReadOnlyList<PlateProgress> Plates { get; }

    /// <summary>Time on the wall since the batch was made, s.</summary>
    public double WallS => Stopwatch.GetElapsedTime(_startedAt).TotalSeconds;

    /// <summary>Plates that are over, however they ended.</summary>
    public int FinishedCount => Plates.Count(p => p.Result != null);

    /// <summary>Results in the order of the plates, not of their finishing.</summary>
    public IEnumerable<PlateResult> Results => Plates.Select(p => p.Result).OfType<PlateResult>();

    /// <summary>Every plate is over and complete.</summary>
    public bool AllComplete => Plates.All(p => p.Result?.Outcome is PlateRun.Complete or PlateRun.NotVerified);

    /// <summary>
    /// Casts everything. <paramref name="changed"/> is called from the threads that cast, when a plate is Ready and when it is over.
    /// </summary>
    public Task CastAsync(Action<PlateProgress> changed, CancellationToken stop)
    {
        var waiting = new ConcurrentQueue<PlateProgress>(Plates);
        var hands = new List<Task>();
        for (int i = 0; i < Math.Min(Environment.ProcessorCount, Plates.Count); i++)
        {
            // A thread of its own for each: the pool's threads stay free for the screen.
            hands.Add(Task.Factory.StartNew(Work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
        }

        return Task.WhenAll(hands);

        void Work()
        {
            while (waiting.TryDequeue(out PlateProgress? plate))
            {
                stop.ThrowIfCancellationRequested();
                Cast(plate, changed, stop);
            }
        }
    }

    private void Cast(PlateProgress progress, Action<PlateProgress> changed, CancellationToken stop)
    {
        string folder = Path.Combine(_folder, progress.Plate.Folder);
        bool isNew = !Directory.Exists(folder);
        Directory.CreateDirectory(folder);
        try
        {
            Cast(folder, progress, changed, stop);
        }
        catch (OperationCanceledException) when (isNew)
        {
            Directory.Delete(folder); // empty: no file was kept yet
            throw;
        }

        changed(progress);
    }

    private static void Cast(string folder, PlateProgress progress, Action<PlateProgress> changed, CancellationToken stop)
    {
        using var inputsFile = new WholeFile(Path.Combine(folder, PlateFolder.Inputs));
        using var run = new PlateRun(progress.Plate, inputsFile.Stream);
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
                changed(progress);
            }
        }

        var result = new PlateResult(run);
        RecordJson.Write(Path.Combine(folder, "record.json"), result);
        PlotWriter.Write(Path.Combine(folder, "plot.svg"), result, curves);
        traceFile.Keep();
        run.Dispose();
        inputsFile.Keep();
        progress.Result = result;
    }
}
