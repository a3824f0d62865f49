using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using ChamberFirmware.Bench.Baths;
using ChamberFirmware.Bench.Predict;
using ChamberFirmware.Bench.Records;
using ChamberFirmware.Casting;
using ChamberFirmware.Commands;
using ChamberFirmware.Drivers;
using ChamberFirmware.Recipes;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Bench.Desk;

/// <summary>
/// record.json of a plate that a chamber has cast: the twin's keys without those that only a twin can know, and measured, gaps and the
/// firmware's record as it came. A number has the decimals that the firmware tells it with. A twin that is driven as a chamber is marked as
/// simulated.
/// </summary>
public static class MeasuredJson
{
    private const string Statement =
        "Measured: a chamber's firmware says so. Uncertainties are limits of its sensors' class or calibration.";

    private const string SimulatedStatement =
        "Simulated: the firmware on the chamber's twin with estimated parameters, driven as a chamber at a line. Nothing was measured.";

    // Name in the file, key in the record's text.
    private static readonly (string Name, string Key)[] MotionUs =
    [
        ("bladeRelayOnUs", "bladeRelayS/on"), ("bladeRelayOffUs", "bladeRelayS/off"), ("bladeEndPlannedUs", "bladeEndS/planned"),
        ("bladeEndMeasuredUs", "bladeEndS/measured"), ("bladeEndUncertaintyUs", "bladeEndS/uncertainty"),
        ("immersionRelayOnUs", "immersionRelayS/on"), ("immersionRelayOffUs", "immersionRelayS/off"),
        ("plateWetPlannedUs", "plateWetS/planned"), ("plateWetMeasuredUs", "plateWetS/measured"),
        ("plateWetUncertaintyUs", "plateWetS/uncertainty"), ("exposureMeasuredUs", "exposureMeasuredS"),
        ("exposureUncertaintyUs", "exposureMeasuredS/uncertainty"), ("toleranceUs", "exposureMeasuredS/tolerance"),
    ];

    private static readonly Dictionary<string, string> Thermometers = new()
    {
        ["plateUncertaintyK"] = "plateC/uncertainty", ["castDewPointC"] = "plateC/dewPoint", ["bathUncertaintyK"] = "bathC/uncertainty",
    };

    private static readonly string[] Points = ["first", "middle", "last"];

    private static readonly (string Name, string Key)[] StartNumbers =
    [
        ("castStartErrorUs", "castStartErrorUs"), ("castStartUncertaintyUs", "castStartErrorUs/uncertainty"),
        ("castStartTries", "castStartErrorUs/tries"),
    ];

    /// <summary>The record of a run that is over, as the content of a file.</summary>
    public static byte[] Of(MeasuredRun run, ChamberAtLine chamber, ChamberIdentity told, DateOnly day)
    {
        RecordText record = run.Record ?? new RecordText([]);
        (int fault, string sentence) = record.Fault();
        JsonObject json = JsonText.Object(new
        {
            RecordJson.FormatVersion,
            Measured = !chamber.IsSimulated,
            chamber.Firmware,
            Program = Identity.Text,
            Source = chamber.IsSimulated ? SimulatedStatement : Statement,
            Port = chamber.Name,
            Recipe = OfRecipe(run.Plate.Recipe),
            run.Outcome,
            run.Note,
            Fault = fault,
            FaultSentence = sentence,
            ExposureSetS = run.Plate.ExposureS,
            ExposurePlannedS = record.Number("exposurePlannedS"),
            ExposureMeasuredS = record.Number("exposureMeasuredS"),
            ExposureAlongPlate = AlongPlate(record),
            SpreadWarning = record.Word("warning"),
            StartWarnings = run.Warnings,
            MeasuredAir = Air(run.Plate.Recipe, record),
            AirHeld = record.Flag("airHeld"),
            TicksOutOfTolerance = record.Number("airHeld/ticksOutOfTolerance") ?? 0.0,
            HumidityVerifiable = record.Flag("humidityVerifiable"),
        });
        if (chamber.IsSimulated)
        {
            json["simulated"] = true;
        }

        if (chamber.TwinSeed != null)
        {
            json["seed"] = chamber.TwinSeed; // a twin of another program does not tell its own
        }

        foreach ((string name, string key) in StartNumbers)
        {
            json[name] = record.Number(key);
        }

        json["motion"] = Motion(record);
        if (run.Plate.Recipe.UsesCover)
        {
            json["recipe"]!["cover"] = "yes";
        }

        if (record.Has("webCoatedM"))
        {
            json["web"] = MeasuredWeb.Of(run, record);
        }

        MeasuredExposure.AddTo(json, run, record, told.Settings);
        Add(json, new
        {
            Phases = run.Phases.Select(p => new { Phase = PhaseWords.Name(p.Phase), StartS = p.AtUs / 1e6 }),
            Gaps = run.Gaps.Select(g => new { FromS = g.FromUs / 1e6, ToS = g.ToUs / 1e6 }),
            LinesLost = run.Losses,
            Record = record.Lines,
        });
        run.Plate.Film.AddTo(json, told.Settings.PlateLengthM);
        BathMove.AddTo(json, run.Baths);
        if (run.Baths.Count > 0)
        {
            json["bathStartUncertaintyS"] = JsonText.Round(run.ImmersionUncertaintyS);
        }

        FilmTemperatures.AddTo(json, run.Plate.Film, name => record.Number(Thermometers.GetValueOrDefault(name, name)));
        PlateBudget.AddTo(json, new BudgetInputs(run.Plate.Recipe, told.Settings, SensorsOf(told), json) { Day = day });
        CastFilm.AddTo(json, run.Plate, told.Settings);
        return JsonText.Bytes(json);
    }

