using System;
using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Safety;
using ChamberFirmware.Sensing;
using ChamberFirmware.Tests.Unit.Casting;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Tests.Unit.Safety;

/// <summary>Every fault is reachable, from its own cause, at its own time.</summary>
[TestClass]
public sealed class SupervisorTests
{
    private const double TargetRpm = 1000.0;

    private Supervisor _supervisor = new();
    private readonly Outputs _last = new() { FanOn = true };
    private long _nowUs;
    private RunScript _script = new();

    public SupervisorTests() => At(Phase.Conditioning);

    private Readings Readings => _script.Readings;

    [TestMethod]
    [DataRow(SensorStatus.NoAnswer, FaultCode.SensorLost)]
    [DataRow(SensorStatus.NotConfigured, FaultCode.SensorLost)]
    [DataRow(SensorStatus.NoMeasurement, FaultCode.SensorImplausible)]
    [DataRow(SensorStatus.OutOfRange, FaultCode.SensorImplausible)]
    [DataRow(SensorStatus.OtherChip, FaultCode.SensorOtherChip)]
    [DataRow(SensorStatus.BadCalibration, FaultCode.SensorCalibration)]
    [DataRow(SensorStatus.Wet, FaultCode.SensorWet)]
    [DataRow(SensorStatus.Jumped, FaultCode.SensorJumps)]
    [DataRow(SensorStatus.OffSite, FaultCode.PressureOffSite)]
    public void A_sensor_that_is_bad_for_a_second_is_a_fault_by_what_it_answers(SensorStatus status, int fault)
    {
        Readings.Air.Status = status;
        Judge(SensingLimits.SensorBadReads - 1);
        Assert.AreEqual(FaultCode.None, _supervisor.Fault, "a disturbed transfer or two is no fault");
        Judge();
        Assert.AreEqual(fault, _supervisor.Fault);
    }

    [TestMethod]
    public void A_good_reading_in_between_starts_the_count_anew()
    {
        for (int i = 0; i < 50; i++)
        {
            Readings.Air.Status = i % 5 == 0 ? SensorStatus.Good : SensorStatus.NoAnswer;
            Judge();
        }

        Assert.AreEqual(FaultCode.None, _supervisor.Fault);
    }

    [TestMethod]
    [DataRow(0.15, false)]
    [DataRow(0.27, true)]
    [DataRow(0.34, true)]
    [DataRow(0.4, true)]
    [DataRow(0.5, true)]
    [DataRow(0.6, true)]
    public void Readings_that_come_and_go_by_chance_are_a_loose_contact(double lost01, bool withinAMinute)
    {
        for (int seed = 1; seed <= 20; seed++)
        {
            var supervisor = new Supervisor();
            int ticks = 0;
            for (var chance = new Random(seed); supervisor.Fault == FaultCode.None; ticks++)
            {
                Assert.IsLessThan(withinAMinute ? 900 : 60000, ticks, $"seed {seed}");
                Readings.Air.Status = chance.NextDouble() < lost01 ? SensorStatus.NoAnswer : SensorStatus.Good;
                JudgeSensor(supervisor);
            }

            Assert.Contains(supervisor.Fault, new[] { FaultCode.SensorIntermittent, FaultCode.SensorLost }, $"seed {seed}");
        }
    }

    [TestMethod]
    public void Air_at_100_percent_that_comes_and_goes_is_no_loose_contact()
    {
        for (int i = 0; i < 2000; i++)
        {
            Readings.Air.Status = i % 2 == 0 ? SensorStatus.Wet : SensorStatus.Good;
            Judge();
        }

        Assert.AreEqual(FaultCode.None, _supervisor.Fault);
        Readings.Air.Status = SensorStatus.Wet;
        Judge(SensingLimits.SensorBadReads);
        Assert.AreEqual(FaultCode.SensorWet, _supervisor.Fault);
    }

