using System;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Bench.Replay;

internal sealed class TapeSwitch(string name, ISwitchOutput? real, Tape tape) : ISwitchOutput
{
    public void Write(bool on)
    {
        tape.Did(name, Text.Of(on));
        real?.Write(on);
    }
}

internal sealed class TapeDuty(string name, IDutyOutput? real, Tape tape) : IDutyOutput
{
    public void Write(double duty01)
    {
        tape.Did(name, Text.Of(duty01));
        real?.Write(duty01);
    }

    public void Off()
    {
        tape.Did(name, "off");
        real?.Off();
    }
}

internal sealed class TapeMemory(IMemory? real, Tape tape) : IMemory
{
    public long Collect()
    {
        tape.Did("collect", Text.True);
        return real?.Collect() ?? -1;
    }
}

internal sealed class TapeTrain(string name, IPulseTrain? real, Tape tape) : IPulseTrain
{
    public bool TryPrepare() => tape.Told(name + "Prepared", () => Text.Of(real!.TryPrepare())) == Text.True;

    public bool TryStart(byte[] items)
    {
        tape.Did(name, Convert.ToHexString(items));
        return tape.Told(name + "Started", () => Text.Of(real!.TryStart(items))) == Text.True;
    }

    public void Stop()
    {
        tape.Did(name, "stop");
        real?.Stop();
    }
}
