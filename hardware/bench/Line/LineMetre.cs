using System;
using System.Collections.Generic;
using System.Globalization;
using ChamberFirmware.Bench.Records;
using ChamberFirmware.Line;

namespace ChamberFirmware.Bench.Line;

/// <summary>A whole metre of web with film, as the firmware has it when its last cell comes to the bath.</summary>
/// <param name="Number">From 0.</param>
/// <param name="AtS">When, s since power on.</param>
/// <param name="MeanS">Mean exposure, s.</param>
/// <param name="ShortestS">The shortest, s.</param>
/// <param name="LongestS">The longest, s.</param>
/// <param name="TemperatureC">Mean temperature of the air that it met, degrees Celsius.</param>
/// <param name="TemperatureUncertaintyK">How well that is known, K.</param>
/// <param name="HumidityRatioGPerKg">Mean humidity ratio, g/kg.</param>
/// <param name="HumidityUncertaintyGPerKg">How well that is known, g/kg.</param>
/// <param name="AirVelocityMPerS">Mean velocity, m/s.</param>
/// <param name="AirVelocityUncertaintyMPerS">How well that is known, m/s.</param>
/// <param name="CoatedM">How much of it has film, m.</param>
/// <param name="OutM">How much of that is out of tolerance, m.</param>
public sealed record LineMetre(
    long Number, double AtS, double MeanS, double ShortestS, double LongestS, double TemperatureC, double TemperatureUncertaintyK,
    double HumidityRatioGPerKg, double HumidityUncertaintyGPerKg, double AirVelocityMPerS, double AirVelocityUncertaintyMPerS,
    double CoatedM, double OutM)
{
    private const double UsPerS = 1e6;

    /// <summary>Claim 11 of the patent by the sensors, their uncertainty taken off: held, notHeld, notVerifiable.</summary>
    public string Claim11 => Worse(
        Judge(HumidityRatioGPerKg, HumidityUncertaintyGPerKg, PatentLimits.LeastHumidityRatioGPerKg),
        Judge(AirVelocityMPerS, AirVelocityUncertaintyMPerS, PatentLimits.LeastAirVelocityMPerS));

    /// <summary>One that a chamber keeps.</summary>
    public static LineMetre Of(KeptMetres kept, int place)
    {
        ArgumentNullException.ThrowIfNull(kept);
        return new LineMetre(
            kept.Number(place), kept.ClosedUs(place) / UsPerS, kept.Value(place, 0), kept.Value(place, 1), kept.Value(place, 2),
            kept.Value(place, 3), kept.Value(place, 4), kept.Value(place, 5), kept.Value(place, 6), kept.Value(place, 7),
            kept.Value(place, 8), kept.Value(place, 9), kept.Value(place, 10));
    }

    /// <summary>One that a chamber has told; null: not all of it came.</summary>
    public static LineMetre? Read(IReadOnlyDictionary<string, string> told)
    {
        bool isWhole = true;
        var metre = new LineMetre(
            (long)Value("metre"), Value("atS"), Value("exposureS"), Value("shortestS"), Value("longestS"), Value("temperatureC"),
            Value("temperatureUncertaintyK"), Value("humidityRatioGPerKg"), Value("humidityUncertaintyGPerKg"),
            Value("airVelocityMPerS"), Value("airVelocityUncertaintyMPerS"), Value("coatedM"), Value("outM"));
        return isWhole ? metre : null;

        double Value(string name)
        {
            bool isThere = double.TryParse(
                told.GetValueOrDefault(name), NumberStyles.Float, CultureInfo.InvariantCulture, out double value);
            isWhole &= isThere;
            return value;
        }
    }

    private static string Judge(double value, double uncertainty, double limit) =>
        value - uncertainty > limit ? Claim11Verdict.Held
            : value + uncertainty <= limit ? Claim11Verdict.NotHeld : Claim11Verdict.NotVerifiable;

    private static string Worse(string one, string other) =>
        one == Claim11Verdict.NotHeld || other == Claim11Verdict.NotHeld ? Claim11Verdict.NotHeld
            : one == Claim11Verdict.Held ? other : one;
}