    [TestMethod]
    [DataRow(0.01)]
    [DataRow(0.02)]
    [DataRow(0.04)]
    [DataRow(0.06)]
    [DataRow(0.08)]
    public void One_reading_in_twelve_lost_by_chance_through_hours_is_no_fault(double lost01)
    {
        for (int seed = 1; seed <= 20; seed++)
        {
            var supervisor = new Supervisor();
            var chance = new Random(seed);
            for (int i = 0; i < 54000; i++)
            {
                Readings.Air.Status = chance.NextDouble() < lost01 ? SensorStatus.NoAnswer : SensorStatus.Good;
                JudgeSensor(supervisor);
            }

            Assert.AreEqual(FaultCode.None, supervisor.Fault, $"seed {seed}");
        }
    }

    [TestMethod]
    public void What_was_lost_at_rest_is_forgotten_when_a_run_starts_and_reset_forgets_too()
    {
        _script = new RunScript();
        Readings.Air.Status = SensorStatus.NoAnswer;
        Judge(1000);
        Readings.Air.Status = SensorStatus.Good;
        Judge();
        _script.To(Phase.Conditioning);
        Readings.FanRpm = TargetRpm;
        for (int i = 0; i < 39; i++)
        {
            Readings.Air.Status = SensorStatus.NoAnswer;
            Judge();
            Readings.Air.Status = SensorStatus.Good;
            if (i % 3 == 2)
            {
                _supervisor.Reset();
            }

            Judge();
        }

        Assert.AreEqual(FaultCode.None, _supervisor.Fault);
    }

    [TestMethod]
    public void Two_sensors_that_disagree_for_half_a_minute_are_a_fault_while_a_run_is_on()
    {
        Readings.SensorDisagreeReads = SensingLimits.SensorDisagreeReads - 1;
        Judge();
        Assert.AreEqual(FaultCode.None, _supervisor.Fault);
        Readings.SensorDisagreeReads++;
        Judge();
        Assert.AreEqual(FaultCode.SensorsDisagree, _supervisor.Fault);
    }

    [TestMethod]
    public void A_reading_repeated_to_the_last_bit_for_five_seconds_is_a_frozen_sensor()
    {
        Readings.Air.UnchangedReads = SensingLimits.SensorUnchangedReads - 1;
        Judge();
        Assert.AreEqual(FaultCode.None, _supervisor.Fault);
        Readings.Air.UnchangedReads++;
        Judge();
        Assert.AreEqual(FaultCode.SensorFrozen, _supervisor.Fault);
    }

    [TestMethod]
    public void Three_readings_above_the_limit_are_over_temperature_in_every_phase()
    {
        foreach (Phase phase in new[] { Phase.Idle, Phase.Conditioning, Phase.Complete, Phase.Aborted })
        {
            var supervisor = new Supervisor();
            RunScript script = new RunScript().To(phase);
            script.Readings.InterlockClosed = PhaseRules.Drives(phase);
            script.Readings.Air.TemperatureC = SafetyLimits.OverTemperatureC + 0.1;
            for (int i = 0; i < SafetyLimits.OverTemperatureReads; i++)
            {
                Assert.AreEqual(FaultCode.None, supervisor.Fault);
                supervisor.Judge(script.NowUs + i * TickSchedule.TickUs, script.Readings, script.Run, new Outputs(), 0.0);
            }

            Assert.AreEqual(FaultCode.OverTemperature, supervisor.Fault, phase.ToString());
        }
    }

    [TestMethod]
    public void Full_heat_for_a_minute_without_a_degree_is_heating_too_slow_when_the_air_does_not_fall_without_it()
    {
        _last.LoadDuty01[Loads.Heater] = 1.0;
        long us = SafetyLimits.HeatingCheckUs + SafetyLimits.HeatingProofUs;
        Judge((int)(us / TickSchedule.TickUs) + 2);
        Assert.AreEqual(FaultCode.None, _supervisor.Fault);
        Judge();
        Assert.AreEqual(FaultCode.HeatingTooSlow, _supervisor.Fault);
    }

    [TestMethod]
    public void Full_heat_that_warms_a_degree_a_minute_and_less_than_full_heat_are_no_fault()
    {
        _last.LoadDuty01[Loads.Heater] = 1.0;
        for (int i = 0; i < 1500; i++)
        {
            Readings.Air.TemperatureC += 0.0019;
            Judge();
        }

        _last.LoadDuty01[Loads.Heater] = 0.9;
        Judge(1000);
        Assert.AreEqual(FaultCode.None, _supervisor.Fault);
    }

