using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Tests.Unit.Casting;

/// <summary>What a run remembers of its dope, of its last cast, of its preparation; and what it forgets.</summary>
[TestClass]
public sealed class FillingRunTests
{
    private readonly RunScript _script = new();

    private CastingRun Run => _script.Run;

    private bool IsTooLate => Run.IsFilledTooLong(Run.FilledUs + (long)(_script.Recipe.LongestFilledS * 1e6) + 1);

    [TestMethod]
    public void The_door_may_be_opened_only_once_a_valid_reading_was_cool_with_the_chain_closed()
    {
        _script.To(Phase.Filling);
        _script.Readings.Air.TemperatureC = _script.Settings.FillingBelowC;
        _script.Readings.Air.Status = SensorStatus.NoAnswer;
        _script.Tick();
        Assert.IsFalse(Run.DoorMayOpen, "not valid");
        _script.Readings.Air.Status = SensorStatus.Good;
        _script.Readings.InterlockClosed = false;
        _script.Tick();
        Assert.IsFalse(Run.DoorMayOpen, "the chain is open");
        _script.Readings.InterlockClosed = true;
        _script.Readings.Air.TemperatureC += 0.1;
        _script.Tick();
        Assert.IsFalse(Run.DoorMayOpen, "not cool");
        Assert.AreEqual(0L, Run.FilledUs);
        _script.Readings.Air.TemperatureC -= 0.1;
        for (int i = 0; i < 3; i++)
        {
            _script.Tick();
            Assert.IsTrue(Run.DoorMayOpen);
        }
    }

    [TestMethod]
    public void Each_filling_waits_for_cool_air_of_its_own()
    {
        Fill();
        ToReady();
        Assert.AreEqual((Phase.Filling, false), (_script.Ask(OperatorRequest.Fill), Run.DoorMayOpen));
        _script.Readings.Air.TemperatureC = _script.Settings.FillingBelowC + 1.0;
        _script.Tick(3);
        Assert.IsFalse(Run.DoorMayOpen);
    }

    [TestMethod]
    public void The_time_counts_from_the_first_opening_through_every_return_to_Conditioning_and_a_new_run_has_none()
    {
        long filledUs = Fill();
        ToReady();
        _script.Readings.Air.TemperatureC += 5.0;
        _script.Tick();
        Assert.AreEqual(Phase.Conditioning, Run.Phase);
        Assert.AreEqual(filledUs, Run.FilledUs, "it has only left its band");
        ToReady();
        Assert.AreEqual(Phase.Filling, _script.Ask(OperatorRequest.Fill));
        Open();
        Assert.AreEqual(filledUs, Run.FilledUs, "opened again: the first dope is the oldest");
        _script.Ask(OperatorRequest.Abort);
        _script.Ask(OperatorRequest.Reset);
        Assert.AreEqual(Phase.Conditioning, _script.Ask(OperatorRequest.Start));
        Assert.AreEqual(0L, Run.FilledUs);
    }

    [TestMethod]
    [DataRow(Phase.Filling, true)]
    [DataRow(Phase.Conditioning, true)]
    [DataRow(Phase.Ready, true)]
    [DataRow(Phase.Casting, false)]
    [DataRow(Phase.Exposing, false)]
    [DataRow(Phase.Immersing, false)]
    [DataRow(Phase.Complete, false)]
    [DataRow(Phase.Aborted, false)]
    public void Dope_can_be_too_old_until_it_is_cast(Phase phase, bool canBe)
    {
        Fill();
        if (phase == Phase.Filling)
        {
            Assert.IsTrue(IsTooLate);
            return;
        }

        Close();
        if (phase == Phase.Aborted)
        {
            _script.Ask(OperatorRequest.Abort);
        }

        for (int i = 0; i < 2000 && Run.Phase != phase; i++)
        {
            Run.Ask(Run.Phase == Phase.Ready ? OperatorRequest.Cast : OperatorRequest.None);
            _script.Tick();
        }

        Assert.AreEqual((phase, canBe), (Run.Phase, IsTooLate));
        Assert.IsFalse(Run.IsFilledTooLong(Run.FilledUs + (long)(_script.Recipe.LongestFilledS * 1e6)), "just not");
    }

    [TestMethod]
    public void A_run_after_a_complete_one_has_a_preparation_of_its_own_and_no_cast_yet()
    {
        _script.To(Phase.Complete);
        long firstUs = Run.RunSinceUs;
        Run.Load(_script.Recipe, 4.0);
        Assert.IsNull(Run.Plan);
        Assert.AreEqual(Phase.Conditioning, _script.Ask(OperatorRequest.Start));
        Assert.AreEqual(_script.NowUs, Run.RunSinceUs);
        Assert.AreNotEqual(firstUs, Run.RunSinceUs);
    }

    [TestMethod]
    public void That_a_cast_was_refused_is_told_until_something_else_is_asked()
    {
        _script.To(Phase.Ready);
        _script.Readings.InterlockClosed = false;
        _script.Ask(OperatorRequest.Cast);
        _script.Tick(5);
        Assert.IsTrue(Run.CastWasRefused);
        _script.Readings.InterlockClosed = true;
        _script.Ask(OperatorRequest.Cast);
        Assert.AreEqual((Phase.Casting, false), (Run.Phase, Run.CastWasRefused));
    }

    [TestMethod]
    public void Air_at_the_edge_of_its_band_keeps_Ready_and_does_not_make_it()
    {
        _script.To(Phase.Ready);
        double edgeK = CastLimits.SoakTemperatureBandK * (1.0 + CastLimits.ReadySlack) / 2.0;
        _script.Readings.Air.TemperatureC = _script.Recipe.TemperatureC + edgeK;
        _script.Tick(400);
        Assert.AreEqual(Phase.Ready, Run.Phase);
        _script.Readings.Air.TemperatureC = _script.Recipe.TemperatureC + 2.0 * edgeK;
        _script.Tick();
        _script.Readings.Air.TemperatureC = _script.Recipe.TemperatureC + edgeK;
        _script.Tick(400);
        Assert.AreEqual(Phase.Conditioning, Run.Phase);
    }

    [TestMethod]
    public void Once_the_cast_is_over_nothing_is_late_any_more()
    {
        _script.Settings.PlateSwitchFitted = 1;
        _script.To(Phase.Exposing);
        _script.Ask(OperatorRequest.Abort);
        Assert.AreEqual(TravelOutcome.AsPlanned, Run.Travel(_script.NowUs + 600_000_000, _script.Readings));
    }

    private long Fill()
    {
        _script.To(Phase.Filling);
        Open();
        Assert.AreEqual(_script.NowUs, Run.FilledUs);
        return Run.FilledUs;
    }

    private void Open()
    {
        _script.Readings.Air.TemperatureC = _script.Settings.FillingBelowC;
        _script.Tick();
        _script.Readings.InterlockClosed = false;
        _script.Tick();
    }

    private void Close()
    {
        _script.Readings.InterlockClosed = true;
        _script.AirInBand();
        Assert.AreEqual(Phase.Conditioning, _script.Ask(OperatorRequest.Filled));
    }

    private void ToReady()
    {
        if (Run.Phase == Phase.Filling)
        {
            Close();
        }

        _script.AirInBand();
        _script.Tick(310);
        Assert.AreEqual(Phase.Ready, Run.Phase);
    }
}
