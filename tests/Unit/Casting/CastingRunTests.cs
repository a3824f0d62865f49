using System;
using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Safety;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Tests.Unit.Casting;

/// <summary>Given a phase, when something happens, then this phase and no other.</summary>
[TestClass]
public sealed class CastingRunTests
{
    // Rows: given; columns: the phase one tick after Start, Cast, Abort, Reset.
    [TestMethod]
    [DataRow(Phase.Idle, Phase.Conditioning, Phase.Idle, Phase.Idle, Phase.Idle)]
    [DataRow(Phase.Conditioning, Phase.Conditioning, Phase.Conditioning, Phase.Aborted, Phase.Conditioning)]
    [DataRow(Phase.Ready, Phase.Ready, Phase.Casting, Phase.Aborted, Phase.Ready)]
    [DataRow(Phase.Casting, Phase.Casting, Phase.Casting, Phase.Aborted, Phase.Casting)]
    [DataRow(Phase.Exposing, Phase.Exposing, Phase.Exposing, Phase.Aborted, Phase.Exposing)]
    [DataRow(Phase.Immersing, Phase.Immersing, Phase.Immersing, Phase.Aborted, Phase.Immersing)]
    [DataRow(Phase.Complete, Phase.Conditioning, Phase.Complete, Phase.Idle, Phase.Complete)]
    [DataRow(Phase.Aborted, Phase.Aborted, Phase.Aborted, Phase.Aborted, Phase.Idle)]
    [DataRow(Phase.Commissioning, Phase.Commissioning, Phase.Commissioning, Phase.Aborted, Phase.Commissioning)]
    [DataRow(Phase.Coating, Phase.Coating, Phase.Coating, Phase.Aborted, Phase.Coating)]
    [DataRow(Phase.Filling, Phase.Filling, Phase.Filling, Phase.Aborted, Phase.Filling)]
    public void Each_request_does_in_each_phase_what_the_table_says(Phase given, Phase onStart, Phase onCast, Phase onAbort, Phase onReset)
    {
        Assert.AreEqual(onStart, new RunScript().To(given).Ask(OperatorRequest.Start), "start");
        Assert.AreEqual(onCast, new RunScript().To(given).Ask(OperatorRequest.Cast), "cast");
        Assert.AreEqual(onAbort, new RunScript().To(given).Ask(OperatorRequest.Abort), "abort");
        Assert.AreEqual(onReset, new RunScript().To(given).Ask(OperatorRequest.Reset), "reset");
    }

    [TestMethod]
    public void Nothing_but_a_reset_without_a_fault_leaves_Faulted()
    {
        foreach (OperatorRequest request in Enum.GetValues<OperatorRequest>())
        {
            RunScript run = new RunScript().To(Phase.Faulted);
            Assert.AreEqual(Phase.Faulted, run.Ask(request), $"{request} while the fault is latched");
            run.Fault = FaultCode.None;
            Assert.AreEqual(request == OperatorRequest.Reset ? Phase.Idle : Phase.Faulted, run.Ask(request), request.ToString());
        }
    }

    [TestMethod]
    public void Commissioning_starts_from_Idle_only_and_ends_there_when_its_task_is_done()
    {
        foreach (Phase given in Enum.GetValues<Phase>())
        {
            Phase expected = given == Phase.Idle ? Phase.Commissioning : given;
            Assert.AreEqual(expected, new RunScript().To(given).Ask(OperatorRequest.Commission), $"{given}");
            expected = given == Phase.Commissioning ? Phase.Idle : given;
            Assert.AreEqual(expected, new RunScript().To(given).Ask(OperatorRequest.Finish), $"{given}");
        }
    }

