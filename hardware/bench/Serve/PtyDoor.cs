using System;
using System.Threading;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Commands;
using ChamberFirmware.Operation;

namespace ChamberFirmware.Bench.Serve;

/// <summary>
/// A chamber at a serial port: one conversation, whoever has a pseudo-terminal's other end open. What is said while nobody has is lost,
/// as it is on a cable; what one who does not read leaves is dropped and counted (<see cref="ClientPort"/>).
/// </summary>
public sealed class PtyDoor : IDisposable
{
    private const int LookMs = 5; // what was said waits no longer

    private readonly PseudoTerminal _terminal = new();
    private readonly ClientPort _port = new();
    private readonly ServedTwin _served;
    private readonly ByteTimes _in;
    private readonly ByteTimes _out;
    private readonly Thread _thread;
    private volatile bool _isOver;

    /// <summary>Open from now on.</summary>
    /// <exception cref="LineRefusedException">There are no pseudo-terminals here.</exception>
    /// <exception cref="InvalidOperationException">All places are taken.</exception>
    public PtyDoor(ServedTwin served, Func<Chamber, ILanguage> language)
        : this(served, (at, chamber) => new Conversation(at, language(chamber)), 0.0)
    {
    }

    /// <summary>
    /// The same with whoever speaks there. <paramref name="bytesPerS"/>: as fast as a line carries them, each way; 0: at once.
    /// </summary>
    /// <exception cref="LineRefusedException">There are no pseudo-terminals here.</exception>
    /// <exception cref="InvalidOperationException">All places are taken.</exception>
    public PtyDoor(ServedTwin served, Func<ClientPort, Chamber, ISpeaker> speaker, double bytesPerS)
    {
        _served = served;
        _in = new ByteTimes(bytesPerS);
        _out = new ByteTimes(bytesPerS);
        if (!served.TrySeat(_port, speaker, isTold: true))
        {
            throw new InvalidOperationException("All places are taken.");
        }

        _thread = new Thread(Run) { Name = "pty", IsBackground = true };
        _thread.Start();
    }

    /// <summary>What a program opens.</summary>
    public string Path => _terminal.Path;

    /// <summary>Bytes that one who had the port open did not read in time.</summary>
    public long Dropped => _port.Dropped;

    /// <summary>Bytes that have come and were not heard by the chamber yet.</summary>
    public int Unheard => _port.Waiting;

    /// <summary>Bytes that the chamber has said here, those that are still on their way too.</summary>
    public long Said => _port.Said;

    /// <summary>Pulls the cable.</summary>
    public void Dispose()
    {
        _isOver = true;
        _thread.Join();
        _terminal.Dispose();
        _served.Leave(_port);
    }

    private void Run()
    {
        var heard = new byte[ClientPort.MostUnheard];
        var said = new byte[ClientPort.MostUnheard];
        int unsent = 0; // of what stands in said
        while (!_isOver)
        {
            if (!_terminal.IsTaken)
            {
                _port.Forget();
                unsent = 0;
                Thread.Sleep(LookMs);
                continue;
            }

            unsent += _port.Send(said.AsSpan(unsent));
            int ready = _out.Of(unsent);
            int taken = ready > 0 ? _terminal.Write(said.AsSpan(0, ready)) : 0;
            unsent -= taken;
            said.AsSpan(taken, unsent).CopyTo(said);
            int room = ClientPort.MostUnheard - _port.Waiting;
            int waitMs = taken > 0 ? 0 : unsent > 0 ? 1 : LookMs; // there may be more to send at once
            int most = _in.Of(room);
            int count = most > 0 ? _terminal.Read(heard.AsSpan(0, most), waitMs) : 0;
            _in.Took(count);
            _out.Took(taken);
            _port.Receive(heard.AsSpan(0, count));
            if (most == 0)
            {
                Thread.Sleep(room == 0 ? LookMs : 1);
            }
        }
    }
}
