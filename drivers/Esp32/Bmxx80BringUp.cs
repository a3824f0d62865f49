using System;
using System.Device.I2c;
using System.Threading;
using Iot.Device.Bmxx80;
using Iot.Device.Bmxx80.FilteringMode;
using Iot.Device.Bmxx80.PowerMode;

namespace ChamberFirmware.Drivers.Esp32;

/// <summary>
/// Configures the BME280 with the package nanoFramework.Iot.Device.Bmxx80. The package ignores transfer statuses, and it configures right
/// after its reset, within the chip's 2 ms start-up (BST-BME280-DS002, section 1.1): so everything is set again here after a pause, and the
/// driver reads all registers back. Measurement is not the package's: see Bme280Sensor.
/// </summary>
public sealed class Bmxx80BringUp : IBme280BringUp
{
    private const int StartUpMs = 10; // 2 ms start-up; Thread.Sleep has a grain of 10 ms

    private readonly I2cDevice _device;

    /// <summary>Configures the chip that this device talks to.</summary>
    public Bmxx80BringUp(I2cDevice device) => _device = device;

    /// <inheritdoc/>
    public bool TryConfigure()
    {
        try
        {
            // Throws when the chip id does not come; resets the chip. Not kept: with the coefficients it would take 400 bytes for nothing.
            var chip = new Bme280(_device);
            chip.Reset();
            Thread.Sleep(StartUpMs);
            chip.SetPowerMode(Bmx280PowerMode.Sleep); // config is only sure to be taken asleep, section 5.4.6
            chip.FilterMode = Bmx280FilteringMode.Off;
            chip.StandbyTime = StandbyTime.Ms62_5;
            chip.TemperatureSampling = Sampling.LowPower;
            chip.PressureSampling = Sampling.UltraLowPower;
            chip.HumiditySampling = Sampling.Standard;
            chip.SetPowerMode(Bmx280PowerMode.Normal);
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }
}
