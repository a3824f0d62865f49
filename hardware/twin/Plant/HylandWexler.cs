using System;

namespace ChamberFirmware.Twin;

/// <summary>
/// Saturation pressure of water, ASHRAE Handbook Fundamentals 2017 chapter 1, equation 5 over ice and 6 over water (Hyland and Wexler
/// 1983). The twin has its own psychrometrics on purpose: an error in the firmware's cannot cancel against the same error here.
/// </summary>
public static class HylandWexler
{
    /// <summary>0 °C, K.</summary>
    public const double ZeroCelsiusK = 273.15;

    /// <summary>Molar mass of water over that of dry air (ASHRAE 2017 chapter 1, equation 20).</summary>
    public const double MolarMassRatio = 0.621945;

    private const double TriplePointC = 0.01;

    private const int LowestTableC = -60;
    private const int HighestTableC = 120;
    private const double TableMargin01 = 0.999;

    // Saturation pressure at whole degrees, less a margin that is wide against rounding.
    private static readonly double[] TablePa = Table();

    /// <summary>Saturation pressure, Pa, over ice below 0.01 °C and over water above.</summary>
    public static double SaturationPressurePa(double temperatureC)
    {
        double t = temperatureC + ZeroCelsiusK;
        double logarithm = temperatureC < TriplePointC
            ? -5.6745359E+03 / t + 6.3925247E+00
                + t * (-9.6778430E-03 + t * (6.2215701E-07 + t * (2.0747825E-09 + t * -9.4840240E-13)))
                + 4.1635019E+00 * Math.Log(t)
            : -5.8002206E+03 / t + 1.3914993E+00
                + t * (-4.8640239E-02 + t * (4.1764768E-05 + t * -1.4452093E-08))
                + 6.5459673E+00 * Math.Log(t);
        return Math.Exp(logarithm);
    }

    /// <summary>Humidity ratio of a vapour pressure, kg water per kg dry air (equation 20).</summary>
    public static double HumidityRatio(double vapourPressurePa, double pressurePa) =>
        MolarMassRatio * vapourPressurePa / (pressurePa - vapourPressurePa);

    /// <summary>Humidity ratio of saturated air, kg/kg. At and above the boiling point, where there is none: infinity.</summary>
    public static double SaturationHumidityRatio(double temperatureC, double pressurePa)
    {
        double saturationPa = SaturationPressurePa(temperatureC);
        return saturationPa < pressurePa ? HumidityRatio(saturationPa, pressurePa) : double.PositiveInfinity;
    }

    /// <summary>
    /// True only when air cannot be near saturation, by a table at the next whole degree below: spares the exact curve where just the
    /// side of it matters. False says nothing.
    /// </summary>
    public static bool IsClearlyUnsaturated(double temperatureC, double humidityRatio, double pressurePa)
    {
        int index = (int)Math.Floor(temperatureC) - LowestTableC;
        return index >= 0 && index < TablePa.Length && VapourPressurePa(humidityRatio, pressurePa) < TablePa[index];
    }

    /// <summary>Vapour pressure of a humidity ratio in kg/kg, Pa.</summary>
    public static double VapourPressurePa(double humidityRatio, double pressurePa) =>
        humidityRatio * pressurePa / (MolarMassRatio + humidityRatio);

    /// <summary>Dew point, below 0.01 °C frost point, °C, by bisection from -100 to 200 °C to the last bit that matters.</summary>
    public static double DewPointC(double vapourPressurePa)
    {
        double low = -100;
        double high = 200;
        for (int i = 0; i < 60; i++)
        {
            double middle = 0.5 * (low + high);
            if (SaturationPressurePa(middle) < vapourPressurePa)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return 0.5 * (low + high);
    }

    private static double[] Table()
    {
        var table = new double[HighestTableC - LowestTableC + 1];
        for (int i = 0; i < table.Length; i++)
        {
            table[i] = TableMargin01 * SaturationPressurePa(LowestTableC + i);
        }

        return table;
    }
}
