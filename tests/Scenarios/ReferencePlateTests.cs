using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Recipes;
using ChamberFirmware.Safety;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Scenarios;

/// <summary>
/// The patent's thirteen plates, each from a cold chamber: true temperature within 0.5 C, humidity ratio and velocity within 3 % over the
/// whole exposure, exposure within 0.1 ms, dry walls.
/// </summary>
[TestClass]
public sealed class ReferencePlateTests
{
    public static IEnumerable<object[]> Plates =>
        from name in ReferenceRecipes.Names
        from exposureS in ReferenceRecipes.Load(name, out _)!.ExposureS
        from seed in new[] { 1, 2, 3 }
        select new object[] { name, exposureS, seed };

    [TestMethod]
    public void There_are_thirteen_reference_plates() => Assert.HasCount(13 * 3, Plates.ToList());

    [TestMethod]
    [DynamicData(nameof(Plates))]
    public void Every_reference_plate_is_cast_in_its_air_and_in_its_time(string recipe, double exposureS, int seed)
    {
        var run = new TwinRun(seed: (ulong)seed);
        var watch = new ExposureWatch(run);
        run.Start(recipe, exposureS);
        watch.AssertCastIsRight($"{recipe} {exposureS} s, seed {seed}");
        Assert.AreEqual(FaultCode.None, run.Fault);
        Assert.AreEqual(0.0, (run.Chamber.Record.Plan!.PlateWetUs - run.Chamber.Record.Plan.BladeEndUs) / 1e6 - exposureS, 1e-6);
    }

    [TestMethod]
    [DataRow("example-1", 2.0)]
    [DataRow("example-2", 20.0)]
    [DataRow("example-3", 15.0)]
    public void A_second_and_a_third_plate_from_Complete_need_no_cooling_and_are_as_right(string recipe, double exposureS)
    {
        var run = new TwinRun();
        var watch = new ExposureWatch(run);
        run.Start(recipe, exposureS);
        watch.AssertCastIsRight("first plate");
        for (int plate = 2; plate <= 3; plate++)
        {
            run.Twin.Motion.ResetForNextPlate();
            long startUs = run.NowUs;
            run.Start(recipe, exposureS);
            watch.AssertCastIsRight($"plate {plate}");
            Assert.IsLessThan(300.0, (run.NowUs - startUs) / 1e6, "a warm chamber is soon ready again");
        }
    }

    [TestMethod]
    public void Another_recipe_from_Complete_needs_no_cooling_either()
    {
        var run = new TwinRun();
        var watch = new ExposureWatch(run);
        run.Start("example-3", 15.0);
        watch.AssertCastIsRight("example 3");
        run.Twin.Motion.ResetForNextPlate();
        run.Start("example-2", 4.0);
        watch.AssertCastIsRight("example 2 after example 3");
    }

    [TestMethod]
    [DataRow(18.0, 70.0)]
    [DataRow(28.0, 30.0)]
    public void Example_1_is_right_in_a_cool_wet_and_in_a_warm_dry_room(double roomC, double roomPct)
    {
        var run = new TwinRun(TwinParameters.Reference with { RoomTemperatureC = roomC, RoomRelativeHumidityPct = roomPct });
        var watch = new ExposureWatch(run);
        run.Start("example-1", 10.0);
        watch.AssertCastIsRight($"room {roomC} C, {roomPct} %RH");
    }

    [TestMethod]
    [DataRow("example-1", 6.0)]
    [DataRow("example-2", 4.0)]
    [DataRow("example-3", 15.0)]
    public void A_sensor_with_H3_40_and_H5_minus_5_is_as_good_as_another(string recipe, double exposureS)
    {
        var run = new TwinRun(TwinParameters.Reference with { SensorTrim = new Bme280Trim { H3 = 40, H5 = -5 } });
        var watch = new ExposureWatch(run);
        run.Start(recipe, exposureS);
        watch.AssertCastIsRight(recipe);
    }

    [TestMethod]
    public void At_900_hPa_the_humidity_ratio_is_still_the_recipes()
    {
        var run = new TwinRun(TwinParameters.Reference with { RoomPressurePa = 90_000 });
        run.Chamber.Settings.SitePressurePa = 90_000.0;
        var watch = new ExposureWatch(run);
        run.Start("example-2", 4.0);
        watch.AssertCastIsRight("900 hPa");
    }

    [TestMethod]
    [DataRow(1.15)]
    [DataRow(0.85)]
    public void Walls_that_hold_more_or_less_heat_than_the_firmware_believes_stay_dry_too(double share)
    {
        double heatJPerK = share * TwinParameters.Reference.WallHeatCapacityJPerK;
        var run = new TwinRun(TwinParameters.Reference with { WallHeatCapacityJPerK = heatJPerK });
        var watch = new ExposureWatch(run);
        run.Start("example-1", 10.0);
        watch.AssertCastIsRight($"walls of {heatJPerK} J/K");
    }
}