    [TestMethod]
    public void Filling_starts_from_Ready_only_and_ends_in_Conditioning_with_the_door_closed()
    {
        foreach (Phase given in Enum.GetValues<Phase>())
        {
            Phase expected = given == Phase.Ready ? Phase.Filling : given;
            Assert.AreEqual(expected, new RunScript().To(given).Ask(OperatorRequest.Fill), $"{given}");
            expected = given == Phase.Filling ? Phase.Conditioning : given;
            Assert.AreEqual(expected, new RunScript().To(given).Ask(OperatorRequest.Filled), $"{given}");
        }

        RunScript run = new RunScript().To(Phase.Filling);
        run.Readings.InterlockClosed = false;
        Assert.AreEqual(Phase.Filling, run.Ask(OperatorRequest.Filled), "the door is open");
    }

    [TestMethod]
    public void A_fault_wins_in_every_phase_over_every_request()
    {
        foreach (Phase given in Enum.GetValues<Phase>())
        {
            foreach (OperatorRequest request in Enum.GetValues<OperatorRequest>())
            {
                RunScript run = new RunScript().To(given);
                run.Fault = FaultCode.SensorLost;
                Assert.AreEqual(Phase.Faulted, run.Ask(request), $"{request} in {given}");
            }
        }
    }

    [TestMethod]
    public void A_request_is_good_for_one_tick_and_nothing_replaces_an_abort()
    {
        RunScript run = new RunScript().To(Phase.Conditioning);
        run.Ask(OperatorRequest.Cast);
        run.Tick(400);
        Assert.AreEqual(Phase.Ready, run.Run.Phase, "a cast asked for too early is forgotten");
        run.Run.Ask(OperatorRequest.Abort);
        run.Run.Ask(OperatorRequest.Cast);
        run.Run.Ask(OperatorRequest.Reset);
        run.Tick();
        Assert.AreEqual(Phase.Aborted, run.Run.Phase);
    }

    [TestMethod]
    public void A_start_and_an_abort_before_the_same_tick_start_nothing()
    {
        var run = new RunScript();
        run.Run.Ask(OperatorRequest.Abort);
        run.Run.Ask(OperatorRequest.Start);
        run.Tick(3);
        Assert.AreEqual(Phase.Idle, run.Run.Phase);
    }

    [TestMethod]
    public void Ready_comes_after_the_soak_and_not_before()
    {
        RunScript run = new RunScript().To(Phase.Conditioning);
        long sinceUs = run.NowUs;
        for (int i = 0; i < 1000 && run.Run.Phase == Phase.Conditioning; i++)
        {
            run.Tick();
        }

        Assert.AreEqual(Phase.Ready, run.Run.Phase);
        Assert.AreEqual(CastLimits.SoakUs + TickSchedule.TickUs, run.NowUs - sinceUs);
    }

    [TestMethod]
    public void Ready_falls_back_when_the_air_leaves_the_band_and_soaks_all_over_again()
    {
        RunScript run = new RunScript().To(Phase.Ready);
        run.Readings.Air.TemperatureC += CastLimits.SoakTemperatureBandK * (CastLimits.ReadySlack - 0.1);
        run.Tick();
        Assert.AreEqual(Phase.Ready, run.Run.Phase, "at the edge it does not flicker");
        run.Readings.Air.TemperatureC += 0.2;
        run.Tick();
        Assert.AreEqual(Phase.Conditioning, run.Run.Phase);
        run.AirInBand();
        run.Tick(300);
        Assert.AreEqual(Phase.Conditioning, run.Run.Phase);
        run.Tick(2);
        Assert.AreEqual(Phase.Ready, run.Run.Phase);
    }

    [TestMethod]
    public void A_cast_asked_for_in_the_tick_that_leaves_the_band_is_not_cast()
    {
        RunScript run = new RunScript().To(Phase.Ready);
        run.Readings.SmoothHumidityRatioGPerKg *= 1.1;
        Assert.AreEqual(Phase.Conditioning, run.Ask(OperatorRequest.Cast));
        Assert.IsNull(run.Run.Plan);
    }

