using System;
using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Air;
using ChamberFirmware.Casting;
using ChamberFirmware.Commands;
using ChamberFirmware.Learning;
using ChamberFirmware.Operation;
using ChamberFirmware.Safety;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Learning;

/// <summary>The guided table, with an operator who reads a true anemometer and types what it says.</summary>
[TestClass]
public sealed class VelocityCalibrationTests
{
    private const string Day = "2026-11-23";
    private const string NotNow = "ERROR 5102 The air table is not being measured now: type airtable start and the day.";
    private const string NoDay = "ERROR 1222 airtable start needs the day, because the chamber has no calendar: airtable start 2026-11-23.";

    // One row a fan: full speed, lowest duty, exponent, full velocity, lag.
    [TestMethod]
    [DataRow(3000.0, 0.2, 1.05, 2.5, 0.5)]
    [DataRow(5000.0, 0.1, 1.0, 4.0, 1.0)]
    [DataRow(1600.0, 0.3, 1.15, 1.4, 2.0)]
    [DataRow(2400.0, 0.55, 0.95, 3.1, 0.3)]
    [DataRow(2200.0, 0.0, 1.05, 1.8, 0.8)]
    public void After_the_guided_table_the_velocity_is_right_and_the_fans_range_is_known(
        double fullRpm, double lowestDuty01, double exponent, double fullMPerS, double lagS)
    {
        TwinParameters parameters = TwinParameters.Reference with
        {
            FanFullRpm = fullRpm, FanMinimumDuty01 = lowestDuty01, AirVelocityExponent = exponent, FullSpeedAirVelocityMPerS = fullMPerS,
            FanLagS = lagS,
        };
        var run = new TwinRun(parameters);
        var console = new CommandInterpreter(run.Chamber);
        run.RunS(1.0);
        AssertOk(console.Execute("airtable start " + Day));
        for (int i = 0; i < 20 && !console.Execute("airtable").Contains("type airtable store"); i++)
        {
            MeasurePoint(run, console);
        }

        AssertOk(console.Execute("airtable store"));
        run.RunS(0.2);
        Assert.AreEqual(Phase.Idle, run.Phase);
        run.Board.AssertAllOff("after the table");

        ChamberSettings settings = run.Chamber.Settings;
        Assert.AreEqual(fullRpm, settings.FanFullSpeedRpm, 0.01 * fullRpm);
        Assert.AreEqual(Math.Max(lowestDuty01, 0.05), settings.FanLowestDuty01, 0.03);
        Assert.AreEqual(Day, settings.AirTableDate);
        Assert.IsInRange(6, 7, settings.FanTableRpm.Length);
        for (double rpm = settings.FanTableRpm[0]; rpm <= fullRpm; rpm += fullRpm / 50.0)
        {
            double trueMPerS = fullMPerS * Math.Pow(rpm / fullRpm, exponent);
            double tableMPerS = VelocityTable.Interpolate(settings.FanTableRpm, settings.FanTableMPerS, rpm);
            Assert.AreEqual(trueMPerS, tableMPerS, 0.012 * trueMPerS, $"{rpm} rpm");
        }

        var again = new Chamber(run.Twin.Board, new ChamberSettings());
        Assert.AreEqual("Settings loaded.", again.LoadSettings());
        CollectionAssert.AreEqual(settings.FanTableMPerS, again.Settings.FanTableMPerS);
    }

    [TestMethod]
    public void Only_the_fan_runs_and_a_run_afterwards_holds_the_true_velocity()
    {
        TwinParameters parameters = TwinParameters.Reference with { FanFullRpm = 3600, FullSpeedAirVelocityMPerS = 2.0 };
        var run = new TwinRun(parameters);
        var console = new CommandInterpreter(run.Chamber);
        run.RunS(1.0);
        var other = new List<bool>();
        run.AfterTick = () => other.Add(run.Board.LoadWires.Any(wire => wire.IsOn) || run.Board.MotionSupplyWire.IsOn);
        AssertOk(console.Execute("airtable start " + Day));
        Measure(run, console, 7);
        AssertOk(console.Execute("airtable store"));
        run.RunS(0.2);
        Assert.DoesNotContain(true, other);

        run.AfterTick = null;
        run.Start("example-3", 15.0).To(Phase.Ready);
        Assert.AreEqual(0.7, MeanMPerS(run, 20.0), 0.7 * 0.015);
    }

