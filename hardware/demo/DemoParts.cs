using System;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Demo;

/// <summary>A switch output that remembers its level.</summary>
public sealed class DemoSwitch : ISwitchOutput
{
    /// <summary>The level last written.</summary>
    public bool IsOn { get; private set; }

    /// <summary>How often it went from off to on since power-on.</summary>
    public int RisingEdges { get; private set; }

    /// <inheritdoc/>
    public void Write(bool on)
    {
        RisingEdges += on && !IsOn ? 1 : 0;
        IsOn = on;
    }
}

/// <summary>The fan's duty; 0 when it is off.</summary>
public sealed class DemoDuty : IDutyOutput
{
    /// <summary>The duty last written, 0 to 1.</summary>
    public double Duty01 { get; private set; }

    /// <inheritdoc/>
    public void Write(double duty01) => Duty01 = duty01;

    /// <inheritdoc/>
    public void Off() => Duty01 = 0.0;
}

/// <summary>A clock that stands between ticks and goes on by 5 us with every look at it.</summary>
public sealed class DemoClock : IMicrosecondClock, IMemory
{
    private const long LookUs = 5;
    private long _nowUs;

    /// <inheritdoc/>
    public long NowUs
    {
        get
        {
            _nowUs += LookUs;
            return _nowUs;
        }
    }

    /// <summary>Moves on to a time, us; not back from where looks have brought the clock.</summary>
    public void Set(long nowUs) => _nowUs = nowUs > _nowUs ? nowUs : _nowUs;

    /// <summary>A call has taken this long, us.</summary>
    public void Spend(long us) => _nowUs += us;

    /// <inheritdoc/>
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

    /// <summary>Its start costs this clock 245 us.</summary>
    public DemoTrain(DemoClock clock) => _clock = clock;

    /// <inheritdoc/>
    public bool TryPrepare() => true;

    /// <inheritdoc/>
    public bool TryStart(byte[] items)
    {
        _clock.Spend(StartUs);
        return true;
    }

    /// <inheritdoc/>
    public void Stop()
    {
    }
}

/// <summary>A travel switch that is not fitted.</summary>
public sealed class DemoTravelSwitch : ITravelSwitch
{
    /// <inheritdoc/>
    public bool Read() => false;

    /// <inheritdoc/>
    public void Arm(long expectedUs)
    {
    }

    /// <inheritdoc/>
    public bool TryReadClosing(out long afterUs, out long notLaterUs)
    {
        afterUs = 0;
        notLaterUs = 0;
        return false;
    }
}

/// <summary>A flash that keeps the file that was written last, for whoever reads it back: the demo is never powered on again.</summary>
public sealed class DemoFiles : IFiles
{
    private string _name = "";
    private byte[]? _bytes;

    /// <inheritdoc/>
    public bool TryRead(string name, int most, out byte[]? bytes)
    {
        bytes = name == _name ? _bytes : null;
        return true;
    }

    /// <inheritdoc/>
    public bool TryWrite(string name, byte[] bytes, int count)
    {
        _name = name;
        _bytes = new byte[count];
        Array.Copy(bytes, 0, _bytes, 0, count);
        return true;
    }
}
