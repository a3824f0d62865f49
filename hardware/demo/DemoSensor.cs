using ChamberFirmware.Air;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Demo;

/// <summary>
/// A BME280 at register level: calibration words, configuration, and raw codes that decode to the plant's air. The codes come from the
/// driver's own compensation, by halving an interval of whole numbers.
/// </summary>
public sealed class DemoSensor : IRegisterBus, IBme280BringUp
{
    private const double TemperatureNoiseK = 0.005;
    private const double HumidityNoisePct = 0.03;
    private const double PressureNoisePa = 1.5;
    private const int CodeBits20 = 1 << 20;
    private const int CodeBits16 = 1 << 16;
    private const byte NormalMode = 0x03;

    // The data sheet's example words and a chip's humidity words.
    private static readonly int[] Words = { 27504, 26435, -1000, 36477, -10685, 3024, 2855, 140, -7, 15500, -14600, 6000 };
    private static readonly byte[] HumidityWords = { 0x63, 0x01, 0x00, 0x15, 0x22, 0x03, 0x1E, 0xC9 }; // the last: their check sum

    private readonly byte[] _registers = new byte[256];
    private readonly Bme280Calibration _words = new Bme280Calibration();
    private readonly DemoNoise _noise;

    /// <summary>A chip after its reset: asleep, with the codes of a skipped measurement.</summary>
    public DemoSensor(ulong seed)
    {
        _noise = new DemoNoise(seed ^ 0x5EED);
        _registers[Bme280Registers.ChipId] = Bme280Registers.ChipIdBme280;
        for (int i = 0; i < Words.Length; i++)
        {
            _registers[Bme280Registers.CalibrationTemperaturePressure + 2 * i] = (byte)Words[i];
            _registers[Bme280Registers.CalibrationTemperaturePressure + 2 * i + 1] = (byte)(Words[i] >> 8);
        }

        _registers[0xA1] = 75;
        for (int i = 0; i < HumidityWords.Length; i++)
        {
            _registers[Bme280Registers.CalibrationHumidity + i] = HumidityWords[i];
        }

        var low = new byte[Bme280Registers.CalibrationTemperaturePressureLength];
        TryRead(Bme280Registers.CalibrationTemperaturePressure, low, low.Length);
        _words.Unpack(low, HumidityWords);
        Reset();
    }

    /// <summary>A conversion ends: the plant's air goes into the data registers.</summary>
    public void Convert(DemoPlant plant)
    {
        if ((_registers[Bme280Registers.CtrlMeas] & NormalMode) != NormalMode)
        {
            return;
        }

        double temperatureC = plant.ChipC + TemperatureNoiseK * _noise.Next();
        double pressurePa = Psychrometrics.StandardPressurePa + PressureNoisePa * _noise.Next();
        double humidityPct = Psychrometrics.RelativeHumidityPct(temperatureC, plant.SensorGPerKg, Psychrometrics.StandardPressurePa)
            + HumidityNoisePct * _noise.Next();
        int adcT = TemperatureCode(temperatureC);
        double fine = Bme280Compensation.FineTemperature(_words, adcT);
        SetCodes(PressureCode(pressurePa, fine), adcT, HumidityCode(humidityPct, fine));
    }

    /// <inheritdoc/>
    public bool TryRead(byte register, byte[] buffer, int count)
    {
        for (int i = 0; i < count; i++)
        {
            buffer[i] = _registers[register + i];
        }

        return true;
    }

    /// <inheritdoc/>
    public bool TryWrite(byte register, byte value)
    {
        if (register == Bme280Registers.Reset)
        {
            Reset();
        }
        else
        {
            _registers[register] = value;
        }

        return true;
    }

    /// <inheritdoc/>
    public bool TryConfigure()
    {
        return TryWrite(Bme280Registers.Reset, Bme280Registers.ResetCommand)
            && TryWrite(Bme280Registers.Config, Bme280Registers.ConfigWanted)
            && TryWrite(Bme280Registers.CtrlHum, Bme280Registers.CtrlHumWanted)
            && TryWrite(Bme280Registers.CtrlMeas, Bme280Registers.CtrlMeasWanted);
    }

    private void Reset()
    {
        _registers[Bme280Registers.CtrlHum] = 0;
        _registers[Bme280Registers.CtrlMeas] = 0;
        _registers[Bme280Registers.Config] = 0;
        SetCodes(Bme280Registers.SkippedPressureCode, Bme280Registers.SkippedTemperatureCode, Bme280Registers.SkippedHumidityCode);
    }

    private void SetCodes(int adcP, int adcT, int adcH)
    {
        Set20(Bme280Registers.Data, adcP);
        Set20(Bme280Registers.Data + 3, adcT);
        _registers[Bme280Registers.Data + 6] = (byte)(adcH >> 8);
        _registers[Bme280Registers.Data + 7] = (byte)adcH;
    }

    private void Set20(int at, int code)
    {
        _registers[at] = (byte)(code >> 12);
        _registers[at + 1] = (byte)(code >> 4);
        _registers[at + 2] = (byte)(code << 4);
    }

    private int TemperatureCode(double temperatureC)
    {
        int low = 0;
        for (int step = CodeBits20 / 2; step > 0; step /= 2)
        {
            double at = Bme280Compensation.TemperatureC(Bme280Compensation.FineTemperature(_words, low + step));
            low += at <= temperatureC ? step : 0;
        }

        return low;
    }

    private int PressureCode(double pressurePa, double fine)
    {
        int low = 0;
        for (int step = CodeBits20 / 2; step > 0; step /= 2)
        {
            low += Bme280Compensation.PressurePa(_words, low + step, fine) >= pressurePa ? step : 0; // a larger code is less pressure
        }

        return low;
    }

    private int HumidityCode(double humidityPct, double fine)
    {
        int low = 0;
        for (int step = CodeBits16 / 2; step > 0; step /= 2)
        {
            low += Bme280Compensation.RelativeHumidityPct(_words, low + step, fine) <= humidityPct ? step : 0;
        }

        return low;
    }
}
