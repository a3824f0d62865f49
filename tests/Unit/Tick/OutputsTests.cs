using System;
using ChamberFirmware.Drivers;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Tests.Unit.Tick;

[TestClass]
public sealed class OutputsTests
{
    private readonly Outputs _outputs = new()
    {
        FanDuty01 = 0.5,
        FanOn = true,
        FanIsTried = true,
        MotionAllowed = true,
        CastToStart = new CastPlan(1, 1, 2, 3, 4, 5, 0, 6),
        HeartbeatAllowed = true,
    };

    public OutputsTests() => Array.Fill(_outputs.LoadDuty01, 1.0);

    [TestMethod]
    public void Everything_off_leaves_nothing_on()
    {
        _outputs.AllOff();
        Assert.IsTrue(Array.TrueForAll(_outputs.LoadDuty01, duty01 => duty01 == 0.0));
        Assert.AreEqual((0.0, false, false), (_outputs.FanDuty01, _outputs.FanOn, _outputs.FanIsTried));
        Assert.AreEqual((false, null, false), (_outputs.MotionAllowed, _outputs.CastToStart, _outputs.HeartbeatAllowed));
    }

    [TestMethod]
    public void Loads_off_leaves_the_fan()
    {
        _outputs.LoadsOff();
        Assert.IsTrue(Array.TrueForAll(_outputs.LoadDuty01, duty01 => duty01 == 0.0));
        Assert.AreEqual((0.5, true, true), (_outputs.FanDuty01, _outputs.FanOn, _outputs.HeartbeatAllowed));
    }

    [TestMethod]
    [DataRow(-1)]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(2)]
    public void Any_duty_that_is_not_a_number_is_found(int load)
    {
        Assert.IsFalse(_outputs.HasNaN());
        if (load < 0)
        {
            _outputs.FanDuty01 = double.NaN;
        }
        else
        {
            _outputs.LoadDuty01[load] = double.NaN;
        }

        Assert.IsTrue(_outputs.HasNaN());
    }
}
