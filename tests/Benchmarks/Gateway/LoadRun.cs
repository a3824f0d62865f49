using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading;

namespace ChamberFirmware.Benchmarks.Gateway;

/// <summary>
/// chamber fleet, chamber gateway, Mosquitto and mosquitto_sub as programs of their own, on ports of this PC. The broker is stopped and
/// started again; what the subscriber got is held against what the store's file has.
/// </summary>
public sealed partial class LoadRun : IDisposable
{
    private const int NapMs = 200;
    private const string Waiting = "chamber_gateway_waiting_readings{format=\"json\"}";
    private const double OpensWithinS = 240.0;
    private const double FillsWithinS = 300.0;

    private readonly LoadAsked _asked;
    private readonly string _folder = Directory.CreateTempSubdirectory("gateway-load").FullName;
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(20) };
    private readonly HeardReadings _heard = new();
    private readonly int _brokerPort;
    private readonly int _metricsPort;
    private readonly List<Daemon> _running = [];

    private LoadRun(LoadAsked asked)
    {
        _asked = asked;
        _brokerPort = Ports.Free(beside: 0);
        _metricsPort = Ports.Free(_brokerPort);
    }

    private string Store => Path.Combine(_folder, "load.sqlite");


    /// <summary>Does all of it. <paramref name="say"/> is told how far it is.</summary>
    /// <exception cref="IOException">A program is not there, or did not do in time what it should.</exception>
    public static LoadResult Of(LoadAsked asked, Action<string> say)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(say);
        using var run = new LoadRun(asked);
        return run.Measure(say);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _running.AsEnumerable().Reverse().ToList().ForEach(daemon => daemon.Dispose());
        _http.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private LoadResult Measure(Action<string> say)
    {
        Daemon broker = Broker();
        Daemon fleet = Fleet();
        Daemon reader = Run("mosquitto_sub", Take,
            "-p", $"{_brokerPort}", "-V", "mqttv5", "-c", "-i", "reader", "-q", "1", "-t", "fleet/#", "-F", "%t %p");
        long began = Stopwatch.GetTimestamp();
        Daemon gateway = Chamber(_ => { }, "gateway", "--config", "g.toml");
        double openS = Await(() => Answering(gateway) == _asked.Twins, OpensWithinS, $"{_asked.Twins} chambers that answer", began);
        say($"{_asked.Twins} chambers answer after {openS:F0} s");
        Nap(_asked.SettleS);
        (Taken OfGateway, Taken OfFleet, Taken OfBroker, double PerS) taken = Take(gateway, fleet, broker);
        double load = MachineLoad.Now;
        (double BackS, double FilledS) back = (double.NaN, double.NaN);
        if (_asked.AwayS > 0.0)
        {
            say($"the broker is away for {_asked.AwayS:F0} s");
            back = Away(broker);
            Nap(_asked.SettleS);
        }

        gateway.Stop();
        Dictionary<string, long> kept = Kept(out long unsent);
        long all = kept.Values.Sum();
        Await(() => Count() >= all, 2.0 * _asked.SettleS, "", Stopwatch.GetTimestamp()); // what is on its way to the reader
        reader.Stop();
        long lost = kept.Sum(chamber => _heard.LostOf(chamber.Key, chamber.Value));
        return new LoadResult(
            _asked, openS, taken.OfGateway, taken.OfFleet, taken.OfBroker, taken.PerS, load, back.BackS, back.FilledS, all,
            _heard.Different, _heard.Backfilled, lost, _heard.Twice, unsent);
    }

    private (Taken Gateway, Taken Fleet, Taken Broker, double PerS) Take(Daemon gateway, Daemon fleet, Daemon broker)
    {
        Daemon[] all = [gateway, fleet, broker];
        double[] before = [.. all.Select(daemon => daemon.ProcessorS)];
        double readings = Metric("chamber_gateway_readings_total");
        long from = Stopwatch.GetTimestamp();
        Nap(_asked.MeasureS);
        double s = Stopwatch.GetElapsedTime(from).TotalSeconds;
        Taken[] taken =
        [
            .. all.Select((daemon, i) => new Taken((daemon.ProcessorS - before[i]) / s, daemon.MemoryMb, daemon.Threads)),
        ];
        return (taken[0], taken[1], taken[2], (Metric("chamber_gateway_readings_total") - readings) / s);
    }

    private (double BackS, double FilledS) Away(Daemon broker)
    {
        broker.Stop();
        Nap(_asked.AwayS);
        long began = Stopwatch.GetTimestamp();
        Broker();
        double backS = Await(() => Metric("chamber_gateway_broker_connected{format=\"json\"}") == 1.0, FillsWithinS, "a connection", began);
        long connected = Stopwatch.GetTimestamp();
        return (backS, Await(() => Metric(Waiting) < _asked.Twins, FillsWithinS, "the end of the backfill", connected));
    }

    private Daemon Broker()
    {
        string data = Directory.CreateDirectory(Path.Combine(_folder, "data")).FullName;
        File.WriteAllText(
            Path.Combine(_folder, "m.conf"),
            $"listener {_brokerPort} 127.0.0.1\nallow_anonymous true\n{(Environment.UserName == "root" ? "user root\n" : "")}"
                + $"persistence true\npersistence_location {data}/\nmax_queued_messages 0\n");
        Daemon broker = Run(File.Exists("/usr/sbin/mosquitto") ? "/usr/sbin/mosquitto" : "mosquitto", _ => { }, "-c", "m.conf");
        Await(() => Ports.IsOpen(_brokerPort), 20.0, "a broker that listens", Stopwatch.GetTimestamp());
        return broker;
    }

    private Daemon Fleet()
    {
        bool isListening = false;
        Daemon fleet = Chamber(
            line => isListening |= line.StartsWith("listening", StringComparison.Ordinal),
            "fleet", "--twins", $"{_asked.Twins}", "--listen", "0", "--gateway", "g.toml");
        Await(() => Volatile.Read(ref isListening), OpensWithinS, "a fleet that listens", Stopwatch.GetTimestamp());
        string file = Path.Combine(_folder, "g.toml");
        string text = File.ReadAllText(file).Replace("port = 1883", $"port = {_brokerPort}", StringComparison.Ordinal)
            .Replace("site = \"fleet\"", $"site = \"fleet\"\nstore = \"{Path.GetFileName(Store)}\"", StringComparison.Ordinal);
        File.WriteAllText(file, text + $"\n[publish]\nformat = \"{_asked.Format}\"\n[http]\nlisten = \"127.0.0.1:{_metricsPort}\"\n");
        return fleet;
    }

    private Daemon Chamber(Action<string> heard, params string[] args) => Run(
        Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet", heard,
        ["exec", typeof(ChamberFirmware.Bench.Program).Assembly.Location, .. args]);

    private Daemon Run(string program, Action<string> heard, params string[] args)
    {
        var daemon = new Daemon(program, _folder, heard, args);
        _running.Add(daemon);
        return daemon;
    }

    private void Take(string line)
    {
        lock (_heard)
        {
            _heard.Take(line);
        }
    }

    private int Count()
    {
        lock (_heard)
        {
            return _heard.Different;
        }
    }

    // Seconds since then; without words what does not come is waited for, and no more.
    private static double Await(Func<bool> isSo, double withinS, string what, long since)
    {
        while (!isSo() && Stopwatch.GetElapsedTime(since).TotalSeconds < withinS)
        {
            Thread.Sleep(NapMs);
        }

        return what.Length == 0 || isSo() ? Stopwatch.GetElapsedTime(since).TotalSeconds
            : throw new IOException($"{what} did not come within {withinS:F0} s.");
    }

    private static void Nap(double s) => Thread.Sleep(TimeSpan.FromSeconds(s));
}
