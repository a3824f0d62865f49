using System;
using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Recipes;
using ChamberFirmware.Safety;
using ChamberFirmware.Sensing;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Tick;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Faults;

/// <summary>A chamber with two air sensors: the mean of both, one of them alone, and two that contradict each other.</summary>
[TestClass]
public sealed class TwoSensorTests
{
    private const double OwnHeatK = 0.15; // both chips have it alike

    private static TwinParameters Two { get; } = TwinParameters.Reference with { SecondSensorFitted = true };

    [TestMethod]
    public void What_is_measured_is_the_mean_of_both_and_known_better_by_the_root_of_two()
    {
        Readings good = Settled(Two);
        Readings one = Settled(Two with { SecondSensorFitted = false });
        Readings first = Settled(Two with { SensorHumidityBiasPct = 4.0, SensorTemperatureBiasK = 0.6 });
        Readings both = Settled(Two with
        {
            SensorHumidityBiasPct = 4.0, SecondSensorHumidityBiasPct = 2.0,
            SensorTemperatureBiasK = 0.6, SecondSensorTemperatureBiasK = 0.2,
        });
        Assert.AreEqual((2, 2, 1, 1), (good.SensorsFitted, good.SensorsUsed, one.SensorsFitted, one.SensorsUsed));
        Assert.AreEqual(0.3, first.Air.TemperatureC - good.Air.TemperatureC, 0.02);
        Assert.AreEqual(0.4, both.Air.TemperatureC - good.Air.TemperatureC, 0.02);
        double perPct = good.HumidityRatioGPerKg / good.Air.RelativeHumidityPct;
        double perK = 0.06 * good.HumidityRatioGPerKg; // of saturation pressure, per kelvin
        Assert.AreEqual(2.0 * perPct + 0.3 * perK, first.SmoothHumidityRatioGPerKg - good.SmoothHumidityRatioGPerKg, 0.05);
        Assert.AreEqual(3.0 * perPct + 0.4 * perK, both.SmoothHumidityRatioGPerKg - good.SmoothHumidityRatioGPerKg, 0.05);
        Assert.AreEqual(one.HumidityUncertaintyGPerKg / Math.Sqrt(2.0), good.HumidityUncertaintyGPerKg, 0.005);
        Assert.AreEqual((one.TemperatureUncertaintyK - OwnHeatK) / Math.Sqrt(2.0), good.TemperatureUncertaintyK - OwnHeatK, 0.005);
    }

    [TestMethod]
    public void T_and_RH_of_a_chip_stay_together()
    {
        // The second chip is 2 K warmer than the air: its RH is lower, its W is right. Its T with the first one's RH would be 6 % off.
        Readings good = Settled(Two with { SensorSelfHeatingK = 0.0 });
        Readings warm = Settled(Two with { SensorSelfHeatingK = 2.0 });
        Assert.IsGreaterThan(1.5, warm.Air.TemperatureC - good.Air.TemperatureC);
        Assert.AreEqual(good.SmoothHumidityRatioGPerKg, warm.SmoothHumidityRatioGPerKg, 0.02);
    }

    [TestMethod]
    [DataRow(false, Phase.Conditioning)]
    [DataRow(true, Phase.Conditioning)]
    [DataRow(false, Phase.Exposing)]
    [DataRow(true, Phase.Exposing)]
    public void Unplugging_one_does_not_end_a_run_and_shows_in_the_status(bool second, Phase phase)
    {
        TwinRun run = TwinRun.In(phase, Two);
        Assert.Contains(" sensors=2of2 sensorDifferenceGPerKg=", run.Chamber.Status());
        run.Twin.Faults.SensorUnplugged = !second;
        run.Twin.Faults.SecondSensor.Unplugged = second;
        run.RunS(3.0);
        Assert.Contains(" sensors=1of2 ", run.Chamber.Status() + " ");
        if (phase == Phase.Conditioning)
        {
            run.Cast();
        }

        run.To(Phase.Complete);
        Assert.AreEqual(FaultCode.None, run.Fault);
        Assert.IsTrue(run.Chamber.Record.HumidityIsVerifiable);
        Assert.AreEqual(0.64, run.Chamber.Record.HumidityUncertaintyGPerKg, 0.03, "what one chip alone knows");
    }

    [TestMethod]
    public void One_that_comes_back_is_used_again()
    {
        TwinRun run = TwinRun.In(Phase.Conditioning, Two);
        run.Twin.Faults.SecondSensor.Unplugged = true;
        run.RunS(5.0);
        run.Twin.Faults.SecondSensor.Unplugged = false;
        run.RunS(5.0);
        Assert.AreEqual(2, run.Chamber.Readings.SensorsUsed);
    }

    [TestMethod]
    public void Both_unplugged_is_fault_101()
    {
        TwinRun run = TwinRun.In(Phase.Ready, Two);
        run.Twin.Faults.SensorUnplugged = true;
        run.Twin.Faults.SecondSensor.Unplugged = true;
        Assert.IsLessThanOrEqualTo(1.5, AfterFault.WaitFor(run, FaultCode.SensorLost, 5.0));
    }

