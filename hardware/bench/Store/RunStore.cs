using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ChamberFirmware.Recipes;

namespace ChamberFirmware.Bench;

/// <summary>
/// Every run of a laboratory in one file. A run has its number before it begins, its row is written once more when it is over, and never
/// again: the file itself refuses that.
/// </summary>
public sealed partial class RunStore : IDisposable
{
    /// <summary>Outcome of a run that is not over.</summary>
    public const string UnderWay = "under way";

    /// <summary>Outcome of a run whose program was stopped, died or lost its power.</summary>
    public const string Interrupted = "interrupted";

    /// <summary>Name of the file in the folder of the results.</summary>
    public const string FileName = "runs.sqlite";

    private const string UtcFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
    private const string LocalFormat = "yyyy-MM-dd'T'HH:mm:ss.fffzzz";

    private static readonly string List = string.Join(", ", RunColumns.All.Select(c => c.Name));

    private readonly TimeProvider _clock;

    /// <summary>
    /// Opens a store, or makes one, and notes runs as interrupted whose process is gone. Throws <see cref="StoreException"/>.
    /// </summary>
    public RunStore(string path, TimeProvider clock)
    {
        _clock = clock;
        File = new StoreFile(path);
        foreach (Dictionary<string, object?> run in File.Rows("SELECT number, holder FROM runs WHERE outcome = 'under way'"))
        {
            if (Holder.IsGone((string)run["holder"]!))
            {
                Interrupt((long)run["number"]!, "The program that cast it ended before it was over.");
            }
        }
    }

    /// <summary>The file.</summary>
    public StoreFile File { get; }

    /// <summary>Opens a store that is there already. Throws <see cref="StoreException"/>, also when it is not.</summary>
    public static RunStore OpenExisting(string path, TimeProvider clock) => System.IO.File.Exists(path)
        ? new RunStore(path, clock)
        : throw new StoreException($"There is no run store {path}: chamber run makes one; name another with --store or --out.");

    /// <summary>Gives a run its number. Nothing is lost when the program dies from now on.</summary>
    public long Begin(RunStart start)
    {
        Recipe recipe = start.Plate.Recipe;
        var settings = start.Chamber.Settings;
        bool isTwin = start.Chamber.Source == ChamberIdentity.TwinSource;
        DateTimeOffset now = _clock.GetUtcNow();
        string text = RecipeText.Of(recipe);
        return File.Together(() =>
        {
            var row = new Dictionary<string, object?>
            {
                ["begunUtc"] = Utc(now),
                ["begunLocal"] = Local(now),
                ["operator"] = start.Labels.Operator,
                ["dopeBatch"] = start.Labels.DopeBatch,
                ["note"] = start.Labels.Note,
                ["recipe"] = recipe.Name,
                ["recipeSha256"] = Keep(text),
                ["exposureSetS"] = start.Plate.ExposureS,
                ["targetTemperatureC"] = recipe.TemperatureC,
                ["targetHumidityRatioGPerKg"] = recipe.HumidityRatioGPerKg,
                ["targetAirVelocityMPerS"] = recipe.AirVelocityMPerS,
                ["campaign"] = start.Campaign,
                ["plate"] = (long?)start.Planned?.Number,
                ["block"] = (long?)start.Planned?.Block,
                ["source"] = start.Chamber.Source,
                ["seed"] = isTwin ? (long)start.Plate.RunSeed : null,
                ["plateSeed"] = isTwin ? (long)(start.SessionSeed ?? start.Plate.Seed) : null,
                ["firmware"] = start.Chamber.Firmware,
                ["program"] = ChamberIdentity.Program,
                ["settingsSha256"] = Keep(start.Chamber.SettingsAsTold ?? ChamberFirmware.Settings.SettingsText.Of(settings)),
                ["airTableDate"] = settings.AirTableDate,
                ["commissionedDate"] = settings.CommissionedDate,
                ["saltCalibrationDate"] = settings.SaltCalibrationDate,
                ["folder"] = "",
                ["holder"] = Holder.Here,
                ["outcome"] = UnderWay,
            };
            long number = Insert("runs", row);
            KeepFilm(number, start.Plate.Film);
            NoteVersion(start, number, text, RecipeText.Sha256(text));
            AuditRow? end = AuditEnd();
            Dictionary<string, object?> place = new()
            {
                ["folder"] = Path.GetFullPath(start.FolderOf(number)), ["auditNumber"] = end?.Number, ["auditHash"] = end?.Hash,
            };
            Change(number, place);
            return number;
        });
    }

