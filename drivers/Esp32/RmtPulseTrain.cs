using System;
using System.Device.Gpio;
using nanoFramework.Hardware.Esp32.Rmt;

namespace ChamberFirmware.Drivers.Esp32;

/// <summary>
/// One RMT transmitter. The native side copies the items and an interrupt refills the peripheral, so a started train needs no interpreter.
/// A disposed channel does not promise a level: the pin is taken back as a GPIO and written low.
/// </summary>
public sealed class RmtPulseTrain : IPulseTrain
{
    private const byte MemoryBlocks = 2; // of 64 items, 26 s; three trains share the eight, and an interrupt fills up half of it

    private readonly GpioController _gpio;
    private readonly int _pin;
    private readonly int _channelNumber;
    private TransmitterChannel? _channel;

    /// <summary>Holds the pin low; the channel, 0 to 7, is taken when a train is prepared.</summary>
    public RmtPulseTrain(GpioController gpio, int pin, int channelNumber)
    {
        _gpio = gpio;
        _pin = pin;
        _channelNumber = channelNumber;
        HoldLow();
    }

    /// <inheritdoc/>
    public bool TryPrepare()
    {
        try
        {
            if (_channel == null)
            {
                _gpio.ClosePin(_pin);
                _channel = new TransmitterChannel(Settings());
            }

            return true;
        }
        catch (Exception)
        {
            Stop();
            return false;
        }
    }

    /// <inheritdoc/>
    public bool TryStart(byte[] items)
    {
        if (_channel == null)
        {
            return false;
        }

        try
        {
            _channel.SendData(items, false);
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public void Stop()
    {
        TransmitterChannel? channel = _channel;
        _channel = null;
        try
        {
            channel?.Dispose();
        }
        catch (Exception)
        {
            // The channel is given up either way; the pin is what counts.
        }

        HoldLow();
    }

    private void HoldLow()
    {
        if (!_gpio.IsPinOpen(_pin))
        {
            _gpio.OpenPin(_pin, PinMode.Output).Write(PinValue.Low);
        }
    }

    private TransmitChannelSettings Settings()
    {
        return new TransmitChannelSettings(_channelNumber, _pin)
        {
            ClockDivider = RmtItems.ClockDivider,
            NumberOfMemoryBlocks = MemoryBlocks,
            EnableCarrierWave = false,
            EnableIdleLevelOutput = true,
            IdleLevel = false,
        };
    }
}
