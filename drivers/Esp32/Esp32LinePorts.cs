using System.Device.Gpio;
using nanoFramework.Hardware.Esp32;

namespace ChamberFirmware.Drivers.Esp32;

/// <summary>A casting line's signals on the ESP32, with the wiring of hardware/wiring/line.md.</summary>
public sealed class Esp32LinePorts : ILinePorts
{
    private const int RequestPwmHz = 5000; // 13 bits; the filter behind it leaves 3 mV of ripple (hardware/circuit/spice/request.cir)

    /// <summary>Takes every pin of a line, outputs first, off.</summary>
    public Esp32LinePorts(GpioController gpio, IMicrosecondClock clock)
    {
        Coat = new GpioSwitchOutput(gpio, LinePins.Coat);
        Ready = new GpioSwitchOutput(gpio, LinePins.LineReady);
        NoFault = new GpioSwitchOutput(gpio, LinePins.LineNoFault);
        InTolerance = new GpioSwitchOutput(gpio, LinePins.InTolerance);
        Request = new PwmDutyOutput(LinePins.LineRequest, DeviceFunction.PWM3, RequestPwmHz); // PWM1 and 2 share the fan's timer
        LineRuns = new GpioSwitchInput(gpio, LinePins.LineRuns);
        CoatEnabled = new GpioSwitchInput(gpio, LinePins.CoatEnabled);
        Encoder = new WebEncoder(new WebCounter(LinePins.WebA, LinePins.WebB, clock));
    }

    /// <inheritdoc/>
    public bool TakesPlatesPlace => true;

    /// <inheritdoc/>
    public IWebEncoder Encoder { get; }

    /// <inheritdoc/>
    public ISwitchInput LineRuns { get; }

    /// <inheritdoc/>
    public ISwitchInput CoatEnabled { get; }

    /// <inheritdoc/>
    public ISwitchOutput Coat { get; }

    /// <inheritdoc/>
    public ISwitchOutput Ready { get; }

    /// <inheritdoc/>
    public ISwitchOutput NoFault { get; }

    /// <inheritdoc/>
    public ISwitchOutput InTolerance { get; }

    /// <inheritdoc/>
    public IDutyOutput Request { get; }
}
