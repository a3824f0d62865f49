using System;
using ChamberFirmware.Casting;
using ChamberFirmware.Commands;
using ChamberFirmware.Drivers;
using ChamberFirmware.Points;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Scenarios;

/// <summary>What the travel switches say of a cast beside what blade and plate really did on the twin.</summary>
[TestClass]
public sealed class MeasuredMotionTests
{
    private static readonly TwinParameters Fitted = TwinParameters.Reference with
    {
        BladeSwitchFitted = true, PlateSwitchFitted = true, PlateSwitchDelayUs = 30_000, ActuatorJitterUs = 2000,
    };

    [TestMethod]
    [DataRow("example-3", 15.0, 1)]
    [DataRow("example-2", 2.0, 2)]
    [DataRow("example-2", 4.0, 3)]
    [DataRow("comparative", 0.0, 4)]
    public void Every_measured_time_is_within_its_uncertainty_of_the_true_one(string recipe, double exposureS, int seed)
    {
        TwinRun run = Cast(Fitted, recipe, exposureS, seed);
        MotionRecord m = run.Chamber.Record.Motion;
        long startUs = run.Chamber.Record.CastStartedUs;
        Assert.IsTrue(m.IsVerified);
        Assert.AreEqual(run.Twin.Motion.BladeEndUs!.Value - startUs, m.BladeEndUs, m.BladeUncertaintyUs + 1.0, "blade");
        Assert.AreEqual(run.Twin.Motion.PlateWetUs!.Value - startUs, m.PlateWetUs, m.PlateUncertaintyUs + 1.0, "plate");
        double trueUs = run.Twin.Motion.PlateWetUs.Value - run.Twin.Motion.BladeEndUs.Value;
        Assert.AreEqual(trueUs, m.ExposureUs, m.UncertaintyUs + 2.0, "exposure");
        Assert.IsLessThanOrEqualTo(22_000, m.UncertaintyUs, "a tick's work on both edges is the worst without a stall");
        Assert.AreEqual(ExposureVerdict.Within, m.Verdict);
        Console.WriteLine($"{recipe} {exposureS} s: {trueUs} us, measured {m.ExposureUs} +- {m.UncertaintyUs} us");
    }

    [TestMethod]
    public void A_bath_that_travels_is_measured_at_the_recipes_point()
    {
        var run = new TwinRun(Fitted with { ImmersionSpeedMmPerS = 75.0 }, 1, Settings());
        run.RunS(1.0);
        Recipe recipe = DraftedRecipe.Like("example-3", "exposurePoint", "middle", "immersionTravelS", "2");
        Assert.AreEqual("", run.Chamber.Operator.Start(recipe, 15.0).Said());
        Finish(run);
        MotionRecord m = run.Chamber.Record.Motion;
        double trueUs = run.Twin.Motion.WetUs(PlatePoint.Middle)!.Value - run.Twin.Motion.CastUs(PlatePoint.Middle)!.Value;
        Assert.AreEqual(trueUs, m.ExposureUs, m.UncertaintyUs + 2.0);
        Assert.AreEqual(ExposureVerdict.Within, m.Verdict);
        Assert.AreEqual(150, run.Chamber.Record.TemperatureC.Count, 1, "the air of that point's 15 s; the first point is wet 1 s before");
    }

    [TestMethod]
    [DataRow(46.3, 0.0, DisplayName = "a slow blade")]
    [DataRow(50.0, 240_000.0, DisplayName = "a late one")]
    public void A_blade_that_comes_late_leaves_it_open_when_it_passed_the_first_point(double speedMmPerS, double lateUs)
    {
        TwinParameters twin = Fitted with { ActuatorJitterUs = 0, BladeSpeedMmPerS = speedMmPerS, BladeLatencyUs = 55_000 + lateUs };
        ChamberSettings settings = Settings();
        settings.CarriageOverrunUs = 600_000;
        var run = new TwinRun(twin, 1, settings);
        run.RunS(1.0);
        Assert.AreEqual("", run.Chamber.Operator.Start(DraftedRecipe.Like("example-3", "exposurePoint", "first"), 15.0).Said());
        Finish(run);
        MotionRecord m = run.Chamber.Record.Motion;
        double trueUs = run.Twin.Motion.WetUs(PlatePoint.First)!.Value - run.Twin.Motion.CastUs(PlatePoint.First)!.Value;
        Assert.AreEqual(trueUs, m.ExposureUs, m.UncertaintyUs + 2.0);
        Assert.AreEqual(ExposureVerdict.Uncertain, m.Verdict, $"{m.ExposureUs} +- {m.UncertaintyUs}");
    }

    [TestMethod]
    [DataRow(20_000.0, ExposureVerdict.Within)]
    [DataRow(50_000.0, ExposureVerdict.Uncertain)]
    [DataRow(100_000.0, ExposureVerdict.Outside)]
    [DataRow(-100_000.0, ExposureVerdict.Outside)]
    public void A_wrong_latency_is_found_by_the_verdict(double wrongUs, ExposureVerdict verdict)
    {
        TwinParameters twin = Fitted with { ActuatorJitterUs = 0, ImmersionLatencyUs = 90_000 + wrongUs };
        TwinRun run = Cast(twin, "example-3", 15.0, 1);
        MotionRecord m = run.Chamber.Record.Motion;
        Assert.AreEqual(verdict, m.Verdict, $"{m.ExposureUs} +- {m.UncertaintyUs}");
        string record = new CommandInterpreter(run.Chamber).Execute("record");
        Assert.Contains(" tolerance=0.0500 verdict=" + RecordList.Word(verdict) + "\nmotionVerified=yes\n", record);
        Assert.Contains("\nbladeEndS planned=9.105000 measured=9.1", record);
    }

    private static ChamberSettings Settings() => new()
    {
        BladeSwitchFitted = 1, BladeSwitchDelayUs = 20_000, PlateSwitchFitted = 1, PlateSwitchDelayUs = 30_000,
    };

    private static TwinRun Cast(TwinParameters twin, string recipe, double exposureS, int seed)
    {
        var run = new TwinRun(twin, (ulong)seed, Settings());
        run.Start(recipe, exposureS);
        Finish(run);
        return run;
    }

    private static void Finish(TwinRun run)
    {
        run.Cast();
        run.Until(() => run.Phase == Phase.Complete, 200.0, "Complete");
    }
}