    [TestMethod]
    public void A_fan_at_less_than_half_the_speed_is_a_fault_after_its_spin_up()
    {
        _last.FanOn = false;
        Judge();
        _last.FanOn = true;
        Readings.FanRpm = TargetRpm * 0.49;
        int spinUp = (int)(SafetyLimits.FanSpinUpUs / TickSchedule.TickUs) + 1;
        Judge(spinUp + SafetyLimits.FanSlowReads - 1);
        Assert.AreEqual(FaultCode.None, _supervisor.Fault);
        Judge();
        Assert.AreEqual(FaultCode.FanNotTurning, _supervisor.Fault);
        Assert.IsFalse(_supervisor.FanProven);
    }

    [TestMethod]
    public void A_fan_without_a_measured_speed_is_not_proven_and_half_the_speed_is()
    {
        Readings.FanRpm = TargetRpm * 0.5;
        Judge();
        Assert.IsTrue(_supervisor.FanProven);
        Readings.FanRpmIsValid = false;
        Judge();
        Assert.IsFalse(_supervisor.FanProven);
        Readings.FanRpmIsValid = true;
        _last.FanOn = false;
        Judge();
        Assert.IsFalse(_supervisor.FanProven, "a fan that coasts proves nothing");
    }

    [TestMethod]
    [DataRow(Phase.Conditioning)]
    [DataRow(Phase.Ready)]
    public void An_open_interlock_is_a_fault_at_the_second_look_while_a_run_is_on(Phase phase)
    {
        At(phase);
        Readings.InterlockClosed = false;
        Judge(SafetyLimits.InterlockOpenReads - 1);
        Assert.AreEqual(FaultCode.None, _supervisor.Fault);
        Readings.InterlockClosed = true;
        Judge();
        Readings.InterlockClosed = false;
        Judge(SafetyLimits.InterlockOpenReads - 1);
        Assert.AreEqual(FaultCode.None, _supervisor.Fault, "a closed look in between starts anew");
        Judge();
        Assert.AreEqual(FaultCode.InterlockOpen, _supervisor.Fault);
    }

    [TestMethod]
    public void An_open_interlock_with_a_silent_sensor_is_the_chains_fault_as_long_as_the_loop_keeps_its_time()
    {
        Readings.InterlockClosed = false;
        Readings.Air.Status = SensorStatus.NoAnswer;
        Judge(SafetyLimits.InterlockOpenReads);
        Assert.AreEqual(FaultCode.InterlockOpen, _supervisor.Fault);
    }

    [TestMethod]
    [DataRow(SensorStatus.NoAnswer, 400_000L, FaultCode.SensorLost)]
    [DataRow(SensorStatus.Good, 400_000L, FaultCode.ProgramStalled)]
    [DataRow(SensorStatus.Good, 60_000_000L, FaultCode.ProgramStalled)]
    [DataRow(SensorStatus.Good, 3_600_000_000L, FaultCode.ProgramStalled)]
    [DataRow(SensorStatus.NoAnswer, 300_000L, FaultCode.SensorLost)]
    [DataRow(SensorStatus.NoAnswer, 200_000L, FaultCode.None)]
    public void A_chain_that_a_stall_has_opened_names_what_stalled_at_the_first_look(SensorStatus status, long gapUs, int fault)
    {
        _last.LoadDuty01[Loads.Heater] = 1.0; // for an hour without a kelvin: nobody looked
        Judge();
        Readings.InterlockClosed = false;
        Readings.Air.Status = status;
        _nowUs += gapUs - TickSchedule.TickUs;
        Judge();
        Assert.AreEqual(fault, _supervisor.Fault);
    }

    [TestMethod]
    public void A_stall_over_which_the_supply_stayed_on_shows_a_dead_man_that_does_not_work()
    {
        Judge();
        _nowUs += SafetyLimits.SupplyOffUs;
        Judge();
        Assert.AreEqual(FaultCode.SupplyStuck, _supervisor.Fault);
    }

