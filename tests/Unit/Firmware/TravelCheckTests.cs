using ChamberFirmware.Casting;
using ChamberFirmware.Safety;

namespace ChamberFirmware.Tests.Unit.Firmware;

/// <summary>When blade and plate count as late: planned end, the switch's delay, half a second, a tenth of the blade's way.</summary>
[TestClass]
public sealed class TravelCheckTests
{
    private const long BladeLimitUs = 9_105_000 + 20_000 + 500_000 + 300_000;
    private const long PlateLimitUs = 13_105_000 + 30_000 + 500_000;

    private readonly RunScript _script = new RunScript().To(Phase.Casting);
    private readonly TravelCheck _check = new();

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
        Assert.AreEqual((false, false), LookAt(BladeLimitUs));
        Assert.AreEqual((true, false), LookAt(BladeLimitUs + 1));
        Assert.AreEqual((true, false), LookAt(PlateLimitUs));
        Assert.AreEqual((true, true), LookAt(PlateLimitUs + 1));
    }

    [TestMethod]
    public void What_has_closed_or_is_closed_though_not_confirmed_has_arrived()
    {
        _script.Readings.BladeSwitch.HasClosed = true; // and opened again: it has been there
        _script.Readings.PlateSwitch.IsClosed = true; // after a stall the first look finds it closed
        Assert.AreEqual((false, false), LookAt(PlateLimitUs + 1));
    }

    [TestMethod]
    public void Nothing_is_late_before_the_trains_have_started_or_where_no_switch_is_fitted()
    {
        _script.Readings.CastStarted = false;
        Assert.AreEqual((false, false), LookAt(PlateLimitUs + 1));
        _script.Readings.CastStarted = true;
        _script.Settings.BladeSwitchFitted = 0;
        _script.Settings.PlateSwitchFitted = 0;
        Assert.AreEqual((false, false), LookAt(PlateLimitUs + 1));
    }

    private (bool Blade, bool Plate) LookAt(long castUs)
    {
        _check.Look(_script.Readings.CastStartedUs + castUs, _script.Readings, _script.Run);
        return (_check.BladeIsLate, _check.PlateIsLate);
    }
}
