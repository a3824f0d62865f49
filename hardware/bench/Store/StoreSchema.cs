using System.Collections.Generic;
using System.Linq;

namespace ChamberFirmware.Bench;

/// <summary>
/// The tables of the run store, as steps that each lead one version on. A step that was published is never changed: what comes later is a
/// step more, and every older store goes through the steps it lacks.
/// </summary>
public static class StoreSchema
{
    /// <summary>"CHMB": tells a run store from any other SQLite file.</summary>
    public const long ApplicationId = 0x43484D42;

    // A text that many runs share (recipe, settings) stands once, by its hash. A run's long record stands apart, so that a list of runs
    // reads few pages.
    private const string Runs = """
        CREATE TABLE texts (sha256 TEXT PRIMARY KEY, text TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE runs (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            begunUtc TEXT NOT NULL, begunLocal TEXT NOT NULL, endedUtc TEXT,
            operator TEXT NOT NULL, dopeBatch TEXT NOT NULL, note TEXT NOT NULL,
            recipe TEXT NOT NULL, recipeSha256 TEXT NOT NULL REFERENCES texts, exposureSetS REAL NOT NULL,
            targetTemperatureC REAL NOT NULL, targetHumidityRatioGPerKg REAL NOT NULL, targetAirVelocityMPerS REAL NOT NULL,
            source TEXT NOT NULL, seed INTEGER, plateSeed INTEGER, firmware TEXT NOT NULL, program TEXT NOT NULL,
            settingsSha256 TEXT NOT NULL REFERENCES texts,
            airTableDate TEXT NOT NULL, commissionedDate TEXT NOT NULL, saltCalibrationDate TEXT NOT NULL,
            folder TEXT NOT NULL, holder TEXT NOT NULL,
            outcome TEXT NOT NULL, fault INTEGER, faultSentence TEXT,
            exposurePlannedS REAL, exposureActualS REAL, exposureMeasuredS REAL, exposureUncertaintyS REAL, verdict TEXT,
            temperatureC REAL, temperatureUncertaintyK REAL,
            humidityRatioGPerKg REAL, humidityRatioUncertaintyGPerKg REAL,
            airVelocityMPerS REAL, airVelocityUncertaintyMPerS REAL,
            humidityVerifiable INTEGER, airHeld INTEGER);
        CREATE TABLE records (number INTEGER PRIMARY KEY REFERENCES runs, json TEXT NOT NULL);
        CREATE INDEX runsOfRecipe ON runs (recipe);
        CREATE INDEX runsOfOperator ON runs (operator);
        CREATE INDEX runsOfOutcome ON runs (outcome);
        CREATE TRIGGER runsStay BEFORE DELETE ON runs
            BEGIN SELECT RAISE(ABORT, 'a run is never deleted'); END;
        CREATE TRIGGER runsAreKept BEFORE UPDATE ON runs WHEN old.outcome <> 'under way'
            BEGIN SELECT RAISE(ABORT, 'a run that is over is never changed'); END;
        CREATE TRIGGER recordsStay BEFORE DELETE ON records
            BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
        CREATE TRIGGER recordsAreKept BEFORE UPDATE ON records
            BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;
        """;

    // The plan of a campaign is kept with its recipes: it can be gone on with when its file has changed.
    private const string Campaigns = """
        CREATE TABLE campaigns (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            begunUtc TEXT NOT NULL, begunLocal TEXT NOT NULL, name TEXT NOT NULL,
            operator TEXT NOT NULL, dopeBatch TEXT NOT NULL, note TEXT NOT NULL,
            planSeed INTEGER NOT NULL, seed INTEGER NOT NULL, program TEXT NOT NULL,
            unverified INTEGER NOT NULL, noSwitches INTEGER NOT NULL, scatter INTEGER NOT NULL, doorOpenS REAL NOT NULL,
            folder TEXT NOT NULL, holder TEXT NOT NULL);
        CREATE TABLE plates (
            campaign INTEGER NOT NULL REFERENCES campaigns, plate INTEGER NOT NULL, block INTEGER NOT NULL,
            recipe TEXT NOT NULL, recipeSha256 TEXT NOT NULL REFERENCES texts, exposureS REAL NOT NULL,
            PRIMARY KEY (campaign, plate)) WITHOUT ROWID;
        ALTER TABLE runs ADD COLUMN campaign INTEGER REFERENCES campaigns;
        ALTER TABLE runs ADD COLUMN plate INTEGER;
        ALTER TABLE runs ADD COLUMN block INTEGER;
        CREATE INDEX runsOfCampaign ON runs (campaign);
        CREATE TRIGGER platesStay BEFORE DELETE ON plates
            BEGIN SELECT RAISE(ABORT, 'a plan is never changed'); END;
        CREATE TRIGGER platesAreKept BEFORE UPDATE ON plates
            BEGIN SELECT RAISE(ABORT, 'a plan is never changed'); END;
        """;

