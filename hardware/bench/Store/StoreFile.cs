using System;
using System.Collections.Generic;
using Microsoft.Data.Sqlite;

namespace ChamberFirmware.Bench;

/// <summary>
/// The SQLite file of the run store: opened, brought to the present version, and spoken to by one thread at a time. Write-ahead log: who
/// reads does not wait for who writes. Several programs may have it open; it must not lie on a network drive.
/// </summary>
public sealed class StoreFile : IDisposable
{
    private readonly SqliteConnection _connection;

    /// <summary>Opens a store; one that is not there is made. Throws <see cref="StoreException"/>.</summary>
    public StoreFile(string path)
    {
        Path = path;
        var address = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }; // unpooled: closed is closed
        _connection = new SqliteConnection(address.ConnectionString);
        try
        {
            Guarded(() =>
            {
                _connection.Open();
                Migrate();
                return 0;
            });
        }
        catch (StoreException)
        {
            _connection.Dispose();
            throw;
        }
    }

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>Runs one statement; answers the first value of its first row, null for none.</summary>
    public object? Do(string sql, IReadOnlyDictionary<string, object>? parameters = null) => Guarded(() =>
    {
        using SqliteCommand command = Command(sql, parameters);
        return command.ExecuteScalar();
    });

    /// <summary>Every row of an answer, as names and values; a null of the database is null.</summary>
    public List<Dictionary<string, object?>> Rows(string sql, IReadOnlyDictionary<string, object>? parameters = null) => Guarded(() =>
    {
        using SqliteCommand command = Command(sql, parameters);
        using SqliteDataReader reader = command.ExecuteReader();
        var rows = new List<Dictionary<string, object?>>();
        while (reader.Read())
        {
            var row = new Dictionary<string, object?>(reader.FieldCount);
            for (int i = 0; i < reader.FieldCount; i++)
            {
                row[reader.GetName(i)] = reader.IsDBNull(i) ? null : reader.GetValue(i);
            }

            rows.Add(row);
        }

        return rows;
    });

    /// <summary>Several statements: all of them happen, or none. Nobody else writes meanwhile.</summary>
    public T Together<T>(Func<T> work) => Guarded(() =>
    {
        using SqliteTransaction transaction = _connection.BeginTransaction(deferred: false);
        T answer = work();
        transaction.Commit();
        return answer;
    });

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private void Migrate()
    {
        if ((string?)Do("PRAGMA journal_mode") != "wal")
        {
            RefuseStrangers(); // before a byte of a file that is somebody else's changes
            Do("PRAGMA journal_mode = WAL");
        }

        Together(() =>
        {
            RefuseStrangers();
            long version = (long)Do("PRAGMA user_version")!;
            foreach (string step in StoreSchema.From(version))
            {
                Do(step);
            }

            if (version < StoreSchema.Version) // else not a byte of the file changes
            {
                Do($"PRAGMA application_id = {StoreSchema.ApplicationId}");
                Do($"PRAGMA user_version = {StoreSchema.Version}");
            }

            return 0;
        });
    }

    private void RefuseStrangers()
    {
        // First: another program may be making its tables at this moment, all at once and its name with them. The other way round a
        // store that came between the questions would be no store.
        bool isEmpty = (long)Do("SELECT count(*) FROM sqlite_schema")! == 0;
        long application = (long)Do("PRAGMA application_id")!;
        long version = (long)Do("PRAGMA user_version")!;
        if (!isEmpty && application != StoreSchema.ApplicationId)
        {
            throw new StoreException($"{Path} is a database, but no run store: name another file with --store.");
        }

        if (version > StoreSchema.Version)
        {
            throw new StoreException(
                $"{Path} has version {version}, this program knows up to {StoreSchema.Version}: use the newer program that wrote it.");
        }
    }

    private SqliteCommand Command(string sql, IReadOnlyDictionary<string, object>? parameters)
    {
        SqliteCommand command = _connection.CreateCommand();
#pragma warning disable CA2100 // statements are this program's own; what comes from outside is a parameter
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach ((string name, object value) in parameters ?? new Dictionary<string, object>())
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }

    private T Guarded<T>(Func<T> work)
    {
        try
        {
            lock (_connection)
            {
                return work();
            }
        }
        catch (SqliteException e)
        {
            throw new StoreException($"The run store {Path} {Reason(e)}", e);
        }
    }

    private static string Reason(SqliteException e) => e.SqliteErrorCode switch
    {
        5 or 6 => "is being written by another program for more than half a minute: try again.",
        8 => "may not be written: look at the rights of the file and its folder, or name another with --store.",
        13 => "has no room left: the disk is full.",
        14 => "cannot be opened: look at the path, or name another with --store.",
        26 => "is no run store: name another file with --store.",
        _ => "cannot be used: " + e.Message.ReplaceLineEndings(" "),
    };
}