    [TestMethod]
    public void One_that_repeats_itself_is_left_out_and_both_are_fault_103()
    {
        foreach (bool isFirst in new[] { false, true })
        {
            TwinRun run = TwinRun.In(Phase.Ready, Two);
            SensorFaults one = isFirst ? run.Twin.Faults.Sensor : run.Twin.Faults.SecondSensor;
            SensorFaults other = isFirst ? run.Twin.Faults.SecondSensor : run.Twin.Faults.Sensor;
            one.Frozen = true;
            run.RunS(10.0);
            Assert.AreEqual((FaultCode.None, 1), (run.Fault, run.Chamber.Readings.SensorsUsed), $"first {isFirst}");
            other.Frozen = true;
            Assert.IsLessThanOrEqualTo(6.0, AfterFault.WaitFor(run, FaultCode.SensorFrozen, 10.0));
        }
    }

    [TestMethod]
    public void One_that_repeats_itself_while_the_other_is_silent_is_fault_103()
    {
        foreach (bool isFirst in new[] { false, true })
        {
            TwinRun run = TwinRun.In(Phase.Ready, Two);
            (isFirst ? run.Twin.Faults.SecondSensor : run.Twin.Faults.Sensor).Unplugged = true;
            run.RunS(3.0);
            (isFirst ? run.Twin.Faults.Sensor : run.Twin.Faults.SecondSensor).Frozen = true;
            AfterFault.WaitFor(run, FaultCode.SensorFrozen, 10.0);
        }
    }

    [TestMethod]
    [DataRow(9.0, 0.0)]
    [DataRow(-9.0, 0.0)]
    [DataRow(0.0, 1.5)]
    public void The_drift_of_one_is_found_in_half_a_minute(double driftPct, double driftK)
    {
        TwinRun run = TwinRun.In(Phase.Ready, Two);
        run.Twin.Faults.SecondSensor.HumidityDriftPct = driftPct;
        run.Twin.Faults.SecondSensor.TemperatureDriftK = driftK;
        Assert.IsInRange(29.0, 32.0, AfterFault.WaitFor(run, FaultCode.SensorsDisagree, 60.0));
        run.Chamber.Operator.Reset();
        run.RunS(0.2);
        Recipe recipe = ReferenceRecipes.Load("example-3", out _)!;
        string refusal = run.Chamber.Operator.Start(recipe, 15.0).Said();
        Assert.AreEqual(FaultCode.Sentence(FaultCode.SensorsDisagree), refusal, "nor does a new run start");
    }

    [TestMethod]
    public void Two_chips_at_opposite_ends_of_their_class_are_no_fault()
    {
        TwinRun run = new TwinRun(Two with
        {
            SensorHumidityBiasPct = 3.0, SecondSensorHumidityBiasPct = -3.0,
            SensorTemperatureBiasK = -0.25, SecondSensorTemperatureBiasK = 0.25,
        }).Start("example-1", 2.0).Cast();
        run.To(Phase.Complete);
        Assert.AreEqual(FaultCode.None, run.Fault);
        Assert.AreEqual(0, run.Chamber.Readings.SensorDisagreeReads);
    }

    [TestMethod]
    [DataRow(6.2, 0.0)]
    [DataRow(-6.2, 0.0)]
    [DataRow(5.0, 0.3)]
    [DataRow(-4.5, -0.5)]
    [DataRow(0.0, 0.9)]
    public void Two_that_differ_by_nearly_both_limits_know_less_than_one_alone(double differencePct, double differenceK)
    {
        Readings one = Settled(Two with { SecondSensorFitted = false });
        Readings both = Settled(Two with { SecondSensorHumidityBiasPct = differencePct, SecondSensorTemperatureBiasK = differenceK });
        Assert.AreEqual((2, 0), (both.SensorsUsed, both.SensorDisagreeReads));
        bool isHumidity = differencePct != 0.0;
        Assert.AreEqual(isHumidity, both.HumidityUncertaintyGPerKg > one.HumidityUncertaintyGPerKg);
        Assert.AreEqual(!isHumidity, both.TemperatureUncertaintyK > one.TemperatureUncertaintyK);
    }

    [TestMethod]
    public void The_uncertainty_grows_without_a_step_from_agreement_on()
    {
        double before = 0.0;
        for (double difference = 0.0; difference <= 2.5; difference += 0.01)
        {
            double excess = HumidityUncertainty.Excess(difference, 1.0, 1.0);
            Assert.AreEqual(excess, HumidityUncertainty.Excess(-difference, 1.0, 1.0));
            Assert.IsInRange(before, before + 0.0101, excess);
            before = excess;
        }

        Assert.AreEqual(0.0, HumidityUncertainty.Excess(1.0, 0.8, 0.7));
        Assert.AreEqual(2.5 - Math.Sqrt(2.0), before, 0.011);
        foreach (double other in new[] { 1.0, 0.8, 0.5, 0.25, 0.1 })
        {
            double atLimit = HumidityUncertainty.OfBoth(false, 1.0, other) + HumidityUncertainty.Excess(1.0 + other, 1.0, other);
            Assert.IsGreaterThan(other, atLimit, "at the limit two know less than the better one");
        }
    }

