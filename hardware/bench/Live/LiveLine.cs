using System;
using System.Collections.Generic;
using System.Globalization;
using ChamberFirmware.Bench.Link;

namespace ChamberFirmware.Bench.Live;

/// <summary>A casting line as it was asked last: what it does, and what its last whole metre in the bath met.</summary>
/// <param name="Line">runs, or stands.</param>
/// <param name="Coating">on, or off.</param>
/// <param name="Film">inTheAir, or none.</param>
/// <param name="WebSpeedMPerMin">m/min; below 0 backward.</param>
/// <param name="WebPassedM">m since coating began.</param>
/// <param name="CoverEdgeM">m from the blade; null: no motorised cover.</param>
/// <param name="Metre">Number of that metre, from 0; null: none yet, and nothing of it below.</param>
/// <param name="MetreExposureS">Mean, s.</param>
/// <param name="MetreShortestS">Shortest, s.</param>
/// <param name="MetreLongestS">Longest, s.</param>
/// <param name="MetreTemperatureC">Degrees Celsius.</param>
/// <param name="MetreHumidityRatioGPerKg">g/kg.</param>
/// <param name="MetreAirVelocityMPerS">m/s.</param>
/// <param name="MetreCoatedM">m of it with film.</param>
/// <param name="MetreOutM">m of that out of tolerance.</param>
public sealed record LiveLine(
    string Line, string Coating, string Film, double? WebSpeedMPerMin, double? WebPassedM, double? CoverEdgeM, double? Metre,
    double? MetreExposureS, double? MetreShortestS, double? MetreLongestS, double? MetreTemperatureC, double? MetreHumidityRatioGPerKg,
    double? MetreAirVelocityMPerS, double? MetreCoatedM, double? MetreOutM)
{
    /// <summary>Reads the answer to <see cref="WebText.Question"/>; null: it is none, or no line's.</summary>
    public static LiveLine? Read(string answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        IReadOnlyDictionary<string, string> told = WebText.Read(answer);
        return told.Count == 0 ? null : new LiveLine(
            Word("line"), Word("coating"), Word("film"), Number("webSpeedMPerMin"), Number("webPassedM"), Number("coverEdgeM"),
            Number("metre"), Number("metreExposureS"), Number("metreShortestS"), Number("metreLongestS"), Number("metreTemperatureC"),
            Number("metreHumidityRatioGPerKg"), Number("metreAirVelocityMPerS"), Number("metreCoatedM"), Number("metreOutM"));

        string Word(string name) => told.GetValueOrDefault(name, "");

        double? Number(string name) =>
            double.TryParse(Word(name), NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : null;
    }
}
