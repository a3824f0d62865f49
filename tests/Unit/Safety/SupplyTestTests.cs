using ChamberFirmware.Safety;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Tests.Unit.Safety;

/// <summary>A supply that does not come, and one that does not go.</summary>
[TestClass]
public sealed class SupplyTestTests
{
    private readonly SupplyTest _test = new();
    private long _nowUs = 5_000_000;

    [TestMethod]
    public void A_supply_that_does_not_come_within_its_time_is_missing()
    {
        Look(begins: true, isOn: false);
        for (long us = TickSchedule.TickUs; us <= SafetyLimits.SupplyOnUs; us += TickSchedule.TickUs)
        {
            Look(begins: false, isOn: false);
            Assert.IsFalse(_test.IsMissing, $"{us} us");
        }

        Look(begins: false, isOn: false);
        Assert.IsTrue(_test.IsMissing);
        Look(begins: false, isOn: true);
        Assert.IsFalse(_test.IsMissing);
    }

    [TestMethod]
    public void Once_it_is_proven_it_is_not_missing_but_gone()
    {
        Look(begins: true, isOn: false);
        Look(begins: false, isOn: true);
        Look(begins: false, isOn: false);
        Look(begins: false, isOn: true);
        Assert.IsTrue(_test.IsProven);
        for (int i = 0; i < 30; i++)
        {
            Look(begins: false, isOn: false);
            Assert.IsFalse(_test.IsMissing);
        }
    }

    private void Look(bool begins, bool isOn)
    {
        long lastUs = _nowUs;
        _nowUs += TickSchedule.TickUs;
        _test.Look(_nowUs, lastUs, begins, _test.Beats, isOn);
    }
}
