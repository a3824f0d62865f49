using ChamberFirmware.Air;

namespace ChamberFirmware.Bench.Records;

/// <summary>
/// How much a humidity ratio moves with what a chip measures: partial derivatives of W = 621.945 pw / (p - pw), pw = RH pws(T).
/// </summary>
/// <param name="GPerKgPerK">With the temperature at the same relative humidity, (g/kg)/K.</param>
/// <param name="GPerKgPerPct">With the relative humidity, (g/kg)/%RH.</param>
/// <param name="GPerKgPerPa">With the pressure, (g/kg)/Pa.</param>
public sealed record HumiditySensitivity(double GPerKgPerK, double GPerKgPerPct, double GPerKgPerPa)
{
    /// <summary>Of air at this temperature, relative humidity and pressure.</summary>
    public static HumiditySensitivity Of(double temperatureC, double relativeHumidityPct, double pressurePa)
    {
        double saturationPa = SaturationCurve.PressurePa(temperatureC);
        double vapourPa = relativeHumidityPct / 100.0 * saturationPa;
        double dryPa = pressurePa - vapourPa;
        double perVapour = Psychrometrics.MassRatioGPerKg * pressurePa / (dryPa * dryPa); // (g/kg)/Pa
        return new HumiditySensitivity(
            perVapour * vapourPa * SlopePerK(temperatureC),
            perVapour * saturationPa / 100.0,
            -Psychrometrics.MassRatioGPerKg * vapourPa / (dryPa * dryPa));
    }

    // d ln pws / dT of Hyland-Wexler: ASHRAE Fundamentals 2017, chapter 1, equations 5 (ice) and 6 (water), differentiated.
    private static double SlopePerK(double temperatureC)
    {
        double t = temperatureC + Psychrometrics.ZeroCelsiusK;
        return temperatureC < 0.0
            ? 5.6745359E+03 / (t * t) - 9.6778430E-03
                + t * (2.0 * 6.2215701E-07 + t * (3.0 * 2.0747825E-09 - t * 4.0 * 9.4840240E-13)) + 4.1635019E+00 / t
            : 5.8002206E+03 / (t * t) - 4.8640239E-02 + t * (2.0 * 4.1764768E-05 - t * 3.0 * 1.4452093E-08) + 6.5459673E+00 / t;
    }
}
