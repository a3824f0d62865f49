using System.Device.Gpio;

namespace ChamberFirmware.Drivers.Esp32;

/// <summary>A GPIO as an input: high is true. GPIO 34 to 39 have no pulls of their own; the wiring brings them.</summary>
public sealed class GpioSwitchInput : ISwitchInput
{
    private readonly GpioPin _pin;

    /// <summary>Takes the pin, without a pull.</summary>
    public GpioSwitchInput(GpioController gpio, int pin) => _pin = gpio.OpenPin(pin, PinMode.Input);

    /// <inheritdoc/>
    public bool Read() => _pin.Read() == PinValue.High;
}
