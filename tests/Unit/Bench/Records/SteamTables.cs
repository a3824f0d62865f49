using System;

namespace ChamberFirmware.Tests.Unit.Bench.Records;

/// <summary>
/// Saturation pressure after IAPWS-IF97, region 4 (R7-97(2012), equation 30): independent of firmware and twin, which have Hyland and
/// Wexler's.
/// </summary>
internal static class SteamTables
{
    private static readonly double[] N =
    [
        0.0, 0.11670521452767e4, -0.72421316703206e6, -0.17073846940092e2, 0.12020824702470e5, -0.32325550322333e7,
        0.14915108613530e2, -0.48232657361591e4, 0.40511340542057e6, -0.23855557567849, 0.65017534844798e3,
    ];

    public static double SaturationPa(double temperatureC)
    {
        double kelvin = temperatureC + 273.15;
        double theta = kelvin + N[9] / (kelvin - N[10]);
        double a = theta * theta + N[1] * theta + N[2];
        double b = N[3] * theta * theta + N[4] * theta + N[5];
        double c = N[6] * theta * theta + N[7] * theta + N[8];
        double root = 2.0 * c / (-b + Math.Sqrt(b * b - 4.0 * a * c));
        return 1e6 * root * root * root * root;
    }

    public static double HumidityRatioGPerKg(double temperatureC, double relativeHumidityPct, double pressurePa)
    {
        double vapourPa = relativeHumidityPct / 100.0 * SaturationPa(temperatureC);
        return 621.945 * vapourPa / (pressurePa - vapourPa);
    }
}
