using System;
using System.Linq;
using ChamberFirmware.Benchmarks.Control;
using ChamberFirmware.Casting;
using ChamberFirmware.Recipes;
using ChamberFirmware.Safety;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Faults;

/// <summary>Actuators that do not do what they are told, and the sensor that shows it; and chambers in which all is well.</summary>
[TestClass]
public sealed class ActuatorFaultTests
{
    [TestMethod]
    [DataRow(1.5, 8.0)]
    [DataRow(2.0, 8.0)]
    [DataRow(1.2, 8.0)]
    [DataRow(0.75, 8.0)]
    [DataRow(0.5, 8.0)]
    [DataRow(1.05, 14.0)]
    [DataRow(0.95, 14.0)]
    [DataRow(1.03, 16.0)]
    [DataRow(0.97, 16.0)]
    public void A_tach_that_counts_wrongly_is_fault_302_in_Ready_and_from_the_start(double factor, double latestS)
    {
        TwinRun run = TwinRun.In(Phase.Ready);
        run.RunS(10.0);
        run.Twin.Faults.TachFactor = factor;
        Assert.IsLessThan(latestS, AfterFault.WaitFor(run, FaultCode.FanSpeedWrong, 60.0));

        run = new TwinRun();
        run.Twin.Faults.TachFactor = factor;
        run.Start("example-3", 15.0);
        Assert.IsLessThan(latestS + 6.0, AfterFault.WaitFor(run, FaultCode.FanSpeedWrong, 60.0));
    }

    [TestMethod]
    [DataRow(0.8)]
    [DataRow(0.9)]
    [DataRow(0.95)]
    [DataRow(1.06)]
    [DataRow(0.6)]
    public void A_fan_that_is_not_as_fast_as_its_duty_is_fault_302(double strength01)
    {
        TwinRun run = TwinRun.In(Phase.Ready);
        run.RunS(10.0);
        run.Twin.Faults.FanStrength01 = strength01;
        Assert.IsLessThan(14.0, AfterFault.WaitFor(run, FaultCode.FanSpeedWrong, 60.0));
    }

    [TestMethod]
    [DataRow(0.5)]
    [DataRow(0.7)]
    [DataRow(0.9)]
    public void A_tach_that_sags_at_a_low_duty_is_fault_302(double sag01)
    {
        var run = new TwinRun();
        run.Twin.Faults.TachSagsBelowDuty01 = 0.45;
        run.Twin.Faults.TachSag01 = sag01;
        run.Start("example-3", 15.0); // its duty is 0.3
        AfterFault.WaitFor(run, FaultCode.FanSpeedWrong, 25.0);
    }

    [TestMethod]
    [DataRow(5)]
    [DataRow(20)]
    [DataRow(60)]
    [DataRow(200)]
    [DataRow(5000)]
    public void A_burst_of_pulses_is_no_fault_and_no_velocity(int edges)
    {
        TwinRun run = TwinRun.In(Phase.Ready);
        run.RunS(20.0);
        double trueMPerS = run.Chamber.Readings.AirVelocityMPerS;
        run.Twin.Faults.TachBurst(edges);
        for (int i = 0; i < 100; i++)
        {
            run.Tick();
            bool isBelieved = run.Chamber.Readings.AirVelocityIsValid;
            Assert.AreEqual(trueMPerS, run.Chamber.Readings.AirVelocityMPerS, isBelieved ? 0.045 * trueMPerS : 0.03 * trueMPerS);
        }

        Assert.AreEqual((FaultCode.None, Phase.Ready), (run.Fault, run.Phase));
    }

    [TestMethod]
    [DataRow(1.5)]
    [DataRow(1.1)]
    [DataRow(0.9)]
    [DataRow(0.97)]
    [DataRow(1.04)]
    public void A_film_that_is_exposed_while_tach_and_duty_contradict_is_not_recorded_as_held(double factor)
    {
        TwinRun run = TwinRun.In(Phase.Exposing);
        run.RunS(1.0);
        run.Twin.Faults.TachFactor = factor;
        run.Until(() => run.Phase is Phase.Faulted or Phase.Complete, 60.0, "The end");
        Assert.IsGreaterThan(0, run.Chamber.Record.TicksOutOfTolerance);
    }

    [TestMethod]
    [DataRow("example-1")]
    [DataRow("example-2")]
    [DataRow("example-3")]
    public void A_humidifier_that_is_welded_in_Ready_is_found_before_it_floods(string recipe)
    {
        TwinRun run = new TwinRun().Start(recipe, 4.0 + (recipe == "example-3" ? 11.0 : recipe == "example-1" ? 6.0 : 0.0)).To(Phase.Ready);
        run.RunS(5.0);
        run.Twin.Faults.HumidifierWelded = true;
        run.Until(() => run.Fault != FaultCode.None, 150.0, "Fault 311 or 313");
        Assert.Contains(run.Fault, new[] { FaultCode.WetsUncommanded, FaultCode.DoesNotDry });
        AfterFault.AssertSafe(run);
    }

