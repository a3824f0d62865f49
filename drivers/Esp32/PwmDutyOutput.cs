using System;
using System.Device.Pwm;
using nanoFramework.Hardware.Esp32;

namespace ChamberFirmware.Drivers.Esp32;

/// <summary>
/// LEDC pulse width. At 25 kHz the ESP32 resolves 11 bits; nanoFramework keeps the duty in 1/10000. Off is duty 0, a pin that stays low,
/// and never <c>Stop</c>: nanoFramework's native code has one flag "started" for all channels (nf-interpreter, July 2026), so that a
/// channel that stops makes the others keep their duty, whatever they are told.
/// </summary>
public sealed class PwmDutyOutput : IDutyOutput
{
    private readonly PwmChannel _channel;
    private double _duty01;

    /// <summary>Takes the pin, low.</summary>
    public PwmDutyOutput(int pin, DeviceFunction function, int frequencyHz)
    {
        Configuration.SetPinFunction(pin, function);
        PwmChannel? channel = PwmChannel.CreateFromPin(pin, frequencyHz, 0.0); // the default duty is one half
        _channel = channel ?? throw new InvalidOperationException("GPIO " + pin.ToString() + " has no PWM function: check Pins.cs.");
        _channel.Start(); // only a started channel is configured; before that the pin floats
    }

    /// <inheritdoc/>
    public void Write(double duty01)
    {
        if (duty01 != _duty01)
        {
            _channel.DutyCycle = duty01;
            _duty01 = duty01;
        }
    }

    /// <inheritdoc/>
    public void Off() => Write(0.0);
}