    [TestMethod]
    [DataRow(2.8, 0.2, false)]
    [DataRow(-2.8, -0.2, false)]
    [DataRow(0.5, 0.1, true)]
    [DataRow(-1.0, 0.2, true)]
    [DataRow(0.0, 0.0, true)]
    public void A_film_in_air_that_two_tell_differently_is_not_recorded_as_verified(double biasPct, double biasK, bool isVerified)
    {
        var run = new TwinRun(Two with
        {
            SensorHumidityBiasPct = biasPct, SecondSensorHumidityBiasPct = -biasPct,
            SensorTemperatureBiasK = biasK, SecondSensorTemperatureBiasK = -biasK,
        });
        run.RunS(1.0);
        Recipe recipe = DraftedRecipe.Like("example-1", "relativeHumidityPct", "23.5"); // one chip alone knows it to 14.8 %
        Assert.IsNull(run.Chamber.Operator.Start(recipe, 2.0));
        run.Tick();
        run.Cast().To(Phase.Complete);
        Assert.AreEqual((FaultCode.None, isVerified), (run.Fault, run.Chamber.Record.HumidityIsVerifiable));
        double most = Verification.LargestShare01 * run.Chamber.Record.Recipe!.HumidityRatioGPerKg;
        Assert.AreEqual(isVerified, run.Chamber.Record.HumidityUncertaintyGPerKg <= most);
    }

    [TestMethod]
    [DataRow(300, 100)]
    [DataRow(500, 100)]
    [DataRow(1000, 500)]
    [DataRow(200, 100)]
    [DataRow(900, 300)]
    public void A_loose_contact_of_one_does_not_hide_that_they_disagree(int periodMs, int openMs)
    {
        TwinRun run = TwinRun.In(Phase.Ready, Two);
        run.Twin.Faults.SecondSensor.HumidityDriftPct = 9.0;
        run.Twin.Faults.SecondSensor.ContactPeriodUs = 1000L * periodMs;
        run.Twin.Faults.SecondSensor.ContactOpenUs = 1000L * openMs;
        AfterFault.WaitFor(run, FaultCode.SensorsDisagree, 75.0);
    }

    [TestMethod]
    public void Once_the_wrong_one_of_two_is_taken_away_the_other_starts_alone()
    {
        TwinRun run = TwinRun.In(Phase.Ready, Two);
        run.Twin.Faults.SecondSensor.HumidityDriftPct = 9.0;
        AfterFault.WaitFor(run, FaultCode.SensorsDisagree, 60.0);
        run.Twin.Faults.SecondSensor.Unplugged = true;
        run.Chamber.Operator.Reset();
        run.RunS(3.0);
        run.Start("example-3", 15.0);
    }

    [TestMethod]
    public void A_dip_of_the_common_supply_brings_both_back()
    {
        TwinRun run = TwinRun.In(Phase.Ready, Two);
        run.Twin.Faults.SensorBrownOut();
        run.RunS(1.0);
        Assert.AreEqual((FaultCode.None, 2), (run.Fault, run.Chamber.Readings.SensorsUsed));
        Assert.IsGreaterThan(1, run.Chamber.Readings.SensorStarts);
    }

    [TestMethod]
    public void The_second_chip_leaves_the_air_and_the_first_ones_noise_as_they_were()
    {
        var one = new TwinChamber(TwinParameters.Reference, 7);
        var two = new TwinChamber(Two, 7);
        byte[] a = new byte[8];
        byte[] b = new byte[8];
        byte[] other = new byte[8];
        Assert.IsNull(one.Board.AirSensor2);
        var alone = (Bme280Sensor)one.Board.AirSensor;
        var first = (Bme280Sensor)two.Board.AirSensor;
        var second = (Bme280Sensor)two.Board.AirSensor2!;
        Assert.IsTrue(alone.BringUp.TryConfigure() && first.BringUp.TryConfigure() && second.BringUp.TryConfigure());
        for (long us = 1_000_000; us <= 5_000_000; us += 1_000_000)
        {
            one.AdvanceTo(us);
            two.AdvanceTo(us);
            Assert.IsTrue(alone.Bus.TryRead(0xF7, a, 8) && first.Bus.TryRead(0xF7, b, 8) && second.Bus.TryRead(0xF7, other, 8));
            CollectionAssert.AreEqual(a, b);
            CollectionAssert.AreNotEqual(a, other, "noise of its own");
        }

        Assert.AreEqual(one.True.TemperatureC, two.True.TemperatureC);
    }

    private static Readings Settled(TwinParameters parameters)
    {
        var run = new TwinRun(parameters with { RoomTemperatureC = 25.0 });
        run.RunS(60.0);
        return run.Chamber.Readings;
    }
}
