using System;
using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Model;
using ChamberFirmware.Safety;
using ChamberFirmware.Sensing;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Unit.Casting;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Tests.Unit.Safety;

/// <summary>The supervisor's last word over outputs that ask for everything.</summary>
[TestClass]
public sealed class PermitTests
{
    private static readonly CastPlan Plan = new(1, 1, 2, 3, 4, 5, 0, 6);

    private readonly Supervisor _supervisor = new();
    private readonly RunScript _script = new RunScript().To(Phase.Conditioning);
    private long _nowUs;

    public PermitTests() => _nowUs = SupplyProof.Give(_supervisor, _script, Everything(), 1000.0);

    [TestMethod]
    public void A_fault_that_leaves_the_film_takes_everything_but_the_fan_away_in_every_phase()
    {
        _script.Readings.CastRefused = true;
        Judge(1000.0);
        foreach (Phase phase in Enum.GetValues<Phase>())
        {
            AssertStopped(Permitted(phase), phase.ToString());
        }
    }

    [TestMethod]
    public void A_fault_that_immerses_the_film_keeps_supply_and_motion_in_the_phases_of_a_cast_only()
    {
        _script.Readings.Air.UnchangedReads = SensingLimits.SensorUnchangedReads;
        Judge(1000.0);
        Assert.AreEqual((FaultCode.SensorFrozen, true), (_supervisor.Fault, _supervisor.SavesFilm));
        foreach (Phase phase in Enum.GetValues<Phase>())
        {
            Outputs outputs = Permitted(phase);
            bool moves = PhaseRules.Moves(phase);
            AssertNoAirOutputs(outputs, phase.ToString());
            Assert.AreEqual((moves, moves), (outputs.MotionAllowed, outputs.HeartbeatAllowed), phase.ToString());
        }

        _script.Readings.InterlockClosed = false;
        Assert.IsFalse(Permitted(Phase.Exposing).HeartbeatAllowed, "no edge into an open chain");
        Judge(1000.0);
        Judge(1000.0);
        Assert.AreEqual((FaultCode.SensorFrozen, false), (_supervisor.Fault, _supervisor.SavesFilm), "the supply has gone");
        AssertStopped(Permitted(Phase.Exposing), "and with it the film");
    }

    [TestMethod]
    [DataRow(99.9, true)]
    [DataRow(100.1, false)]
    public void Air_that_is_hotter_anywhere_in_the_loop_than_its_limit_is_not_heated(double hottestC, bool mayHeat)
    {
        var believed = new ClimateObserver(new ChamberSettings(), TickSchedule.TickS);
        believed.Heat.HottestC = hottestC;
        Judge(1000.0);
        _supervisor.JudgeByModel(_script.Readings, _script.Run, Everything(), believed);
        Outputs outputs = Permitted(Phase.Conditioning);
        Assert.AreEqual(mayHeat ? 1.0 : 0.0, outputs.LoadDuty01[Loads.Heater]);
        Assert.AreEqual(1.0, outputs.LoadDuty01[Loads.Humidifier]);
        Assert.AreEqual(FaultCode.None, _supervisor.Fault);
    }

    [TestMethod]
    public void The_fan_runs_on_after_a_fault_as_it_ran_before_it_for_its_time_and_not_longer()
    {
        Judge(1000.0);
        Outputs before = Everything();
        before.FanDuty01 = 0.4;
        _supervisor.Permit(_script.Readings, Phase.Ready, before);
        _script.Readings.CastRefused = true;
        Judge(1000.0);
        Outputs after = Permitted(Phase.Faulted);
        Assert.AreEqual((true, 0.4), (after.FanOn, after.FanDuty01));
        JudgeFor(SafetyLimits.FanRunOnUs - 2 * TickSchedule.TickUs);
        Assert.IsTrue(Permitted(Phase.Faulted).FanOn);
        JudgeFor(3 * TickSchedule.TickUs);
        AssertAllOff(Permitted(Phase.Faulted), "its time is over");
    }

