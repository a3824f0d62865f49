using ChamberFirmware.Air;
using ChamberFirmware.Drivers;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Sensing;

/// <summary>
/// One BME280 as a measurement: its raw reading, the correction from the salt calibration, its humidity ratio and how well that is known.
/// T and RH of one chip stay together: a chip that heats itself by 1 K still gives the right W, mixed with another's T it would be 6 % off.
/// </summary>
public sealed class AirChip
{
    private readonly ChamberSettings _settings;
    private readonly Bme280Sensor _sensor;
    private readonly AirReading _raw = new AirReading();
    private readonly int _place;

    /// <param name="bus">The chip's registers.</param>
    /// <param name="bringUp">Configures it.</param>
    /// <param name="settings">Where its correction is.</param>
    /// <param name="place">0: the first air sensor, 1: the second.</param>
    public AirChip(IRegisterBus bus, IBme280BringUp bringUp, ChamberSettings settings, int place)
    {
        _settings = settings;
        _sensor = new Bme280Sensor(bus, bringUp);
        _place = place;
    }

    public bool IsValid => _raw.IsValid;

    public SensorStatus Status => _raw.Status;

    public int UnchangedReads => _raw.UnchangedReads;

    public int StartCount => _sensor.StartCount;

    public double PressurePa => _raw.PressurePa;

    /// <summary>As the chip says, degrees Celsius; a calibration compares this one.</summary>
    public double RawTemperatureC => _raw.TemperatureC;

    /// <summary>As the chip says, percent; a calibration compares this one.</summary>
    public double RawRelativeHumidityPct => _raw.RelativeHumidityPct;

    /// <summary>Corrected, degrees Celsius; of the last good reading, as everything below.</summary>
    public double TemperatureC { get; private set; }

    /// <summary>Corrected, percent.</summary>
    public double RelativeHumidityPct { get; private set; }

    public double HumidityRatioGPerKg { get; private set; }

    /// <summary>How well that is known, g/kg.</summary>
    public double HumidityUncertaintyGPerKg { get; private set; }

    /// <summary>How well the temperature is known, K.</summary>
    public double TemperatureUncertaintyK { get; private set; }

    public void Read()
    {
        _sensor.Read(_raw);
        if (_raw.IsValid)
        {
            Reckon();
        }
    }

    private void Reckon()
    {
        TemperatureC = _raw.TemperatureC + _settings.SensorTemperatureOffsetK[_place];
        double humidityPct = _settings.SensorRhOffsetPct[_place] + _settings.SensorRhSlope[_place] * _raw.RelativeHumidityPct;
        RelativeHumidityPct = humidityPct < 0.0 ? 0.0 : humidityPct > 100.0 ? 100.0 : humidityPct;
        HumidityRatioGPerKg = Psychrometrics.HumidityRatioGPerKg(TemperatureC, RelativeHumidityPct, PressurePa);
        TemperatureUncertaintyK = SensorClass.TemperatureLimitK(_settings, TemperatureC);
        HumidityUncertaintyGPerKg = HumidityUncertainty.OfOneChipGPerKg(_settings, TemperatureC, RelativeHumidityPct, PressurePa);
    }
}
