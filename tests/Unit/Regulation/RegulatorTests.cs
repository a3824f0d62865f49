using ChamberFirmware.Air;
using ChamberFirmware.Model;
using ChamberFirmware.Regulation;
using ChamberFirmware.Tick;
using CsCheck;

namespace ChamberFirmware.Tests.Unit.Regulation;

[TestClass]
public sealed class RegulatorTests
{
    [TestMethod]
    public void A_long_time_at_a_limit_winds_nothing_up()
    {
        var pi = new PiRegulator(2.0, 10.0);
        for (int i = 0; i < 100_000; i++)
        {
            Assert.AreEqual(5.0, pi.Output(50.0, 0.0, 0.0, 5.0, TickSchedule.TickS));
        }

        Assert.IsLessThanOrEqualTo(5.0, pi.Integral);
        int ticks = 0;
        while (pi.Output(-1.0, 0.0, 0.0, 5.0, TickSchedule.TickS) >= 5.0)
        {
            Assert.IsLessThan(10, ticks++, "the output leaves the limit at once when the error turns");
        }
    }

    [TestMethod]
    public void The_integral_stays_bounded_whatever_error_and_feed_forward_do()
    {
        Gen.Select(Gen.Double[-100.0, 100.0], Gen.Double[-20.0, 20.0], Gen.Double[0.5, 50.0]).Array[1, 60].Sample(steps =>
        {
            var pi = new PiRegulator(2.0, 10.0);
            foreach ((double error, double feedForward, double seconds) in steps)
            {
                for (int i = 0; i < seconds / TickSchedule.TickS; i++)
                {
                    Assert.IsInRange(0.0, 5.0, pi.Output(error, feedForward, 0.0, 5.0, TickSchedule.TickS));
                }
            }

            // The least the integral can mean: an output at a limit for the largest feed-forward.
            Assert.IsInRange(-25.0, 25.0, pi.Integral);
        });
    }

    [TestMethod]
    public void A_constant_disturbance_is_driven_to_zero_error()
    {
        var pi = new PiRegulator(1.0, 5.0);
        double value = 0.0;
        for (int i = 0; i < 3000; i++)
        {
            value += (pi.Output(3.0 - value, 0.0, 0.0, 10.0, TickSchedule.TickS) - 0.5 * value - 1.0) * TickSchedule.TickS;
        }

        Assert.AreEqual(3.0, value, 1e-6);
    }

    [TestMethod]
    public void Proportional_and_integral_parts_are_gain_and_gain_over_time()
    {
        var pi = new PiRegulator(2.0, 10.0);
        Assert.AreEqual(7.0, pi.Output(3.0, 1.0, -100.0, 100.0, TickSchedule.TickS), 1e-12);
        Assert.AreEqual(2.0 * 3.0 * TickSchedule.TickS / 10.0, pi.Integral, 1e-12);
        pi.Restart();
        Assert.AreEqual(0.0, pi.Integral);
    }

    [TestMethod]
    [DataRow(0.0)]
    [DataRow(0.1)]
    [DataRow(1.43)]
    [DataRow(12.6)]
    public void A_delay_line_gives_back_what_went_in_that_long_ago(double delayS)
    {
        var line = new DelayLine(TickSchedule.TickS, 12.6);
        line.Fill(-1.0);
        Assert.AreEqual(-1.0, line.Ago(delayS));
        for (int i = 0; i < 600; i++)
        {
            line.Push(i * TickSchedule.TickS);
        }

        Assert.AreEqual(599 * TickSchedule.TickS - delayS, line.Ago(delayS), 1e-9);
        Assert.AreEqual(599 * TickSchedule.TickS - 12.6, line.Ago(60.0), 1e-9, "no further back than its memory");
    }

    [TestMethod]
    public void What_is_on_the_way_is_the_sum_of_what_went_in_since()
    {
        var line = new DelayLine(TickSchedule.TickS, 12.6);
        line.Fill(0.0);
        for (int i = 0; i < 15; i++)
        {
            line.Push(1.0);
        }

        Assert.AreEqual(1.5, line.OnTheWay(2.0), 1e-9);
        Assert.AreEqual(1.0, line.OnTheWay(1.0), 1e-9);
        Assert.AreEqual(0.55, line.OnTheWay(0.55), 1e-9);
    }

    [TestMethod]
    [DataRow(0.0)]
    [DataRow(0.04)]
    [DataRow(1.43)]
    [DataRow(12.6)]
    public void A_reader_who_is_a_step_behind_sees_what_was_seen_a_step_before(double delayS)
    {
        var line = new DelayLine(TickSchedule.TickS, 12.6);
        line.Fill(3.0);
        double before = 3.0;
        for (int i = 0; i < 600; i++)
        {
            line.Push(i * i % 7);
            Assert.AreEqual(before, line.Ago(delayS, 1));
            before = line.Ago(delayS);
            Assert.AreEqual(i + 1, line.Pushes);
        }

        line.Fill(0.0);
        Assert.AreEqual(0, line.Pushes);
    }

    [TestMethod]
    public void A_fan_table_goes_through_its_points_and_rises_in_between()
    {
        double[] rpm = [600.0, 900.0, 1200.0, 1800.0, 3000.0];
        double[] mPerS = [0.46, 0.71, 0.96, 1.46, 2.5];
        for (int i = 0; i < rpm.Length; i++)
        {
            Assert.AreEqual(mPerS[i], VelocityTable.Interpolate(rpm, mPerS, rpm[i]), 1e-12);
        }

        Assert.AreEqual(0.585, VelocityTable.Interpolate(rpm, mPerS, 750.0), 1e-12);
        Assert.AreEqual(0.23, VelocityTable.Interpolate(rpm, mPerS, 300.0), 1e-12, "from zero to the first point");
        Assert.AreEqual(2.5 + 1.04 / 6.0, VelocityTable.Interpolate(rpm, mPerS, 3200.0), 1e-12, "beyond the last as before it");
        Assert.AreEqual(0.0, VelocityTable.Interpolate(rpm, mPerS, 0.0));
        Assert.AreEqual(0.0, VelocityTable.Interpolate(rpm, mPerS, -5.0));
    }

    [TestMethod]
    public void A_fan_table_read_both_ways_gives_the_value_back()
    {
        double[] rpm = [600.0, 900.0, 1200.0, 1800.0, 3000.0];
        double[] mPerS = [0.46, 0.71, 0.96, 1.46, 2.5];
        Gen.Double[1.0, 3600.0].Sample(value =>
            Assert.AreEqual(value, VelocityTable.Interpolate(mPerS, rpm, VelocityTable.Interpolate(rpm, mPerS, value)), 1e-9));
    }
}
