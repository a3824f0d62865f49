using System.Globalization;
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
    public long ReadEdges() => long.Parse(_tape.Told(_name, () => $"{_real!.ReadEdges()}"), CultureInfo.InvariantCulture);
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

/// <summary>The settings store: its texts, and whether it took them, are on the tape.</summary>
internal sealed class TapeStore : ISettingsStore
{
    private const string Unreadable = "!";
    private const string Nothing = "-";

    private readonly ISettingsStore? _real;
    private readonly Tape _tape;

    /// <summary>The real store while recording; null while replaying.</summary>
    public TapeStore(ISettingsStore? real, Tape tape)
    {
        _real = real;
        _tape = tape;
    }

    /// <inheritdoc/>
    public bool TryRead(out string? text)
    {
        string stored = _tape.Told("store", () => _real!.TryRead(out string? t) ? t == null ? Nothing : Text.OneLine(t) : Unreadable);
        text = stored is Unreadable or Nothing ? null : Text.ManyLines(stored);
        return stored != Unreadable;
    }

    /// <inheritdoc/>
    public bool TryWrite(string text)
    {
        _tape.Did("store", Text.OneLine(text));
        return _tape.Told("stored", () => Text.Of(_real!.TryWrite(text))) == Text.True;
    }
}