    [TestMethod]
    public void The_same_chamber_without_its_table_is_wrong_by_a_quarter()
    {
        var run = new TwinRun(TwinParameters.Reference with { FullSpeedAirVelocityMPerS = 2.0 });
        run.Start("example-3", 15.0).To(Phase.Ready);
        Assert.AreEqual(0.56, MeanMPerS(run, 20.0), 0.01);
    }

    [TestMethod]
    public void What_cannot_be_is_refused_with_the_reason_and_changes_nothing()
    {
        (TwinRun run, CommandInterpreter console) = Begin();
        string notSteady = "ERROR 5105 The fan's speed is not steady yet: wait until airtable says so, then read the anemometer.";
        Assert.AreEqual(notSteady, console.Execute("airtable 0.5"));
        UntilSteady(run, console);
        Assert.AreEqual("ERROR 5104 'half' is no velocity: type it in m/s, like airtable 0.47, or airtable back, airtable store.",
            console.Execute("airtable half"));
        Assert.AreEqual("ERROR 5106 0.049 m/s cannot be: it must be between 0.05 and 10.00 m/s.", console.Execute("airtable 0.049"));
        Assert.AreEqual("ERROR 5106 10.100 m/s cannot be: it must be between 0.05 and 10.00 m/s.", console.Execute("airtable 10.1"));
        Assert.AreEqual("ERROR 5106 -1.000 m/s cannot be: it must be between 0.05 and 10.00 m/s.", console.Execute("airtable -1"));
        AssertOk(console.Execute("airtable 0.47"));
        Assert.AreEqual(notSteady, console.Execute("airtable 0.6"), "the next speed is only on its way");
        UntilSteady(run, console);
        Assert.AreEqual(
            "ERROR 5107 0.470 m/s does not rise: the last point, at a lower speed, was 0.470 m/s. Read again, or type airtable back.",
            console.Execute("airtable 0.47"));
        Assert.StartsWith("ERROR 5108 6.100 m/s after 0.470 m/s is too much for ", console.Execute("airtable 6.1"));
        AssertOk(console.Execute("airtable 0.61"));
        Assert.AreEqual("ERROR 5111 2 points are measured: a table needs 5 or more.", console.Execute("airtable store"));
        Assert.AreEqual("", run.Chamber.Settings.AirTableDate);
        Assert.AreEqual(0.4613, run.Chamber.Settings.FanTableMPerS[0]);
        Assert.AreEqual(Phase.Commissioning, run.Phase, "a refused store ends nothing");
    }

    [TestMethod]
    public void Back_measures_the_last_point_again()
    {
        (TwinRun run, CommandInterpreter console) = Begin();
        Assert.AreEqual("ERROR 5110 No point has been measured yet.", console.Execute("airtable back"));
        Measure(run, console, 2);
        UntilSteady(run, console);
        double thirdRpm = run.Chamber.Readings.FanRpm;
        AssertOk(console.Execute("airtable 1.6")); // misread
        run.RunS(12.0);
        AssertOk(console.Execute("airtable back"));
        UntilSteady(run, console);
        Assert.AreEqual(thirdRpm, run.Chamber.Readings.FanRpm, 0.02 * thirdRpm);
        Measure(run, console, 5);
        Assert.AreEqual("OK all 7 points measured: type airtable store", console.Execute("airtable"));
        AssertOk(console.Execute("airtable back"));
        Measure(run, console, 1);
        AssertOk(console.Execute("airtable store"));
        Assert.IsLessThan(1.0, run.Chamber.Settings.FanTableMPerS[2]);
        run.RunS(0.2);
        Assert.AreEqual(NotNow, console.Execute("airtable back"));
    }

    [TestMethod]
    public void Five_points_are_enough_and_what_the_flash_did_not_take_can_be_stored_again()
    {
        (TwinRun run, CommandInterpreter console) = Begin();
        Measure(run, console, 5);
        run.Twin.Faults.StoreWriteFails = true;
        Assert.StartsWith("ERROR 2203 The settings could not be stored", console.Execute("airtable store"));
        Assert.AreEqual("", run.Chamber.Settings.AirTableDate);
        run.RunS(1.0);
        Assert.AreEqual(Phase.Idle, run.Phase);
        run.Twin.Faults.StoreWriteFails = false;
        Assert.StartsWith("OK stored: 5 points from 0.46", console.Execute("airtable store"));
        Assert.HasCount(5, run.Chamber.Settings.FanTableRpm);
    }

