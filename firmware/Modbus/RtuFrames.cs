using System;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Modbus;

/// <summary>
/// Bytes of a bus into requests for one unit. Frames end by silence, which a pass of 100 ms does not see; so a frame is what has the
/// length that its function says and the right check. What others say, requests and answers, is passed over as a whole, so that nothing
/// inside it is taken for a request. A pass without a byte is silence: what is not whole by then never will be.
/// </summary>
public sealed class RtuFrames
{
    /// <summary>Bytes of the longest frame (MODBUS over Serial Line V1.02, 2.3).</summary>
    public const int LongestFrame = 256;

    private const int MostBytes = 2 * LongestFrame;
    private const int MostChecked = 300; // bytes in a pass: 14 ms of an ESP32; the rest is looked at in the next
    private const int PieceBytes = 64;
    private const int ShortestFrame = 4;
    private const int ErrorBit = 0x80; // of an answer's function: an exception
    private const int NeedsMore = -1;
    private const int Broadcast = 0;

    private readonly IConsolePort _port;
    private readonly int _unit;
    private readonly byte[] _piece = new byte[PieceBytes];
    private int _at; // what stands before it is done with
    private int _end;
    private int _checked; // in this pass
    private bool _isOld; // what is left over came before a silence

    /// <summary>For this unit, 1 to 247, on that port.</summary>
    public RtuFrames(IConsolePort port, int unit)
    {
        _port = port;
        _unit = unit;
    }

    /// <summary>Received bytes; the frame that <see cref="TryNext"/> has found is among them.</summary>
    public readonly byte[] Bytes = new byte[MostBytes];

    /// <summary>Where that frame begins.</summary>
    public int From;

    /// <summary>Its bytes, with unit and check.</summary>
    public int Count;

    /// <summary>Another unit was spoken to, or has answered, since this was last set to false.</summary>
    public bool OthersSpoke;

    /// <summary>It was for all units: nobody answers.</summary>
    public bool IsForAll => Bytes[From] == Broadcast;

    /// <summary>Once a pass: reads what has come. True: nothing has, the line is silent.</summary>
    public bool Hear()
    {
        _checked = 0;
        int waiting = _port.Waiting;
        if (waiting == 0)
        {
            _isOld = true;
            return true;
        }

        Array.Copy(Bytes, _at, Bytes, 0, _end - _at);
        _end -= _at;
        _at = 0;
        if (_isOld || waiting > MostBytes - _end)
        {
            _end = 0; // from before a silence, or more than can be looked at in a pass: its sender has given up
        }

        _isOld = false;

        while (waiting > 0)
        {
            int read = _port.Read(_piece, waiting < _piece.Length ? waiting : _piece.Length);
            _end = _end + read > MostBytes ? 0 : _end;
            Array.Copy(_piece, 0, Bytes, _end, read);
            _end += read;
            waiting = read > 0 ? waiting - read : 0;
        }

        return false;
    }

    /// <summary>
    /// The next request for this unit or all. <paramref name="isSilent"/>: what is not whole is noise. False: there is none yet.
    /// </summary>
    public bool TryNext(bool isSilent)
    {
        while (_at < _end && _checked < MostChecked)
        {
            int unit = Bytes[_at];
            int length = Length(unit);
            bool isCut = length == NeedsMore && !isSilent;
            if (isCut)
            {
                return false;
            }

            From = _at;
            Count = length;
            _at += length > 0 ? length : 1;
            if (length > 0 && (unit == _unit || (unit == Broadcast && IsWrite(Bytes[From + 1]))))
            {
                return true;
            }

            OthersSpoke |= length > 0;
        }

        return false;
    }

    /// <summary>From now on it counts whether others speak.</summary>
    public void Await() => OthersSpoke = false;

    private static bool IsWrite(int function) => function is RegisterMap.WriteOne or RegisterMap.WriteSeveral;

    // Bytes of the frame that begins here; 0: none does; NeedsMore: it may yet.
    private int Length(int unit)
    {
        int left = _end - _at;
        if (left < ShortestFrame)
        {
            return NeedsMore;
        }

        int function = Bytes[_at + 1];
        int request = RequestLength(function);
        int answer = unit == _unit || unit == Broadcast ? 0 : AnswerLength(function);
        int whole = request > 0 && IsWhole(request) ? request : answer > 0 && answer != request && IsWhole(answer) ? answer : 0;
        bool mayBe = request == NeedsMore || request > left || answer > left;
        if (unit == _unit && request == 0 && function < ErrorBit && left <= LongestFrame)
        {
            mayBe = true; // a function that nobody here knows ends where the line goes silent
            whole = IsWhole(left) ? left : 0;
        }

        return whole > 0 ? whole : mayBe ? NeedsMore : 0;
    }

    private bool IsWhole(int length)
    {
        bool isThere = length <= _end - _at;
        _checked += isThere ? length : 0;
        return isThere && Crc16.Of(Bytes, _at, length) == 0;
    }

    private int RequestLength(int function)
    {
        switch (function)
        {
            case >= 1 and <= 6:
                return 8;
            case 15 or 16:
                int length = _end - _at < 7 ? NeedsMore : 9 + Bytes[_at + 6];
                return length <= LongestFrame ? length : 0;
            default:
                return 0;
        }
    }

    private int AnswerLength(int function)
    {
        switch (function)
        {
            case >= 1 and <= 4:
                return 5 + Bytes[_at + 2];
            case 5 or 6 or 15 or 16:
                return 8;
            default:
                return function >= ErrorBit && RequestLength(function - ErrorBit) != 0 ? 5 : 0;
        }
    }
}