    // The chamber of a campaign, where it is not the reference chamber in its room.
    private const string OwnChambers = """
        ALTER TABLE campaigns ADD COLUMN settingsSha256 TEXT REFERENCES texts;
        ALTER TABLE campaigns ADD COLUMN settingsFile TEXT NOT NULL DEFAULT '';
        ALTER TABLE campaigns ADD COLUMN roomTemperatureC REAL;
        ALTER TABLE campaigns ADD COLUMN roomRelativeHumidityPct REAL;
        ALTER TABLE campaigns ADD COLUMN pressurePa REAL;
        """;

    // A campaign in a chamber at a line, and whether its blade is filled through the firmware.
    private const string ChambersAtLines = """
        ALTER TABLE campaigns ADD COLUMN port TEXT NOT NULL DEFAULT '';
        ALTER TABLE campaigns ADD COLUMN fill INTEGER NOT NULL DEFAULT 0;
        """;

    // What a recipe says of the film beside the air, which no firmware has: lines key=value.
    private const string Films = "ALTER TABLE plates ADD COLUMN film TEXT NOT NULL DEFAULT '';";

    // What a laboratory finds out afterwards. A value is a number or a text, null where one was taken back.
    private const string Results = """
        CREATE TABLE results (
            entry INTEGER PRIMARY KEY AUTOINCREMENT, number INTEGER NOT NULL REFERENCES runs, name TEXT NOT NULL, value,
            enteredUtc TEXT NOT NULL, enteredBy TEXT NOT NULL);
        CREATE INDEX resultsOfRun ON results (number);
        CREATE TRIGGER resultsStay BEFORE DELETE ON results
            BEGIN SELECT RAISE(ABORT, 'a result is never deleted: a newer one counts'); END;
        CREATE TRIGGER resultsAreKept BEFORE UPDATE ON results
            BEGIN SELECT RAISE(ABORT, 'a result is never changed: a newer one counts'); END;
        """;

    // The same of a run that is no plate of a campaign, so that who follows it after a restart has it.
    private const string FilmsOfRuns =
        "CREATE TABLE films (number INTEGER PRIMARY KEY REFERENCES runs, text TEXT NOT NULL);";

    // Who changed what. A line has the hash of the one before, and a run the end of the audit as it was when it began.
    private const string Audit = """
        CREATE TABLE audit (number INTEGER PRIMARY KEY AUTOINCREMENT, line TEXT NOT NULL, hash TEXT NOT NULL);
        CREATE TRIGGER auditStays BEFORE DELETE ON audit
            BEGIN SELECT RAISE(ABORT, 'a line of the audit is never deleted'); END;
        CREATE TRIGGER auditIsKept BEFORE UPDATE ON audit
            BEGIN SELECT RAISE(ABORT, 'a line of the audit is never changed'); END;
        ALTER TABLE runs ADD COLUMN auditNumber INTEGER;
        ALTER TABLE runs ADD COLUMN auditHash TEXT;
        """;

    // A casting line has film on a web in place of a plate.
    private const string Webs = """
        ALTER TABLE runs ADD COLUMN webCoatedM REAL;
        ALTER TABLE runs ADD COLUMN webOutM REAL;
        ALTER TABLE runs ADD COLUMN webExposureMeanS REAL;
        ALTER TABLE runs ADD COLUMN webExposureShortestS REAL;
        ALTER TABLE runs ADD COLUMN webExposureLongestS REAL;
        """;

    private static readonly string[] AllSteps = [Runs, Campaigns, OwnChambers, ChambersAtLines, Films, Results, FilmsOfRuns, Audit, Webs];

    /// <summary>The steps, the first makes version 1 of an empty file.</summary>
    public static IReadOnlyList<string> Steps => AllSteps;

    /// <summary>The version that this program writes.</summary>
    public static int Version => AllSteps.Length;

    /// <summary>What leads from a version to the present one.</summary>
    public static IEnumerable<string> From(long version) => AllSteps.Skip((int)version);
}
