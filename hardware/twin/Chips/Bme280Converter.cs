using System;

namespace ChamberFirmware.Twin;

/// <summary>The analogue half of the chip: what it feels, its noise, its converter and its filter, down to raw codes.</summary>
internal sealed class Bme280Converter
{
    // RMS noise without filter by oversampling x1, x2, x4, x8, x16, typical: BST-BME280-DS002 section 3.6.
    private static readonly double[] PressureNoisePa = [3.3, 2.6, 2.1, 1.6, 1.3];
    private static readonly double[] TemperatureNoiseC = [0.005, 0.004, 0.003, 0.003, 0.002];
    private static readonly double[] HumidityNoisePct = [0.07, 0.05, 0.04, 0.03, 0.02];

    private const double WetPct = 105; // more than the host's clamp; how much more, no document says

    private readonly TwinParameters _parameters;
    private readonly SensorFaults _faults;
    private readonly SensorAir _sensor;
    private readonly RandomStream _random;
    private readonly Bme280Formulas _compensation;
    private double _filteredTemperature = double.NaN;
    private double _filteredPressure = double.NaN;

    /// <summary>A converter in the sensor's air, with noise from a stream of its own.</summary>
    public Bme280Converter(TwinParameters parameters, SensorFaults faults, SensorAir sensor, RandomStream random)
    {
        _parameters = parameters;
        _faults = faults;
        _sensor = sensor;
        _random = random;
        _compensation = new Bme280Formulas(parameters.SensorTrim);
    }

    /// <summary>Raw temperature of the last conversion, 20 bits; 0x80000: skipped.</summary>
    public int TemperatureCode { get; private set; }

    /// <summary>Raw pressure of the last conversion, 20 bits; 0x80000: skipped.</summary>
    public int PressureCode { get; private set; }

    /// <summary>Raw humidity of the last conversion, 16 bits; 0x8000: skipped.</summary>
    public int HumidityCode { get; private set; }

    /// <summary>Section 3.4.4: the next codes pass unchanged and start the filter.</summary>
    public void ResetFilter() => _filteredTemperature = _filteredPressure = double.NaN;

    /// <summary>Converts; oversampling as the index x1 = 1 to x16 = 5, 0 is skipped. Filter coefficient 1 is off.</summary>
    public void Convert(int temperatureIndex, int pressureIndex, int humidityIndex, int filterCoefficient)
    {
        double chipC = _sensor.ChipTemperatureC + _parameters.SensorTemperatureBiasK + _faults.TemperatureDriftK;

        // The host compensates with the temperature that the chip reports, so the codes are made for that one, bias included.
        double fine = _compensation.FineTemperature(_compensation.TemperatureCode(chipC, 1));
        TemperatureCode = Bme280Memory.SkippedTemperatureOrPressure;
        if (temperatureIndex > 0)
        {
            double noisyC = chipC + Noise(TemperatureNoiseC[temperatureIndex - 1]);
            int code = _compensation.TemperatureCode(noisyC, StepCodes(temperatureIndex, filterCoefficient));
            TemperatureCode = Filter(ref _filteredTemperature, code, filterCoefficient);
        }

        PressureCode = Bme280Memory.SkippedTemperatureOrPressure;
        if (pressureIndex > 0)
        {
            double noisyPa = _parameters.RoomPressurePa + _parameters.SensorPressureBiasPa + _faults.PressureDriftPa
                + Noise(PressureNoisePa[pressureIndex - 1]);
            int code = _compensation.PressureCode(noisyPa, fine, StepCodes(pressureIndex, filterCoefficient));
            PressureCode = Filter(ref _filteredPressure, code, filterCoefficient);
        }

        HumidityCode = Bme280Memory.SkippedHumidity;
        if (humidityIndex > 0)
        {
            double noisyPct = _sensor.RelativeHumidityPct + _parameters.SensorHumidityBiasPct + _faults.HumidityDriftPct
                + Noise(HumidityNoisePct[humidityIndex - 1]);
            HumidityCode = _compensation.HumidityCode(_faults.Wet ? WetPct : Math.Clamp(noisyPct, 0, 100), fine);
        }
    }

    // Sections 3.4.2 and 3.4.3: 16 + (oversampling index - 1) bits of 20 without the filter, all 20 with it.
    private static int StepCodes(int index, int filterCoefficient) => filterCoefficient > 1 ? 1 : 1 << (5 - index);

    private static int Filter(ref double memory, int code, int coefficient)
    {
        memory = double.IsNaN(memory) ? code : (memory * (coefficient - 1) + code) / coefficient;
        return (int)Math.Round(memory);
    }

    private double Noise(double rms) => rms * _parameters.SensorNoiseScale * _random.NextGaussian();
}
