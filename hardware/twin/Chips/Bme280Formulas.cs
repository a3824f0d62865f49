namespace ChamberFirmware.Twin;

/// <summary>
/// Bosch's double-precision compensation (BST-BME280-DS002 section 4.2.3 and 8.1) and its numeric inverse: which code the chip would
/// have to deliver for the host to compute a given value. The twin's own transcription, so that a slip in the driver cannot cancel.
/// </summary>
public sealed class Bme280Formulas
{
    private readonly Bme280Trim _trim;

    /// <summary>The compensation of a chip with these calibration words.</summary>
    public Bme280Formulas(Bme280Trim trim) => _trim = trim;

    /// <summary>t_fine of a temperature code; 5120 steps per °C.</summary>
    public double FineTemperature(double code)
    {
        double var1 = (code / 16384.0 - _trim.T1 / 1024.0) * _trim.T2;
        double var2 = code / 131072.0 - _trim.T1 / 8192.0;
        return var1 + var2 * var2 * _trim.T3;
    }

    /// <summary>Temperature of a 20-bit code, °C.</summary>
    public double TemperatureC(double code) => FineTemperature(code) / 5120.0;

    /// <summary>Pressure of a 20-bit code at a t_fine of <see cref="FineTemperature"/>, Pa.</summary>
    public double PressurePa(double code, double fineTemperature)
    {
        double var1 = fineTemperature / 2.0 - 64000.0;
        double var2 = var1 * var1 * _trim.P6 / 32768.0;
        var2 += var1 * _trim.P5 * 2.0;
        var2 = var2 / 4.0 + _trim.P4 * 65536.0;
        var1 = (_trim.P3 * var1 * var1 / 524288.0 + _trim.P2 * var1) / 524288.0;
        var1 = (1.0 + var1 / 32768.0) * _trim.P1;
        double p = (1048576.0 - code - var2 / 4096.0) * 6250.0 / var1;
        return p + (_trim.P9 * p * p / 2147483648.0 + p * _trim.P8 / 32768.0 + _trim.P7) / 16.0;
    }

    /// <summary>%RH before Bosch's clip to 0..100, so that it can be inverted.</summary>
    public double RelativeHumidityPct(double code, double fineTemperature)
    {
        double v = fineTemperature - 76800.0;
        double offset = _trim.H4 * 64.0 + _trim.H5 / 16384.0 * v;
        double gain = _trim.H2 / 65536.0 * (1.0 + _trim.H6 / 67108864.0 * v * (1.0 + _trim.H3 / 67108864.0 * v));
        double h = (code - offset) * gain;
        return h * (1.0 - _trim.H1 * h / 524288.0);
    }

    /// <summary>
    /// Nearest 20-bit code of a temperature, on a grid of <paramref name="stepCodes"/> (lower bits are zero without the filter).
    /// </summary>
    public int TemperatureCode(double temperatureC, int stepCodes)
    {
        int low = 0;
        int high = (1 << 20) / stepCodes - 1;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (TemperatureC((middle + 0.5) * stepCodes) < temperatureC)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low * stepCodes;
    }

    /// <summary>Nearest 20-bit code of a pressure; codes fall as pressure rises.</summary>
    public int PressureCode(double pressurePa, double fineTemperature, int stepCodes)
    {
        int low = 0;
        int high = (1 << 20) / stepCodes - 1;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (PressurePa((middle + 0.5) * stepCodes, fineTemperature) > pressurePa)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low * stepCodes;
    }

    /// <summary>Nearest 16-bit code of a relative humidity.</summary>
    public int HumidityCode(double relativeHumidityPct, double fineTemperature)
    {
        int low = 0;
        int high = 0xFFFF;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (RelativeHumidityPct(middle + 0.5, fineTemperature) < relativeHumidityPct)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
