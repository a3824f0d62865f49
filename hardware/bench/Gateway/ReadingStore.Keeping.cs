using System;
using System.IO;
using Microsoft.Data.Sqlite;

namespace ChamberFirmware.Bench.Gateway;

/// <content>Its tables, chambers, counters, and what is forgotten.</content>
public sealed partial class ReadingStore
{
    private const long ApplicationId = 0x43485244; // "CHRD"
    private const long Version = 1;
    private const long MostAtOnce = 20_000; // rows that are forgotten in one go: a second at most
    private const string BirthCounter = "bdSeq";

    private const string Tables = """
        CREATE TABLE chambers (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, sequence INTEGER NOT NULL);
        CREATE TABLE readings (
            row INTEGER PRIMARY KEY, chamber INTEGER NOT NULL REFERENCES chambers, sequence INTEGER NOT NULL, utcMs INTEGER NOT NULL,
            kept TEXT NOT NULL, json INTEGER NOT NULL, sparkplug INTEGER NOT NULL);
        CREATE INDEX waitingJson ON readings (row) WHERE json = 1;
        CREATE INDEX waitingSparkplug ON readings (row) WHERE sparkplug = 1;
        CREATE TABLE counts (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE commands (
            chamber TEXT NOT NULL, id TEXT NOT NULL, word TEXT NOT NULL, who TEXT NOT NULL, utc TEXT NOT NULL, asked TEXT NOT NULL,
            done INTEGER, sentence TEXT NOT NULL, PRIMARY KEY (chamber, id));
        INSERT INTO counts VALUES ('lastRow', 0), ('bdSeq', 0), ('dropped', 0);
        """;

    private FileStream? _holder;

    /// <summary>Readings that were forgotten before the broker had them in every format, since the file was made.</summary>
    public long Dropped { get; private set; }

    /// <summary>Makes a chamber known; its numbers go on where they were.</summary>
    public void Know(string chamber) => Guarded(() =>
    {
        Do("INSERT OR IGNORE INTO chambers (id, sequence) VALUES ($id, 0)", ("$id", chamber));
        long number = (long)Do("SELECT number FROM chambers WHERE id = $id", ("$id", chamber))!;
        _chambers[chamber] = (number, (long)Do("SELECT sequence FROM chambers WHERE id = $id", ("$id", chamber))!);
        return 0;
    });

    /// <summary>The number of Sparkplug's next birth and death, 0 to 255; another one each time, restarts of the program too.</summary>
    public byte NextBirth() => Guarded(() =>
    {
        long next = (long)Do("SELECT value FROM counts WHERE name = $name", ("$name", BirthCounter))!;
        Do("UPDATE counts SET value = $next WHERE name = $name", ("$next", (next + 1) % 256), ("$name", BirthCounter));
        return (byte)next;
    });

    /// <summary>
    /// Forgets readings that are too old, and the oldest where the file has grown too large; those that the broker did not have are
    /// counted. True: there may be more to forget.
    /// </summary>
    public bool Forget(KeepLimits limits, long nowMs) => Guarded(() =>
    {
        long oldestMs = nowMs - (long)(limits.MostAgeH * 3_600_000.0);
        long pageBytes = (long)Do("PRAGMA page_size")!;
        long usedBytes = ((long)Do("PRAGMA page_count")! - (long)Do("PRAGMA freelist_count")!) * pageBytes;
        long first = (long)(Do("SELECT min(row) FROM readings") is long row ? row : 0L);
        long before = (long)(Do(
            "SELECT min(row) FROM readings WHERE row >= $first AND utcMs >= $oldest", ("$first", first), ("$oldest", oldestMs)) is long kept
                ? kept : LastRow + 1);
        bool isTooLarge = usedBytes > limits.MostMegabytes * 1e6;
        long share = isTooLarge ? Math.Max((LastRow - first) / 20, 1) : 0; // a twentieth, so that it is not asked for at every reading
        before = Math.Min(Math.Max(before, first + share), first + MostAtOnce);
        if (before <= first || first == 0)
        {
            return false;
        }

        using SqliteTransaction together = _connection.BeginTransaction(deferred: false);
        long lost = (long)Do(
            "SELECT count(*) FROM readings WHERE row < $before AND (json = 1 OR sparkplug = 1)", ("$before", before))!;
        Do("DELETE FROM readings WHERE row < $before", ("$before", before));
        Do("UPDATE counts SET value = value + $lost WHERE name = 'dropped'", ("$lost", lost));
        together.Commit();
        Dropped += lost;
        return true;
    });

    private int Begin()
    {
        Hold();
        _connection.Open();
        bool isEmpty = (long)Do("SELECT count(*) FROM sqlite_schema")! == 0;
        if (!isEmpty && ((long)Do("PRAGMA application_id")! != ApplicationId || (long)Do("PRAGMA user_version")! != Version))
        {
            throw new StoreException($"{_path} is a database, but no store of readings of this version: name another file with store.");
        }

        Do("PRAGMA journal_mode = WAL");
        Do("PRAGMA synchronous = NORMAL"); // a power cut may cost the last readings, and never the file
        if (isEmpty)
        {
            using SqliteTransaction together = _connection.BeginTransaction(deferred: false);
            Do(Tables);
            Do($"PRAGMA application_id = {ApplicationId}");
            Do($"PRAGMA user_version = {Version}");
            together.Commit();
        }

        LastRow = (long)Do("SELECT value FROM counts WHERE name = 'lastRow'")!;
        Dropped = (long)Do("SELECT value FROM counts WHERE name = 'dropped'")!;
        return 0;
    }

    // Others may read the file with SQLite's own tools; a second gateway may not have it.
    private void Hold()
    {
        try
        {
            _holder = new FileStream(_path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            bool isHeld = File.Exists(_path + ".lock");
            throw new StoreException(isHeld ? $"{_path} is in use by another gateway: give each its own store."
                : $"The store {_path} cannot be made: {FileTrouble.Sentence(e)}");
        }
    }
}
