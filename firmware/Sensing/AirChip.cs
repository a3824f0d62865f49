using ChamberFirmware.Air;
using ChamberFirmware.Drivers;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Sensing;

/// <summary>
/// One air sensor as a measurement: its raw reading, the correction from the salt calibration, its humidity ratio and how well that is
/// known. T and RH of one chip stay together: a chip that heats itself by 1 K still gives the right W, mixed with another's T it would be
/// 6 % off.
/// </summary>
public sealed class AirChip
{
    private readonly ChamberSettings _settings;
    private readonly AirReading _raw = new AirReading();
    private readonly int _place;

    // The last reading that counts, or one that has yet to be met by its like: what the next is held against.
    private bool _isProven;
    private int _starts = -1;
    private int _ticks; // since then
    private double _wasC;
    private double _wasPct;
    private double _wasPa;

    /// <summary>A sensor that has not been read yet.</summary>
    /// <param name="sensor">What is read.</param>
    /// <param name="settings">Where its correction is.</param>
    /// <param name="place">0: the first air sensor, 1: the second.</param>
    public AirChip(IAirSensor sensor, ChamberSettings settings, int place)
    {
        Sensor = sensor;
        _settings = settings;
        _place = place;
    }

    /// <summary>The sensor, with the limits of its kind.</summary>
    public readonly IAirSensor Sensor;

    /// <summary>There is a humidity ratio, of this reading.</summary>
    public bool IsValid => Status == SensorStatus.Good;

    /// <summary>
    /// As the sensor says, or why its reading cannot be air's; NoMeasurement where it measures no pressure and there is no other's.
    /// </summary>
    public SensorStatus Status = SensorStatus.NoAnswer;

    /// <summary>It has given nothing to believe for a second: what was counted of it is out of date.</summary>
    public bool IsGone => _ticks >= SensingLimits.SensorBadReads;

    /// <summary>Pressure as measured at this tick and not jumped, whatever the site's is set to, Pa; 0: none.</summary>
    public double SteadyPressurePa => _isProven && _ticks == 0 ? _raw.PressurePa : 0.0;

    /// <inheritdoc cref="AirReading.UnchangedReads"/>
    public int UnchangedReads => _raw.UnchangedReads;

    /// <summary>The pressure that the humidity ratio is reckoned with, Pa: its own, or the other sensor's.</summary>
    public double PressurePa => _raw.PressurePa;

    /// <summary>As the chip says, degrees Celsius; a calibration compares this one.</summary>
    public double RawTemperatureC => _raw.TemperatureC;

    /// <summary>As the chip says, percent; a calibration compares this one.</summary>
    public double RawRelativeHumidityPct => _raw.RelativeHumidityPct;

    /// <summary>Corrected, degrees Celsius; of the last good reading, as everything below.</summary>
    public double TemperatureC;

    /// <summary>Corrected, percent.</summary>
    public double RelativeHumidityPct;

    /// <summary>Humidity ratio, g/kg.</summary>
    public double HumidityRatioGPerKg;

    /// <summary>How well that is known, g/kg.</summary>
    public double HumidityUncertaintyGPerKg;

    /// <summary>How well the temperature is known, K.</summary>
    public double TemperatureUncertaintyK;

    /// <summary>
    /// Reads the sensor, so many ticks after the last reading; <see cref="Reckon"/> comes next, when the other one has been read too.
    /// </summary>
    public void Read(int ticks = 1)
    {
        AirReading raw = _raw;
        Sensor.Read(raw);
        Status = raw.Status;
        _ticks = _ticks + ticks < SensingLimits.MostGrowthTicks ? _ticks + ticks : SensingLimits.MostGrowthTicks;
        if (!raw.IsValid)
        {
            return;
        }

        bool isSame = Sensor.StartCount == _starts;
        bool measures = Sensor.MeasuresPressure;
        bool isNear = isSame && IsNear(raw.TemperatureC - _wasC, SensingLimits.StepK, SensingLimits.StepKPerTick)
            && IsNear(raw.RelativeHumidityPct - _wasPct, SensingLimits.StepPct, SensingLimits.StepPctPerTick)
            && (!measures || IsNear(raw.PressurePa - _wasPa, SensingLimits.StepPa, SensingLimits.StepPaPerTick));
        bool isOff = measures && !IsWithin(raw.PressurePa - _settings.SitePressurePa, SensingLimits.FromSitePa);
        Status = isOff ? SensorStatus.OffSite : isNear ? SensorStatus.Good : SensorStatus.Jumped;
        if (isNear || !_isProven || !isSame)
        {
            _isProven = isNear;
            _starts = Sensor.StartCount;
            _ticks = 0;
            _wasC = raw.TemperatureC;
            _wasPct = raw.RelativeHumidityPct;
            _wasPa = raw.PressurePa;
        }
    }

    /// <summary>Makes of the reading what it is worth. A sensor without pressure takes that of the other, while that measures.</summary>
    public void Reckon(AirChip? other)
    {
        if (!Sensor.MeasuresPressure)
        {
            bool isMeasured = other != null && other.Sensor.MeasuresPressure && other.Status == SensorStatus.Good;
            _raw.PressurePa = isMeasured ? other!.PressurePa : 0.0;
            Status = IsValid && !isMeasured ? SensorStatus.NoMeasurement : Status;
        }

        if (!IsValid)
        {
            return;
        }

        TemperatureC = _raw.TemperatureC + _settings.SensorTemperatureOffsetK[_place];
        double humidityPct = _settings.SensorRhOffsetPct[_place] + _settings.SensorRhSlope[_place] * _raw.RelativeHumidityPct;
        RelativeHumidityPct = humidityPct < 0.0 ? 0.0 : humidityPct > 100.0 ? 100.0 : humidityPct;
        HumidityRatioGPerKg = Psychrometrics.HumidityRatioGPerKg(TemperatureC, RelativeHumidityPct, PressurePa);
        TemperatureUncertaintyK = SensorClass.TemperatureLimitK(_settings, Sensor, TemperatureC);
        HumidityUncertaintyGPerKg =
            HumidityUncertainty.OfOneChipGPerKg(_settings, Sensor, TemperatureC, RelativeHumidityPct, PressurePa);
    }

    // As far as air, and the sensor with it, can have come since: what is further is a wrong bit, or no longer the same sensor.
    private bool IsNear(double difference, double step, double perTick) => IsWithin(difference, step + perTick * _ticks);

    private static bool IsWithin(double difference, double most) => difference <= most && difference >= -most;
}