    [TestMethod]
    public void A_fan_that_is_the_fault_does_not_run_on_and_a_reset_ends_it()
    {
        Judge(1000.0);
        _ = Permitted(Phase.Ready);
        for (int i = 0; _supervisor.Fault == FaultCode.None && i < 200; i++)
        {
            Judge(0.0);
        }

        Assert.AreEqual(FaultCode.FanNotTurning, _supervisor.Fault);
        AssertAllOff(Permitted(Phase.Faulted), "a fan that does not turn");
        _supervisor.Reset();
        _ = Permitted(Phase.Ready);
        Assert.IsTrue(Permitted(Phase.Aborted).FanOn, "after an abort it does");
        _supervisor.Reset();
        AssertAllOff(Permitted(Phase.Aborted), "after a reset it does not");
    }

    [TestMethod]
    public void A_duty_that_is_not_a_number_is_a_program_error_and_everything_is_off()
    {
        for (int load = 0; load <= Loads.Count; load++) // the last one is the fan
        {
            var supervisor = new Supervisor();
            Outputs outputs = Everything();
            outputs.FanDuty01 = load == Loads.Count ? double.NaN : 1.0;
            if (load < Loads.Count)
            {
                outputs.LoadDuty01[load] = double.NaN;
            }

            supervisor.Permit(_script.Readings, Phase.Conditioning, outputs);
            Assert.AreEqual(FaultCode.ProgramError, supervisor.Fault, $"load {load}");
            AssertAllOff(outputs, $"load {load}");
        }
    }

    [TestMethod]
    public void Nothing_heats_or_wets_without_a_fan_that_is_proven_to_turn()
    {
        Judge(400.0);
        AssertNoAirOutputs(Permitted(Phase.Conditioning), "slow fan");
        Judge(1000.0);
        Outputs proven = Permitted(Phase.Conditioning);
        CollectionAssert.AreEqual(Everything().LoadDuty01, proven.LoadDuty01);
        _script.Readings.FanRpmIsValid = false;
        Judge(1000.0);
        Outputs outputs = Permitted(Phase.Conditioning);
        AssertNoAirOutputs(outputs, "speed not measured");
        Assert.IsTrue(outputs.FanOn, "the fan itself may run: how else would it be proven");
        Assert.IsTrue(outputs.HeartbeatAllowed);
    }

    [TestMethod]
    public void Nothing_heats_or_wets_on_a_reading_that_is_not_valid()
    {
        Judge(1000.0);
        _script.Readings.Air.Status = SensorStatus.NoMeasurement;
        AssertNoAirOutputs(Permitted(Phase.Ready), "no measurement");
    }

    [TestMethod]
    public void Nothing_heats_or_wets_in_the_very_tick_that_sees_the_interlock_open()
    {
        Judge(1000.0);
        _script.Readings.InterlockClosed = false;
        AssertNoAirOutputs(Permitted(Phase.Conditioning), "one low sample");
        Assert.AreEqual(FaultCode.None, _supervisor.Fault);
    }

    [TestMethod]
    [DataRow(Phase.Conditioning)]
    [DataRow(Phase.Ready)]
    [DataRow(Phase.Complete)]
    public void No_edge_goes_into_a_chain_that_opened_during_a_run(Phase phase)
    {
        Judge(1000.0);
        Assert.IsTrue(Permitted(phase).HeartbeatAllowed);
        _script.Readings.InterlockClosed = false;
        Assert.IsFalse(Permitted(phase).HeartbeatAllowed);
    }

    [TestMethod]
    [DataRow(Phase.Idle)]
    [DataRow(Phase.Aborted)]
    [DataRow(Phase.Faulted)]
    public void At_rest_everything_is_off_the_heartbeat_and_with_it_the_supply_too(Phase phase)
    {
        Judge(1000.0);
        AssertAllOff(Permitted(phase), phase.ToString());
    }