    [TestMethod]
    [DataRow(0.0)]
    [DataRow(5.0)]
    [DataRow(20.0)]
    [DataRow(40.0)]
    public void A_welded_humidifier_in_a_dry_recipe_is_found_within_about_a_minute(double afterS)
    {
        TwinRun run = Dry();
        run.RunS(afterS);
        run.Twin.Faults.HumidifierWelded = true;
        run.Until(() => run.Fault != FaultCode.None, 80.0, "Fault 311, or 313, which names both");
        Assert.Contains(run.Fault, new[] { FaultCode.WetsUncommanded, FaultCode.DoesNotDry });
        AfterFault.AssertSafe(run);
    }

    [TestMethod]
    public void A_humidifier_that_is_welded_from_the_start_of_a_dry_recipe_is_fault_311()
    {
        TwinRun run = Dry();
        run.Twin.Faults.HumidifierWelded = true;
        AfterFault.WaitFor(run, FaultCode.WetsUncommanded, 80.0);
    }

    [TestMethod]
    [DataRow("example-1", 10.0)]
    [DataRow("example-2", 4.0)]
    public void An_empty_tank_is_fault_312_within_about_a_minute_and_a_new_run_works(string recipe, double exposureS)
    {
        var run = new TwinRun();
        run.Twin.Faults.HumidifierDead = true;
        run.Start(recipe, exposureS);
        Assert.IsLessThan(90.0, AfterFault.WaitFor(run, FaultCode.DoesNotWet, 120.0));
        run.Twin.Faults.HumidifierDead = false;
        AfterFault.AssertANewRunWorks(run);
    }

    [TestMethod]
    [DataRow("example-1", 10.0)]
    [DataRow("example-2", 4.0)]
    public void A_tank_that_runs_empty_in_Ready_is_fault_312(string recipe, double exposureS)
    {
        TwinRun run = new TwinRun().Start(recipe, exposureS).To(Phase.Ready);
        run.Twin.Faults.HumidifierStrength01 = 0.0;
        Assert.IsLessThan(150.0, AfterFault.WaitFor(run, FaultCode.DoesNotWet, 200.0));
    }

    [TestMethod]
    [DataRow(0.0)]
    [DataRow(10.0)]
    [DataRow(30.0)]
    [DataRow(60.0)]
    public void A_dry_air_valve_that_stays_closed_is_fault_313(double afterS)
    {
        TwinRun run = Dry();
        run.RunS(afterS);
        run.Twin.Faults.DryAirDead = true;
        AfterFault.WaitFor(run, FaultCode.DoesNotDry, 180.0);
    }

    // Both of them work, only not well: the run may fail, but no part is accused.
    [TestMethod]
    [DataRow("example-1", 0.5)]
    [DataRow("example-2", 0.5)]
    [DataRow("example-3", 0.5)]
    [DataRow("example-2", 0.4)]
    [DataRow("example-1", 0.7)]
    public void Half_a_humidifier_is_not_an_empty_tank(string recipe, double strength01)
    {
        var run = new TwinRun();
        run.Twin.Faults.HumidifierStrength01 = strength01;
        run.Start(recipe, ReferenceRecipes.Load(recipe, out _)!.ExposureS[0]);
        run.RunS(400.0);
        Assert.AreEqual(FaultCode.None, run.Fault);
    }

    [TestMethod]
    [DataRow(0.4)]
    [DataRow(0.5)]
    [DataRow(0.6)]
    [DataRow(0.7)]
    [DataRow(0.85)]
    public void A_plateau_of_sagging_mains_and_heavy_walls_is_no_dead_heater_and_a_heater_that_dies_on_it_is(double power01)
    {
        TwinParameters heavy = TwinParameters.Reference with { WallHeatCapacityJPerK = 9000.0, WallLossWPerK = 5.0 };
        var run = new TwinRun(heavy);
        run.Twin.Faults.HeaterPower01 = power01;
        run.Start("example-1", 10.0);
        run.RunS(900.0);
        Assert.AreEqual(FaultCode.None, run.Fault);
        run.Twin.Faults.HeaterDead = true;
        AfterFault.WaitFor(run, FaultCode.HeatingTooSlow, 420.0); // one that dies within a trial is believed for five minutes
    }

