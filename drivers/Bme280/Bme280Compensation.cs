namespace ChamberFirmware.Drivers;

/// <summary>
/// Bosch's compensation in double precision (BST-BME280-DS002, section 8.1). Only + - x / on IEEE doubles, so a raw reading
/// gives the same bits on the ESP32 and on a PC. No division can meet zero: the one divisor is checked.
/// </summary>
public static class Bme280Compensation
{
    /// <summary>
    /// The fine temperature t_fine, degrees Celsius x 5120. Not cut to a whole number: that would cost 0.01 Pa and gain nothing.
    /// </summary>
    public static double FineTemperature(Bme280Calibration c, int adcT)
    {
        double v1 = (adcT / 16384.0 - c.T1 / 1024.0) * c.T2;
        double d = adcT / 131072.0 - c.T1 / 8192.0;
        return v1 + d * d * c.T3;
    }

    /// <summary>Chip temperature, degrees Celsius.</summary>
    public static double TemperatureC(double fineTemperature) => fineTemperature / 5120.0;

    /// <summary>Air pressure, Pa; 0 when the calibration makes the divisor zero.</summary>
    public static double PressurePa(Bme280Calibration c, int adcP, double fineTemperature)
    {
        double v1 = fineTemperature / 2.0 - 64000.0;
        double v2 = v1 * v1 * c.P6 / 32768.0;
        v2 += v1 * c.P5 * 2.0;
        v2 = v2 / 4.0 + c.P4 * 65536.0;
        v1 = (c.P3 * v1 * v1 / 524288.0 + c.P2 * v1) / 524288.0;
        v1 = (1.0 + v1 / 32768.0) * c.P1;
        if (v1 == 0.0)
        {
            return 0.0;
        }

        double p = (1048576.0 - adcP - v2 / 4096.0) * 6250.0 / v1;
        v1 = c.P9 * p * p / 2147483648.0;
        v2 = p * c.P8 / 32768.0;
        return p + (v1 + v2 + c.P7) / 16.0;
    }

    /// <summary>Relative humidity at the chip's temperature, percent, held between 0 and 100 as Bosch does.</summary>
    public static double RelativeHumidityPct(Bme280Calibration c, int adcH, double fineTemperature)
    {
        double t = fineTemperature - 76800.0;
        double h = adcH - (c.H4 * 64.0 + c.H5 / 16384.0 * t);
        h *= c.H2 / 65536.0 * (1.0 + c.H6 / 67108864.0 * t * (1.0 + c.H3 / 67108864.0 * t));
        h *= 1.0 - c.H1 * h / 524288.0;
        return h > 100.0 ? 100.0 : h < 0.0 ? 0.0 : h;
    }
}
