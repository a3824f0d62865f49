using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using ChamberFirmware.Bench.Gateway;
using ChamberFirmware.Tests.Portability;
using Tomlyn;
using Tomlyn.Model;
using YamlDotNet.RepresentationModel;

namespace ChamberFirmware.Tests.Unit.Bench.Gateway;

/// <summary>Files for existing engines: each is read by a parser of its format, and holds the gateway's own topics and names.</summary>
[TestClass]
public sealed partial class EngineTests
{
    private const string Folder = "hardware/bench/engines/";
    private static readonly Topics Own = new("lab", "gateway");

    [TestMethod]
    public void The_example_of_a_gateway_has_no_mistake()
    {
        GatewayConfig? config = GatewayFile.Read(
            SourceTree.FullPath(Folder + "gateway.toml"), _ => "secret", out IReadOnlyList<string> mistakes);
        Assert.IsEmpty(mistakes);
        Assert.AreEqual(("lab", "gateway"), (config!.Site, config.Name), "what the other files are written for");
    }

    [TestMethod]
    [DataRow("compose.yaml")]
    [DataRow("compose.cluster.yaml")]
    [DataRow("prometheus.yml")]
    [DataRow("alerts.yml")]
    [DataRow("grafana/provisioning/datasources/influxdb.yaml")]
    [DataRow("grafana/provisioning/dashboards/chambers.yaml")]
    public void Yaml_is_yaml(string file) => Assert.IsNotEmpty(Yaml(file).Children);

    [TestMethod]
    public void What_compose_publishes_is_for_this_computer_alone_and_what_it_mounts_is_there_or_to_be_made()
    {
        foreach (string file in new[] { "compose.yaml", "compose.cluster.yaml" })
        {
            foreach ((YamlNode _, YamlNode service) in (YamlMappingNode)Yaml(file)["services"])
            {
                foreach (string port in Texts(service, "ports"))
                {
                    Assert.StartsWith("127.0.0.1:", port, file);
                }

                foreach (string mount in Texts(service, "volumes").Where(mount => mount.StartsWith("./")))
                {
                    string path = mount.Split(':')[0][2..];
                    bool isMade = path is "mosquitto/passwords" or "emqx/users.csv"; // README.md says how
                    Assert.IsTrue(isMade || Path.Exists(SourceTree.FullPath(Folder + path)), mount);
                }
            }
        }
    }

    [TestMethod]
    public void Telegraf_takes_both_topics_in_a_shared_subscription_and_keys_that_are_in_a_message()
    {
        TomlTable telegraf = TomlSerializer.Deserialize<TomlTable>(SourceTree.Read(Folder + "telegraf/telegraf.conf"))!;
        var consumer = (TomlTable)((TomlTableArray)((TomlTable)telegraf["inputs"])["mqtt_consumer"])[0];
        string[] topics = [.. ((TomlArray)consumer["topics"]).Select(t => (string)t!)];
        CollectionAssert.AreEqual(
            new[] { Own.Reading("c1"), Own.Backfill("c1") }
                .Select(topic => "$share/telegraf/" + topic.Replace("lab/", "+/").Replace("c1", "+")).ToArray(),
            topics);
        var json = (TomlTable)((TomlTableArray)consumer["json_v2"])[0];
        var item = (TomlTable)((TomlTableArray)json["object"])[0];
        string[] named =
        [
            (string)json["timestamp_path"], .. ((TomlArray)item["tags"]).Select(t => (string)t!),
            .. ((TomlArray)item["excluded_keys"]).Select(t => (string)t!),
        ];
        CollectionAssert.IsSubsetOf(named.Distinct().ToArray(), MessageKeys());
    }

    [TestMethod]
    public void The_dashboard_asks_for_values_that_the_gateway_publishes()
    {
        using JsonDocument dashboard = JsonDocument.Parse(SourceTree.Read(Folder + "grafana/dashboards/chambers.json"));
        string[] queries =
        [
            .. from panel in dashboard.RootElement.GetProperty("panels").EnumerateArray()
               from target in panel.GetProperty("targets").EnumerateArray()
               select target.GetProperty("query").GetString(),
        ];
        string[] fields = [.. queries.SelectMany(q => Field().Matches(q)).Select(m => m.Groups[1].Value)];
        Assert.IsGreaterThan(10, fields.Length);
        CollectionAssert.IsSubsetOf(fields.Distinct().ToArray(), MessageKeys());
        Assert.IsTrue(queries.All(query => query.Contains("r._measurement == \"reading\"")));
    }

    [TestMethod]
    public void Alerts_ask_for_metrics_that_the_gateway_has()
    {
        string code = string.Join('\n', SourceTree.FilesIn("hardware/bench/Gateway", "*.cs").Select(SourceTree.Read));
        string[] asked = [.. Metric().Matches(SourceTree.Read(Folder + "alerts.yml")).Select(m => m.Value).Distinct()];
        Assert.IsGreaterThan(2, asked.Length);
        foreach (string metric in asked)
        {
            Assert.Contains($"\"{metric}\"", code);
        }
    }

    [TestMethod]
    [DataRow("mosquitto/acl")]
    [DataRow("emqx/acl.conf")]
    public void Rights_name_topics_that_there_are(string file)
    {
        string text = SourceTree.Read(Folder + file);
        Assert.Contains(Own.AnyCommand, text);
        Assert.Contains("homeassistant/#", text);
        Assert.Contains("spBv1.0/#", text);
    }

    private static string[] MessageKeys()
    {
        var reading = new Reading(1, "c1", 1, 0, "\"timeS\":1");
        using JsonDocument message = JsonDocument.Parse(ReadingText.Message("lab", reading, 0));
        return
        [
            .. message.RootElement.EnumerateObject().Select(p => p.Name), ReadingText.SimulatedKey,
            .. PublishedPoint.All.Select(p => p.Name),
        ];
    }

    private static YamlMappingNode Yaml(string file)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(SourceTree.Read(Folder + file)));
        return (YamlMappingNode)yaml.Documents.Single().RootNode;
    }

    private static IEnumerable<string> Texts(YamlNode service, string key) =>
        ((YamlMappingNode)service).Children.TryGetValue(new YamlScalarNode(key), out YamlNode? list) && list is YamlSequenceNode items
            ? items.Select(item => ((YamlScalarNode)item).Value!) : [];

    [GeneratedRegex("r\\._field == \"([^\"]+)\"")]
    private static partial Regex Field();

    [GeneratedRegex("chamber_[a-z_]+")]
    private static partial Regex Metric();
}
