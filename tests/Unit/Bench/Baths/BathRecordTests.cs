using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using ChamberFirmware.Tests.Unit.Bench.Records;

namespace ChamberFirmware.Tests.Unit.Bench.Baths;

/// <summary>What a recipe says of film and baths is in record and report, of a run and of a campaign.</summary>
[TestClass]
public sealed class BathRecordTests
{
    private const string Recipe = "temperatureC = 25\nrelativeHumidityPct = 40\nairVelocityMPerS = 0.7\nexposureS = 0\nplateC = 22.5\n"
        + "dopeC = 21\ncloudPointPct = 4.5\nfilm = \"psf-1\"\nbladeDirection = \"against\"\ncondensation = \"meant\"\ntargetDepthUm = 10\n"
        + "dopeAgeH = 48\ngapUm = 300\n"
        + "baths = [\"water 25 C, 60 s\", \"water 20 C, 600 s\"]\n";

    [TestMethod]
    public void A_run_on_the_twin_has_them_as_planned_and_says_simulated()
    {
        using var folder = new BenchFolder();
        string mine = folder.Write("mine.toml", Recipe);
        Assert.AreEqual(0, folder.Run("run", mine, "example-1", "--exposure", "0", "--out", folder.Out), folder.Error);
        JsonObject record = RecordOf(folder, "mine-0s");
        AssertFilm(record);
        AssertSteps(record);
        JsonObject example = RecordOf(folder, "example-1-0s");
        Assert.IsNull(example["film"], "nothing is said of its film");
        Assert.AreEqual(
            "water 60 C|120|0|120|120|0|simulated; water 20 C||120||||stays", Steps(example));
        Assert.AreEqual(0, folder.Run("report", Path.Combine(folder.Out, "mine-0s"), "--html", "-"), folder.Error);
        StringAssert.Contains(folder.Output, "<th scope=\"row\">cloudPointPct</th><td>4.5</td>");
        StringAssert.Contains(folder.Output, "Baths after the exposure");
        const string Sentence = "lay in water 25 C for 60 s (as planned, simulated), then in water 20 C for 600 s (as planned";
        StringAssert.Contains(folder.Output, Sentence);
    }

    [TestMethod]
    public void A_campaign_that_is_gone_on_with_still_knows_them()
    {
        using var folder = new BenchFolder();
        folder.Write("mine.toml", Recipe);
        string plan = folder.Write("plan.toml", "recipes = [\"mine.toml\", \"comparative\"]\n");
        folder.Around = folder.Around with { Input = new StringReader("q\n") };
        folder.Run("campaign", plan, "--out", folder.Out);
        int code = folder.Run("campaign", "--resume", "1", "--yes", "--door", "10", "--out", folder.Out);
        Assert.AreEqual(0, code, folder.Error + folder.Output);
        JsonObject[] records =
        [
            .. Directory.EnumerateFiles(folder.Out, "record.json", SearchOption.AllDirectories)
                .Select(path => JsonNode.Parse(File.ReadAllText(path))!.AsObject()),
        ];
        JsonObject mine = records.Single(r => r["recipe"]!["name"]!.GetValue<string>() == "mine");
        AssertFilm(mine);
        AssertSteps(mine);
        JsonObject other = records.Single(r => r["recipe"]!["name"]!.GetValue<string>() == "comparative");
        StringAssert.Contains(other["film"]!["remark"]!.GetValue<string>(), "counter-example");
        RecordSchemaTests.AssertValid(other);
    }

    private static void AssertFilm(JsonObject record)
    {
        RecordSchemaTests.AssertValid(record);
        const string Told = "{\"plateC\":22.5,\"dopeC\":21,\"cloudPointPct\":4.5,\"film\":\"psf-1\",\"bladeDirection\":\"against\","
            + "\"condensation\":\"meant\",\"targetDepthUm\":10,\"dopeAgeH\":48,\"gapUm\":300,"
            + "\"shearPerS\":166.666667}"; // 150 mm in 3 s, over 300 um
        Assert.AreEqual(Told, record["film"]!.ToJsonString());
    }

    private static void AssertSteps(JsonObject record)
    {
        Assert.AreEqual(
            "water 25 C|60|0|60|60|0|simulated; water 20 C|600|60|660|660|0|simulated", Steps(record));
        Assert.AreEqual("water 25 C for 60 s, then water 20 C for 10 min", record["recipe"]!["bath"]!.GetValue<string>());
    }

    private static string Steps(JsonObject record) => string.Join("; ", record["bathSteps"]!.AsArray().Select(s => string.Join(
        '|', new[] { "bath", "plannedS", "inS", "outPlannedS", "outS", "lateS", "by" }.Select(key => s![key]?.ToString() ?? ""))));

    private static JsonObject RecordOf(BenchFolder folder, string name) =>
        JsonNode.Parse(File.ReadAllText(folder.PathOf("out", name, "record.json")))!.AsObject();
}
