using ChamberFirmware.Drivers;

namespace ChamberFirmware.Demo;

/// <summary>A switch output that remembers its level.</summary>
public sealed class DemoSwitch : ISwitchOutput
{
    public bool IsOn { get; private set; }

    public int RisingEdges { get; private set; }

    public void Write(bool on)
    {
        RisingEdges += on && !IsOn ? 1 : 0;
        IsOn = on;
    }
}

/// <summary>The fan's duty; 0 when it is off.</summary>
public sealed class DemoDuty : IDutyOutput
{
    public double Duty01 { get; private set; }

    public void Write(double duty01) => Duty01 = duty01;

    public void Off() => Duty01 = 0.0;
}

/// <summary>A clock that stands between ticks and goes on by 5 us with every look at it.</summary>
public sealed class DemoClock : IMicrosecondClock, IMemory
{
    private const long LookUs = 5;
    private long _nowUs;

    public long NowUs
    {
        get
        {
            _nowUs += LookUs;
            return _nowUs;
        }
    }

    public void Set(long nowUs) => _nowUs = nowUs > _nowUs ? nowUs : _nowUs;

    public void Spend(long us) => _nowUs += us;

    public long Collect()
    {
        _nowUs += 1000;
        return -1;
    }
}

/// <summary>A pulse train that moves nothing: the demo has no plate.</summary>
public sealed class DemoTrain : IPulseTrain
{
    private const long StartUs = 245;
    private readonly DemoClock _clock;

    public DemoTrain(DemoClock clock) => _clock = clock;

    public bool TryPrepare() => true;

    public bool TryStart(byte[] items)
    {
        _clock.Spend(StartUs);
        return true;
    }

    public void Stop()
    {
    }
}

/// <summary>A travel switch that is not fitted.</summary>
public sealed class DemoTravelSwitch : ITravelSwitch
{
    public bool Read() => false;

    public void Arm(long expectedUs)
    {
    }

    public bool TryReadClosing(out long afterUs, out long notLaterUs)
    {
        afterUs = 0;
        notLaterUs = 0;
        return false;
    }
}

/// <summary>Settings in memory.</summary>
public sealed class DemoStore : ISettingsStore
{
    private string? _text;

    public bool TryRead(out string? text)
    {
        text = _text;
        return true;
    }

    public bool TryWrite(string text)
    {
        _text = text;
        return true;
    }
}
