using System.Collections.Generic;
using System.Text.Json.Nodes;
using ChamberFirmware.Bench.Predict;
using ChamberFirmware.Bench.Records;
using ChamberFirmware.Commands;
using ChamberFirmware.Recipes;

namespace ChamberFirmware.Bench;

/// <summary>The air that a recipe asks for.</summary>
/// <param name="TemperatureC">Degrees Celsius.</param>
/// <param name="HumidityRatioGPerKg">Humidity ratio, g/kg.</param>
/// <param name="AirVelocityMPerS">Velocity, m/s.</param>
public sealed record PlotTarget(double TemperatureC, double HumidityRatioGPerKg, double AirVelocityMPerS)
{
    /// <summary>Of a recipe.</summary>
    public static PlotTarget Of(Recipe r) => new(r.TemperatureC, r.HumidityRatioGPerKg, r.AirVelocityMPerS);
}

/// <summary>When a point of the plate was exposed, s since power on.</summary>
/// <param name="Point">first, middle or last.</param>
/// <param name="CastS">The blade passes it; under a cover: that is open.</param>
/// <param name="WetS">It meets the bath; under a cover: that is shut again.</param>
/// <param name="IsAsked">The recipe's times are meant for it.</param>
public sealed record ExposureWindow(string Point, double CastS, double WetS, bool IsAsked)
{
    /// <summary>Nothing saw blade or plate arrive: an end of it is the plan's.</summary>
    public bool IsPlanned { get; init; }

    /// <summary>A cover made it, and not blade and bath.</summary>
    public bool IsCovered { get; init; }
}

/// <summary>What a plot says of a run beside its curves, whether the twin or a chamber made it.</summary>
/// <param name="Target">The air that was asked for.</param>
/// <param name="IsSimulated">There is true air.</param>
/// <param name="Title">The first line.</param>
/// <param name="Air">The second: what the air was to be and was.</param>
/// <param name="Source">The third: outcome and where it comes from.</param>
/// <param name="Phases">When each began.</param>
/// <param name="BeginS">First time that is drawn, s since power on.</param>
/// <param name="EndS">Last time, s since power on.</param>
public sealed record PlotFacts(
    PlotTarget Target, bool IsSimulated, string Title, string Air, string Source, IReadOnlyList<PhaseStart> Phases, double BeginS,
        double EndS)
{
    /// <summary>The blade leaves the plate, s since power on; null: not known.</summary>
    public double? BladeEndS { get; init; }

    /// <summary>What the curve of the sensors is called.</summary>
    public string SensorWord { get; init; } = "measured";

    /// <summary>The plate meets the bath, s since power on; null: not known.</summary>
    public double? PlateWetS { get; init; }

    /// <summary>Which run, when, which dope; empty: not known.</summary>
    public string Run { get; init; } = "";

    /// <summary>When the plate's points were exposed, from the blade's passing to the bath, or by a cover; empty: not known.</summary>
    public IReadOnlyList<ExposureWindow> Windows { get; init; } = [];

    /// <summary>How well it is known where they stand on the clock, s; null: exactly.</summary>
    public double? WindowUncertaintyS { get; init; }

    /// <summary>Expanded uncertainty (k = 2) of what the sensors say: K, g/kg, m/s; null: not known.</summary>
    public (double? TemperatureK, double? HumidityRatioGPerKg, double? AirVelocityMPerS) Expanded { get; init; }

    /// <summary>Dose and depth along the plate as the record has them; null: it has none.</summary>
    public JsonNode? Along { get; init; }

    /// <summary>Of a plate on the twin.</summary>
    public static PlotFacts Of(PlateResult result)
    {
        JsonObject record = JsonNode.Parse(result.RecordText)!.AsObject();
        Recipe r = result.Plate.Recipe;
        ExposureAir air = result.TrueAir;
        string achieved = result.ExposureActualS == null ? "not achieved" : $"{result.ExposureActualS:F5} s achieved";
        string got = air.TemperatureC.Count == 0
            ? "Nothing was exposed."
            : $"Mean true air while exposed: {air.TemperatureC.Mean:F2} °C, {air.HumidityRatioGPerKg.Mean:F2} g/kg, "
                + $"{air.AirVelocityMPerS.Mean:F3} m/s.";
        double uncertainty = result.Measured.HumidityUncertaintyGPerKg;
        string known = result.Measured.HumidityRatioGPerKg.Count == 0 ? "" : $" The sensor knows W to ±{uncertainty:F2} g/kg.";
        string fault = result.FaultSentence.Length > 0 ? $" {result.FaultSentence}" : "";
        string source = $"{Identity.Text} on the chamber's twin with estimated parameters, seed {result.Plate.RunSeed}.";
        return new PlotFacts(
            PlotTarget.Of(r), true, $"{r.Name}: exposure {result.Plate.ExposureText} s asked, {achieved}", Asked(r) + " " + got + known,
            $"Outcome: {result.Outcome}.{fault} {source}", result.Phases, result.BeganS, result.SimulatedS)
        {
            BladeEndS = result.BladeEndS, PlateWetS = result.PlateWetS, Windows = result.Windows,
            Run = r.Dope.Length > 0 ? $"Dope: {r.Dope}." : "", Expanded = PlateBudget.Expanded(record), Along = record[CastFilm.Key],
        };
    }

    /// <summary>The same with the exposures that a chamber's record has, and how well they are known on the clock.</summary>
    public PlotFacts With(JsonObject record)
    {
        IReadOnlyList<ExposureWindow> windows = ExposureWindows.Of(record);
        return this with
        {
            Windows = windows, BladeEndS = windows.Count > 0 && !windows[^1].IsCovered ? windows[^1].CastS : null,
            PlateWetS = windows.Count > 0 && !windows[0].IsCovered ? windows[0].WetS : null,
            WindowUncertaintyS = ExposureWindows.UncertaintyS(record),
            Along = record[CastFilm.Key],
        };
    }

    /// <summary>What a plot's bands show.</summary>
    public static (double? TemperatureK, double? HumidityRatioGPerKg, double? AirVelocityMPerS) Known(PlateBudget budget) =>
        (budget.Temperature.Expanded, budget.HumidityRatio.Expanded, budget.Velocity.Expanded);

    /// <summary>The recipe's air as a sentence.</summary>
    public static string Asked(Recipe r) =>
        $"Asked: {r.TemperatureC:F1} °C, {r.HumidityRatioGPerKg:F2} g/kg, {r.AirVelocityMPerS:F2} m/s.";
}
