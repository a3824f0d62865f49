using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;

namespace ChamberFirmware.Bench.Gateway;

/// <summary>Reads a gateway's TOML file.</summary>
public static class GatewayFile
{
    /// <summary>No larger file is read, bytes: ten thousand chambers.</summary>
    public const long LargestFileBytes = 1_000_000;

    /// <summary>Where metrics are served when the file says nothing.</summary>
    public const int UsualHttpPort = 9464;

    private const int MostPort = 65535;
    private const int MqttPort = 1883;
    private const int MqttTlsPort = 8883;
    private const string LevelAdvice = "give letters, digits, - and _, at most 64: it becomes a part of topics.";
    private static readonly string[] Formats = ["json", "sparkplug", "both"];

    /// <summary>The file's content; null, and every mistake of it.</summary>
    public static GatewayConfig? Read(string path, Func<string, string?> environment, out IReadOnlyList<string> mistakes)
    {
        string refusal = TextFile.Read(path, "a gateway's file", LargestFileBytes, out string text);
        if (refusal.Length > 0)
        {
            mistakes = [$"{path}: {refusal}"];
            return null;
        }

        var toml = new GatewayToml(path, text);
        GatewayConfig config = Take(toml, Path.GetDirectoryName(path) ?? "", environment);
        mistakes = toml.Mistakes;
        return mistakes.Count > 0 ? null : config;
    }

    /// <summary>May stand between two slashes of a topic, in a client's name and a label.</summary>
    public static bool IsLevel(string text) =>
        text.Length is > 0 and <= 64 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    private static GatewayConfig Take(GatewayToml toml, string folder, Func<string, string?> environment)
    {
        GatewayTable root = toml.Root;
        string site = root.Needed("site", IsLevel, LevelAdvice);
        string name = root.Text("name", "gateway", IsLevel, LevelAdvice);
        string store = Path.Combine(folder, root.Text("store", "gateway.sqlite", s => s.Length > 0, "give the path of a file."));
        string audit = root.Text("audit", "", s => s.Length > 0, "give the path of a run store, as in \"out/runs.sqlite\".");
        root.End();
        BrokerConfig broker = Broker(toml.Section("broker"), folder, environment);
        PublishConfig publish = Publish(toml.Section("publish"), site);
        GatewayTable backfill = toml.Section("backfill");
        var limits = new KeepLimits(backfill.Number("mostAgeH", 72.0, 0.01, 8760.0), backfill.Number("mostMegabytes", 2000.0, 1.0, 1e6));
        backfill.End();
        GatewayTable http = toml.Section("http");
        IPEndPoint? listen = Listen(http);
        IReadOnlyList<string> hosts = http.Texts("hosts", h => h.Length > 0, "give names like [\"gateway.lab\"].");
        http.End();
        GatewayTable commands = toml.Section("commands");
        IReadOnlyList<string> allowed = commands.Texts(
            "allow", CommandWords.All.Contains,
            $"give some of [\"{string.Join("\", \"", CommandWords.All)}\"]; none are allowed without it.");
        commands.End();
        return new GatewayConfig(site, name, store, broker, publish, limits, listen, hosts, allowed, Chambers(toml))
        {
            Audit = audit.Length > 0 ? Path.Combine(folder, audit) : "",
        };
    }

    private static BrokerConfig Broker(GatewayTable table, string folder, Func<string, string?> environment)
    {
        string host = table.Text("host", "127.0.0.1", h => h.Length > 0 && !h.Contains('/'), "give a name or an address, without mqtt://.");
        bool isTls = table.Flag("tls", false);
        int port = (int)table.Whole("port", isTls ? MqttTlsPort : MqttPort, 1, MostPort);
        string user = table.Text("user", "");
        string password = BrokerSecrets.Password(table, folder, environment);
        string ca = BrokerSecrets.FileOf(table, "caFile", folder);
        string certificate = BrokerSecrets.FileOf(table, "certificateFile", folder);
        string key = BrokerSecrets.FileOf(table, "keyFile", folder);
        if (!isTls && (ca.Length > 0 || certificate.Length > 0))
        {
            table.Note(ca.Length > 0 ? "caFile" : "certificateFile", "A certificate is for tls = true, and tls is false.");
        }

        table.End();
        return new BrokerConfig(host, port, user, password, isTls, ca, certificate, key);
    }

    private static PublishConfig Publish(GatewayTable table, string site)
    {
        string format = table.Text("format", "json", Formats.Contains, "give \"json\", \"sparkplug\" or \"both\".");
        double periodS = table.Number("periodS", 1.0, 1.0, 60.0);
        string discovery = table.Text("homeAssistant", "", IsLevel, "give its discovery prefix, as a rule \"homeassistant\".");
        string group = table.Text("group", site, IsLevel, LevelAdvice);
        table.End();
        return new PublishConfig(format != "sparkplug", format != "json", periodS, discovery, group);
    }

    private static IPEndPoint? Listen(GatewayTable table)
    {
        string standard = $"127.0.0.1:{UsualHttpPort}";
        string text = table.Text(
            "listen", standard, t => t.Length == 0 || TryEndPoint(t, out _),
            "give ADDRESS:PORT; 127.0.0.1 is only for this computer, \"\" serves nothing.");
        return TryEndPoint(text, out IPEndPoint? end) ? end : null;
    }

    private static bool TryEndPoint(string text, out IPEndPoint? end)
    {
        end = null;
        int colon = text.LastIndexOf(':');
        bool isPort = colon > 0 && int.TryParse(text[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out int port)
            && port <= MostPort && IPAddress.TryParse(text[..colon].Trim('[', ']'), out IPAddress? address)
            && (end = new IPEndPoint(address, port)) != null;
        return isPort;
    }

    private static List<ChamberConfig> Chambers(GatewayToml toml)
    {
        var chambers = new List<ChamberConfig>();
        var lines = new Dictionary<string, string>();
        foreach (GatewayTable table in toml.Many(GatewayToml.ManyOf))
        {
            string id = table.Needed("id", IsLevel, LevelAdvice);
            string line = table.Needed("line", l => l.Length > 0, "give /dev/serial/by-id/..., tcp:HOST:PORT, twin or twin-line.");
            table.End();
            if (id.Length > 0 && chambers.Any(c => c.Id == id))
            {
                table.Note("id", $"id = \"{id}\" is another chamber's already: give each its own.");
            }
            else if (line is not (ChamberConfig.TwinLine or ChamberConfig.TwinOfLine) && line.Length > 0 && !lines.TryAdd(line, id))
            {
                table.Note("line", $"line = \"{line}\" is the line of {lines[line]} already: a line has one chamber.");
            }

            chambers.Add(new ChamberConfig(id, line));
        }

        if (chambers.Count == 0)
        {
            toml.Note("There is no chamber: add [[chamber]] with id = \"c01\" and line = \"tcp:HOST:5025\", a serial port or twin.");
        }

        return chambers;
    }
}
