using ChamberFirmware.Model;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Tests.Unit.Model;

/// <summary>Dead times that are no whole number of ticks are kept to the tenth of a tick.</summary>
[TestClass]
public sealed class SensorDelayTests
{
    [TestMethod]
    [DataRow(0.00)]
    [DataRow(0.03)]
    [DataRow(0.17)]
    [DataRow(1.95)]
    public void A_jump_arrives_between_two_ticks_in_proportion(double delayS)
    {
        var line = new DelayLine(0.1, 2.0);
        line.Fill(0.0);
        double arrivedS = 0.0;
        for (int i = 0; i < 40; i++)
        {
            line.Push(1.0);
            arrivedS += (1.0 - line.Ago(delayS)) * 0.1;
        }

        Assert.AreEqual(delayS, arrivedS, 1e-9);
    }

    [TestMethod]
    [DataRow(0.0)]
    [DataRow(2.0)]
    [DataRow(3.37)]
    [DataRow(10.0)]
    public void Mist_comes_after_the_dead_time_and_its_lag_and_none_is_lost_on_the_way(double deadTimeS)
    {
        var settings = new ChamberSettings { HumidifierDeadTimeS = deadTimeS };
        var path = new AirPath(settings);
        var water = new WaterModel(settings, 0.1);
        water.Start(8.0, 8.0, path.ChannelG + path.ReturnG);
        double arrivedG = 0.0;
        double sentG = 0.0;
        double meanS = 0.0;
        for (int i = 0; i < 2000; i++)
        {
            bool on = i < 10;
            sentG += on ? settings.HumidifierGPerS * 0.1 : 0.0;
            water.Step(path, on ? 1.0 : 0.0, 0.0, 0.0, 25.0);
            arrivedG += water.MistGPerS * 0.1;
            meanS += water.MistGPerS * 0.1 * (i + 1) * 0.1;
            Assert.AreEqual(sentG, arrivedG + water.OnTheWayG, 0.002 * sentG + 1e-6, $"{i}");
        }

        Assert.AreEqual(sentG, arrivedG, 1e-6 * sentG);
        Assert.AreEqual(0.55 + deadTimeS + settings.HumidifierLagS, meanS / arrivedG, 0.01, "mean time of its coming");
    }

    [TestMethod]
    public void The_duty_at_the_hoses_end_is_known_ahead_up_to_the_dead_time()
    {
        var settings = new ChamberSettings { HumidifierDeadTimeS = 2.0 };
        var path = new AirPath(settings);
        var water = new WaterModel(settings, 0.1);
        water.Start(8.0, 8.0, path.ChannelG + path.ReturnG);
        for (int i = 0; i < 20; i++)
        {
            water.Step(path, i < 10 ? 1.0 : 0.0, 0.0, 0.0, 25.0); // on for 1 s, off for 1 s
        }

        Assert.AreEqual(1.0, water.HoseDuty01In(0.5), 1e-9);
        Assert.AreEqual(0.0, water.HoseDuty01In(1.5), 1e-9);
        Assert.AreEqual(0.0, water.HoseDuty01In(9.0), 1e-9, "beyond: as it is now");
    }
}
