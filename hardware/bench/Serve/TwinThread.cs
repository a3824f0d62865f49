using System;
using System.Diagnostics;
using System.Threading;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Bench.Serve;

/// <summary>The thread that runs a served twin on absolute deadlines. Nothing else runs on it.</summary>
public sealed class TwinThread : IDisposable
{
    private readonly CancellationTokenSource _ended = new();
    private readonly ServedTwin _served;
    private readonly Pace _pace;
    private readonly bool _isFast;
    private int _stuckAt; // bytes that somebody left unread for too long
    private const int PatienceMs = 1000;

    private readonly CancellationTokenSource _stop = new();
    private readonly Thread _thread;

    /// <summary>Starts it. <paramref name="speed"/>: virtual seconds in a second; 0: as fast as it can.</summary>
    public TwinThread(ServedTwin served, double speed)
    {
        _served = served;
        _isFast = speed is <= 0.0 or > 1.0;
        _pace = new Pace(speed, NowMs);
        _thread = new Thread(Run) { Name = "twin", IsBackground = true, Priority = ThreadPriority.AboveNormal };
        _thread.Start();
    }

    /// <summary>What ended it before it was told to; null: nothing.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Over by itself: see <see cref="Failure"/>.</summary>
    public CancellationToken Ended => _ended.Token;

    /// <summary>Time of the PC in which it could not keep up and that was let go, ms.</summary>
    public double LostMs => _pace.LostMs;

    private static double NowMs => Stopwatch.GetTimestamp() * 1000.0 / Stopwatch.Frequency;

    /// <summary>Ends it after the pass that runs.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        _thread.Join();
        _stop.Dispose();
        _ended.Dispose();
    }

    // Faster than real time is no faster than what is told can be read. One who does not read at all is waited for once.
    private void Follow()
    {
        int left = _isFast ? _served.Untold : 0;
        _stuckAt = left < _stuckAt ? 0 : _stuckAt;
        for (int ms = 0; left > ClientPort.MostUnsent / 2 && _stuckAt == 0 && !_stop.IsCancellationRequested; ms++)
        {
            Thread.Sleep(1);
            _served.LookAtTold();
            ms = _served.Untold < left ? 0 : ms;
            left = _served.Untold;
            _stuckAt = ms >= PatienceMs ? left : 0;
        }
    }

    private void Run()
    {
        try
        {
            long nextUs = TickSchedule.TickUs;
            while (!_stop.IsCancellationRequested)
            {
                double waitMs = _pace.WaitMs(nextUs, NowMs);
                if (waitMs > 0.0)
                {
                    _stop.Token.WaitHandle.WaitOne(TimeSpan.FromMilliseconds(waitMs));
                    continue;
                }

                nextUs = _served.Pass() + TickSchedule.TickUs;
                Follow();
            }
        }
        catch (Exception e)
        {
            // As on the ESP32, the program ends; the one at the keyboard is told by whoever asks for the failure.
            Failure = e;
            _served.Chamber.MakeSafe();
            _ended.Cancel();
        }
    }
}
