using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Recipes;

namespace ChamberFirmware.Bench.Live;

/// <summary>What pages read, as JSON: keys with their units last, as in records; null is not valid, or not known.</summary>
internal static class LiveJson
{
    /// <summary>For everything that pages send and are sent.</summary>
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // pages put texts into nodes, never into markup
    };

    /// <summary>A frame as one line.</summary>
    public static string Of(LiveFrame frame) => JsonSerializer.Serialize(
        new
        {
            frame.IsWhole,
            frame.State,
            frame.Notices,
            frame.AgeMs,
            Now = Now(frame.Sample, frame.Air),
            frame.Line,
            Points = frame.Points.Select(Point),
        },
        Options);

    /// <summary>A recipe that a page may choose.</summary>
    public static object Of(Recipe r) => new
    {
        r.Name,
        r.TemperatureC,
        HumidityRatioGPerKg = JsonText.Round(r.HumidityRatioGPerKg),
        r.AirVelocityMPerS,
        r.ExposureS,
        r.FilmUm,
        r.Bath,
        r.Dope,
        Point = PlatePointWords.Name(r.ExposurePoint),
    };

    private static object? Now(TelemetrySample? s, LiveAir air) => s == null ? null : new
    {
        AtS = s.AtUs / 1e6,
        TemperatureC = Valid(s.TemperatureC),
        HumidityRatioGPerKg = Valid(s.HumidityRatioGPerKg),
        AirVelocityMPerS = Valid(s.AirVelocityMPerS),
        air.TemperatureUncertaintyK,
        air.HumidityUncertaintyGPerKg,
        air.AirVelocityUncertaintyMPerS,
        air.RelativeHumidityPct,
        air.DewPointC,
        air.Interlock,
        HeaterDuty01 = Valid(s.LoadDuty01[0]),
        HumidifierDuty01 = Valid(s.LoadDuty01[1]),
        DryAirDuty01 = Valid(s.LoadDuty01[2]),
        FanDuty01 = Valid(s.FanDuty01),
    };

    private static IEnumerable<double?> Point(LivePoint p) =>
    [
        Math.Round(p.AtS, 1), p.TemperatureC, p.TemperatureUncertaintyK, p.HumidityRatioGPerKg, p.HumidityUncertaintyGPerKg,
        p.AirVelocityMPerS, p.AirVelocityUncertaintyMPerS,
    ];

    private static double? Valid(double value) => double.IsNaN(value) ? null : value;
}