    // A chamber does not tell its sensors' kind: the class of the part that the bill of materials has. Of another the budget has the rest
    // of what the firmware states as a source of its own.
    private static IReadOnlyList<IAirSensor> SensorsOf(ChamberIdentity told)
    {
        var parameters = TwinParameters.Reference with { SecondSensorFitted = told.AirSensors > 1 };
        IBoard board = new TwinChamber(parameters, 1).Board;
        return board.AirSensor2 == null ? [board.AirSensor] : [board.AirSensor, board.AirSensor2];
    }

    /// <summary>The air over the exposure, by the name of each quantity; null: nothing was exposed.</summary>
    public static JsonObject Air(Recipe recipe, RecordText record) => new()
    {
        ["temperatureC"] = Spread(record, "temperatureC", recipe.TemperatureC),
        ["humidityRatioGPerKg"] = Spread(record, "humidityRatioGPerKg", recipe.HumidityRatioGPerKg),
        ["airVelocityMPerS"] = Spread(record, "airVelocityMPerS", recipe.AirVelocityMPerS),
    };

    private static JsonObject Spread(RecordText record, string name, double target) => new()
    {
        ["target"] = JsonText.Round(target),
        ["mean"] = record.Number(name + "/mean"),
        ["min"] = record.Number(name + "/least"),
        ["max"] = record.Number(name + "/greatest"),
        ["uncertainty"] = record.Number(name + "/uncertainty"),
    };

    private static object OfRecipe(Recipe r) => new
    {
        r.Name,
        r.TemperatureC,
        HumidityRatioGPerKg = JsonText.Round(r.HumidityRatioGPerKg),
        r.AirVelocityMPerS,
        r.ExposureS,
        ExposurePoint = PlatePointWords.Name(r.ExposurePoint),
        r.FilmUm,
        r.FilmWaterPct,
        r.Bath,
        r.Dope,
    };

    private static IEnumerable<object> AlongPlate(RecordText record) =>
        from point in Points
        select (object)new { Point = point, PlannedS = record.Number("exposureAlongPlateS/" + point) };

    private static JsonObject? Motion(RecordText record)
    {
        if (!record.Has("bladeEndS/planned"))
        {
            return null; // nothing was cast
        }

        var motion = new JsonObject();
        foreach ((string name, string key) in MotionUs)
        {
            motion[name] = record.Us(key);
        }

        if (record.Has("coverS/opens"))
        {
            motion["coverOpensUs"] = record.Us("coverS/opens");
            motion["coverShutsUs"] = record.Us("coverS/shuts");
            motion["coverLeftShare01"] = record.Number("coverS/leftShare01");
            motion["coverSeen"] = record.Word("coverS/coverSeen");
        }

        motion["verdict"] = record.Word("exposureMeasuredS/verdict");
        motion["isVerified"] = record.Flag("motionVerified");
        return motion;
    }

    private static void Add(JsonObject to, object values)
    {
        foreach ((string key, JsonNode? value) in JsonText.Object(values))
        {
            to[key] = value?.DeepClone();
        }
    }
}
