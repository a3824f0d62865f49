using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Safety;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Tests.Unit.Firmware;

/// <summary>When blade and plate are late or early: planned end, the switch's delay, half a second, a tenth of the blade's way.</summary>
[TestClass]
public sealed class TravelCheckTests
{
    private const long BladeUs = 9_105_000 + 20_000;
    private const long BladeOffUs = 500_000 + 300_000;
    private const long PlateUs = 13_105_000 + 30_000;
    private const long PlateOffUs = 500_000;

    private readonly RunScript _script = new RunScript().To(Phase.Casting);

    public TravelCheckTests()
    {
        _script.Settings.BladeSwitchFitted = 1;
        _script.Settings.BladeSwitchDelayUs = 20_000;
        _script.Settings.PlateSwitchFitted = 1;
        _script.Settings.PlateSwitchDelayUs = 30_000;
    }

    [TestMethod]
    public void Each_is_late_just_behind_its_limit_and_not_before()
    {
        Assert.AreEqual(FaultCode.None, FaultAt(BladeUs + BladeOffUs));
        Assert.AreEqual(FaultCode.BladeNotSeen, FaultAt(BladeUs + BladeOffUs + 1));
        Close(_script.Readings.BladeSwitch, BladeUs);
        Assert.AreEqual(FaultCode.None, FaultAt(PlateUs + PlateOffUs));
        Assert.AreEqual(FaultCode.PlateNotSeen, FaultAt(PlateUs + PlateOffUs + 1));
    }

    [TestMethod]
    public void Each_is_early_just_before_its_limit_and_not_at_it()
    {
        Close(_script.Readings.BladeSwitch, BladeUs - BladeOffUs - 1);
        Assert.AreEqual(FaultCode.BladeTooEarly, FaultAt(BladeUs - BladeOffUs));
        Close(_script.Readings.BladeSwitch, BladeUs - BladeOffUs);
        Assert.AreEqual(FaultCode.None, FaultAt(BladeUs));
        Close(_script.Readings.PlateSwitch, PlateUs - PlateOffUs - 1);
        Assert.AreEqual(FaultCode.PlateTooEarly, FaultAt(PlateUs));
        Close(_script.Readings.PlateSwitch, PlateUs - PlateOffUs);
        Assert.AreEqual(FaultCode.None, FaultAt(PlateUs));
    }

    [TestMethod]
    public void What_has_closed_or_is_closed_though_not_confirmed_has_arrived()
    {
        Close(_script.Readings.BladeSwitch, BladeUs); // and opened again: it has been there
        _script.Readings.PlateSwitch.IsClosed = true; // after a stall the first look finds it closed
        Assert.AreEqual(FaultCode.None, FaultAt(PlateUs + PlateOffUs + 1));
    }

    [TestMethod]
    public void Nothing_is_late_before_the_trains_have_started_or_where_no_switch_is_fitted()
    {
        _script.Readings.CastStarted = false;
        Assert.AreEqual(FaultCode.None, FaultAt(PlateUs + PlateOffUs + 1));
        _script.Readings.CastStarted = true;
        _script.Settings.BladeSwitchFitted = 0;
        _script.Settings.PlateSwitchFitted = 0;
        Assert.AreEqual(FaultCode.None, FaultAt(PlateUs + PlateOffUs + 1));
    }

    [TestMethod]
    public void A_cast_waits_for_what_has_not_closed_until_it_is_a_fault_and_no_longer()
    {
        var plan = new CastPlan(50_000, 3_000_000, BladeUs - 20_000, BladeUs, 0, PlateUs - 30_000, 0, PlateUs); // both relays off at once
        Assert.AreEqual(PlateUs + PlateOffUs + 1, TravelCheck.LatestUs(plan, _script.Settings));
        Assert.AreEqual(PlateUs + PlateOffUs + 1, EndUs(plan));
        _script.Readings.PlateSwitch.HasClosed = true;
        Assert.AreEqual(PlateUs, EndUs(plan), "the relays, and the blade's time is over");
        var slow = new CastPlan(50_000, 3_000_000, BladeUs - 20_000, BladeUs, 0, BladeUs - 3_000_000, 0, BladeUs);
        Assert.AreEqual(BladeUs + BladeOffUs + 1, TravelCheck.LatestUs(slow, _script.Settings));
        Assert.AreEqual(BladeUs + BladeOffUs + 1, EndUs(slow));
        _script.Readings.BladeSwitch.HasClosed = true;
        Assert.AreEqual(BladeUs, EndUs(slow));
    }

    private long EndUs(CastPlan plan) => TravelCheck.EndUs(plan, _script.Settings, _script.Readings);

    private int FaultAt(long castUs) =>
        TravelCheck.Fault(_script.Readings.CastStartedUs + castUs, _script.Readings, _script.Run);

    private void Close(SwitchReading reading, long castUs)
    {
        reading.HasClosed = true;
        reading.NotLaterUs = _script.Readings.CastStartedUs + castUs;
        reading.AfterUs = reading.NotLaterUs - 10_000;
    }
}
