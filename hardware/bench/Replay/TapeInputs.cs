using System.Globalization;
using System.Text;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Bench.Replay;

/// <summary>The clock: every look at it is on the tape.</summary>
internal sealed class TapeClock : IMicrosecondClock
{
    private readonly IMicrosecondClock? _real;
    private readonly Tape _tape;

    /// <summary>Asks the real clock while recording; null while replaying.</summary>
    public TapeClock(IMicrosecondClock? real, Tape tape)
    {
        _real = real;
        _tape = tape;
    }

    /// <inheritdoc/>
    public long NowUs => long.Parse(_tape.Told("clockUs", () => $"{_real!.NowUs}"), CultureInfo.InvariantCulture);
}

/// <summary>A pulse counter: its counts are on the tape.</summary>
internal sealed class TapeCounter : IPulseCounter
{
    private readonly string _name;
    private readonly IPulseCounter? _real;
    private readonly Tape _tape;

    /// <summary>The name that it has on the tape; the real one while recording, null while replaying.</summary>
    public TapeCounter(string name, IPulseCounter? real, Tape tape)
    {
        _name = name;
        _real = real;
        _tape = tape;
    }

    /// <inheritdoc/>
    public long ReadEdges(out long atUs)
    {
        string[] told = _tape.Told(_name, () => $"{_real!.ReadEdges(out long realUs)},{realUs}").Split(',');
        atUs = long.Parse(told[^1], CultureInfo.InvariantCulture);
        return long.Parse(told[0], CultureInfo.InvariantCulture);
    }
}

/// <summary>A digital input: its levels are on the tape.</summary>
internal sealed class TapeInput : ISwitchInput
{
    private readonly string _name;
    private readonly ISwitchInput? _real;
    private readonly Tape _tape;

    /// <summary>The name that it has on the tape; the real one while recording, null while replaying.</summary>
    public TapeInput(string name, ISwitchInput? real, Tape tape)
    {
        _name = name;
        _real = real;
        _tape = tape;
    }

    /// <inheritdoc/>
    public bool Read() => _tape.Told(_name, () => Text.Of(_real!.Read())) == Text.True;
}

/// <summary>A travel switch: levels, arming and closings are on the tape.</summary>
internal sealed class TapeTravelSwitch : ITravelSwitch
{
    private const string None = "-";

    private readonly string _name;
    private readonly ITravelSwitch? _real;
    private readonly Tape _tape;

    /// <summary>The name that it has on the tape; the real one while recording, null while replaying.</summary>
    public TapeTravelSwitch(string name, ITravelSwitch? real, Tape tape)
    {
        _name = name;
        _real = real;
        _tape = tape;
    }

    /// <inheritdoc/>
    public bool Read() => _tape.Told(_name, () => Text.Of(_real!.Read())) == Text.True;

    /// <inheritdoc/>
    public void Arm(long expectedUs)
    {
        _tape.Did(_name + "Arm", $"{expectedUs}");
        _real?.Arm(expectedUs);
    }

    /// <inheritdoc/>
    public bool TryReadClosing(out long afterUs, out long notLaterUs)
    {
        string closing = _tape.Told(_name + "Closing", () => _real!.TryReadClosing(out long after, out long by) ? $"{after}/{by}" : None);
        string[] times = closing.Split('/');
        afterUs = closing == None ? 0 : long.Parse(times[0], CultureInfo.InvariantCulture);
        notLaterUs = closing == None ? 0 : long.Parse(times[^1], CultureInfo.InvariantCulture);
        return closing != None;
    }
}

/// <summary>The flash: what its files had, what was written, and whether they took it, are on the tape.</summary>
internal sealed class TapeFiles : IFiles
{
    private const string Unreadable = "!";
    private const string Nothing = "-";

    private readonly IFiles? _real;
    private readonly Tape _tape;

    /// <summary>The real files while recording; null while replaying.</summary>
    public TapeFiles(IFiles? real, Tape tape)
    {
        _real = real;
        _tape = tape;
    }

    /// <inheritdoc/>
    public bool TryRead(string name, int most, out byte[]? bytes)
    {
        string told = _tape.Told("file." + name, () => !_real!.TryRead(name, most, out byte[]? read) ? Unreadable : Word(read));
        bytes = told is Unreadable or Nothing ? null : Encoding.Latin1.GetBytes(Text.ManyLines(told));
        return told != Unreadable;
    }

    /// <inheritdoc/>
    public bool TryWrite(string name, byte[] bytes, int count)
    {
        _tape.Did("file." + name, Word(bytes[..count]));
        return _tape.Told("wrote." + name, () => Text.Of(_real!.TryWrite(name, bytes, count))) == Text.True;
    }

    private static string Word(byte[]? bytes) => bytes == null ? Nothing : Text.OneLine(Encoding.Latin1.GetString(bytes));
}
