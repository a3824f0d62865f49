using System;
using System.Diagnostics;
using System.Threading;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Bench.Serve;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Bench.Talk;

/// <summary>
/// A line to a twin inside the program. Its time passes while somebody waits for something to read, on the thread of who waits: for a
/// person on the PC's clock times the speed, for a script on the twin's own, so that the same script has the same answers.
/// </summary>
public sealed class TwinLine : ILine
{
    private readonly ServedTwin _served;
    private readonly ClientPort _port = new();
    private readonly bool _isScript;
    private readonly Pace _pace;

    /// <summary>A line to this twin, which hears at power-on what the ESP32 says.</summary>
    /// <param name="served">The twin; nobody else runs it.</param>
    /// <param name="speed">Virtual seconds in a second; 0: as fast as it can.</param>
    /// <param name="isScript">Milliseconds to wait are the twin's, not the PC's.</param>
    public TwinLine(ServedTwin served, double speed, bool isScript)
    {
        _served = served;
        _isScript = isScript;
        _pace = new Pace(speed, NowMs);
        IsOpen = served.TrySeat(_port, SpokenLanguage.Of, isTold: true);
    }

    /// <inheritdoc/>
    public string Name => "the twin";

    /// <inheritdoc/>
    public bool IsOpen { get; private set; }

    private static double NowMs => Stopwatch.GetTimestamp() * 1000.0 / Stopwatch.Frequency;

    /// <inheritdoc/>
    public int Read(Span<byte> into, int withinMs)
    {
        int count = IsOpen ? _port.Send(into) : throw new LineLostException(Name, "it was closed");
        double limitMs = NowMs + withinMs;
        long limitUs = _served.Twin.NowUs + withinMs * 1000L;
        while (count == 0 && (_isScript ? _served.Twin.NowUs < limitUs : NowMs < limitMs))
        {
            double waitMs = _pace.WaitMs(_served.Twin.NowUs + TickSchedule.TickUs, NowMs);
            if (waitMs > 0.0)
            {
                Thread.Sleep(TimeSpan.FromMilliseconds(_isScript ? waitMs : Math.Min(waitMs, Math.Max(limitMs - NowMs, 0.0))));
                continue;
            }

            _served.Pass();
            count = _port.Send(into);
        }

        return count;
    }

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<byte> bytes, int withinMs)
    {
        double limitMs = NowMs + withinMs;
        for (bytes = bytes[_port.Receive(bytes)..]; bytes.Length > 0; bytes = bytes[_port.Receive(bytes)..])
        {
            _served.Pass(); // nobody else makes room
            if (NowMs > limitMs)
            {
                throw new TimeoutException($"{Name} took nothing more within {withinMs} ms; {bytes.Length} bytes were not sent.");
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (IsOpen)
        {
            IsOpen = false;
            _served.Leave(_port); // the place is for another line
        }
    }
}
