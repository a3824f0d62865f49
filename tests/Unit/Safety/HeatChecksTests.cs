using System;
using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Safety;
using ChamberFirmware.Tests.Unit.Casting;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Tests.Unit.Safety;

/// <summary>Faults of heat: what one disturbed or lost reading may not do, and when a watch begins anew.</summary>
[TestClass]
public sealed class HeatChecksTests
{
    private readonly Supervisor _supervisor = new();
    private readonly Outputs _last = new() { FanOn = true };
    private readonly RunScript _script = new RunScript().To(Phase.Conditioning);
    private long _nowUs;

    public HeatChecksTests() => _nowUs = SupplyProof.Give(_supervisor, _script, _last, 0.0);

    private Readings Readings => _script.Readings;

    [TestMethod]
    [DataRow(11.0)]
    [DataRow(-11.0)]
    [DataRow(30.0)]
    [DataRow(-25.0)]
    [DataRow(5.2)]
    public void One_disturbed_reading_is_no_fault_and_no_later_one_either(double offK)
    {
        Judge(300);
        for (int i = 0; i < 10; i++)
        {
            Disturbed(offK);
            Judge(100);
        }

        Assert.AreEqual(FaultCode.None, _supervisor.Fault);
    }

    [TestMethod]
    [DataRow(11.0)]
    [DataRow(-11.0)]
    [DataRow(-30.0)]
    [DataRow(30.0)]
    [DataRow(2.0)]
    public void One_disturbed_reading_does_not_hide_a_welded_relay(double offK)
    {
        Judge(300);
        for (int i = 0; i < 500 && _supervisor.Fault == FaultCode.None; i++)
        {
            Readings.Air.TemperatureC += 0.02;
            Judge(1);
            if (i % 100 == 50)
            {
                Disturbed(offK);
            }
        }

        Assert.AreEqual(FaultCode.HeatingUncommanded, _supervisor.Fault);
    }

    [TestMethod]
    [DataRow(9)]
    [DataRow(11)]
    [DataRow(13)]
    [DataRow(20)]
    public void Lost_readings_neither_make_a_heater_that_heats_a_welded_one_nor_hide_a_dead_one(int everyNth)
    {
        // The tick after a lost reading sees that its heat was taken away.
        Alternate(everyNth, 3000, 0.01);
        Assert.AreEqual(FaultCode.None, _supervisor.Fault);
        Alternate(everyNth, 3000, 0.0);
        Assert.AreEqual(FaultCode.HeatingTooSlow, _supervisor.Fault);
    }

    [TestMethod]
    public void Air_that_warms_when_the_fan_stops_or_starts_is_watched_anew()
    {
        foreach (bool fanOn in new[] { false, true })
        {
            _last.FanOn = fanOn;
            Judge(650);
            _last.FanOn = !fanOn;
            Readings.Air.TemperatureC += 12.0; // from the element, now that nothing carries its heat away; or from the walls
            Judge(100);
            Assert.AreEqual(FaultCode.None, _supervisor.Fault, $"from {fanOn}");
        }
    }

    [TestMethod]
    public void Air_that_warms_more_slowly_than_its_window_is_the_room()
    {
        Judge(300);
        for (int i = 0; i < 60; i++)
        {
            Readings.Air.TemperatureC += 0.4; // 4.8 K in two minutes
            Judge(100);
        }

        Assert.AreEqual(FaultCode.None, _supervisor.Fault);
    }

    [TestMethod]
    public void After_a_reset_both_watches_begin_anew()
    {
        Judge(300);
        Readings.Air.TemperatureC += 4.0;
        Judge(100);
        _supervisor.Reset();
        Readings.Air.TemperatureC += 4.0;
        Judge(100);
        Assert.AreEqual(FaultCode.None, _supervisor.Fault, "203");
        _last.LoadDuty01[Loads.Heater] = 1.0;
        Judge(590);
        _supervisor.Reset();
        Judge(590);
        _supervisor.Reset();
        Judge(790);
        Assert.AreEqual(FaultCode.None, _supervisor.Fault, "202");
        Judge(30);
        Assert.AreEqual(FaultCode.HeatingTooSlow, _supervisor.Fault);
    }