    [TestMethod]
    [DataRow(Phase.Idle)]
    [DataRow(Phase.Aborted)]
    public void A_supply_without_edges_is_fault_502_in_every_phase_of_rest(Phase phase)
    {
        At(phase);
        Readings.InterlockClosed = true;
        Judge((int)(SafetyLimits.SupplyOffUs / TickSchedule.TickUs) - 2);
        Assert.AreEqual(FaultCode.None, _supervisor.Fault);
        Judge(3);
        Assert.AreEqual(FaultCode.SupplyStuck, _supervisor.Fault);
    }

    [TestMethod]
    public void Air_that_warms_with_the_heater_off_is_a_welded_relay()
    {
        Judge(250);
        Readings.Air.TemperatureC += SafetyLimits.UncommandedRiseK - 0.1;
        Judge(60);
        Assert.AreEqual(FaultCode.None, _supervisor.Fault);
        Readings.Air.TemperatureC += 0.2;
        Judge(2);
        Assert.AreEqual(FaultCode.HeatingUncommanded, _supervisor.Fault);
    }

    [TestMethod]
    public void Walls_that_warm_the_air_again_after_an_opened_door_are_no_welded_relay()
    {
        At(Phase.Complete);
        _last.FanOn = false;
        Judge(900);
        Readings.InterlockClosed = false;
        Judge(900);
        Readings.InterlockClosed = true;
        for (int second = 0; second < 60; second++)
        {
            Readings.Air.TemperatureC += 0.4;
            Judge(10);
        }

        Assert.AreEqual(FaultCode.None, _supervisor.Fault);
    }

    [TestMethod]
    public void A_room_that_warms_by_a_kelvin_in_ten_minutes_is_no_welded_relay()
    {
        for (int minute = 0; minute < 25; minute++)
        {
            Readings.Air.TemperatureC += 0.1;
            Judge(600);
        }

        Assert.AreEqual(FaultCode.None, _supervisor.Fault);
    }

    [TestMethod]
    public void Air_that_warms_while_the_heater_settles_or_heats_is_no_welded_relay()
    {
        Judge(190);
        Readings.Air.TemperatureC += 5.0;
        Judge();
        _last.LoadDuty01[Loads.Heater] = 0.1;
        Judge(100);
        Readings.Air.TemperatureC += 5.0;
        Judge();
        Assert.AreEqual(FaultCode.None, _supervisor.Fault);
    }

    [TestMethod]
    public void Conditioning_and_Ready_together_have_a_limit_however_often_they_alternate()
    {
        long sinceUs = _script.Run.RunSinceUs;
        _script.Tick((int)(CastLimits.SoakUs / TickSchedule.TickUs) + 1);
        Assert.AreEqual((Phase.Ready, sinceUs), (_script.Run.Phase, _script.Run.RunSinceUs));
        for (int i = 0; i < 5; i++)
        {
            _script.Readings.AirVelocityMPerS = 0.0;
            _script.Tick(9000);
            _script.AirInBand();
            _script.Tick(400);
            Assert.AreEqual((Phase.Ready, sinceUs), (_script.Run.Phase, _script.Run.RunSinceUs));
        }

        JudgeUntil(sinceUs + CastLimits.PreparationUs);
        int before = _supervisor.Fault;
        Judge();
        Assert.AreEqual((FaultCode.None, FaultCode.ConditioningTimeout), (before, _supervisor.Fault));
    }

    [TestMethod]
    [DataRow(Phase.Complete)]
    [DataRow(Phase.Idle)]
    [DataRow(Phase.Aborted)]
    public void An_open_interlock_is_no_fault_while_no_run_needs_it(Phase phase)
    {
        At(phase);
        Readings.InterlockClosed = false;
        Judge(100);
        Assert.AreEqual(FaultCode.None, _supervisor.Fault);
    }

    [TestMethod]
    public void A_refused_cast_is_a_fault()
    {
        Readings.CastRefused = true;
        Judge();
        Assert.AreEqual(FaultCode.CastNotStarted, _supervisor.Fault);
    }