    [TestMethod]
    [DataRow(10.0)]
    [DataRow(40.0)]
    [DataRow(70.0)]
    [DataRow(120.0)]
    [DataRow(300.0)]
    public void A_heater_that_dies_at_any_time_is_fault_202(double afterS)
    {
        TwinRun run = new TwinRun().Start("example-1", 10.0);
        run.RunS(afterS);
        run.Twin.Faults.HeaterDead = true;
        AfterFault.WaitFor(run, FaultCode.HeatingTooSlow, 240.0);
    }

    // The velocity table is the twin's: a fan of 830 rpm at the recipe's 0.75 m/s of the reference chamber turns three times slower here.
    [TestMethod]
    [DataRow(250.0)]
    [DataRow(200.0)]
    [DataRow(300.0)]
    [DataRow(155.0)]
    [DataRow(450.0)]
    public void A_slow_fan_gets_Ready_and_stays_there(double rpm)
    {
        double fullRpm = rpm / 0.35;
        TwinParameters slow = TwinParameters.Reference with { FanFullRpm = fullRpm };
        double mPerS = slow.FullSpeedAirVelocityMPerS * Math.Pow(0.35, slow.AirVelocityExponent);
        var run = new TwinRun(slow, settings: FanCalibration.Enter(new ChamberSettings(), slow));
        Recipe recipe = DraftedRecipe.Like("example-3", "airVelocityMPerS", FormattableString.Invariant($"{mPerS:F3}"));
        run.RunS(1.0);
        Assert.IsNull(run.Chamber.Operator.Start(recipe, 15.0, true));
        run.Tick();
        run.Until(() => run.Phase == Phase.Ready, 200.0, "Ready");
        run.AfterTick = () => Assert.AreEqual(Phase.Ready, run.Phase);
        run.RunS(120.0);
        Assert.AreEqual(rpm, run.Twin.True.FanRpm, 0.02 * rpm);
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(3)]
    [DataRow(6)]
    [DataRow(24)]
    [DataRow(30)]
    public void A_door_that_was_open_in_a_hot_chamber_is_no_empty_tank(int plant)
    {
        TwinParameters parameters = Plants.Make(plant);
        var run = new TwinRun(parameters, Plants.NoiseSeed(plant), FanCalibration.Enter(new ChamberSettings(), parameters));
        run.Start("example-1", 10.0).To(Phase.Ready);
        run.Twin.Faults.DoorOpen = true;
        run.RunS(5.0);
        run.Twin.Faults.DoorOpen = false;
        run.RunS(1.0);
        Assert.IsNull(run.Chamber.Operator.Reset());
        run.RunS(0.5);
        run.Start("example-1", 10.0).To(Phase.Ready);
    }

    [TestMethod]
    [DataRow(0, 12)]
    [DataRow(37, 49)]
    [DataRow(140, 152)]
    [DataRow(288, 300)]
    public void No_part_of_a_sound_chamber_of_the_benchmark_is_accused(int from, int to)
    {
        for (int plant = from; plant < to; plant++)
        {
            foreach (string name in ReferenceRecipes.Known.Split(", ").Append("dry"))
            {
                AssertSound(plant, name);
            }
        }
    }

    private static void AssertSound(int plant, string name)
    {
        TwinParameters parameters = Plants.Make(plant);
        var run = new TwinRun(parameters, Plants.NoiseSeed(plant), FanCalibration.Enter(new ChamberSettings(), parameters));
        run.RunS(3.0);
        Recipe recipe = name == "dry" ? DryRecipe() : ReferenceRecipes.Load(name, out _)!;
        if (run.Chamber.Operator.Start(recipe, recipe.ExposureS[0], true) != null)
        {
            return; // out of reach
        }

        TwinFaults room = run.Twin.Faults; // restless
        run.AfterTick = () =>
        {
            double s = run.NowUs / 1e6;
            room.RoomWarmerK = 2.0 * Math.Sin(s / 200.0 + plant);
            room.RoomWetterPct = 10.0 * Math.Sin(s / 130.0 + 2.0 * plant);
            room.HeaterPower01 = Math.Pow(1.0 + 0.08 * Math.Sin(s / 70.0 + 3.0 * plant), 2.0);
            room.HumidifierStrength01 = s > 200.0 && plant % 2 == 0 ? 0.5 : 1.0;
            Assert.AreEqual(FaultCode.None, run.Fault, $"plant {plant}, {name}, {s:F1} s");
        };
        run.RunS(500.0);
    }

    private static TwinRun Dry()
    {
        var run = new TwinRun();
        run.RunS(1.0);
        Assert.IsNull(run.Chamber.Operator.Start(DryRecipe(), 10.0, true));
        run.Tick();
        return run;
    }

    private static Recipe DryRecipe() => DraftedRecipe.Of(
        "temperatureC", "25", "humidityRatioGPerKg", "2.5", "airVelocityMPerS", "0.7", "exposureS", "10");
}
