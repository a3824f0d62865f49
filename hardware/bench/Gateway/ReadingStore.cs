using System;
using System.Collections.Generic;
using Microsoft.Data.Sqlite;

namespace ChamberFirmware.Bench.Gateway;

/// <summary>
/// Every reading, in one SQLite file, before anybody is told of it; and what the broker has of them. Not the run store: that one's rows
/// are for ever, and these go when they are old. One gateway's at a time; any of its threads may ask.
/// </summary>
public sealed partial class ReadingStore : IDisposable
{
    private const int Busy = 5; // SQLITE_BUSY

    private readonly SqliteConnection _connection;
    private readonly object _one = new();
    private readonly Dictionary<string, (long Number, long Sequence)> _chambers = [];
    private readonly string _path;
    private readonly bool[] _isOn;

    /// <summary>Opens the file, or makes it; what is published in these formats waits for the broker.</summary>
    /// <exception cref="StoreException">It cannot be opened, is no store of readings, or another gateway has it.</exception>
    public ReadingStore(string path, params Format[] formats)
    {
        _path = path;
        _isOn = [formats.AsSpan().Contains(Format.Json), formats.AsSpan().Contains(Format.Sparkplug)];
        var address = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 1 };
        _connection = new SqliteConnection(address.ConnectionString);
        try
        {
            Guarded(Begin);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The last reading's row; 0: there is none.</summary>
    public long LastRow { get; private set; }

    /// <summary>Keeps them, all or none; each has its chamber's next number.</summary>
    /// <exception cref="StoreException">They cannot be kept.</exception>
    public void Add(IReadOnlyList<NewReading> readings) => Guarded(() =>
    {
        using SqliteTransaction together = _connection.BeginTransaction(deferred: false);
        var counted = new Dictionary<string, long>();
        long last = LastRow;
        using SqliteCommand insert = Command(
            "INSERT INTO readings (row, chamber, sequence, utcMs, kept, json, sparkplug) VALUES ($row, $chamber, $sequence, $utc, $kept, "
            + $"{(_isOn[0] ? 1 : 0)}, {(_isOn[1] ? 1 : 0)})",
            ("$row", 0L), ("$chamber", 0L), ("$sequence", 0L), ("$utc", 0L), ("$kept", ""));
        insert.Transaction = together;
        foreach (NewReading reading in readings)
        {
            (long number, long sequence) = _chambers[reading.Chamber];
            sequence = counted.GetValueOrDefault(reading.Chamber, sequence) + 1;
            counted[reading.Chamber] = sequence;
            insert.Parameters["$row"].Value = ++last;
            insert.Parameters["$chamber"].Value = number;
            insert.Parameters["$sequence"].Value = sequence;
            insert.Parameters["$utc"].Value = reading.UtcMs;
            insert.Parameters["$kept"].Value = reading.Kept;
            insert.ExecuteNonQuery();
        }

        foreach ((string chamber, long sequence) in counted)
        {
            Do("UPDATE chambers SET sequence = $sequence WHERE number = $number",
                ("$sequence", sequence), ("$number", _chambers[chamber].Number));
        }

        Do("UPDATE counts SET value = $last WHERE name = 'lastRow'", ("$last", last));
        together.Commit();
        LastRow = last;
        foreach ((string chamber, long sequence) in counted)
        {
            _chambers[chamber] = (_chambers[chamber].Number, sequence);
        }

        return 0;
    });

    /// <summary>Readings that the broker does not have, in the order in which they came, from this row to before that one.</summary>
    public List<Reading> Waiting(Format format, long from, long before, int most) => Guarded(() =>
    {
        using SqliteCommand command = Command(
            $"SELECT r.row, c.id, r.sequence, r.utcMs, r.kept FROM readings r JOIN chambers c ON c.number = r.chamber "
            + $"WHERE r.{Column(format)} = 1 AND r.row >= $from AND r.row < $before ORDER BY r.row LIMIT $most",
            ("$from", from), ("$before", before), ("$most", most));
        using SqliteDataReader reader = command.ExecuteReader();
        var rows = new List<Reading>();
        while (reader.Read())
        {
            rows.Add(new Reading(reader.GetInt64(0), reader.GetString(1), reader.GetInt64(2), reader.GetInt64(3), reader.GetString(4)));
        }

        return rows;
    });

    /// <summary>The broker has these.</summary>
    public void NoteSent(Format format, IReadOnlyList<long> rows) => Guarded(() =>
    {
        using SqliteTransaction together = _connection.BeginTransaction(deferred: false);
        using SqliteCommand update = Command($"UPDATE readings SET {Column(format)} = 0 WHERE row = $row", ("$row", 0L));
        update.Transaction = together;
        foreach (long row in rows)
        {
            update.Parameters["$row"].Value = row;
            update.ExecuteNonQuery();
        }

        together.Commit();
        return 0;
    });

    /// <summary>How many the broker does not have yet.</summary>
    public long CountWaiting(Format format) =>
        Guarded(() => (long)Do($"SELECT count(*) FROM readings WHERE {Column(format)} = 1")!);

    /// <inheritdoc/>
    public void Dispose()
    {
        _connection.Dispose();
        _holder?.Dispose();
    }

    private static string Column(Format format) => format == Format.Json ? "json" : "sparkplug";

    private object? Do(string sql, params (string Name, object Value)[] parameters)
    {
        using SqliteCommand command = Command(sql, parameters);
        return command.ExecuteScalar();
    }

    private SqliteCommand Command(string sql, params (string Name, object Value)[] parameters)
    {
        SqliteCommand command = _connection.CreateCommand();
#pragma warning disable CA2100 // statements are this program's own; what comes from outside is a parameter
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach ((string name, object value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }

    private T Guarded<T>(Func<T> work)
    {
        try
        {
            lock (_one)
            {
                return work();
            }
        }
        catch (SqliteException e)
        {
            throw new StoreException(e.SqliteErrorCode == Busy
                ? $"{_path} is in use by another gateway: give each its own store."
                : $"The store {_path} cannot be used: {FileTrouble.OneLine(e.Message)}.");
        }
    }
}
