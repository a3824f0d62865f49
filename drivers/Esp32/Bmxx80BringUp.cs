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
    private Bme280? _chip;

    public Bmxx80BringUp(I2cDevice device) => _device = device;

    public bool TryConfigure()
    {
        try
        {
            _chip ??= new Bme280(_device); // throws when the chip id does not come; resets the chip
            _chip.Reset();
            Thread.Sleep(StartUpMs);
            _chip.SetPowerMode(Bmx280PowerMode.Sleep); // config is only sure to be taken asleep, section 5.4.6
            _chip.FilterMode = Bmx280FilteringMode.Off;
            _chip.StandbyTime = StandbyTime.Ms62_5;
            _chip.TemperatureSampling = Sampling.LowPower;
            _chip.PressureSampling = Sampling.UltraLowPower;
            _chip.HumiditySampling = Sampling.Standard;
            _chip.SetPowerMode(Bmx280PowerMode.Normal);
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }
}
