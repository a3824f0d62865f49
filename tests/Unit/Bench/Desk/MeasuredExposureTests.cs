using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ChamberFirmware.Bench;
using ChamberFirmware.Bench.Desk;
using ChamberFirmware.Bench.Serve;
using ChamberFirmware.Bench.Talk;
using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Recipes;
using ChamberFirmware.Twin;
using CsCheck;

namespace ChamberFirmware.Tests.Unit.Bench.Desk;

/// <summary>
/// The exposure windows of a run at a line, against what blade and bath truly did: the twin on the desk knows, and the program is not told.
/// </summary>
[TestClass]
public sealed partial class MeasuredExposureTests
{
    private const int LimitMs = 120_000;

    [TestMethod]
    [Timeout(LimitMs)]
    [TestCategory(TestGroup.Slow)]
    public void A_measured_runs_plot_and_report_have_the_window_where_blade_and_bath_were()
    {
        using var folder = new BenchFolder();
        JsonObject record = Cast(folder, "example-3", "15", out DeskTwin twin);
        Assert.IsLessThanOrEqualTo(0.051, record["castStartUncertaintyS"]!.GetValue<double>());
        AssertWindows(record, twin, "measured");
        string plot = File.ReadAllText(folder.PathOf("out", "example-3-15s", "plot.svg"));
        StringAssert.Matches(plot, Last());
        StringAssert.Contains(plot, "s (asked)");
        StringAssert.Contains(plot, "time since the blade left the plate / s");
        StringAssert.Contains(plot, "exposed: blade to bath, on this clock ± 0.0");
        string page = Report(folder, "example-3-15s");
        foreach (string said in new[]
        {
            "Measured in a chamber.", "achieved ± U (measured)", "measured ± U / s", "Verdict: <strong>not verifiable",
            "Where they stand on the clock is known to ± 0.0", "is what the travel switches saw", "airtable",
        })
        {
            StringAssert.Contains(page, said);
        }

        foreach (string never in new[] { "Simulated", "simulated", "true (twin)" })
        {
            Assert.DoesNotContain(never, page);
        }
    }

    [TestMethod]
    [Timeout(LimitMs)]
    [TestCategory(TestGroup.Slow)]
    public void Without_switches_the_window_is_the_plans_and_says_so()
    {
        using var folder = new BenchFolder();
        JsonObject record = Cast(folder, "example-3", "15", out DeskTwin twin, hasSwitches: false);
        AssertWindows(record, twin, "planned");
        StringAssert.Contains(File.ReadAllText(folder.PathOf("out", "example-3-15s", "plot.svg")), "15 s planned (asked)");
        string page = Report(folder, "example-3-15s");
        StringAssert.Contains(page, "is the plan's: nothing saw blade and plate arrive.");
        StringAssert.Contains(page, "time since the blade's planned end / s");
    }

    // Ticks and phases as the firmware makes them, and lines that did not come: the start is always where it is said to be.
    [TestMethod]
    public void Whatever_lines_are_lost_the_trains_started_where_the_phases_leave_room()
    {
        Gen.Select(Gen.Long[0, 99_999], Gen.Int[0, 2_000_000], Gen.Int[0, 60], Gen.Int[0, 200]).Sample((lateUs, exposureUs, from, lost) =>
        {
            var plan = new CastPlan(6_000_000, 1_000_000, 7_000_000, 7_100_000, 7_000_000 + exposureUs - 80_000, 7_000_000 + exposureUs,
                0, 9_500_000);
            const long tickUs = 100_000, castTickUs = 50 * tickUs;
            Phase Of(long us) => us < castTickUs ? Phase.Ready : us - castTickUs - lateUs >= plan.ImmersionOnUs ? Phase.Immersing
                : us - castTickUs - lateUs >= plan.BladeEndUs ? Phase.Exposing : Phase.Casting;
            var phases = new List<PhaseStart>();
            long afterUs = 0;
            for (int tick = 0; tick < 160; tick = tick == from ? tick + 1 + lost : tick + 1)
            {
                Phase phase = Of(tick * tickUs);
                if (phases.Count == 0 || phases[^1].Phase != phase)
                {
                    phases.Add(new PhaseStart(phase, tick * tickUs) { AfterUs = afterUs });
                }

                afterUs = tick * tickUs;
            }

            (long FromUs, long ToUs)? start = MeasuredExposure.TrainsStart(phases, plan);
            Assert.AreEqual(phases.Any(p => p.Phase >= Phase.Casting), start != null);
            long atUs = castTickUs + lateUs;
            Assert.IsTrue(start == null || (start.Value.FromUs <= atUs && atUs <= start.Value.ToUs), $"{start}");
            Assert.IsTrue(lost > 0 || start!.Value.ToUs - start.Value.FromUs <= tickUs, "and no worse than a tick where nothing was lost");
        }, iter: 2000);
    }

