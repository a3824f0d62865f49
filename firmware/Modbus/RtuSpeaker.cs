using System;
using ChamberFirmware.Audit;
using ChamberFirmware.Commands;
using ChamberFirmware.Drivers;
using ChamberFirmware.Operation;

namespace ChamberFirmware.Modbus;

/// <summary>
/// Modbus RTU on a port: one request a pass, and an answer that leaves at once and without a gap. A request that is followed by another one
/// already, for whom ever, is done and not answered: its sender has given up waiting, and the answer would meet another one's.
/// </summary>
public sealed class RtuSpeaker : ISpeaker
{
    private readonly IConsolePort _port;
    private readonly RtuFrames _frames;
    private readonly RegisterMap _map;
    private readonly byte[] _frame = new byte[RtuFrames.LongestFrame]; // a request, and then its answer
    private int _count; // of the request that waits; 0: none
    private int _said; // of the answer
    private bool _isForAll;

    /// <summary>This unit, 1 to 247, on that port.</summary>
    public RtuSpeaker(IConsolePort port, Chamber chamber, int unit)
    {
        _port = port;
        _frames = new RtuFrames(port, unit);
        _map = RegisterMap.Of(chamber);
    }

    /// <inheritdoc/>
    public Author Author { get; } = new Author("modbus");

    /// <inheritdoc/>
    public bool IsDone => _count == 0 && _said == 0;

    /// <inheritdoc/>
    public void Tell(string line)
    {
        // a bus is for frames
    }

    /// <inheritdoc/>
    public bool Hear(long nowUs)
    {
        bool isSilent = _frames.Hear();
        Take(isSilent);
        bool isAbort = _count > 0 && _map.IsAbort(_frame, 1, _count - 1 - Crc16.Bytes);
        if (isAbort)
        {
            Execute();
        }

        return isAbort;
    }

    /// <inheritdoc/>
    public void Forget()
    {
        _count = 0;
        _said = 0;
    }

    /// <inheritdoc/>
    public bool Do(long nowUs)
    {
        if (_count > 0)
        {
            Execute();
        }

        return _said > 0;
    }

    /// <inheritdoc/>
    public void Say()
    {
        int count = _said;
        _said = 0;
        if (count > 0)
        {
            _port.Write(_frame, 0, count);
        }
    }

    // The next request, when none waits.
    private void Take(bool isSilent)
    {
        if (_count == 0 && _frames.TryNext(isSilent))
        {
            _count = _frames.Count;
            _isForAll = _frames.IsForAll;
            Array.Copy(_frames.Bytes, _frames.From, _frame, 0, _count);
            _said = 0; // whoever sends the next one waits for no other answer
        }
    }

    private void Execute()
    {
        int answer = _map.Answer(_frame, 1, _count - 1 - Crc16.Bytes);
        _count = 0;
        Crc16.Append(_frame, 0, 1 + answer);
        _said = _isForAll ? 0 : 1 + answer + Crc16.Bytes;
        _frames.Await();
        Take(isSilent: false);
        _said = _frames.OthersSpoke ? 0 : _said;
    }
}
