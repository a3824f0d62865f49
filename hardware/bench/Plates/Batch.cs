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
    private readonly RunStore _store;
    private readonly RunLabels _labels;
    private readonly Lock _inOrder = new();
    private readonly long _startedAt = Stopwatch.GetTimestamp();

    /// <summary>
    /// Nothing is cast before <see cref="CastAsync"/>; the results go below <paramref name="folder"/> and into the store.
    /// </summary>
    public Batch(IEnumerable<Plate> plates, string folder, RunStore store, RunLabels labels)
    {
        _folder = folder;
        _store = store;
        _labels = labels;
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
            while (!waiting.IsEmpty)
            {
                stop.ThrowIfCancellationRequested();
                if (TryTake(waiting, out PlateProgress? plate, out long number))
                {
                    Cast(plate, number, changed, stop);
                }
            }
        }
    }

    // One at a time, so that numbers go in the order of the plates.
    private bool TryTake(ConcurrentQueue<PlateProgress> waiting, [NotNullWhen(true)] out PlateProgress? plate, out long number)
    {
        lock (_inOrder)
        {
            bool isOne = waiting.TryDequeue(out plate);
            number = isOne ? _store.Begin(StartOf(plate!.Plate)) : 0;
            return isOne;
        }
    }

    private RunStart StartOf(Plate plate) =>
        new(plate, _labels, ChamberIdentity.Twin(TwinSession.SettingsFor(plate)), _ => Path.Combine(_folder, plate.Folder));

    private void Cast(PlateProgress progress, long number, Action<PlateProgress> changed, CancellationToken stop)
    {
        string folder = Path.Combine(_folder, progress.Plate.Folder);
        bool isNew = !Directory.Exists(folder);
        Directory.CreateDirectory(folder);
        try
        {
            CastPlate cast = Cast(folder, progress, changed, stop);
            _store.Finish(number, cast.Result, cast.RecordJson);
            progress.Result = cast.Result;
        }
        catch (Exception e) when (e is not StoreException)
        {
            bool isStopped = e is OperationCanceledException;
            _store.Interrupt(number, isStopped ? "Stopped with Ctrl+C." : "Its files could not be written: " + e.Message);
            if (isNew && isStopped)
            {
                Directory.Delete(folder); // empty: no file was kept yet
            }

            throw;
        }

        changed(progress);
    }

    private static CastPlate Cast(string folder, PlateProgress progress, Action<PlateProgress> changed, CancellationToken stop)
    {
        using var inputsFile = new WholeFile(Path.Combine(folder, PlateFolder.Inputs));
        using var run = new PlateRun(progress.Plate, inputsFile.Stream);
        CastPlate cast = PlateFiles.Cast(run, folder, progress, () => changed(progress), stop);
        run.Dispose();
        inputsFile.Keep();
        return cast;
    }
}
