using System;
using System.Device.Pwm;
using nanoFramework.Hardware.Esp32;

namespace ChamberFirmware.Drivers.Esp32;

/// <summary>LEDC pulse width. At 25 kHz the ESP32 resolves 11 bits; nanoFramework keeps the duty in 1/10000.</summary>
public sealed class PwmDutyOutput : IDutyOutput
{
    private readonly PwmChannel _channel;
    private double _duty01 = -1.0;
    private bool _isStarted;

    /// <summary>Takes the pin, stopped and low.</summary>
    public PwmDutyOutput(int pin, DeviceFunction function, int frequencyHz)
    {
        Configuration.SetPinFunction(pin, function);
        PwmChannel? channel = PwmChannel.CreateFromPin(pin, frequencyHz, 0.0); // the default duty is one half
        _channel = channel ?? throw new InvalidOperationException("GPIO " + pin.ToString() + " has no PWM function: check Pins.cs.");
        _channel.Start(); // only a started channel is configured, at duty 0; a stop before that leaves the pin floating
        _channel.Stop();
    }

    /// <inheritdoc/>
    public void Write(double duty01)
    {
        if (duty01 != _duty01)
        {
            _duty01 = duty01;
            _channel.DutyCycle = duty01;
        }

        if (!_isStarted)
        {
            _isStarted = true;
            _channel.Start();
        }
    }

    /// <inheritdoc/>
    public void Off()
    {
        if (_isStarted)
        {
            _isStarted = false;
            _channel.Stop();
        }
    }
}