    [TestMethod]
    public void While_a_blade_is_filled_no_load_is_on_the_fan_runs_and_edges_go_on_with_the_door_open()
    {
        Judge(1000.0);
        _script.Readings.InterlockClosed = false;
        Outputs outputs = Permitted(Phase.Filling);
        AssertNoAirOutputs(outputs, "door open");
        Assert.AreEqual((true, true, false), (outputs.FanOn, outputs.HeartbeatAllowed, outputs.MotionAllowed));
        _script.Readings.InterlockClosed = true;
        AssertNoAirOutputs(Permitted(Phase.Filling), "door closed");
    }

    [TestMethod]
    public void Until_the_supply_has_gone_and_come_again_nothing_heats_or_wets()
    {
        var script = new RunScript().To(Phase.Conditioning);
        var supervisor = new Supervisor();
        var last = new Outputs { FanOn = true };
        script.Readings.FanRpm = 1000.0;
        script.Readings.InterlockClosed = false;
        supervisor.Judge(script.NowUs, script.Readings, script.Run, last, 1000.0);
        script.Tick();
        bool[] isOn = [false, true, false, true];
        bool[] beats = [true, false, true, true];
        for (int i = 0; i < isOn.Length; i++)
        {
            script.Readings.InterlockClosed = isOn[i];
            supervisor.Judge(script.NowUs + i * TickSchedule.TickUs, script.Readings, script.Run, last, 1000.0);
            Outputs outputs = Everything();
            supervisor.Permit(script.Readings, Phase.Conditioning, outputs);
            Assert.AreEqual(i == 3, outputs.LoadDuty01[Loads.Heater] > 0.0, $"heat at step {i}");
            Assert.AreEqual(beats[i], outputs.HeartbeatAllowed, $"edges at step {i}");
            last.HeartbeatAllowed = outputs.HeartbeatAllowed;
        }
    }

    [TestMethod]
    [DataRow(Phase.Conditioning, false)]
    [DataRow(Phase.Ready, false)]
    [DataRow(Phase.Casting, true)]
    [DataRow(Phase.Exposing, true)]
    [DataRow(Phase.Immersing, true)]
    [DataRow(Phase.Complete, false)]
    public void Blade_and_plate_may_move_only_in_a_cast(Phase phase, bool mayMove)
    {
        Judge(1000.0);
        Outputs outputs = Permitted(phase);
        Assert.AreEqual(mayMove, outputs.MotionAllowed);
        Assert.AreEqual(mayMove, outputs.CastToStart != null);
        Assert.IsTrue(outputs.FanOn);
    }

    private static Outputs Everything()
    {
        var outputs = new Outputs { FanDuty01 = 1.0, FanOn = true, MotionAllowed = true, CastToStart = Plan, HeartbeatAllowed = true };
        System.Array.Fill(outputs.LoadDuty01, 1.0);
        return outputs;
    }

    private static void AssertNoAirOutputs(Outputs outputs, string message) =>
        CollectionAssert.AreEqual(new double[Loads.Count], outputs.LoadDuty01, message);

    private static void AssertAllOff(Outputs outputs, string message)
    {
        AssertStopped(outputs, message);
        Assert.AreEqual(0.0, outputs.FanDuty01, message);
        Assert.IsFalse(outputs.FanOn, message);
    }

    private static void AssertStopped(Outputs outputs, string message)
    {
        AssertNoAirOutputs(outputs, message);
        Assert.IsFalse(outputs.MotionAllowed, message);
        Assert.IsNull(outputs.CastToStart, message);
        Assert.IsFalse(outputs.HeartbeatAllowed, message);
    }

    private Outputs Permitted(Phase phase)
    {
        Outputs outputs = Everything();
        outputs.HeartbeatAllowed = true;
        _supervisor.Permit(_script.Readings, phase, outputs);
        return outputs;
    }

    private void Judge(double rpm)
    {
        _script.Readings.FanRpm = rpm;
        _nowUs += TickSchedule.TickUs;
        _supervisor.Judge(_nowUs, _script.Readings, _script.Run, Everything(), 1000.0);
    }

    private void JudgeFor(long us)
    {
        for (long i = 0; i < us; i += TickSchedule.TickUs)
        {
            Judge(1000.0);
        }
    }
}
