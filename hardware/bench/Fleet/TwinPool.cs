using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using ChamberFirmware.Bench.Serve;
using ChamberFirmware.Tick;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Bench.Fleet;

/// <summary>
/// Many twins on a few threads. Each has every tick of its own, ten a second, as alone; only when they fall is spread over the tick's
/// period, so that they do not all want the processor at once.
/// </summary>
public sealed class TwinPool : IDisposable
{
    private const int NapMs = 2;

    private readonly CancellationTokenSource _stop = new();
    private readonly Member[] _members;
    private readonly Thread[] _threads;

    /// <summary>So many twins, each of its own seed from the first on, begin at once.</summary>
    /// <param name="count">Twins.</param>
    /// <param name="firstSeed">Of the first one's noise; the next have the next.</param>
    /// <param name="speed">Seconds of a twin in a second.</param>
    /// <param name="threads">Threads that run them.</param>
    public TwinPool(int count, ulong firstSeed, double speed, int threads)
        : this([.. Enumerable.Repeat(TwinParameters.Reference, count)], firstSeed, speed, threads)
    {
    }

    /// <summary>The same of twins that differ, one for each of <paramref name="parameters"/>.</summary>
    public TwinPool(IReadOnlyList<TwinParameters> parameters, ulong firstSeed, double speed, int threads)
    {
        int count = parameters.Count;
        double nowMs = NowMs;
        double tickMs = TickSchedule.TickUs / 1000.0 / speed;
        _members = [.. Enumerable.Range(0, count).Select(i => new Member(
            new ServedTwin(parameters[i], firstSeed + (ulong)i), new Pace(speed, nowMs + tickMs * i / count)))];
        Twins = [.. _members.Select(member => member.Served)];
        int used = Math.Clamp(threads, 1, Math.Max(count, 1));
        _threads = [.. Enumerable.Range(0, used).Select(i => new Thread(() => Run(i, used)) { Name = "twins", IsBackground = true })];
        Array.ForEach(_threads, thread => thread.Start());
    }

    /// <summary>The twins.</summary>
    public IReadOnlyList<ServedTwin> Twins { get; }

    /// <summary>What ended a twin; null: nothing has.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Time that all of them together could not keep up with and was let go, ms.</summary>
    public double LostMs => _members.Sum(member => member.Pace.LostMs);

    private static double NowMs => Stopwatch.GetTimestamp() * 1000.0 / Stopwatch.Frequency;

    /// <inheritdoc/>
    public void Dispose()
    {
        _stop.Cancel();
        Array.ForEach(_threads, thread => thread.Join());
        _stop.Dispose();
    }

    private void Run(int first, int step)
    {
        while (!_stop.IsCancellationRequested)
        {
            for (int i = first; i < _members.Length; i += step)
            {
                Pass(_members[i]);
            }

            Thread.Sleep(NapMs);
        }
    }

    private void Pass(Member member)
    {
        if (member.IsOver || member.Pace.WaitMs(member.NextUs, NowMs) > 0.0)
        {
            return;
        }

        try
        {
            member.NextUs = member.Served.Pass() + TickSchedule.TickUs;
        }
        catch (Exception e)
        {
            member.Served.Chamber.MakeSafe(); // as on the ESP32; the others go on
            member.IsOver = true;
            Failure = e;
        }
    }

    private sealed class Member(ServedTwin served, Pace pace)
    {
        public ServedTwin Served { get; } = served;

        public Pace Pace { get; } = pace;

        public long NextUs { get; set; } = TickSchedule.TickUs;

        public bool IsOver { get; set; }
    }
}