    [TestMethod]
    [Timeout(LimitMs)]
    [TestCategory(TestGroup.Slow)]
    public void A_served_twins_run_has_the_window_too_and_says_simulated()
    {
        using var folder = new BenchFolder();
        var served = new ServedTwin(BuiltChambers.Reference, 5);
        using var chamber = new ChamberAtLine("the twin", _ => new TwinLine(served, 0.0, isScript: true)) { TwinSeed = 5 };
        chamber.Open();
        using var store = new RunStore(StoredRuns.PathIn(folder), new FixedClock());
        var plate = new Plate(ReferenceRecipes.Load("example-3", out _)!, 15.0, 5);
        var options = new DeskOptions("the twin", folder.Out, null, false, true) { Labels = new RunLabels("Ada", "", "") };
        using (var run = new FiledRun(plate, options, chamber, store, new Person(() => null), new NoDeskView()))
        {
            while (run.Run.Outcome.Length == 0)
            {
                run.Step();
            }

            run.File();
        }

        JsonObject record = JsonNode.Parse(File.ReadAllText(folder.PathOf("out", "example-3-15s", "record.json")))!.AsObject();
        Records.RecordSchemaTests.AssertValid(record);
        AssertWindows(record, point => (served.Twin.Motion.CastUs(point)!.Value, served.Twin.Motion.WetUs(point)!.Value), "measured");
        string page = Report(folder, "example-3-15s");
        StringAssert.Contains(page, "Simulated: cast on the twin, no membrane was made.");
        StringAssert.Matches(page, Last());
        Assert.DoesNotContain("Measured in a chamber", page);
        Assert.DoesNotContain("true (twin)", page, "a twin at a line does not tell its truth");
    }

    private static JsonObject Cast(
        BenchFolder folder, string recipe, string exposure, out DeskTwin over, bool hasSwitches = true)
    {
        int port = TcpCable.FreePort();
        using var twin = new DeskTwin(3, () => new TcpCable(port), null, hasSwitches);
        folder.Run("run", recipe, "--port", $"tcp:127.0.0.1:{port}", "--exposure", exposure, "--yes", "--out", folder.Out);
        twin.EndWithRecord();
        over = twin;
        string file = folder.PathOf("out", $"{recipe}-{exposure}s", "record.json");
        JsonObject record = JsonNode.Parse(File.ReadAllText(file))!.AsObject();
        Records.RecordSchemaTests.AssertValid(record);
        return record;
    }

    private static void AssertWindows(JsonObject record, DeskTwin twin, string word) => AssertWindows(record, twin.TrulyExposed, word);

    // On the clock within the stated uncertainty and what the switches do not know; in length within the latter alone.
    private static void AssertWindows(JsonObject record, Func<PlatePoint, (long CastUs, long WetUs)> truth, string word)
    {
        const double switchS = 0.012;
        double placeS = record["castStartUncertaintyS"]!.GetValue<double>();
        JsonArray windows = record["exposureWindows"]!.AsArray();
        Assert.HasCount(3, windows);
        foreach ((JsonNode? window, PlatePoint point) in windows.Zip(Enum.GetValues<PlatePoint>()))
        {
            (long castUs, long wetUs) = truth(point);
            double castS = window!["castS"]!.GetValue<double>(), wetS = window["wetS"]!.GetValue<double>();
            Assert.AreEqual(PlatePointWords.Name(point), window["point"]!.GetValue<string>());
            Assert.AreEqual(castUs / 1e6, castS, placeS + switchS, $"{point}, blade");
            Assert.AreEqual(wetUs / 1e6, wetS, placeS + switchS, $"{point}, bath");
            Assert.AreEqual((wetUs - castUs) / 1e6, wetS - castS, 2.0 * switchS, $"{point}, length");
            Assert.AreEqual(word, window["castIs"]!.GetValue<string>());
            Assert.AreEqual(word, window["wetIs"]!.GetValue<string>());
        }
    }

    private static string Report(BenchFolder folder, string plate)
    {
        Assert.AreEqual(ExitCode.Good, folder.Run("report", folder.PathOf("out", plate)), folder.Error);
        return WebUtility.HtmlDecode(File.ReadAllText(folder.PathOf("out", plate, "report.html")));
    }

    // As the switches saw it, with their uncertainty: 15 s to 10 ms.
    [GeneratedRegex(@"first point 1(7\.99|8(\.00)?)\d* s.*last point 1(4\.99|5(\.00)?)\d* s \(asked\)", RegexOptions.Singleline)]
    private static partial Regex Last();
}
