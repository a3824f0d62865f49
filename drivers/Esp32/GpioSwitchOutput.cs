using System.Device.Gpio;

namespace ChamberFirmware.Drivers.Esp32;

/// <summary>A GPIO as a switch: high is on. The pin's pull-down keeps it off through reset.</summary>
public sealed class GpioSwitchOutput : ISwitchOutput
{
    private readonly GpioPin _pin;
    private bool _isOn;

    /// <summary>Takes the pin, low.</summary>
    public GpioSwitchOutput(GpioController gpio, int pin)
    {
        _pin = gpio.OpenPin(pin, PinMode.Output);
        _pin.Write(PinValue.Low);
    }

    /// <summary>Writes changes only: every write costs the interpreter four objects.</summary>
    public void Write(bool on)
    {
        if (on != _isOn)
        {
            _pin.Write(on ? PinValue.High : PinValue.Low);
            _isOn = on;
        }
    }
}