    [TestMethod]
    public void Readings_that_are_too_hot_must_follow_each_other_and_a_lost_one_between_is_none()
    {
        for (int i = 0; i < 60; i++)
        {
            Readings.Air.TemperatureC = i % SafetyLimits.OverTemperatureReads == 0 ? 25.0 : SafetyLimits.OverTemperatureC + 1.0;
            Judge(1);
        }

        Assert.AreEqual(FaultCode.None, _supervisor.Fault);
        Readings.Air.TemperatureC = SafetyLimits.OverTemperatureC + 1.0;
        for (int i = 0; i < SafetyLimits.OverTemperatureReads; i++)
        {
            Lost();
            Judge(1);
        }

        Assert.AreEqual(FaultCode.OverTemperature, _supervisor.Fault);
    }

    [TestMethod]
    public void A_lost_reading_is_not_judged_whatever_it_says()
    {
        Readings.Air.TemperatureC = SafetyLimits.OverTemperatureC + 20.0;
        for (int i = 0; i < 9; i++)
        {
            Lost();
        }

        Assert.AreEqual(FaultCode.None, _supervisor.Fault);
    }

    [TestMethod]
    public void While_the_heat_is_tried_every_load_is_off_and_from_Ready_on_nothing_is_tried()
    {
        _last.LoadDuty01[Loads.Heater] = 1.0;
        Judge(605);
        Assert.AreEqual(0.0, Permitted(Phase.Conditioning));
        _script.AirInBand();
        _script.To(Phase.Ready);
        Judge(1);
        Assert.AreEqual(1.0, Permitted(Phase.Ready));
        Judge(2000);
        Assert.AreEqual(FaultCode.None, _supervisor.Fault);
    }

    [TestMethod]
    [DataRow(1.5)]
    [DataRow(3.0)]
    [DataRow(10.0)]
    public void Air_that_falls_without_heat_is_on_a_plateau_and_is_left_alone_for_minutes(double fallK)
    {
        _last.LoadDuty01[Loads.Heater] = 1.0;
        double plateauC = Readings.Air.TemperatureC;
        int trials = 0;
        bool tried = false;
        for (int i = 0; i < 6000; i++)
        {
            bool tries = Permitted(Phase.Conditioning) < 1.0;
            trials += tries && !tried ? 1 : 0;
            tried = tries;
            double goalC = tries ? plateauC - fallK : plateauC;
            Readings.Air.TemperatureC += (goalC - Readings.Air.TemperatureC) * 0.02;
            Judge(1);
        }

        Assert.AreEqual(FaultCode.None, _supervisor.Fault);
        Assert.AreEqual(2, trials, "in ten minutes");
    }

    [TestMethod]
    public void A_dead_heater_is_found_although_the_air_falls_by_itself()
    {
        // What it falls without heat counts against what it fell before, with a heater that was on.
        _last.LoadDuty01[Loads.Heater] = 1.0;
        for (int i = 0; i < 900 && _supervisor.Fault == FaultCode.None; i++)
        {
            Readings.Air.TemperatureC -= 0.007; // 1.4 K in the 20 s of the trial, as in the 20 s before
            Judge(1);
        }

        Assert.AreEqual(FaultCode.HeatingTooSlow, _supervisor.Fault);
    }

    [TestMethod]
    public void A_heater_that_was_found_alive_is_tried_again_when_the_air_falls_from_where_it_came_after_that()
    {
        Assert.AreEqual(1, Trials(1500, i => i < 900 ? 50.0 : 53.0), "it regains and rises: nothing to try");
        Assert.AreEqual(1, Trials(900, _ => 50.7), "2.3 K under the highest, over what it was when it was tried");
    }

    [TestMethod]
    public void A_reset_forgets_that_the_heater_was_alive()
    {
        Assert.AreEqual(1, Trials(1200, _ => 50.0));
        _supervisor.Reset();
        Judge(810);
        Assert.AreEqual(FaultCode.HeatingTooSlow, _supervisor.Fault, "dead since then");
    }

