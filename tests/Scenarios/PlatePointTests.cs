using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Recipes;
using ChamberFirmware.Safety;
using ChamberFirmware.Settings;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Scenarios;

/// <summary>A bath that travels along the plate, and exposures that are meant for other points than the last, on the twin.</summary>
[TestClass]
public sealed class PlatePointTests
{
    [TestMethod]
    [DataRow("example-2", "2", "first")]
    [DataRow("example-2", "10", "last")]
    [DataRow("example-1", "6", "middle")]
    [DataRow("example-3", "15", "last")]
    public void A_bath_that_travels_as_the_blade_does_gives_every_point_the_same_exposure(string name, string exposureS, string point)
    {
        TwinRun run = Cast(name, exposureS, point, "3");
        foreach (PlatePoint p in new[] { PlatePoint.First, PlatePoint.Middle, PlatePoint.Last })
        {
            Assert.AreEqual(double.Parse(exposureS), ExposedS(run, p), 0.0002, $"{p}");
        }

        Assert.AreEqual(0, run.Chamber.Record.TicksOutOfTolerance, "the firmware saw the air held");
    }

    [TestMethod]
    public void A_bath_right_behind_the_blade_is_in_time_although_the_blade_still_moves()
    {
        TwinRun run = Cast("example-3", "0.25", "first", "3");
        Assert.AreEqual(0.25, ExposedS(run, PlatePoint.First), 0.0002);
        Assert.AreEqual(0.25, ExposedS(run, PlatePoint.Last), 0.0002);
        Assert.IsLessThan(run.Twin.Motion.BladeEndUs!.Value, run.Twin.Motion.PlateWetUs!.Value);
    }

    [TestMethod]
    [DataRow("first", 4.0, 2.5, 1.0)]
    [DataRow("middle", 5.5, 4.0, 2.5)]
    [DataRow("last", 7.0, 5.5, 4.0)]
    public void A_plate_that_drops_gives_the_recipes_point_its_time_and_the_others_what_the_record_says(
        string point, double firstS, double middleS, double lastS)
    {
        TwinRun run = Cast("example-2", "4", point, "0");
        Assert.AreEqual(firstS, ExposedS(run, PlatePoint.First), 0.0002);
        Assert.AreEqual(middleS, ExposedS(run, PlatePoint.Middle), 0.0002);
        Assert.AreEqual(lastS, ExposedS(run, PlatePoint.Last), 0.0002);
        CastPlan plan = run.Chamber.Record.Plan!;
        Assert.AreEqual(firstS * 1e6, plan.ExposureUs(PlatePoint.First));
        Assert.AreEqual(middleS * 1e6, plan.ExposureUs(PlatePoint.Middle));
        Assert.AreEqual(lastS * 1e6, plan.ExposureUs(PlatePoint.Last));
    }

    /// <summary>Against what blade and plate did on the twin: the carrier moves 0.06 s before the first point is wet.</summary>
    [TestMethod]
    public void The_shortest_exposure_of_a_falling_carrier_has_the_blade_off_the_plate_when_it_moves()
    {
        var settings = new ChamberSettings { CarrierStartUs = 30_000 };
        var run = new TwinRun(settings: settings);
        run.RunS(1.0);
        Recipe recipe = DraftedRecipe.Like("example-3", "exposureS", "0.05, 0.06");
        Assert.StartsWith("Exposure 0.05 s at the last point of the plate: the carrier", run.Chamber.Operator.Start(recipe, 0.05).Said());
        run.Start(recipe, 0.06).Cast();
        run.Until(() => run.Phase == Phase.Complete, 200.0, "Complete");
        long carrierUs = run.Twin.Motion.PlateWetUs!.Value - settings.ImmersionLatencyUs + settings.CarrierStartUs;
        Assert.IsInRange(-100, 100, carrierUs - run.Twin.Motion.BladeEndUs!.Value, "us from the blade's leaving to the carrier's moving");
    }

    private static TwinRun Cast(string name, string exposureS, string point, string immersionTravelS)
    {
        double travelS = double.Parse(immersionTravelS);
        TwinParameters reference = TwinParameters.Reference;
        var run = new TwinRun(reference with { ImmersionSpeedMmPerS = travelS > 0.0 ? reference.PlateLengthM * 1000.0 / travelS : 0.0 });
        var watch = new ExposureWatch(run);
        run.RunS(1.0);
        Recipe recipe = DraftedRecipe.Like(
            name, "exposureS", exposureS, "exposurePoint", point, "immersionTravelS", immersionTravelS);
        Assert.AreEqual("", run.Chamber.Operator.Start(recipe, double.Parse(exposureS)).Said());
        watch.AssertCastIsRight($"{name} {exposureS} s at the {point} point");
        Assert.AreEqual(FaultCode.None, run.Fault);
        return run;
    }

    private static double ExposedS(TwinRun run, PlatePoint point) =>
        (run.Twin.Motion.WetUs(point)!.Value - run.Twin.Motion.CastUs(point)!.Value) / 1e6;
}
