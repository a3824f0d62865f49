namespace ChamberFirmware.Drivers;

/// <summary>
/// Reads a BME280 so that nothing false passes as a measurement: every transfer's status is looked at, the configuration is read back
/// at every reading, data comes in one burst, and codes that look alive but are not are refused.
/// </summary>
public sealed partial class Bme280Sensor : IAirSensor
{
    // One disturbed transfer at power-on must not make a chamber with two sensors one with one.
    private const int LookTries = 3;

    // A silent chip can block the ESP32's bus for up to 1 s a transfer: after 0.9 s ask at every third tick, configure anew every 0.9 s.
    // A loose contact loses no reading more than it must. A chip that answers blocks nothing: a start that one wrong bit spoiled is tried
    // again before the readings are a fault.
    private const int SilentEveryReads = 3;
    private const int RetryEveryReads = 9;

    private readonly Bme280Calibration _calibration = new Bme280Calibration();
    private readonly byte[] _mode = new byte[4];
    private byte[]? _low = new byte[Bme280Registers.CalibrationTemperaturePressureLength];
    private byte[]? _high = new byte[Bme280Registers.CalibrationHumidityLength];
    private byte[]? _again = new byte[Bme280Registers.CalibrationTemperaturePressureLength];
    private readonly byte[] _data = new byte[Bme280Registers.DataLength];
    private readonly byte[] _last = new byte[Bme280Registers.DataLength];
    private SensorStatus _start = SensorStatus.NotConfigured; // what the last start came to; Good: it is configured
    private bool _hasLast;
    private int _badReads;

    /// <summary>A chip on its registers; it is started by the first reading.</summary>
    public Bme280Sensor(IRegisterBus bus, IBme280BringUp bringUp)
    {
        Bus = bus;
        BringUp = bringUp;
    }

    /// <summary>The chip's registers, for those who record or watch its transfers.</summary>
    public readonly IRegisterBus Bus;

    /// <summary>What configures the chip.</summary>
    public readonly IBme280BringUp BringUp;

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
    /// Reads once into <paramref name="reading"/>. A chip that is missing or was reset is configured again, at most every 0.9 s, one that
    /// answers wrongly every 0.3 s.
    /// </summary>
    public void Read(AirReading reading)
    {
        bool isSilent = _start == SensorStatus.Good && reading.Status == SensorStatus.NoAnswer;
        if (isSilent && _badReads >= RetryEveryReads && _badReads % SilentEveryReads != 0)
        {
            _badReads++;
            return;
        }

        reading.Status = Measure(reading);
        if (reading.Status is SensorStatus.Good or SensorStatus.OutOfRange or SensorStatus.Wet)
        {
            _badReads = 0;
            return;
        }

        bool wasReset = reading.Status == SensorStatus.NotConfigured && _badReads == 0;
        int every = _start is SensorStatus.Good or SensorStatus.NoAnswer ? RetryEveryReads : SilentEveryReads;
        bool isTimeToRetry = _badReads > 0 && _badReads % every == 0;
        _badReads++;
        if (wasReset || isTimeToRetry)
        {
            _hasLast = false;
            reading.UnchangedReads = 0; // not before: a frozen chip on a loose contact is found too
            _start = Start();
        }
    }

    private SensorStatus Measure(AirReading reading)
    {
        if (_start != SensorStatus.Good)
        {
            return _start;
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
            bool isAir = AirSensorClass.IsTemperature(temperatureC) && AirSensorClass.IsPressure(pressurePa);
            return isAir && relativeHumidityPct >= 100.0 ? SensorStatus.Wet : SensorStatus.OutOfRange;
        }

        reading.TemperatureC = temperatureC;
        reading.PressurePa = pressurePa;
        reading.RelativeHumidityPct = relativeHumidityPct;
        CountUnchanged(reading);
        _hasLast = true;
        return SensorStatus.Good;
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
