using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Text.Json.Nodes;
using ChamberFirmware.Bench;
using ChamberFirmware.Bench.Desk;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Bench.Serve;
using ChamberFirmware.Bench.Talk;
using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Recipes;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Bench.Desk;

/// <summary>
/// The exposure windows of a run at a line, against what blade and bath truly did: the twin on the desk knows, and the program is not told.
/// </summary>
[TestClass]
public sealed class MeasuredExposureTests
{
    private const int LimitMs = 120_000;

    [TestMethod]
    [Timeout(LimitMs)]
    [TestCategory(TestGroup.Slow)]
    public void A_measured_runs_plot_and_report_have_the_window_where_blade_and_bath_were()
    {
        using var folder = new BenchFolder();
        JsonObject record = Cast(folder, "example-3", "15", null, out DeskTwin twin);
        Assert.IsLessThanOrEqualTo(0.051, record["castStartUncertaintyS"]!.GetValue<double>());
        AssertWindows(record, twin, "measured");
        string plot = File.ReadAllText(folder.PathOf("out", "example-3-15s", "plot.svg"));
        StringAssert.Contains(plot, "last point 15");
        StringAssert.Contains(plot, "s (asked)");
        StringAssert.Contains(plot, "time since the blade left the plate / s");
        StringAssert.Contains(plot, "exposed: blade to bath, on this clock ± 0.0");
        string page = Report(folder, "example-3-15s");
        foreach (string said in new[]
        {
            "Measured in a chamber.", "achieved ± U (measured)", "measured ± U / s", "Verdict: <strong>not verifiable", "first point 18",
            "last point 15", "Where they stand on the clock is known to ± 0.0", "is what the travel switches saw", "airtable",
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
        JsonObject record = Cast(folder, "example-3", "15", null, out DeskTwin twin, hasSwitches: false);
        AssertWindows(record, twin, "planned");
        StringAssert.Contains(File.ReadAllText(folder.PathOf("out", "example-3-15s", "plot.svg")), "15 s planned (asked)");
        string page = Report(folder, "example-3-15s");
        StringAssert.Contains(page, "is the plan's: nothing saw blade and plate arrive.");
        StringAssert.Contains(page, "time since the blade's planned end / s");
    }

    // Of the cast nothing is seen but its end: the window is known as well as the gap lets it, and truth is still in it.
    [TestMethod]
    [Timeout(LimitMs)]
    [TestCategory(TestGroup.Slow)]
    public void A_line_that_is_lost_in_the_cast_makes_the_windows_place_less_certain_and_not_wrong()
    {
        using var folder = new BenchFolder();
        void Pull(DeskTwin twin)
        {
            if (twin.Chamber.Run.Phase == Phase.Casting && twin.Chamber.Run.PhaseIsNew)
            {
                twin.Pull(forS: 9.6); // until after Exposing has begun
            }
        }

        JsonObject record = Cast(folder, "example-3", "15", Pull, out DeskTwin twin);
        Assert.HasCount(1, record["gaps"]!.AsArray());
        AssertWindows(record, twin, "measured");
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
        using (var run = new FiledRun(plate, options, chamber, store, new Person(() => null), new NoView()))
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
        StringAssert.Contains(page, "last point 15");
        Assert.DoesNotContain("Measured in a chamber", page);
        Assert.DoesNotContain("true (twin)", page, "a twin at a line does not tell its truth");
    }

    private static JsonObject Cast(
        BenchFolder folder, string recipe, string exposure, Action<DeskTwin>? eachPass, out DeskTwin over, bool hasSwitches = true)
    {
        int port = TcpCable.FreePort();
        using var twin = new DeskTwin(3, () => new TcpCable(port), eachPass, hasSwitches);
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

    private sealed class NoView : IDeskView
    {
        public bool ShowsUncertainty => false;

        public void Say(string sentence)
        {
        }

        public void Look(PlateProgress plate, TelemetrySample sample)
        {
        }
    }

    private static string Report(BenchFolder folder, string plate)
    {
        Assert.AreEqual(ExitCode.Good, folder.Run("report", folder.PathOf("out", plate)), folder.Error);
        return WebUtility.HtmlDecode(File.ReadAllText(folder.PathOf("out", plate, "report.html")));
    }
}
