using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using Microsoft.Data.Sqlite;

namespace ChamberFirmware.Benchmarks.Gateway;

/// <content>How it stands, by the gateway's metrics and its store's file.</content>
public sealed partial class LoadRun
{
    // By the file itself: the gateway has ended, and is not asked what it thinks.
    private Dictionary<string, long> Kept(out long unsent)
    {
        using var store = new SqliteConnection($"Data Source={Store};Mode=ReadOnly;Pooling=False");
        store.Open();
        using SqliteCommand chambers = store.CreateCommand();
        chambers.CommandText = "SELECT id, sequence FROM chambers";
        var kept = new Dictionary<string, long>();
        using (SqliteDataReader rows = chambers.ExecuteReader())
        {
            while (rows.Read())
            {
                kept[rows.GetString(0)] = rows.GetInt64(1);
            }
        }

        using SqliteCommand waiting = store.CreateCommand();
        waiting.CommandText = "SELECT count(*) FROM readings WHERE json = 1";
        unsent = (long)waiting.ExecuteScalar()!;
        return kept;
    }

    private int Answering(Daemon gateway)
    {
        gateway.ThrowIfEnded();
        return Metrics().Count(line =>
            line.StartsWith("chamber_up{", StringComparison.Ordinal) && line.EndsWith(" 1", StringComparison.Ordinal));
    }

    private double Metric(string name) => Metrics().Where(line => line.StartsWith(name, StringComparison.Ordinal))
        .Select(line => double.Parse(line[(line.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture)).DefaultIfEmpty(double.NaN).First();

    private string[] Metrics()
    {
        try
        {
            return _http.GetStringAsync($"http://127.0.0.1:{_metricsPort}/metrics").GetAwaiter().GetResult().Split('\n');
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            return []; // not yet
        }
    }
}