    [TestMethod]
    public void In_a_commissioning_the_missing_rise_alone_is_the_fault_and_nothing_is_tried()
    {
        var supervisor = new Supervisor();
        RunScript script = new RunScript().To(Phase.Commissioning);
        long nowUs = SupplyProof.Give(supervisor, script, _last, 0.0);
        _last.LoadDuty01[Loads.Heater] = 1.0;
        for (int i = 0; i <= 601; i++)
        {
            Assert.AreEqual(FaultCode.None, supervisor.Fault, $"tick {i}");
            nowUs += TickSchedule.TickUs;
            supervisor.Judge(nowUs, script.Readings, script.Run, _last, 0.0);
        }

        Assert.AreEqual(FaultCode.HeatingTooSlow, supervisor.Fault);
    }

    [TestMethod]
    public void Heat_that_was_off_for_a_while_is_watched_anew()
    {
        _last.LoadDuty01[Loads.Heater] = 1.0;
        Judge(500);
        _last.LoadDuty01[Loads.Heater] = 0.5;
        Judge(100);
        _last.LoadDuty01[Loads.Heater] = 1.0;
        Judge(590);
        Assert.AreEqual(1.0, Permitted(Phase.Conditioning), "no trial yet");
    }

    [TestMethod]
    [DataRow(true, 4.9, 5.1)]
    [DataRow(false, 9.9, 10.1)]
    public void Air_may_warm_more_while_it_stands(bool fanOn, double withinK, double tooMuchK)
    {
        _last.FanOn = fanOn;
        Judge(700);
        double fromC = Readings.Air.TemperatureC;
        foreach (double upK in new[] { withinK, tooMuchK })
        {
            Readings.Air.TemperatureC = fromC + upK;
            Judge(100);
            Assert.AreEqual(upK == withinK ? FaultCode.None : FaultCode.HeatingUncommanded, _supervisor.Fault, $"{upK}");
        }
    }

    // Full heat; the air goes to a goal, 3 K lower while a live heater is taken away.
    private int Trials(int ticks, Func<int, double> goalC)
    {
        _last.LoadDuty01[Loads.Heater] = 1.0;
        int trials = 0;
        bool tried = false;
        for (int i = 0; i < ticks; i++)
        {
            bool tries = Permitted(Phase.Conditioning) < 1.0;
            trials += tries && !tried ? 1 : 0;
            tried = tries;
            Readings.Air.TemperatureC += (goalC(i) - (tries ? 3.0 : 0.0) - Readings.Air.TemperatureC) * 0.02;
            Judge(1);
        }

        Assert.AreEqual(FaultCode.None, _supervisor.Fault);
        return trials;
    }

    private double Permitted(Phase phase)
    {
        _supervisor.Judge(_nowUs, Readings, _script.Run, _last, 0.0);
        var outputs = new Outputs { FanOn = true };
        Array.Fill(outputs.LoadDuty01, 1.0);
        _supervisor.Permit(Readings, phase, outputs);
        return Math.Max(outputs.LoadDuty01[Loads.Heater], Math.Max(outputs.LoadDuty01[Loads.Humidifier], outputs.LoadDuty01[Loads.DryAir]));
    }

    private void Alternate(int everyNth, int ticks, double riseK)
    {
        bool wasLost = false;
        for (int i = 0; i < ticks; i++)
        {
            _last.LoadDuty01[Loads.Heater] = wasLost ? 0.0 : 1.0;
            wasLost = i % everyNth == 0;
            Readings.Air.TemperatureC += riseK;
            if (wasLost)
            {
                Lost();
            }
            else
            {
                Judge(1);
            }
        }
    }

    private void Lost()
    {
        Readings.Air.Status = SensorStatus.NoAnswer;
        Judge(1);
        Readings.Air.Status = SensorStatus.Good;
    }

    private void Disturbed(double offK)
    {
        Readings.Air.TemperatureC += offK;
        Judge(1);
        Readings.Air.TemperatureC -= offK;
    }

    private void Judge(int ticks)
    {
        for (int i = 0; i < ticks; i++)
        {
            _nowUs += TickSchedule.TickUs;
            _supervisor.Judge(_nowUs, Readings, _script.Run, _last, 0.0);
        }
    }
}
