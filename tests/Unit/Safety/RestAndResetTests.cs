using System;
using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Safety;
using ChamberFirmware.Sensing;
using ChamberFirmware.Tests.Unit.Casting;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Tests.Unit.Safety;

/// <summary>What is no fault at rest, what a reset and a stall forget.</summary>
[TestClass]
public sealed class RestAndResetTests
{
    private const double TargetRpm = 1500.0;

    // A cause that counts: what its readings are at the n-th tick, and the fault that it becomes.
    private static readonly Dictionary<string, (int Fault, Action<Readings, Outputs, int> Readings)> Causes = new()
    {
        ["silent"] = (FaultCode.SensorLost, (r, _, _) => r.Air.Status = SensorStatus.NoAnswer),
        ["loose"] = (FaultCode.SensorIntermittent, (r, _, i) => r.Air.Status = i % 2 == 0 ? SensorStatus.NoAnswer : SensorStatus.Good),
        ["hot"] = (FaultCode.OverTemperature, (r, _, _) => r.Air.TemperatureC = SafetyLimits.OverTemperatureC + 1.0),
        ["slow"] = (FaultCode.FanNotTurning, (r, _, _) => r.FanRpm = TargetRpm * 0.4),
        ["open"] = (FaultCode.InterlockOpen, (r, _, _) => r.InterlockClosed = false),
    };

    public static IEnumerable<object[]> CauseNames => Causes.Keys.Select(name => new object[] { name });

    [TestMethod]
    [DynamicData(nameof(CauseNames))]
    public void A_reset_starts_every_count_anew(string cause)
    {
        (int fault, Action<Readings, Outputs, int> readings) = Causes[cause];
        var run = new Judged(Phase.Conditioning);
        int reads = 0;
        while (run.Supervisor.Fault == FaultCode.None)
        {
            Assert.IsLessThan(3000, reads);
            run.Judge(r => readings(r, run.Last, reads));
            reads++;
        }

        Assert.AreEqual(fault, run.Supervisor.Fault);
        run = new Judged(Phase.Conditioning);
        for (int half = 0; half < 2; half++)
        {
            for (int i = 0; i < reads - 1; i++)
            {
                run.Judge(r => readings(r, run.Last, i));
            }

            Assert.AreEqual(FaultCode.None, run.Supervisor.Fault, $"half {half}");
            if (half == 0)
            {
                run.Supervisor.Reset();
            }
        }

        run.Judge(r => readings(r, run.Last, reads - 1));
        Assert.AreEqual(fault, run.Supervisor.Fault, "and counts to the same number");
    }

    [TestMethod]
    [DataRow(Phase.Idle)]
    [DataRow(Phase.Aborted)]
    public void A_sensor_that_says_nothing_or_the_same_or_another_is_no_fault_at_rest_nor_is_a_fan_that_runs_down(Phase phase)
    {
        var run = new Judged(phase);
        run.Last.FanOn = false;
        for (int i = 0; i < 1000; i++)
        {
            run.Judge(r =>
            {
                r.Air.Status = i % 40 < 20 ? SensorStatus.NoAnswer : SensorStatus.Good;
                r.Air.UnchangedReads = SensingLimits.SensorUnchangedReads;
                r.SensorDisagreeReads = SensingLimits.SensorDisagreeReads;
                r.FanDoubtReads = SensingLimits.FanDoubtReads;
                r.FanRpm = TargetRpm * 0.3;
            });
            Assert.AreEqual(FaultCode.None, run.Supervisor.Fault, $"tick {i}");
        }
    }

    [TestMethod]
    public void A_bus_that_blocked_in_the_tick_before_the_stall_is_the_sensors_fault()
    {
        var run = new Judged(Phase.Conditioning);
        run.Judge(r => r.Air.Status = SensorStatus.NoAnswer);
        run.NowUs += 400_000;
        run.Judge(r => r.InterlockClosed = false);
        Assert.AreEqual(FaultCode.SensorLost, run.Supervisor.Fault);
    }

    [TestMethod]
    public void A_fan_that_stands_is_not_one_whose_tach_is_wrong()
    {
        var run = new Judged(Phase.Conditioning);
        run.Judge(r =>
        {
            r.FanRpm = TargetRpm * (SafetyLimits.FanStands01 - 0.01);
            r.FanDoubtReads = SensingLimits.FanDoubtReads;
        });
        Assert.AreEqual(FaultCode.None, run.Supervisor.Fault, "301 will say it");
        run.Judge(r =>
        {
            r.FanRpm = TargetRpm * (SafetyLimits.FanStands01 + 0.01);
            r.FanDoubtReads = SensingLimits.FanDoubtReads;
        });
        Assert.AreEqual(FaultCode.FanSpeedWrong, run.Supervisor.Fault);
    }

