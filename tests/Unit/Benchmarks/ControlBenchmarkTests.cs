using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using ChamberFirmware.Benchmarks;
using ChamberFirmware.Benchmarks.Control;

namespace ChamberFirmware.Tests.Unit.Benchmarks;

/// <summary>The benchmark itself: repeatable, honest about refusals, and its file is what the table says.</summary>
[TestClass]
public sealed class ControlBenchmarkTests
{
    private static readonly Contender[] Two =
        [.. Contender.All.Where(contender => contender.Key is Contender.OursKey or Contender.OnOffKey)];

    // The short ones: each climate of the patent but the third, from cold.
    private static readonly Chain[] FromCold = [.. Chain.All.Where(chain => chain.Name is "C" or "D")];

    private static readonly Lazy<ControlResults> OnTwoCores =
        new(() => ControlBenchmark.Run(3, Two, FromCold, 2, () => { }, CancellationToken.None));

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    public void Figures_do_not_depend_on_the_number_of_cores()
    {
        ControlResults one = ControlBenchmark.Run(2, Two, FromCold, 1, () => { }, CancellationToken.None);
        foreach (string key in new[] { Contender.OursKey, Contender.OnOffKey })
        {
            IReadOnlyList<LegResult> two = [.. OnTwoCores.Value.Every(key).Where(leg => leg.Plant < 2)];
            Assert.IsNotEmpty(two);
            CollectionAssert.AreEqual(one.Every(key).Select(Json).ToList(), two.Select(Json).ToList());
        }
    }

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    public void Every_kind_of_disturbance_strikes_and_is_felt()
    {
        ControlResults results = OnTwoCores.Value;
        IReadOnlyList<LegResult> legs = results.Every(Contender.OursKey);
        foreach (LegResult struck in legs.Where(leg => leg.Disturbed && leg.Counts && leg.Leg == 0 && leg.Chain == "C"))
        {
            LegResult quiet = legs.Single(leg => !leg.Disturbed && leg.Plant == struck.Plant && leg.Chain == "C");
            Assert.AreNotEqual(quiet.RelaySwitchings, struck.RelaySwitchings, struck.Name);
        }
    }

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    public void A_velocity_that_the_fan_cannot_make_is_refused_by_ours_and_counted()
    {
        ControlResults results = OnTwoCores.Value;
        LegResult[] beyond = [.. results.Every(Contender.OursKey).Where(leg => leg.Obstacle == "velocity")];
        Assert.IsNotEmpty(beyond);
        Assert.IsTrue(beyond.All(leg => !leg.Accepted));
        Assert.AreEqual(beyond.Length, results.OutOfReach);
        Assert.AreEqual(0, results.FailuresOf(Contender.OursKey).WronglyRefused);
    }

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    public void The_command_writes_the_file_that_its_readers_expect()
    {
        string path = Path.GetTempFileName();
        try
        {
            var output = new StringWriter();
            string[] command = ["control", "--plants", "1", "--chain", "D", "--json", path];
            Assert.AreEqual(0, Program.Run(command, output, output), output.ToString());
            JsonElement root = JsonDocument.Parse(File.ReadAllText(path)).RootElement;
            string[] keys = [.. root.EnumerateObject().Select(property => property.Name)];
            CollectionAssert.AreEqual(
                new[] { "ours", "onOff", "pid", "bound", "settleRatioToBound", "settleRatioToBestPeer", "plants", "failures" }, keys[..8]);
            CollectionAssert.AreEqual(new[] { "pidOnce", "limitOfSettleRatioToBestPeer", "built" }, keys[8..]);
            string[] built = [.. root.GetProperty("built").EnumerateObject().Select(property => property.Name)];
            CollectionAssert.AreEqual(
                (string[])[.. keys[..10], "condensedLegs01", "readyLost01", "filmTemperatureAsStated01",
                    "settleRatioToCautiousBound", "filmHumidityRatioErrorPct", "restless"],
                built,
                "the same keys, and these");
            string[] figures = [.. root.GetProperty("pid").EnumerateObject().Select(property => property.Name)];
            CollectionAssert.AreEqual(
                new[]
                {
                    "settleS", "overshootHumidityRatioPct", "rmsHumidityRatioPct", "rmsTemperatureK", "rmsVelocityPct", "relaySwitchings",
                },
                figures);
            Assert.IsGreaterThan(0.0, root.GetProperty("ours").GetProperty("settleS").GetProperty("median").GetDouble());
            Assert.AreEqual(1, root.GetProperty("plants").GetInt32());
        }
        finally
        {
            File.Delete(path);
        }
    }

    [TestMethod]
    [DataRow("--plants", "0")]
    [DataRow("--plants", "many")]
    [DataRow("--chain", "Z")]
    [DataRow("--family", "other")]
    public void A_wrong_number_of_plants_or_name_of_a_chain_or_family_is_told(string option, string value)
    {
        var error = new StringWriter();
        Assert.AreEqual(2, Program.Run(["control", option, value], new StringWriter(), error));
        Assert.Contains(option, error.ToString());
    }

    // A list in a record is equal by what it is, not by what is in it.
    private static string Json(LegResult leg) => System.Text.Json.JsonSerializer.Serialize(leg);
}
