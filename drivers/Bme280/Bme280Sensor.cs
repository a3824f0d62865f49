namespace ChamberFirmware.Drivers;

/// <summary>
/// Reads a BME280 so that nothing false passes as a measurement: every transfer's status is looked at, the configuration is read back
/// at every reading, data comes in one burst, and codes that look alive but are not are refused.
/// </summary>
public sealed class Bme280Sensor
{
    // What air in this chamber can be: the heater's limit and the room it stands in, with room for a hot or cold day.
    private const double LowestTemperatureC = -20.0;
    private const double HighestTemperatureC = 100.0;
    private const double LowestPressurePa = 60000.0; // 4200 m above the sea
    private const double HighestPressurePa = 110000.0; // the part's own limit, section 1.1

    // A silent chip can block the ESP32's bus for up to 1 s a transfer: ask at every third tick, and configure anew every 0.9 s.
    private const int SilentEveryReads = 3;
    private const int RetryEveryReads = 9;

    private readonly IRegisterBus _bus;
    private readonly IBme280BringUp _bringUp;
    private readonly Bme280Calibration _calibration = new Bme280Calibration();
    private readonly byte[] _low = new byte[Bme280Registers.CalibrationTemperaturePressureLength];
    private readonly byte[] _high = new byte[Bme280Registers.CalibrationHumidityLength];
    private readonly byte[] _mode = new byte[4];
    private readonly byte[] _data = new byte[Bme280Registers.DataLength];
    private readonly byte[] _last = new byte[Bme280Registers.DataLength];
    private bool _started;
    private bool _hasLast;
    private int _badReads;
    private int _lastT;
    private int _lastP;
    private int _lastH;

    public Bme280Sensor(IRegisterBus bus, IBme280BringUp bringUp)
    {
        _bus = bus;
        _bringUp = bringUp;
    }

    /// <summary>How often it was tried to configure the chip; more than once means a weak supply or cable, or no chip.</summary>
    public int StartCount { get; private set; }

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

        if (!_bus.TryRead(Bme280Registers.CtrlHum, _mode, _mode.Length))
        {
            return SensorStatus.NoAnswer;
        }

        if (!IsConfigured())
        {
            return SensorStatus.NotConfigured;
        }

        // One burst: the chip holds the eight bytes together only within one transfer (section 4.1).
        if (!_bus.TryRead(Bme280Registers.Data, _data, Bme280Registers.DataLength))
        {
            return SensorStatus.NoAnswer;
        }

        return Decode(reading);
    }

    private SensorStatus Decode(AirReading reading)
    {
        int adcP = (_data[0] << 12) | (_data[1] << 4) | (_data[2] >> 4);
        int adcT = (_data[3] << 12) | (_data[4] << 4) | (_data[5] >> 4);
        int adcH = (_data[6] << 8) | _data[7];
        if (IsAll(_data, 0x00) || IsAll(_data, 0xFF) || IsSkipped(adcT, adcP, adcH))
        {
            return SensorStatus.NoMeasurement;
        }

        double fine = Bme280Compensation.FineTemperature(_calibration, adcT);
        double temperatureC = Bme280Compensation.TemperatureC(fine);
        double pressurePa = Bme280Compensation.PressurePa(_calibration, adcP, fine);
        double relativeHumidityPct = Bme280Compensation.RelativeHumidityPct(_calibration, adcH, fine);
        if (temperatureC is < LowestTemperatureC or > HighestTemperatureC || pressurePa is < LowestPressurePa or > HighestPressurePa
            || relativeHumidityPct is <= 0.0 or >= 100.0) // the ends of Bosch's clamp: a broken or wet element, not a measurement
        {
            return SensorStatus.OutOfRange;
        }

        reading.TemperatureC = temperatureC;
        reading.PressurePa = pressurePa;
        reading.RelativeHumidityPct = relativeHumidityPct;
        CountUnchanged(reading);
        _hasLast = true;
        _lastT = adcT;
        _lastP = adcP;
        _lastH = adcH;
        return SensorStatus.Good;
    }

    // The codes of a skipped measurement are also those of real air: 26.46 C, 60.3 %RH. One of them is believed next to its like, when the
    // last good reading was within 0.3 K, 2 %RH and some hPa; never out of nothing, and never all three at once, as after a reset.
    private bool IsSkipped(int adcT, int adcP, int adcH)
    {
        bool noT = adcT == Bme280Registers.SkippedTemperatureCode;
        bool noP = adcP == Bme280Registers.SkippedPressureCode;
        bool noH = adcH == Bme280Registers.SkippedHumidityCode;
        if (!noT && !noP && !noH)
        {
            return false;
        }

        bool near = _hasLast && IsNear(adcT, _lastT, 1000) && IsNear(adcP, _lastP, 1000) && IsNear(adcH, _lastH, 400);
        return !near || (noT && noP && noH);
    }

    private static bool IsNear(int a, int b, int most) => a - b <= most && b - a <= most;

    private bool TryStart()
    {
        StartCount++;
        return _bus.TryRead(Bme280Registers.ChipId, _mode, 1) && _mode[0] == Bme280Registers.ChipIdBme280
            && _bringUp.TryConfigure()
            && _bus.TryRead(Bme280Registers.CalibrationTemperaturePressure, _low, _low.Length)
            && _bus.TryRead(Bme280Registers.CalibrationHumidity, _high, _high.Length)
            && HasCalibration()
            && _bus.TryRead(Bme280Registers.CtrlHum, _mode, _mode.Length) && IsConfigured();
    }

    private bool HasCalibration()
    {
        _calibration.Unpack(_low, _high);
        return _calibration.IsPlausible;
    }

    // _mode holds 0xF2..0xF5. ctrl_hum's upper five bits are reserved and not compared.
    private bool IsConfigured() => (_mode[0] & 0x07) == Bme280Registers.CtrlHumWanted
        && _mode[2] == Bme280Registers.CtrlMeasWanted && _mode[3] == Bme280Registers.ConfigWanted;

    private static bool IsAll(byte[] bytes, byte value)
    {
        for (int i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] != value)
            {
                return false;
            }
        }

        return true;
    }

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
