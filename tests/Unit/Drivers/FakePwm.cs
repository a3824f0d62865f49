using System.Collections.Generic;
using System.Threading;

// What drivers/Esp32/PwmDutyOutput.cs asks of nanoFramework, with the behaviour of its native code: nf-interpreter, July 2026,
// sys_dev_pwm_native_System_Device_Pwm_PwmChannel.cpp. One flag for all channels says that something is started.
#pragma warning disable IDE0130 // the name is the package's

namespace System.Device.Pwm;

internal sealed class PwmChannel
{
    private static readonly ThreadLocal<bool> IsAnyStarted = new();

    private double _duty01;

    public static ThreadLocal<Dictionary<int, PwmChannel>> Made { get; } = new(() => []);

    public int FrequencyHz { get; private init; }

    /// <summary>What the pin gives; null: it was never configured and floats.</summary>
    public double? Pin01 { get; private set; }

    public double DutyCycle
    {
        get => _duty01;
        set
        {
            _duty01 = value;
            Pin01 = IsAnyStarted.Value ? value : Pin01; // else kept for the next start
        }
    }

    public static PwmChannel? CreateFromPin(int pin, int frequencyHz = 400, double dutyCyclePercentage = 0.5)
    {
        var channel = new PwmChannel { FrequencyHz = frequencyHz };
        channel._duty01 = dutyCyclePercentage;
        Made.Value![pin] = channel;
        return channel;
    }

    public void Start()
    {
        IsAnyStarted.Value = true;
        Pin01 = _duty01;
    }

    public void Stop()
    {
        IsAnyStarted.Value = false;
        Pin01 = Pin01 == null ? null : 0.0;
    }
}
