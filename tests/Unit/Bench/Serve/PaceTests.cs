using ChamberFirmware.Bench.Serve;

namespace ChamberFirmware.Tests.Unit.Bench.Serve;

[TestClass]
public sealed class PaceTests
{
    [TestMethod]
    [DataRow(1.0, 100.0)]
    [DataRow(20.0, 5.0)]
    [DataRow(0.5, 200.0)]
    public void Lateness_does_not_add_up_over_a_day(double speed, double periodMs)
    {
        var pace = new Pace(speed, 5000.0);
        for (int pass = 1; pass <= 864_000; pass++)
        {
            double dueMs = 5000.0 + pass * periodMs;
            double lateMs = pass % 7; // woke up late
            Assert.AreEqual(0.0, pace.WaitMs(pass * 100_000L, dueMs + lateMs));
            Assert.AreEqual(3.0, pace.WaitMs(pass * 100_000L, dueMs - 3.0), 1e-3);
        }

        Assert.AreEqual(0.0, pace.LostMs);
    }

    [TestMethod]
    public void A_PC_that_slept_does_not_hurry_afterwards()
    {
        var pace = new Pace(1.0, 0.0);
        Assert.AreEqual(0.0, pace.WaitMs(100_000, 60_100.0));
        Assert.AreEqual(60_000.0, pace.LostMs);
        Assert.AreEqual(100.0, pace.WaitMs(200_000, 60_100.0));
        Assert.AreEqual(0.0, pace.WaitMs(200_000, 60_900.0), "less than a second late: it runs at once and the time is made up for");
        Assert.AreEqual(60_000.0, pace.LostMs);
    }

    [TestMethod]
    public void At_speed_0_nothing_is_waited_for() => Assert.AreEqual(0.0, new Pace(0.0, 0.0).WaitMs(long.MaxValue, 0.0));
}
