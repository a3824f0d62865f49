using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace ChamberFirmware.Bench;

/// <summary>All plates of one command, cast side by side on the processor's cores. No plate knows of another.</summary>
public sealed class Batch
{
    private readonly string _folder;
    private readonly Func<string, Stream>? _open;
    private readonly RunStore _store;
    private readonly RunLabels _labels;
    private readonly Lock _inOrder = new();
    private readonly Lock _keeping = new();
    private bool _anyKept;
    private readonly long _startedAt = Stopwatch.GetTimestamp();

    /// <summary>Nothing is cast before <see cref="CastAsync"/>.</summary>
    /// <param name="plates">What to cast.</param>
    /// <param name="options">Where the results go, who casts, how files are opened.</param>
    /// <param name="store">Every plate has a row in it.</param>
    public Batch(IEnumerable<Plate> plates, RunOptions options, RunStore store)
    {
        _folder = options.Folder;
        _open = options.OpenFile;
        _labels = options.Labels;
        _store = store;
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

    /// <summary>What is to be said about files and rows that are not where they belong, in the order of the plates.</summary>
    public IEnumerable<string> Complaints => Plates.SelectMany(p => new[] { p.Complaint, p.StoreComplaint }).Where(c => c.Length > 0);

    /// <summary>Every plate is over and complete, and its files and its row are where they belong.</summary>
    public bool AllComplete => !Complaints.Any() && Plates.All(p => p.Result?.Outcome is PlateRun.Complete or PlateRun.NotVerified);

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
            while (!waiting.IsEmpty)
            {
                stop.ThrowIfCancellationRequested();
                if (TryTake(waiting, out PlateProgress? plate, out RunEntry? entry))
                {
                    Cast(plate, entry, changed, stop);
                }
            }
        }
    }

    // One at a time, so that numbers go in the order of the plates.
    private bool TryTake(
        ConcurrentQueue<PlateProgress> waiting,
        [NotNullWhen(true)] out PlateProgress? plate,
        [NotNullWhen(true)] out RunEntry? entry)
    {
        lock (_inOrder)
        {
            bool isOne = waiting.TryDequeue(out plate);
            entry = isOne ? RunEntry.Begin(_store, StartOf(plate!.Plate)) : null;
            return isOne;
        }
    }

    private RunStart StartOf(Plate plate) =>
        new(plate, _labels, ChamberIdentity.Twin(TwinSession.SettingsFor(plate)), _ => Path.Combine(_folder, plate.Folder));

    // A plate that cannot be filed costs no other one.
    private void Cast(PlateProgress progress, RunEntry entry, Action<PlateProgress> changed, CancellationToken stop)
    {
        try
        {
            Run(progress, entry, changed, stop);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            string why = FileTrouble.Sentence(e);
            progress.Complaint = $"{progress.Plate.Folder} was not filed: {why}";
            entry.Interrupt("Its files could not be written: " + why);
        }
        catch (Exception e)
        {
            entry.Interrupt(e is OperationCanceledException ? "Stopped." : "The program failed: " + e.Message);
            throw;
        }

        progress.StoreComplaint = entry.Complaint;
        changed(progress);
    }

    // The row gets its result when the folder is in its place.
    private void Run(PlateProgress progress, RunEntry entry, Action<PlateProgress> changed, CancellationToken stop)
    {
        using var folder = new WholeFolder(Path.Combine(_folder, progress.Plate.Folder), _open);
        using var run = new PlateRun(progress.Plate, folder.Open(PlateFolder.Inputs));
        TwinPlate cast = PlateFiles.Cast(run, folder, progress, () => changed(progress), stop);
        string place;
        lock (_keeping)
        {
            ForgetOlderSummary();
            place = folder.Keep();
        }

        cast.Result.Folder = Path.GetFileName(place);
        progress.Complaint = folder.Complaint;
        progress.Result = cast.Result;
        progress.IsOver = true;
        entry.Finish(cast, place);
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
