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
    public IAirSensor Sensor { get; }

    /// <summary>There is a humidity ratio, of this reading.</summary>
    public bool IsValid => Status == SensorStatus.Good;

    /// <summary>As the sensor says; NoMeasurement where it measures no pressure and there is no other's.</summary>
    public SensorStatus Status => _raw.IsValid && _raw.PressurePa <= 0.0 ? SensorStatus.NoMeasurement : _raw.Status;

    /// <inheritdoc cref="AirReading.UnchangedReads"/>
    public int UnchangedReads => _raw.UnchangedReads;

    /// <summary>The pressure that the humidity ratio is reckoned with, Pa: its own, or the other sensor's.</summary>
    public double PressurePa => _raw.PressurePa;

    /// <summary>As the chip says, degrees Celsius; a calibration compares this one.</summary>
    public double RawTemperatureC => _raw.TemperatureC;

    /// <summary>As the chip says, percent; a calibration compares this one.</summary>
    public double RawRelativeHumidityPct => _raw.RelativeHumidityPct;

    /// <summary>Corrected, degrees Celsius; of the last good reading, as everything below.</summary>
    public double TemperatureC { get; private set; }

    /// <summary>Corrected, percent.</summary>
    public double RelativeHumidityPct { get; private set; }

    /// <summary>Humidity ratio, g/kg.</summary>
    public double HumidityRatioGPerKg { get; private set; }

    /// <summary>How well that is known, g/kg.</summary>
    public double HumidityUncertaintyGPerKg { get; private set; }

    /// <summary>How well the temperature is known, K.</summary>
    public double TemperatureUncertaintyK { get; private set; }

    /// <summary>Reads the sensor; <see cref="Reckon"/> comes next, when the other one has been read too.</summary>
    public void Read() => Sensor.Read(_raw);

    /// <summary>Makes of the reading what it is worth. A sensor without pressure takes that of the other, while that measures.</summary>
    public void Reckon(AirChip? other)
    {
        if (!Sensor.MeasuresPressure)
        {
            bool isMeasured = other != null && other.Sensor.MeasuresPressure && other._raw.IsValid;
            _raw.PressurePa = isMeasured ? other!.PressurePa : 0.0;
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
}