    [TestMethod]
    public void Abort_leaves_it_with_the_old_table()
    {
        (TwinRun run, CommandInterpreter console) = Begin();
        Measure(run, console, 1);
        AssertOk(console.Execute("abort"));
        run.Tick();
        Assert.AreEqual(Phase.Aborted, run.Phase);
        run.Board.AssertStopped("after an abort");
        Assert.StartsWith("OK stopped; ", console.Execute("airtable"));
        Assert.AreEqual(NotNow, console.Execute("airtable 0.7"));
        Assert.AreEqual(0.4613, run.Chamber.Settings.FanTableMPerS[0]);
        AssertOk(console.Execute("reset"));
        run.Tick();
        AssertOk(console.Execute("airtable start " + Day));
    }

    [TestMethod]
    public void A_fan_that_never_turns_or_stops_on_the_way_is_fault_301()
    {
        (TwinRun run, CommandInterpreter _) = Begin(run => run.Twin.Faults.FanBlocked = true);
        run.Until(() => run.Phase == Phase.Faulted, 20.0, "The fault");
        Assert.AreEqual(FaultCode.FanNotTurning, run.Fault);

        (run, CommandInterpreter console) = Begin();
        Measure(run, console, 3);
        run.Twin.Faults.FanBlocked = true;
        run.Until(() => run.Phase == Phase.Faulted, 20.0, "The fault");
        Assert.AreEqual(FaultCode.FanNotTurning, run.Fault);
    }

    [TestMethod]
    [DataRow("airtable", "ERROR 5101 No air table is being measured: type airtable start and the day, like airtable start 2026-11-23.")]
    [DataRow(
        "airtable store", "ERROR 5101 No air table is being measured: type airtable start and the day, like airtable start 2026-11-23.")]
    [DataRow("airtable start", NoDay)]
    [DataRow("airtable start today", NoDay)]
    public void Without_a_table_there_is_nothing_to_enter(string line, string answer)
    {
        var run = new TwinRun();
        run.RunS(1.0);
        Assert.AreEqual(answer, new CommandInterpreter(run.Chamber).Execute(line));
    }

    [TestMethod]
    public void It_does_not_start_in_a_run_and_status_says_what_it_waits_for()
    {
        var run = new TwinRun();
        var console = new CommandInterpreter(run.Chamber);
        run.Start("example-3", 15.0);
        Assert.AreEqual(
            "ERROR 5301 Commissioning starts in phase Idle, not in Conditioning: abort or reset first.",
            console.Execute("airtable start " + Day));
        (run, console) = Begin();
        Assert.EndsWith(" note=looking for the fan's range, now at duty 1.00", console.Execute("status"));
    }

    [TestMethod]
    public void A_speed_that_drifts_or_jumps_is_not_steady()
    {
        var drifting = new SteadySpeed();
        var holding = new SteadySpeed();
        for (int i = 0; i < 600; i++)
        {
            drifting.Add(1000.0 + i);
            holding.Add(1000.0 + (i % 7));
            Assert.IsFalse(drifting.IsSteady);
        }

        Assert.IsTrue(holding.IsSteady);
        Assert.AreEqual(1003.0, holding.MeanRpm, 0.2);
        for (int i = 0; i < 30; i++)
        {
            holding.Add(1100.0);
        }

        Assert.IsFalse(holding.IsSteady);
    }

    private static (TwinRun Run, CommandInterpreter Console) Begin(Action<TwinRun>? before = null)
    {
        var run = new TwinRun();
        var console = new CommandInterpreter(run.Chamber);
        run.RunS(1.0);
        before?.Invoke(run);
        AssertOk(console.Execute("airtable start " + Day));
        run.Tick();
        return (run, console);
    }

    private static void Measure(TwinRun run, CommandInterpreter console, int points)
    {
        for (int i = 0; i < points; i++)
        {
            MeasurePoint(run, console);
        }
    }

    private static void MeasurePoint(TwinRun run, CommandInterpreter console)
    {
        UntilSteady(run, console);
        AssertOk(console.Execute(FormattableString.Invariant($"airtable {MeanMPerS(run, 30.0):F3}")));
    }

    private static void UntilSteady(TwinRun run, CommandInterpreter console) =>
        run.Until(() => console.Execute("airtable").Contains("steady: read the anemometer"), 300.0, "A steady speed");

    private static double MeanMPerS(TwinRun run, double seconds)
    {
        double sum = 0.0;
        for (int i = 0; i < seconds * 10.0; i++)
        {
            run.Tick();
            sum += run.Twin.True.AirVelocityMPerS;
        }

        return sum / seconds / 10.0;
    }

    private static void AssertOk(string answer) => Assert.StartsWith("OK", answer);
}
