namespace ChamberFirmware.Drivers;

/// <summary>
/// Reads a BME280 so that nothing false passes as a measurement: every transfer's status is looked at, the configuration is read back
/// at every reading, data comes in one burst, and codes that look alive but are not are refused.
/// </summary>
public sealed partial class Bme280Sensor : IAirSensor
{
    // One disturbed transfer at power-on must not make a chamber with two sensors one with one.
    private const int LookTries = 3;

    // A silent chip can block the ESP32's bus for up to 1 s a transfer: ask at every third tick, and configure anew every 0.9 s.
    private const int SilentEveryReads = 3;
    private const int RetryEveryReads = 9;

    private readonly Bme280Calibration _calibration = new Bme280Calibration();
    private readonly byte[] _low = new byte[Bme280Registers.CalibrationTemperaturePressureLength];
    private readonly byte[] _high = new byte[Bme280Registers.CalibrationHumidityLength];
    private readonly byte[] _mode = new byte[4];
    private readonly byte[] _data = new byte[Bme280Registers.DataLength];
    private readonly byte[] _last = new byte[Bme280Registers.DataLength];
    private bool _started;
    private bool _hasLast;
    private int _badReads;

    /// <summary>A chip on its registers; it is started by the first reading.</summary>
    public Bme280Sensor(IRegisterBus bus, IBme280BringUp bringUp)
    {
        Bus = bus;
        BringUp = bringUp;
    }

    /// <summary>The chip's registers, for those who record or watch its transfers.</summary>
    public IRegisterBus Bus { get; }

    /// <summary>What configures the chip.</summary>
    public IBme280BringUp BringUp { get; }

    /// <inheritdoc/>
    public int StartCount { get; private set; }

    /// <summary>Whether such a chip answers on these registers: it is asked for its id, three times at the most.</summary>
    public static bool IsThere(IRegisterBus bus)
    {
        var id = new byte[1];
        for (int i = 0; i < LookTries; i++)
        {
            if (bus.TryRead(Bme280Registers.ChipId, id, 1) && id[0] == Bme280Registers.ChipIdBme280)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Reads once into <paramref name="reading"/>. A chip that is missing or was reset is configured again, at most every 0.9 s.
    /// </summary>
    public void Read(AirReading reading)
    {
        if (_started && reading.Status == SensorStatus.NoAnswer && _badReads % SilentEveryReads != 0)
        {
            _badReads++;
            return;
        }

        reading.Status = Measure(reading);
        if (reading.Status is SensorStatus.Good or SensorStatus.OutOfRange)
        {
            _badReads = 0;
            return;
        }

        reading.UnchangedReads = 0;
        bool wasReset = reading.Status == SensorStatus.NotConfigured && _badReads == 0;
        bool isTimeToRetry = _badReads > 0 && _badReads % RetryEveryReads == 0;
        _badReads++;
        if (wasReset || isTimeToRetry)
        {
            _hasLast = false;
            _started = TryStart();
        }
    }

    private SensorStatus Measure(AirReading reading)
    {
        if (!_started)
        {
            return SensorStatus.NotConfigured;
        }

        if (!Bus.TryRead(Bme280Registers.CtrlHum, _mode, _mode.Length))
        {
            return SensorStatus.NoAnswer;
        }

        if (!IsConfigured())
        {
            return SensorStatus.NotConfigured;
        }

        // One burst: the chip holds the eight bytes together only within one transfer (section 4.1).
        if (!Bus.TryRead(Bme280Registers.Data, _data, Bme280Registers.DataLength))
        {
            return SensorStatus.NoAnswer;
        }

        return Decode(reading);
    }

    private SensorStatus Decode(AirReading reading)
    {
        if (Bme280Burst.IsAll(_data, 0x00) || Bme280Burst.IsAll(_data, 0xFF) || Bme280Burst.IsSkipped(_data, _last, _hasLast))
        {
            return SensorStatus.NoMeasurement;
        }

        double fine = Bme280Compensation.FineTemperature(_calibration, Bme280Burst.Temperature(_data));
        double temperatureC = Bme280Compensation.TemperatureC(fine);
        double pressurePa = Bme280Compensation.PressurePa(_calibration, Bme280Burst.Pressure(_data), fine);
        double relativeHumidityPct = Bme280Compensation.RelativeHumidityPct(_calibration, Bme280Burst.Humidity(_data), fine);
        if (!AirSensorClass.IsTemperature(temperatureC) || !AirSensorClass.IsPressure(pressurePa)
            || !AirSensorClass.IsHumidity(relativeHumidityPct))
        {
            return SensorStatus.OutOfRange;
        }

        reading.TemperatureC = temperatureC;
        reading.PressurePa = pressurePa;
        reading.RelativeHumidityPct = relativeHumidityPct;
        CountUnchanged(reading);
        _hasLast = true;
        return SensorStatus.Good;
    }

    private bool TryStart()
    {
        StartCount++;
        return Bus.TryRead(Bme280Registers.ChipId, _mode, 1) && _mode[0] == Bme280Registers.ChipIdBme280
            && BringUp.TryConfigure()
            && Bus.TryRead(Bme280Registers.CalibrationTemperaturePressure, _low, _low.Length)
            && Bus.TryRead(Bme280Registers.CalibrationHumidity, _high, _high.Length)
            && HasCalibration()
            && Bus.TryRead(Bme280Registers.CtrlHum, _mode, _mode.Length) && IsConfigured();
    }

    private bool HasCalibration()
    {
        _calibration.Unpack(_low, _high);
        return _calibration.IsPlausible;
    }

    // _mode holds 0xF2..0xF5. ctrl_hum's upper five bits are reserved and not compared.
    private bool IsConfigured() => (_mode[0] & 0x07) == Bme280Registers.CtrlHumWanted
        && _mode[2] == Bme280Registers.CtrlMeasWanted && _mode[3] == Bme280Registers.ConfigWanted;

    private void CountUnchanged(AirReading reading)
    {
        bool changed = false;
        for (int i = 0; i < _data.Length; i++)
        {
            changed |= _data[i] != _last[i];
            _last[i] = _data[i];
        }

        reading.UnchangedReads = changed ? 0 : reading.UnchangedReads + 1;
    }
}
