using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChamberFirmware.Tests.Portability;
using ChamberFirmware.Tests.Unit.Bench.Desk;
using Json.Schema;

namespace ChamberFirmware.Tests.Unit.Bench.Records;

/// <summary>hardware/bench/record.schema.json: what records are, whoever cast them, and what they are not.</summary>
[TestClass]
public sealed class RecordSchemaTests
{
    private static readonly string Text = File.ReadAllText(SourceTree.FullPath("hardware/bench/record.schema.json"));
    private static readonly JsonSchema Schema = JsonSchema.FromText(Text);

    // A twin's record of each kind: complete, at once, without switches, not cast at all.
    private static readonly Lazy<JsonObject> Good = new(() => SomeRecords.Record(SomeRecords.Cast("example-3", 15.0)));

    [TestMethod]
    public void It_is_a_schema_of_draft_2020_12()
    {
        JsonNode itself = JsonNode.Parse(Text)!;
        Assert.AreEqual("https://json-schema.org/draft/2020-12/schema", itself["$schema"]!.GetValue<string>());
        Assert.IsTrue(MetaSchemas.Draft202012.Evaluate(JsonDocument.Parse(Text).RootElement).IsValid);
    }

    [TestMethod]
    public void Records_of_the_twin_are_valid_however_they_end()
    {
        AssertValid(Good.Value);
        AssertValid(SomeRecords.Record(SomeRecords.Cast("comparative", 0.0, SomeRecords.Settings())));
        using var folder = new BenchFolder();
        string[] args = ["run", "comparative", "--no-switches", "--scatter", "--room", "24C,50%", "--out", folder.Out];
        Assert.AreEqual(0, folder.Run(args), folder.Error);
        AssertValid(JsonNode.Parse(File.ReadAllText(folder.PathOf("out", "comparative-0s", "record.json")))!.AsObject());
        AssertValid(SomeRecords.Record(UnhappyPlateTests.FaultedResult()));
    }

    [TestMethod]
    [Timeout(60_000)]
    [TestCategory(TestGroup.Slow)]
    public void A_record_of_a_chamber_is_valid_and_its_budget_is_of_the_chambers_own_settings()
    {
        using var folder = new BenchFolder();
        int port = TcpCable.FreePort();
        using var twin = new DeskTwin(3, () => new TcpCable(port));
        int code = folder.Run("run", "example-3", "--port", $"tcp:127.0.0.1:{port}", "--exposure", "15", "--yes", "--out", folder.Out);
        Assert.AreEqual(0, code, folder.Error + folder.Output);
        twin.EndWithRecord();
        JsonObject record = JsonNode.Parse(File.ReadAllText(folder.PathOf("out", "example-3-15s", "record.json")))!.AsObject();
        AssertValid(record);
        JsonNode velocity = record["uncertainty"]!["air"]![2]!;
        StringAssert.Contains(velocity["notKnown"]!.GetValue<string>(), "airtable", "nobody has measured this chamber's");
        JsonNode film = record["filmAlongPlate"]!;
        Assert.StartsWith("UNCALIBRATED, a guess from tables: dose ", film["words"]!.GetValue<string>());
        Assert.IsTrue(film["assumed"]!.AsArray().Any(n => n!.ToString().StartsWith("velocity: nobody")), "as its budget says");
        JsonNode ratio = record["uncertainty"]!["air"]![1]!;
        double stated = ratio["firmwareStates"]!.GetValue<double>();
        Assert.AreEqual(stated, ratio["sourcesGive"]!.GetValue<double>(), 0.01 * stated);
        Assert.AreEqual("notVerifiable", record["verdict"]!["overall"]!.GetValue<string>());
        record.Remove("gaps");
        AssertRefused(record, "a chamber's record without its gaps");
    }

    [TestMethod]
    public void A_planted_fault_of_each_kind_is_refused()
    {
        var faults = new Dictionary<string, Action<JsonObject>>
        {
            ["missing"] = r => r.Remove("verdict"),
            ["missing inside"] = r => r["recipe"]!.AsObject().Remove("dope"),
            ["missing in a list"] = r => r["uncertainty"]!["air"]![1]!.AsObject().Remove("expanded"),
            ["another version"] = r => r["formatVersion"] = 1,
            ["text for a number"] = r => r["exposureSetS"] = "15",
            ["number for a text"] = r => r["firmware"] = 1,
            ["null for a number"] = r => r["recipe"]!["temperatureC"] = null,
            ["fraction for a whole number"] = r => r["fault"] = 0.5,
            ["below 0"] = r => r["exposureSetS"] = -1.0,
            ["no humidity at all"] = r => r["recipe"]!["humidityRatioGPerKg"] = 0.0,
            ["word that there is not"] = r => r["verdict"]!["overall"] = "fine",
            ["outcome that there is not"] = r => r["outcome"] = "done",
            ["list too short"] = r => r["exposureAlongPlate"]!.AsArray().RemoveAt(2),
            ["empty list"] = r => r["recipe"]!["exposureS"] = new JsonArray(),
            ["another factor"] = r => r["uncertainty"]!["coverageFactor"] = 3,
            ["uncertainty below 0"] = r => r["uncertainty"]!["exposure"]![0]!["expanded"] = -0.1,
            ["simulated that does not say so"] = r => r["source"] = "A chamber.",
            ["twin without a seed"] = r => r.Remove("seed"),
            ["object for a list"] = r => r["phases"] = new JsonObject(),
        };
        foreach ((string what, Action<JsonObject> plant) in faults)
        {
            JsonObject record = Good.Value.DeepClone().AsObject();
            plant(record);
            AssertRefused(record, what);
        }
    }

    // Keys may be added without a new version, but not without a line here.
    [TestMethod]
    public void Every_key_of_a_record_is_in_the_schema()
    {
        AssertListed(Good.Value, JsonNode.Parse(Text)!, "record");
    }

    private static void AssertListed(JsonNode? node, JsonNode schema, string at)
    {
        if (node is JsonObject record)
        {
            foreach ((string key, JsonNode? value) in record)
            {
                JsonNode? property = schema["properties"]?[key];
                Assert.IsNotNull(property, $"{at}.{key} is not in the schema");
                AssertListed(value, property, $"{at}.{key}");
            }
        }

        foreach (JsonNode? item in node as JsonArray ?? [])
        {
            AssertListed(item, schema["items"]!, at + "[]");
        }
    }

    private static EvaluationResults Evaluate(JsonObject record) => Schema.Evaluate(
        JsonDocument.Parse(record.ToJsonString()).RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });

    internal static void AssertValid(JsonObject record)
    {
        EvaluationResults results = Evaluate(record);
        string[] errors =
        [
            .. (results.Details ?? []).Where(d => d.Errors != null)
                .SelectMany(d => d.Errors!.Select(e => $"{d.InstanceLocation}: {e.Key} {e.Value}")),
        ];
        Assert.IsTrue(results.IsValid, string.Join('\n', errors));
    }

    private static void AssertRefused(JsonObject record, string what) => Assert.IsFalse(Evaluate(record).IsValid, what);
}
