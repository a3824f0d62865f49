using System.Collections.Generic;
using System.Text.Json.Nodes;
using ChamberFirmware.Bench;
using ChamberFirmware.Bench.Records;
using ChamberFirmware.Drivers;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Bench.Records;

/// <summary>Plates that were really cast on the twin, and records that were written by hand.</summary>
internal static class SomeRecords
{
    /// <summary>A plate on the twin with these settings and parts.</summary>
    public static PlateResult Cast(string recipe, double exposureS, ChamberSettings? settings = null, bool hasTwoSensors = false)
    {
        BenchChamber chamber = BenchChamber.Of(settings, settings == null ? "" : "mine.txt", null, null);
        chamber = chamber with { Parameters = chamber.Parameters with { SecondSensorFitted = hasTwoSensors } };
        using var run = new PlateRun(new Plate(ReferenceRecipes.Load(recipe, out _)!, exposureS, 1) { Chamber = chamber, Unverified =
            true });
        while (!run.IsOver)
        {
            run.Tick();
        }

        return new PlateResult(run);
    }

    public static JsonObject Record(PlateResult result) => JsonNode.Parse(RecordJson.Text(result))!.AsObject();

    public static ChamberSettings Settings(params (string Key, string Value)[] values)
    {
        var settings = new ChamberSettings();
        (string, string)[] switches = [("BladeSwitchFitted", "1"), ("BladeSwitchDelayUs", "20000"), ("PlateSwitchFitted", "1")];
        foreach ((string key, string value) in switches)
        {
            Assert.IsNull(settings.Read(key, value), key);
        }

        foreach ((string key, string value) in values)
        {
            Assert.IsNull(settings.Read(key, value), key);
        }

        return settings;
    }

    public static IReadOnlyList<IAirSensor> OneSensor() => [new TwinChamber(TwinParameters.Reference, 1).Board.AirSensor];

    /// <summary>What a record has before its budget: air as measured, a blade that came so late, switches that saw it.</summary>
    public static JsonObject ByHand(double t, double w, double v, double exposureS, double lateUs = 0.0, bool isSeen = true) => new()
    {
        ["outcome"] = PlateRun.Complete,
        ["exposureSetS"] = exposureS,
        ["exposureAlongPlate"] = new JsonArray(
            new JsonObject { ["plannedS"] = exposureS + 2.0 }, new JsonObject { ["plannedS"] = exposureS + 1.0 },
            new JsonObject { ["plannedS"] = exposureS }),
        ["measuredAir"] = new JsonObject
        {
            ["temperatureC"] = Air(t, 0.73), ["humidityRatioGPerKg"] = Air(w, 0.64), ["airVelocityMPerS"] = Air(v, 0.05),
        },
        ["motion"] = new JsonObject
        {
            ["isVerified"] = isSeen, ["exposureMeasuredUs"] = isSeen ? exposureS * 1e6 + lateUs : null,
            ["exposureUncertaintyUs"] = 10_000, ["bladeEndUncertaintyUs"] = 5_000, ["plateWetUncertaintyUs"] = 5_000,
            ["bladeEndPlannedUs"] = 1_000_000, ["bladeEndMeasuredUs"] = 1_000_000 - lateUs,
            ["plateWetPlannedUs"] = 9_000_000, ["plateWetMeasuredUs"] = 9_000_000,
        },
    };

    public static BudgetInputs Inputs(JsonObject record, ChamberSettings? settings = null, string recipe = "example-3") =>
        new(ReferenceRecipes.Load(recipe, out _)!, settings ?? Settings(), OneSensor(), record) { IsSimulated = true };

    private static JsonObject Air(double mean, double uncertainty) => new()
    {
        ["mean"] = mean, ["min"] = mean, ["max"] = mean, ["uncertainty"] = uncertainty,
    };
}