    [TestMethod]
    [DataRow(Phase.Conditioning, FaultCode.ConditioningTimeout)]
    [DataRow(Phase.Ready, FaultCode.ReadyTimeout)]
    [DataRow(Phase.Casting, FaultCode.CastingTimeout)]
    [DataRow(Phase.Exposing, FaultCode.ExposingTimeout)]
    [DataRow(Phase.Immersing, FaultCode.ImmersingTimeout)]
    public void Every_phase_of_a_run_has_a_time_limit_that_is_its_own_fault(Phase phase, int fault)
    {
        At(phase);
        long limitUs = _script.Run.PhaseLimitUs();
        Assert.IsGreaterThan(0L, limitUs);
        JudgeUntil(_script.Run.PhaseSinceUs + limitUs);
        Assert.AreEqual(FaultCode.None, _supervisor.Fault);
        Judge();
        Assert.AreEqual(fault, _supervisor.Fault);
    }

    [TestMethod]
    public void The_first_fault_stays_whatever_comes_later()
    {
        Readings.CastRefused = true;
        Judge();
        Readings.CastRefused = false;
        Readings.InterlockClosed = false;
        Readings.Air.Status = SensorStatus.NoAnswer;
        Judge(200);
        Assert.AreEqual(FaultCode.CastNotStarted, _supervisor.Fault);
    }

    [TestMethod]
    public void Reset_clears_the_fault_and_a_cause_that_is_still_there_latches_again()
    {
        Readings.InterlockClosed = false;
        Judge(SafetyLimits.InterlockOpenReads);
        _supervisor.Reset();
        Assert.AreEqual(FaultCode.None, _supervisor.Fault);
        Judge(SafetyLimits.InterlockOpenReads);
        Assert.AreEqual(FaultCode.InterlockOpen, _supervisor.Fault);
    }

    [TestMethod]
    public void Reset_starts_every_count_anew()
    {
        Readings.Air.Status = SensorStatus.NoAnswer;
        Judge(SensingLimits.SensorBadReads);
        _supervisor.Reset();
        Judge(SensingLimits.SensorBadReads - 1);
        Assert.AreEqual(FaultCode.None, _supervisor.Fault);
    }

    [TestMethod]
    [DataRow(1.0, 0.0, 0.0, FaultCode.TemperatureNotReached)]
    [DataRow(-1.0, 5.0, 0.0, FaultCode.TemperatureNotReached)]
    [DataRow(0.0, -5.0, 1.0, FaultCode.HumidityNotReached)]
    [DataRow(0.0, 5.0, 0.0, FaultCode.HumidityNotReached)]
    [DataRow(0.0, 0.0, -0.5, FaultCode.VelocityNotReached)]
    [DataRow(0.0, 0.0, 0.5, FaultCode.VelocityNotReached)]
    public void Air_that_does_not_get_there_is_told_by_the_value_that_stays_out(double offK, double offGPerKg, double offMPerS, int fault)
    {
        Readings.Air.TemperatureC += offK;
        Readings.SmoothHumidityRatioGPerKg += offGPerKg;
        Readings.AirVelocityMPerS += offMPerS;
        _script.Tick();
        JudgeUntil(_script.Run.PhaseSinceUs + CastLimits.ConditioningUs);
        Assert.AreEqual(FaultCode.None, _supervisor.Fault);
        Judge();
        Assert.AreEqual(fault, _supervisor.Fault);
    }

    private void At(Phase phase)
    {
        _supervisor = new Supervisor();
        _script = new RunScript().To(phase);
        Readings.FanRpm = TargetRpm;
        _nowUs = SupplyProof.Give(_supervisor, _script, _last, TargetRpm);
        Assert.AreEqual(FaultCode.None, _supervisor.Fault);
    }

    private void JudgeUntil(long us)
    {
        while (_nowUs + TickSchedule.TickUs <= us)
        {
            Judge();
        }

        _nowUs = us - TickSchedule.TickUs;
        Judge();
    }

    private void Judge(int ticks = 1)
    {
        for (int i = 0; i < ticks; i++)
        {
            _nowUs += TickSchedule.TickUs;
            _supervisor.Judge(_nowUs, Readings, _script.Run, _last, TargetRpm);
        }
    }

    private void JudgeSensor(Supervisor supervisor) => supervisor.Judge(_script.NowUs, Readings, _script.Run, _last, TargetRpm);
}