    [TestMethod]
    [DataRow(4.0, false)]
    [DataRow(0.0, true)]
    [DataRow(0.02, true)]
    public void A_cast_goes_its_phases_in_bench_order_at_the_planned_times(double exposureS, bool skipsExposing)
    {
        RunScript run = new RunScript(exposureS).To(Phase.Casting);
        long startUs = run.NowUs;
        CollectionAssert.AreEqual(new[] { Phase.Casting }, Phases(run, 0));
        var plan = run.Run.Plan!;
        List<Phase> phases = Phases(run, 2000);
        Phase[] expected = skipsExposing ? [Phase.Immersing, Phase.Complete] : [Phase.Exposing, Phase.Immersing, Phase.Complete];
        CollectionAssert.AreEqual(expected, phases);
        Assert.AreEqual(plan.EndUs, run.Run.PhaseSinceUs - startUs, TickSchedule.TickUs, "complete when both relays are off");
    }

    [TestMethod]
    public void A_cast_whose_trains_never_started_stays_Casting()
    {
        RunScript run = new RunScript().To(Phase.Casting);
        run.Readings.CastStarted = false;
        run.Tick(1000);
        Assert.AreEqual(Phase.Casting, run.Run.Phase);
    }

    [TestMethod]
    public void A_cast_asked_for_while_the_chain_is_open_is_refused_and_says_so()
    {
        RunScript run = new RunScript().To(Phase.Ready);
        run.Readings.InterlockClosed = false;
        Assert.AreEqual(Phase.Ready, run.Ask(OperatorRequest.Cast));
        Assert.IsTrue(run.Run.CastWasRefused);
        run.Readings.InterlockClosed = true;
        Assert.AreEqual(Phase.Casting, run.Ask(OperatorRequest.Cast));
    }

    [TestMethod]
    public void A_cast_asked_for_while_the_sensor_is_silent_is_refused_and_says_so()
    {
        RunScript run = new RunScript().To(Phase.Ready);
        run.Readings.Air.Status = SensorStatus.NoAnswer;
        Assert.AreEqual(Phase.Ready, run.Ask(OperatorRequest.Cast));
        Assert.IsTrue(run.Run.CastWasRefused);
        run.AirInBand();
        Assert.AreEqual(Phase.Casting, run.Ask(OperatorRequest.Cast));
        Assert.IsFalse(run.Run.CastWasRefused);
    }

    [TestMethod]
    public void Complete_ends_when_the_door_is_opened_to_take_the_plate_out()
    {
        RunScript run = new RunScript().To(Phase.Complete);
        run.Readings.InterlockClosed = false;
        run.Tick();
        Assert.AreEqual(Phase.Idle, run.Run.Phase);
    }

    [TestMethod]
    public void Complete_keeps_the_air_for_ten_minutes_then_goes_idle()
    {
        RunScript run = new RunScript().To(Phase.Complete);
        run.Tick((int)(CastLimits.CompleteHoldUs / TickSchedule.TickUs) - 1);
        Assert.AreEqual(Phase.Complete, run.Run.Phase);
        run.Tick();
        Assert.AreEqual(Phase.Idle, run.Run.Phase);
    }

    [TestMethod]
    public void Complete_to_Conditioning_starts_a_fresh_soak()
    {
        RunScript run = new RunScript().To(Phase.Complete);
        Assert.AreEqual(Phase.Conditioning, run.Ask(OperatorRequest.Start));
        Assert.AreEqual(Phase.Complete, run.Run.PreviousPhase);
        run.Tick((int)(CastLimits.SoakUs / TickSchedule.TickUs));
        Assert.AreEqual(Phase.Conditioning, run.Run.Phase);
        run.Tick();
        Assert.AreEqual(Phase.Ready, run.Run.Phase);
    }

    private static List<Phase> Phases(RunScript run, int ticks)
    {
        var phases = new List<Phase>();
        if (ticks == 0)
        {
            phases.Add(run.Run.Phase);
        }

        for (int i = 0; i < ticks && run.Run.Phase != Phase.Complete; i++)
        {
            run.Tick();
            phases.AddRange(run.Run.PhaseIsNew ? [run.Run.Phase] : Enumerable.Empty<Phase>());
        }

        return phases;
    }
}
