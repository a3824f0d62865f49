using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ChamberFirmware.Bench.Desk;
using ChamberFirmware.Bench.Fleet;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Bench.Live;
using ChamberFirmware.Bench.Serve;
using ChamberFirmware.Bench.Sparkplug;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Bench.Gateway;

/// <summary>A gateway at work: everything of it begins together, and ends together.</summary>
public sealed class GatewayRun : IAsyncDisposable
{
    private const int DrainMs = 2000;
    private const int LookMs = 20;

    private readonly CancellationTokenSource _stopListening = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Format[] _formats;
    private readonly ReadingStore _store;
    private readonly TwinPool? _twins;
    private readonly WatchedChamber[] _chambers;
    private readonly Thread _thread;
    private readonly List<Task> _links = [];
    private readonly GatewayAudit? _audit;
    private GatewayServer? _server;

    private GatewayRun(GatewayConfig config, TimeProvider clock, BrokerPatience patience, double twinSpeed, Action<string> say)
    {
        _formats = [.. config.Publish.IsJson ? [Format.Json] : Array.Empty<Format>(),
            .. config.Publish.IsSparkplug ? [Format.Sparkplug] : Array.Empty<Format>()];
        _store = new ReadingStore(config.Store, _formats);
        TwinParameters[] twins = [.. config.Chambers.Where(chamber => chamber.IsTwin)
            .Select(chamber => TwinOptions.Of(isBuilt: false, chamber.Line == ChamberConfig.TwinOfLine))];
        _twins = twins.Length > 0 ? new TwinPool(twins, 1, twinSpeed, 1) : null;
        int twin = 0;
        _chambers = [.. config.Chambers.Select(chamber => new WatchedChamber(
            chamber.Id, AtLine(chamber, chamber.IsTwin ? _twins!.Twins[twin++] : null), config.Publish.PeriodS))];
        Array.ForEach(_chambers, chamber => _store.Know(chamber.Id));
        _audit = config.Audit.Length == 0 ? null : new GatewayAudit(
            config.Audit, _chambers.Where((_, i) => !config.Chambers[i].IsTwin), clock, say);
        Watch = new ChamberWatch(_chambers, _store, config.Limits, clock, say);
        var desk = new CommandDesk(_chambers, config.Commands, _store, clock, say);
        var queues = new List<(Format, Outbox)>();
        var links = new List<BrokerLink>();
        if (config.Publish.IsJson)
        {
            var json = new JsonSession(config, _chambers, _store, desk, clock);
            queues.Add((Format.Json, json.Outbox));
            links.Add(new BrokerLink(config.Broker, json, patience, say));
        }

        if (config.Publish.IsSparkplug)
        {
            var sparkplug = new SparkplugSession(config, _chambers, _store, desk, clock);
            queues.Add((Format.Sparkplug, sparkplug.Outbox));
            links.Add(new BrokerLink(config.Broker, sparkplug, patience, say));
        }

        Health = new GatewayHealth(links, _chambers, () => Watch.StoreTrouble);
        Metrics = new GatewayMetrics(links, queues, _chambers, _store, Watch);
        _thread = new Thread(() => Watch.Run(_stopListening.Token)) { Name = "chambers", IsBackground = true };
        Links = links;
    }

    /// <summary>Listens to the chambers.</summary>
    public ChamberWatch Watch { get; }

    /// <summary>The chambers.</summary>
    public IReadOnlyList<WatchedChamber> Chambers => _chambers;

    /// <summary>Connections to the broker.</summary>
    public IReadOnlyList<BrokerLink> Links { get; }

    /// <summary>What does not work.</summary>
    public GatewayHealth Health { get; }

    /// <summary>What Prometheus is told.</summary>
    public GatewayMetrics Metrics { get; }

    /// <summary>Where metrics are served; empty: nowhere.</summary>
    public string Address => _server?.Address ?? "";

    /// <summary>Begins. Tests have other times: <paramref name="patience"/>, and seconds of a twin in a second.</summary>
    /// <exception cref="IOException">The store or the address for metrics cannot be used.</exception>
    public static async Task<GatewayRun> StartAsync(
        GatewayConfig config, TimeProvider clock, Action<string> say, BrokerPatience? patience = null, double twinSpeed = 1.0)
    {
        var run = new GatewayRun(config, clock, patience ?? BrokerPatience.Usual, twinSpeed, say);
        try
        {
            if (config.Listen != null)
            {
                run._server = await GatewayServer.StartAsync(
                    config.Listen, new LiveHosts(config.Listen.Address, config.Hosts), run.Metrics, run.Health);
            }
        }
        catch
        {
            run._store.Dispose();
            run._audit?.Dispose();
            throw;
        }

        run._thread.Start();
        if (run._audit != null)
        {
            run._links.Add(Task.Run(() => run._audit.RunAsync(run._stopListening.Token)));
        }

        run._links.AddRange(run.Links.Select(link => Task.Run(() => link.RunAsync(run._stop.Token))));
        return run;
    }

    /// <summary>
    /// Takes no reading any more, gives the broker a moment for those that it does not have, says to it that nobody is there, and ends.
    /// What it did not take waits in the store for the next start.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        await _stopListening.CancelAsync();
        _thread.Join();
        long limitMs = Environment.TickCount64 + DrainMs;
        while (Links.All(link => link.IsConnected) && _formats.Any(f => _store.CountWaiting(f) > 0) && Environment.TickCount64 < limitMs)
        {
            await Task.Delay(LookMs);
        }

        await _stop.CancelAsync();
        await Task.WhenAll(_links);
        if (_server != null)
        {
            await _server.DisposeAsync();
        }

        Array.ForEach(_chambers, chamber => chamber.Dispose());
        _audit?.Dispose();
        _twins?.Dispose();
        _store.Dispose();
        _stop.Dispose();
        _stopListening.Dispose();
    }

    // Over MQTT nobody says who he is.
    private static ChamberAtLine AtLine(ChamberConfig chamber, ServedTwin? twin) =>
        new(chamber.Line, twin == null ? Lines.Open : name => new PooledTwinLine(name, twin))
        {
            SignedBy = Link.Signature.Of("mqtt", "gateway", ""),
        };
}
