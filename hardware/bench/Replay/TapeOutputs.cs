using System;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Bench.Replay;

/// <summary>A switch output: its commands are on the tape.</summary>
internal sealed class TapeSwitch : ISwitchOutput
{
    private readonly string _name;
    private readonly ISwitchOutput? _real;
    private readonly Tape _tape;

    /// <summary>The name that it has on the tape; the real one while recording, null while replaying.</summary>
    public TapeSwitch(string name, ISwitchOutput? real, Tape tape)
    {
        _name = name;
        _real = real;
        _tape = tape;
    }

    /// <inheritdoc/>
    public void Write(bool on)
    {
        _tape.Did(_name, Text.Of(on));
        _real?.Write(on);
    }
}

/// <summary>A duty output: its duties are on the tape, to the last bit.</summary>
internal sealed class TapeDuty : IDutyOutput
{
    private readonly string _name;
    private readonly IDutyOutput? _real;
    private readonly Tape _tape;

    /// <summary>The name that it has on the tape; the real one while recording, null while replaying.</summary>
    public TapeDuty(string name, IDutyOutput? real, Tape tape)
    {
        _name = name;
        _real = real;
        _tape = tape;
    }

    /// <inheritdoc/>
    public void Write(double duty01)
    {
        _tape.Did(_name, Text.Of(duty01));
        _real?.Write(duty01);
    }

    /// <inheritdoc/>
    public void Off()
    {
        _tape.Did(_name, "off");
        _real?.Off();
    }
}

/// <summary>Memory: that it was collected is on the tape, how much was left is not.</summary>
internal sealed class TapeMemory : IMemory
{
    private readonly IMemory? _real;
    private readonly Tape _tape;

    /// <summary>The real memory while recording; null while replaying.</summary>
    public TapeMemory(IMemory? real, Tape tape)
    {
        _real = real;
        _tape = tape;
    }

    /// <inheritdoc/>
    public long Collect()
    {
        _tape.Did("collect", Text.True);
        return _real?.Collect() ?? -1;
    }
}

/// <summary>A pulse train: its items, and whether it started, are on the tape.</summary>
internal sealed class TapeTrain : IPulseTrain
{
    /// <summary>What the tape has of a train that is stopped.</summary>
    public const string Stopped = "stop";

    private readonly string _name;
    private readonly IPulseTrain? _real;
    private readonly Tape _tape;

    /// <summary>The name that it has on the tape; the real one while recording, null while replaying.</summary>
    public TapeTrain(string name, IPulseTrain? real, Tape tape)
    {
        _name = name;
        _real = real;
        _tape = tape;
    }

    /// <inheritdoc/>
    public bool TryPrepare() => _tape.Told(_name + "Prepared", () => Text.Of(_real!.TryPrepare())) == Text.True;

    /// <inheritdoc/>
    public bool TryStart(byte[] items)
    {
        _tape.Did(_name, Convert.ToHexString(items));
        return _tape.Told(_name + "Started", () => Text.Of(_real!.TryStart(items))) == Text.True;
    }

    /// <inheritdoc/>
    public void Stop()
    {
        _tape.Did(_name, Stopped);
        _real?.Stop();
    }
}
