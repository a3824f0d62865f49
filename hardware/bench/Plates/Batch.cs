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
    private readonly Func<string, Stream>? _open;
    private readonly Lock _keeping = new();
    private bool _anyKept;
    private readonly long _startedAt = Stopwatch.GetTimestamp();

    /// <summary>Nothing is cast before <see cref="CastAsync"/>.</summary>
    /// <param name="plates">What to cast.</param>
    /// <param name="folder">The results go below it.</param>
    /// <param name="open">How files are opened; null: on the disk.</param>
    public Batch(IEnumerable<Plate> plates, string folder, Func<string, Stream>? open = null)
    {
        _folder = folder;
        _open = open;
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

    /// <summary>What is to be said about files that are not where they belong, in the order of the plates.</summary>
    public IEnumerable<string> Complaints => Plates.Select(p => p.Complaint).Where(c => c.Length > 0);

    /// <summary>Every plate is over and complete, and its files are where they belong.</summary>
    public bool AllComplete => Plates.All(p => p.Complaint.Length == 0 && p.Result?.Outcome is PlateRun.Complete or PlateRun.NotVerified);

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

    // A plate that cannot be filed costs no other one.
    private void Cast(PlateProgress progress, Action<PlateProgress> changed, CancellationToken stop)
    {
        try
        {
            Run(progress, changed, stop);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            progress.Complaint = $"{progress.Plate.Folder} was not filed: {FileTrouble.Sentence(e)}";
        }

        changed(progress);
    }

    private void Run(PlateProgress progress, Action<PlateProgress> changed, CancellationToken stop)
    {
        using var folder = new WholeFolder(Path.Combine(_folder, progress.Plate.Folder), _open);
        using var run = new PlateRun(progress.Plate, folder.Open(PlateFolder.Inputs));
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
                changed(progress);
            }
        }

        run.Dispose(); // the recording's end
        var result = new PlateResult(run);
        folder.Write(PlateFolder.Record, RecordJson.Of(result));
        folder.Write(PlateFolder.Plot, PlotWriter.Of(result, curves));
        lock (_keeping)
        {
            ForgetOlderSummary();
            result.Folder = Path.GetFileName(folder.Keep());
        }

        progress.Complaint = folder.Complaint;
        progress.Result = result;
    }

    // An older summary must not stand beside new plates. One that cannot be deleted cannot be replaced either, which is said then.
    private void ForgetOlderSummary()
    {
        if (_anyKept)
        {
            return;
        }

        _anyKept = true;
        try
        {
            File.Delete(Path.Combine(_folder, SummaryJson.FileName));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }
}