    /// <summary>A run is over: what came of it, its record.json, and where its files are, if not where they were meant to go.</summary>
    public void Finish(long number, PlateResult result, string recordJson, string? folder = null) =>
        Finish(number, RunResult.Of(result), recordJson, folder);

    /// <summary>The same with the columns of <see cref="RunResult"/>.</summary>
    internal void Finish(long number, Dictionary<string, object?> row, string recordJson, string? folder) => File.Together(() =>
    {
        if (folder != null)
        {
            row["folder"] = Path.GetFullPath(folder);
        }

        row["endedUtc"] = Utc(_clock.GetUtcNow());
        Change(number, row);
        Insert("records", new Dictionary<string, object?> { ["number"] = number, ["json"] = recordJson });
        return 0;
    });

    /// <summary>A run was stopped before it was over. One that is over stays as it is.</summary>
    public void Interrupt(long number, string why) => File.Do(
        "UPDATE runs SET outcome = $outcome, endedUtc = $ended, faultSentence = $why WHERE number = $number AND outcome = 'under way'",
        new Dictionary<string, object>
        {
            ["$outcome"] = Interrupted, ["$ended"] = Utc(_clock.GetUtcNow()), ["$why"] = why, ["$number"] = number,
        });

    /// <summary>Runs, newest first, at most so many; 0: all.</summary>
    public List<RunRow> Runs(RunFilter filter, int most)
    {
        var parameters = new Dictionary<string, object>();
        string sql = Query(filter, most, parameters);
        List<Dictionary<string, object?>> rows = File.Rows(sql, parameters);
        StoreResults.AddTo(File, rows);
        return [.. rows.Select(row => new RunRow(row))];
    }

    /// <summary>How many runs there are.</summary>
    public long Count(RunFilter filter)
    {
        var parameters = new Dictionary<string, object>();
        return (long)File.Do("SELECT count(*) FROM runs" + filter.Where(parameters), parameters)!;
    }

    /// <summary>The record.json of a run; null: it is not over, or was interrupted.</summary>
    public string? RecordOf(long number) =>
        (string?)File.Do("SELECT json FROM records WHERE number = $number", new Dictionary<string, object> { ["$number"] = number });

    /// <summary>A shared text, recipe or settings, by its hash; null: there is none.</summary>
    public string? TextOf(string sha256) =>
        (string?)File.Do("SELECT text FROM texts WHERE sha256 = $sha256", new Dictionary<string, object> { ["$sha256"] = sha256 });

    /// <summary>A time as the store writes it and compares with.</summary>
    public static string Utc(DateTimeOffset time) => time.UtcDateTime.ToString(UtcFormat);

    /// <summary>The same on the clock of the room.</summary>
    internal string Local(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, _clock.LocalTimeZone).ToString(LocalFormat);

    /// <summary>Now.</summary>
    internal DateTimeOffset Now => _clock.GetUtcNow();

    /// <inheritdoc/>
    public void Dispose() => File.Dispose();

    /// <summary>The statement behind <see cref="Runs"/>.</summary>
    public static string Query(RunFilter filter, int most, Dictionary<string, object> parameters)
    {
        string limit = most > 0 ? $" LIMIT {most}" : "";
        return $"SELECT {List} FROM runs{filter.Where(parameters)} ORDER BY number DESC{limit}";
    }

    /// <summary>Keeps a text once; answers its hash.</summary>
    internal string Keep(string text)
    {
        string sha256 = RecipeText.Sha256(text);
        File.Do(
            "INSERT OR IGNORE INTO texts VALUES ($sha256, $text)",
            new Dictionary<string, object> { ["$sha256"] = sha256, ["$text"] = text });
        return sha256;
    }

    /// <summary>Adds a row; answers its number.</summary>
    internal long Insert(string table, IReadOnlyDictionary<string, object?> row)
    {
        File.Do(
            $"INSERT INTO {table} ({string.Join(", ", row.Keys)}) VALUES ({string.Join(", ", row.Keys.Select(key => "$" + key))})",
            Parameters(row));
        return (long)File.Do("SELECT last_insert_rowid()")!;
    }

    private void Change(long number, Dictionary<string, object?> row)
    {
        Dictionary<string, object> parameters = Parameters(row);
        parameters["$number"] = number;
        File.Do($"UPDATE runs SET {string.Join(", ", row.Keys.Select(key => $"{key} = ${key}"))} WHERE number = $number", parameters);
    }

    private static Dictionary<string, object> Parameters(IReadOnlyDictionary<string, object?> row) =>
        row.ToDictionary(pair => "$" + pair.Key, pair => pair.Value ?? DBNull.Value);
}
