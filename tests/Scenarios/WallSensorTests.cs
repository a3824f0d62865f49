using System;
using ChamberFirmware.Casting;
using ChamberFirmware.Recipes;
using ChamberFirmware.Safety;
using ChamberFirmware.Settings;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Scenarios;

/// <summary>
/// Given a chamber that is not built like the firmware's model, with a thermometer on its lid and one in its plate carrier, when a wet
/// recipe is started from cold, then its walls stay dry though nobody told the firmware of a coldest spot, whatever becomes of the sensors.
/// </summary>
[TestClass]
public sealed class WallSensorTests
{
    private const double SpotOfTheLid01 = 0.65;

    private static TwinParameters Fitted { get; } = BuiltChambers.Reference with { WallSensorsFitted = true };

    [TestMethod]
    [DataRow("example-1", 0.0)]
    [DataRow("example-1", 0.15)]
    [DataRow("example-2", 0.15)]
    public void Walls_stay_dry_that_sweat_without(string recipe, double biasK)
    {
        (double wetG, _) = Approach(new TwinRun(Fitted with { WallSensorBiasK = biasK, WallSensorOfAir01 = 0.03 }), recipe);
        Assert.IsLessThan(0.001, wetG);
        (double withoutG, _) = Approach(new TwinRun(BuiltChambers.Reference), "example-1");
        Assert.IsGreaterThan(0.001, withoutG);
    }

    [TestMethod]
    public void The_air_is_ready_sooner_than_by_a_spot_that_is_believed()
    {
        var known = new ChamberSettings { ColdestWall01 = SpotOfTheLid01 };
        (_, double believedS) = Approach(new TwinRun(BuiltChambers.Reference, settings: known.Copy()), "example-1");
        (_, double measuredS) = Approach(new TwinRun(Fitted, settings: known.Copy()), "example-1");
        Assert.IsLessThan(0.95 * believedS, measuredS, $"{believedS} s, {measuredS} s");
    }

    [TestMethod]
    [DataRow(true, 20.0)]
    [DataRow(true, 200.0)]
    [DataRow(false, 20.0)]
    [DataRow(false, 200.0)]
    public void A_sensor_that_is_unplugged_on_the_way_costs_time_and_no_drop(bool lid, double atS)
    {
        var run = new TwinRun(Fitted, settings: new ChamberSettings { ColdestWall01 = SpotOfTheLid01 });
        run.BeforeTick = nowUs => (lid ? run.Twin.Faults.LidSensor : run.Twin.Faults.CarrierSensor).Unplugged = nowUs > atS * 1e6;
        (double wetG, _) = Approach(run, "example-1");
        Assert.IsLessThan(0.001, wetG);
        Assert.Contains(" wallSensors=unread", run.Chamber.Status());
    }

    [TestMethod]
    public void A_silent_sensor_that_blocks_the_bus_delays_some_ticks_and_ends_no_run()
    {
        var run = new TwinRun(Fitted, settings: new ChamberSettings { ColdestWall01 = SpotOfTheLid01 });
        run.Twin.Faults.LidSensor.Unplugged = true;
        run.Twin.Faults.LidSensor.BlocksUs = 90_000;
        (double wetG, _) = Approach(run, "example-1");
        Assert.IsLessThan(0.001, wetG);
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void A_sensor_that_came_off_and_hangs_in_the_air_is_not_believed(bool lid)
    {
        var run = new TwinRun(Fitted, settings: new ChamberSettings { ColdestWall01 = SpotOfTheLid01 });
        (lid ? run.Twin.Faults.LidSensor : run.Twin.Faults.CarrierSensor).CameOff = true;
        (double wetG, _) = Approach(run, "example-1");
        Assert.IsLessThan(0.001, wetG);
        Assert.Contains(" wallSensors=inTheAir", run.Chamber.Status());
    }

    [TestMethod]
    public void The_status_says_the_colder_of_both()
    {
        var run = new TwinRun(Fitted);
        Approach(run, "example-2");
        Assert.Contains(" coldestWallC=", run.Chamber.Status());
        Assert.DoesNotContain("wallSensors", run.Chamber.Status());
        Assert.AreEqual(run.Twin.True.ColdestWallTemperatureC, run.Chamber.Readings.WallC, 1.0);
    }

    // Water on the walls in all, and seconds to Ready.
    private static (double WetG, double ReadyS) Approach(TwinRun run, string recipe)
    {
        run.Start(recipe, ReferenceRecipes.Load(recipe, out _)!.ExposureS[0]);
        double wetG = 0.0;
        run.AfterTick = () => wetG = Math.Max(wetG, run.Twin.True.CondensedG);
        double readyS = run.Until(() => run.Phase == Phase.Ready || run.Fault != FaultCode.None, 1800.0, "Ready");
        Assert.AreEqual(FaultCode.None, run.Fault);
        return (wetG, readyS);
    }
}
