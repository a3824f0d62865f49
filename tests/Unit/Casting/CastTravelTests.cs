using ChamberFirmware.Casting;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Tests.Unit.Casting;

/// <summary>When blade and plate are late or early: planned end, the switch's delay, half a second, a tenth of the blade's way.</summary>
[TestClass]
public sealed class CastTravelTests
{
    private const long BladeUs = 9_105_000 + 20_000;
    private const long BladeOffUs = 500_000 + 300_000;
    private const long PlateUs = 13_105_000 + 30_000;
    private const long PlateOffUs = 500_000;

    private readonly RunScript _script = new();

    public CastTravelTests()
    {
        _script.Settings.BladeSwitchFitted = 1;
        _script.Settings.BladeSwitchDelayUs = 20_000;
        _script.Settings.PlateSwitchFitted = 1;
        _script.Settings.PlateSwitchDelayUs = 30_000;
        _script.To(Phase.Casting);
    }

    [TestMethod]
    public void Each_is_late_just_behind_its_limit_and_not_before()
    {
        Assert.AreEqual(TravelOutcome.AsPlanned, OutcomeAt(BladeUs + BladeOffUs));
        Assert.AreEqual(TravelOutcome.BladeNotSeen, OutcomeAt(BladeUs + BladeOffUs + 1));
        Close(_script.Readings.BladeSwitch, BladeUs);
        Assert.AreEqual(TravelOutcome.AsPlanned, OutcomeAt(PlateUs + PlateOffUs));
        Assert.AreEqual(TravelOutcome.PlateNotSeen, OutcomeAt(PlateUs + PlateOffUs + 1));
    }

    [TestMethod]
    public void Each_is_early_just_before_its_limit_and_not_at_it()
    {
        Close(_script.Readings.BladeSwitch, BladeUs - BladeOffUs - 1);
        Assert.AreEqual(TravelOutcome.BladeTooEarly, OutcomeAt(BladeUs - BladeOffUs));
        Close(_script.Readings.BladeSwitch, BladeUs - BladeOffUs);
        Assert.AreEqual(TravelOutcome.AsPlanned, OutcomeAt(BladeUs));
        Close(_script.Readings.PlateSwitch, PlateUs - PlateOffUs - 1);
        Assert.AreEqual(TravelOutcome.PlateTooEarly, OutcomeAt(PlateUs));
        Close(_script.Readings.PlateSwitch, PlateUs - PlateOffUs);
        Assert.AreEqual(TravelOutcome.AsPlanned, OutcomeAt(PlateUs));
    }

    [TestMethod]
    public void A_phase_of_the_cast_may_last_two_seconds_longer_than_planned_and_the_bath_until_both_switches_are_given_up()
    {
        const long lateUs = 2_000_000;
        Cast cast = _script.Run.Cast!;
        Assert.AreEqual(cast.Plan.BladeEndUs + lateUs, cast.PhaseLimitUs(Phase.Casting));
        Assert.AreEqual(cast.Plan.ImmersionOnUs - cast.Plan.BladeEndUs + lateUs, cast.PhaseLimitUs(Phase.Exposing));
        Assert.AreEqual(cast.LatestUs - cast.Plan.ImmersionOnUs + lateUs, cast.PhaseLimitUs(Phase.Immersing));
        Assert.IsGreaterThanOrEqualTo(PlateUs + PlateOffUs, cast.LatestUs);
        var short0 = new Cast(_script.Recipe, 0.0, _script.Settings);
        Assert.AreEqual(lateUs, short0.PhaseLimitUs(Phase.Exposing), "a bath that comes before the blade's end leaves no time");
    }

    [TestMethod]
    public void What_has_closed_or_is_closed_though_not_confirmed_has_arrived()
    {
        Close(_script.Readings.BladeSwitch, BladeUs); // and opened again: it has been there
        _script.Readings.PlateSwitch.IsClosed = true; // after a stall the first sample finds it closed
        Assert.AreEqual(TravelOutcome.AsPlanned, OutcomeAt(PlateUs + PlateOffUs + 1));
    }

    [TestMethod]
    public void Nothing_is_late_before_the_trains_have_started_or_where_no_switch_is_fitted()
    {
        _script.Readings.CastStarted = false;
        Assert.AreEqual(TravelOutcome.AsPlanned, OutcomeAt(PlateUs + PlateOffUs + 1));
        RunScript none = new RunScript().To(Phase.Casting);
        Assert.AreEqual(TravelOutcome.AsPlanned, none.Run.Travel(none.Readings.CastStartedUs + PlateUs + PlateOffUs + 1, none.Readings));
    }

    [TestMethod]
    public void A_cast_waits_for_what_has_not_closed_until_it_is_a_fault_and_no_longer()
    {
        _script.Settings.ImmersionHoldUs = 100_000; // both relays are off before the switches' times are over
        var cast = new Cast(_script.Recipe, 4.0, _script.Settings);
        Assert.AreEqual(PlateUs + PlateOffUs + 1, cast.LatestUs);
        Assert.AreEqual(PlateUs + PlateOffUs + 1, cast.EndUs(_script.Readings));
        _script.Readings.PlateSwitch.HasClosed = true;
        Assert.AreEqual(cast.Plan.EndUs, cast.EndUs(_script.Readings), "the relays, and the blade's time is over");
        var slow = new Cast(_script.Recipe, 0.0, _script.Settings); // the plate drops behind the blade, whose switch is awaited longest
        Assert.AreEqual(BladeUs + BladeOffUs + 1, slow.LatestUs);
        Assert.AreEqual(BladeUs + BladeOffUs + 1, slow.EndUs(_script.Readings));
        _script.Readings.BladeSwitch.HasClosed = true;
        Assert.AreEqual(slow.Plan.EndUs, slow.EndUs(_script.Readings));
    }

    private TravelOutcome OutcomeAt(long castUs) => _script.Run.Travel(_script.Readings.CastStartedUs + castUs, _script.Readings);

    private void Close(SwitchReading reading, long castUs)
    {
        reading.HasClosed = true;
        reading.NotLaterUs = _script.Readings.CastStartedUs + castUs;
        reading.AfterUs = reading.NotLaterUs - 10_000;
    }
}
