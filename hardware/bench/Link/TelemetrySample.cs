using System;
using System.Collections.Generic;
using System.Globalization;
using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Text;

namespace ChamberFirmware.Bench.Link;

/// <summary>
/// A pushed line of the chamber's telemetry (firmware/Scpi/README.md): number in the order of leaving, time of its tick by the firmware's
/// own clock, what was measured and driven. What was not valid is NaN.
/// </summary>
/// <param name="Number">Counts the lines since telemetry was turned on.</param>
/// <param name="AtUs">Time of the tick since power-on, us.</param>
/// <param name="TemperatureC">Air over the film, degrees Celsius.</param>
/// <param name="HumidityRatioGPerKg">Air over the film, g water per kg dry air.</param>
/// <param name="AirVelocityMPerS">Air over the film, m/s.</param>
/// <param name="Phase">Where the run is.</param>
/// <param name="LoadDuty01">Duty asked of each load, in the order of <see cref="Loads"/>.</param>
/// <param name="FanDuty01">Duty asked of the fan.</param>
/// <param name="RelativeHumidityPct">Air over the film, percent; NaN also from firmware that did not tell it yet.</param>
/// <param name="PressurePa">The air's, Pa; NaN as before.</param>
public sealed record TelemetrySample(
    long Number, long AtUs, double TemperatureC, double HumidityRatioGPerKg, double AirVelocityMPerS, Phase Phase, double[] LoadDuty01,
    double FanDuty01, double RelativeHumidityPct, double PressurePa)
{
    /// <summary>Uncertainty of the temperature, K; NaN: this form of line does not say it.</summary>
    public double TemperatureUncertaintyK { get; init; } = double.NaN;

    /// <summary>Uncertainty of the humidity ratio, g/kg; NaN as before.</summary>
    public double HumidityUncertaintyGPerKg { get; init; } = double.NaN;

    /// <summary>Uncertainty of the air velocity, m/s; NaN as before.</summary>
    public double AirVelocityUncertaintyMPerS { get; init; } = double.NaN;

    /// <summary>The chain of door and exhaust is closed; null: this form of line does not say it.</summary>
    public bool? DoorIsClosed { get; init; }

    /// <summary>What the chamber says in words, in the long form.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Every value of the long form by its name, as it was told; what was not valid is not in it.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    /// <summary>Number and sentence of the latched fault, in the long form; empty: there is none.</summary>
    public string Fault { get; init; } = "";

    /// <summary>What a pushed line begins with, and no answer does.</summary>
    public const char Mark = '!';

    private const int OldFields = 7; // number, time, three values, phase, fan
    private const int YoungerFields = 2; // relative humidity and pressure, behind those
    private const double NoValue = 9.9e37;
    private const string Digits = "X8";

    /// <summary>
    /// Reads a pushed line, of the short form that every tick may have, or of the long one, which has no duties. False: it came torn or
    /// changed (the check sum says so), or is of neither.
    /// </summary>
    public static bool TryRead(string line, out TelemetrySample? sample)
    {
        sample = null;
        if (!IsWhole(line, out string body))
        {
            return false;
        }

        if (body.Contains('=', StringComparison.Ordinal))
        {
            return StatusLine.TryRead(body, out sample);
        }

        string[] fields = body.Split(',');
        var numbers = new double[fields.Length];
        bool isShort = fields.Length is OldFields + Loads.Count or OldFields + Loads.Count + YoungerFields;
        for (int i = 0; i < fields.Length && isShort; i++)
        {
            isShort = double.TryParse(fields[i], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]);
            numbers[i] = numbers[i] >= NoValue ? double.NaN : numbers[i];
        }

        isShort = isShort && Enum.IsDefined((Phase)(int)numbers[5]);
        sample = isShort ? Of(numbers) : null;
        return isShort;
    }

    /// <summary>The check sum at the end is that of what stands between mark and asterisk, and there is a number.</summary>
    public static bool IsWhole(string line, out string body)
    {
        body = "";
        int star = line.LastIndexOf('*');
        if (line.Length == 0 || line[0] != Mark || star < 0)
        {
            return false;
        }

        uint crc = Crc32.Start;
        foreach (char c in line.AsSpan(1, star - 1))
        {
            crc = Crc32.Continue(crc, c);
        }

        body = line[1..star];
        return line[(star + 1)..] == Crc32.End(crc).ToString(Digits, CultureInfo.InvariantCulture);
    }

    /// <summary>A number as the chamber answers it; NaN: it has none.</summary>
    public static double NumberOf(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && value < NoValue ? value : double.NaN;

    private static TelemetrySample Of(double[] numbers)
    {
        double[] younger = numbers[(OldFields + Loads.Count)..];
        return new TelemetrySample(
            (long)numbers[0], (long)numbers[1], numbers[2], numbers[3], numbers[4], (Phase)(int)numbers[5],
            numbers[6..(6 + Loads.Count)], numbers[6 + Loads.Count],
            younger.Length > 0 ? younger[0] : double.NaN, younger.Length > 0 ? younger[1] : double.NaN);
    }
}
