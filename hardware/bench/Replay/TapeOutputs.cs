using System;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Bench.Replay;

internal sealed class TapeSwitch : ISwitchOutput
{
    private readonly string _name;
    private readonly ISwitchOutput? _real;
    private readonly Tape _tape;

    public TapeSwitch(string name, ISwitchOutput? real, Tape tape)
    {
        _name = name;
        _real = real;
        _tape = tape;
    }

    public void Write(bool on)
    {
        _tape.Did(_name, Text.Of(on));
        _real?.Write(on);
    }
}

internal sealed class TapeDuty : IDutyOutput
{
    private readonly string _name;
    private readonly IDutyOutput? _real;
    private readonly Tape _tape;

    public TapeDuty(string name, IDutyOutput? real, Tape tape)
    {
        _name = name;
        _real = real;
        _tape = tape;
    }

    public void Write(double duty01)
    {
        _tape.Did(_name, Text.Of(duty01));
        _real?.Write(duty01);
    }

    public void Off()
    {
        _tape.Did(_name, "off");
        _real?.Off();
    }
}

internal sealed class TapeMemory : IMemory
{
    private readonly IMemory? _real;
    private readonly Tape _tape;

    public TapeMemory(IMemory? real, Tape tape)
    {
        _real = real;
        _tape = tape;
    }

    public long Collect()
    {
        _tape.Did("collect", Text.True);
        return _real?.Collect() ?? -1;
    }
}

internal sealed class TapeTrain : IPulseTrain
{
    private readonly string _name;
    private readonly IPulseTrain? _real;
    private readonly Tape _tape;

    public TapeTrain(string name, IPulseTrain? real, Tape tape)
    {
        _name = name;
        _real = real;
        _tape = tape;
    }

    public bool TryPrepare() => _tape.Told(_name + "Prepared", () => Text.Of(_real!.TryPrepare())) == Text.True;

    public bool TryStart(byte[] items)
    {
        _tape.Did(_name, Convert.ToHexString(items));
        return _tape.Told(_name + "Started", () => Text.Of(_real!.TryStart(items))) == Text.True;
    }

    public void Stop()
    {
        _tape.Did(_name, "stop");
        _real?.Stop();
    }
}