    [TestMethod]
    public void A_fault_in_the_very_tick_that_begins_a_look_at_the_door_makes_no_edge()
    {
        var run = new Judged(Phase.Idle);
        run.Judge(r => r.Air.TemperatureC = 99.0, SafetyLimits.OverTemperatureReads - 1);
        run.Supervisor.Door.Ask();
        Assert.IsFalse(run.Permitted(r => r.Air.TemperatureC = 99.0, Phase.Idle, new Outputs()).HeartbeatAllowed);
        Assert.AreEqual(FaultCode.OverTemperature, run.Supervisor.Fault);
    }

    [TestMethod]
    public void A_fan_that_was_off_whatever_its_duty_does_not_run_on_after_the_fault()
    {
        foreach (bool wasOn in new[] { true, false })
        {
            var run = new Judged(Phase.Conditioning);
            run.Permitted(_ => { }, Phase.Conditioning, new Outputs { FanOn = wasOn, FanDuty01 = 0.5 });
            run.Judge(r => r.InterlockClosed = false, 2);
            Outputs after = run.Permitted(_ => { }, Phase.Faulted, new Outputs { FanOn = wasOn, FanDuty01 = 0.5 });
            Assert.AreEqual((FaultCode.InterlockOpen, wasOn), (run.Supervisor.Fault, after.FanOn));
        }
    }

    [TestMethod]
    public void Air_that_rises_from_where_it_has_fallen_to_is_warmed_by_a_welded_relay()
    {
        var run = new Judged(Phase.Conditioning);
        run.Judge(_ => { }, 300);
        for (int i = 0; i < 600 && run.Supervisor.Fault == FaultCode.None; i++)
        {
            run.OffK += i < 300 ? -0.03 : 0.03;
            run.Judge(_ => { });
        }

        Assert.AreEqual(FaultCode.HeatingUncommanded, run.Supervisor.Fault, $"at {run.OffK} K");
        Assert.IsLessThan(0.0, run.OffK, "before it is as warm as it was");
    }

    [TestMethod]
    public void After_a_fault_that_lost_its_film_and_a_reset_the_next_film_is_saved_again()
    {
        var run = new Judged(Phase.Conditioning);
        run.Judge(r => r.InterlockClosed = false);
        run.Judge(r => r.InterlockClosed = false);
        Assert.AreEqual((FaultCode.InterlockOpen, false), (run.Supervisor.Fault, run.Supervisor.SavesFilm));
        run.Supervisor.Reset();
        for (int i = 0; i < SensingLimits.SensorBadReads; i++)
        {
            run.Judge(r => r.Air.Status = SensorStatus.NoAnswer);
        }

        Assert.AreEqual((FaultCode.SensorLost, true), (run.Supervisor.Fault, run.Supervisor.SavesFilm));
    }

    [TestMethod]
    public void Over_a_stall_nobody_looked_and_both_watches_of_heat_begin_anew()
    {
        var run = new Judged(Phase.Conditioning);
        run.Last.LoadDuty01[Loads.Heater] = 1.0;
        run.Judge(_ => { }, 590);
        run.NowUs += 600_000; // a longer one takes the supply away, and that is a fault by itself
        run.Judge(_ => { }, 590);
        Assert.AreEqual(FaultCode.None, run.Supervisor.Fault, "202");
        run.Last.LoadDuty01[Loads.Heater] = 0.0;
        run.Judge(_ => { }, 300);
        run.NowUs += 600_000;
        run.OffK = 8.0; // within the 20 s in which the element gives off its heat
        run.Judge(_ => { }, 190);
        Assert.AreEqual(FaultCode.None, run.Supervisor.Fault, "203");
    }

    /// <summary>A supervisor in a phase, the supply proven where there is one, and readings that are good unless a test says so.</summary>
    private sealed class Judged
    {
        private readonly RunScript _script;

        public Judged(Phase phase)
        {
            _script = new RunScript().To(phase);
            NowUs = SupplyProof.Give(Supervisor, _script, Last, TargetRpm);
            Last.FanOn = true;
            Judge(_ => { }, 100); // the fan is up to speed
        }

        public Supervisor Supervisor { get; } = new();

        public Outputs Last { get; } = new();

        public long NowUs { get; set; }

        public double OffK { get; set; }

        public Outputs Permitted(Action<Readings> disturb, Phase phase, Outputs outputs)
        {
            Judge(disturb);
            Supervisor.Permit(_script.Readings, phase, outputs);
            return outputs;
        }

        public void Judge(Action<Readings> disturb, int ticks = 1)
        {
            for (int i = 0; i < ticks; i++)
            {
                Readings r = _script.Readings;
                _script.AirInBand();
                r.Air.TemperatureC += OffK;
                r.Air.UnchangedReads = 0;
                r.SensorDisagreeReads = 0;
                r.FanDoubtReads = 0;
                r.FanRpm = TargetRpm;
                r.InterlockClosed = PhaseRules.Drives(_script.Run.Phase);
                disturb(r);
                NowUs += TickSchedule.TickUs;
                Supervisor.Judge(NowUs, r, _script.Run, Last, TargetRpm);
            }
        }
    }
}
