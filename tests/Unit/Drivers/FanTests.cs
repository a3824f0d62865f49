using System;
using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Drivers;
using CsCheck;

namespace ChamberFirmware.Tests.Unit.Drivers;

[TestClass]
public sealed class FanTests
{
    private readonly List<string> _log = [];
    private readonly StubCounter _tach = new();
    private readonly RecordedDuty _duty;
    private readonly RecordedSwitch _supply;
    private readonly Fan _fan;
    private long _nowUs;

    public FanTests()
    {
        _duty = new RecordedDuty(_log);
        _supply = new RecordedSwitch("supply", _log);
        _fan = new Fan(_duty, _supply, _tach);
    }

    [TestMethod]
    public void Off_is_the_supply_off_and_the_carrier_stopped()
    {
        _fan.Run(0.5);
        Assert.IsTrue(_supply.IsOn);
        Assert.AreEqual(0.5, _duty.Duty01);
        _fan.Off();
        Assert.IsFalse(_supply.IsOn, "many fans keep turning at duty 0");
        Assert.IsNull(_duty.Duty01);
    }

    [TestMethod]
    public void Duty_zero_keeps_the_supply_and_is_not_off()
    {
        _fan.Run(0.0);
        Assert.IsTrue(_supply.IsOn);
        Assert.AreEqual(0.0, _duty.Duty01);
    }

    [TestMethod]
    public void Speed_is_not_valid_right_after_the_fan_was_switched_on_or_off()
    {
        RunSeconds(3, 1000.0);
        Assert.IsTrue(_fan.RpmIsValid);
        _fan.Off();
        Assert.IsFalse(_fan.RpmIsValid);
        RunSeconds(3, 1000.0);
        Assert.IsTrue(_fan.RpmIsValid);
    }

    [TestMethod]
    public void What_was_measured_while_the_fan_was_off_is_forgotten_when_it_is_switched_on()
    {
        for (int i = 0; i < 30; i++)
        {
            _tach.AtUs += 100_000;
            _fan.Read();
        }

        Assert.IsTrue(_fan.RpmIsValid, "it stands");
        _fan.Run(0.5);
        Assert.IsFalse(_fan.RpmIsValid);
    }

    [TestMethod]
    public void Tachometer_is_within_half_a_percent_rms_from_500_rpm_up()
    {
        double[] errors = [.. Enumerable.Range(0, 6000).Select(i => 500.0 + i / 2.0)
            .Select(rpm => Spun(rpm, 0.137 * rpm % 1.0, 25).Rpm / rpm - 1.0)];
        Assert.IsLessThan(0.005, Math.Sqrt(errors.Average(error => error * error)));
    }

    // Fine steps, and closer ones about what keeps step with the ticks: 150 rpm are one edge a tick, 75 and 50 rpm a half and a third.
    [TestMethod]
    public void A_steady_speed_is_known_to_half_a_percent_after_its_edges_are_there()
    {
        var speeds = new List<double>();
        for (double rpm = 150.0; rpm <= 3000.0; rpm += 1.3)
        {
            speeds.Add(rpm);
        }

        for (double inStep = 150.0; inStep <= 3000.0; inStep += 25.0)
        {
            speeds.AddRange(new[] { -0.8, -0.4, -0.2, -0.05, 0.0, 0.05, 0.2, 0.4, 0.8 }.Select(off => Math.Max(150.0, inStep + off)));
        }

        foreach (double rpm in speeds)
        {
            foreach (double phase in new[] { 0.0, 0.31, 0.62, 0.99 })
            {
                Tachometer tachometer = Spun(rpm, phase, 30 + (int)(38000.0 / rpm));
                Assert.AreEqual(rpm, tachometer.Rpm, 0.005 * rpm, $"{rpm} rpm, phase {phase}");
                Assert.IsLessThanOrEqualTo(0.005 * rpm, tachometer.ErrorRpm, $"{rpm} rpm: and it knows that");
            }
        }
    }

    [TestMethod]
    [DataRow(250.0)]
    [DataRow(600.0)]
    [DataRow(1500.0)]
    [DataRow(3000.0)]
    public void A_change_of_speed_is_not_averaged_with_what_was_before(double rpm)
    {
        var tachometer = new Tachometer();
        double edges = 0.0;
        for (int i = 0; i < 600; i++)
        {
            edges += (i < 300 ? rpm : 0.8 * rpm) * 4.0 / 60.0 * 0.1;
            tachometer.Add(i * 100_000L, (long)edges);
            if (i is > 325 and < 330)
            {
                Assert.AreEqual(0.8 * rpm, tachometer.Rpm, 16.0, "2.5 s later");
            }
        }

        Assert.AreEqual(0.8 * rpm, tachometer.Rpm, 0.004 * rpm);
    }

    [TestMethod]
    public void Ticks_of_unequal_length_and_missing_ones_do_not_matter()
    {
        var tachometer = new Tachometer();
        long nowUs = 0;
        for (int i = 0; i < 400; i++)
        {
            nowUs += i % 7 == 3 ? 300_000 : i % 5 == 0 ? 90_000 : 100_000;
            tachometer.Add(nowUs, (long)(1234.0 / 15.0 * nowUs * 1e-6));
        }

        Assert.AreEqual(1234.0, tachometer.Rpm, 0.005 * 1234.0);
    }

    [TestMethod]
    public void A_duty_that_is_not_a_number_is_off()
    {
        _fan.Run(0.5);
        _fan.Run(double.NaN);
        Assert.IsFalse(_supply.IsOn);
        Assert.IsNull(_duty.Duty01);
    }

    // Close to a multiple of 150 rpm every tick sees the same whole number of edges: there the line gains nothing, and one edge is 10 rpm.
    [TestMethod]
    public void Tachometer_is_never_off_by_more_than_what_one_edge_can_tilt_the_line()
    {
        Gen.Select(Gen.Double[100.0, 3500.0], Gen.Double[0.0, 1.0]).Sample(
            (rpm, phase) => Assert.AreEqual(rpm, Spun(rpm, phase, 25).Rpm, 12.0));
    }

    [TestMethod]
    public void A_fan_that_stands_still_has_speed_zero()
    {
        Tachometer tachometer = Spun(0.0, 0.5, 25);
        Assert.IsTrue(tachometer.IsValid);
        Assert.AreEqual(0.0, tachometer.Rpm);
    }

    [TestMethod]
    public void A_stopped_fan_shows_within_two_seconds()
    {
        var tachometer = new Tachometer();
        for (int i = 0; i < 40; i++)
        {
            tachometer.Add(i * 100_000L, Math.Min(i, 20) * 10L);
        }

        Assert.AreEqual(0.0, tachometer.Rpm);
    }

    [TestMethod]
    public void Few_samples_are_not_a_speed_and_two_at_one_time_divide_by_nothing()
    {
        Assert.IsFalse(Spun(1000.0, 0.0, 5).IsValid);
        Assert.AreEqual(0.0, Spun(1000.0, 0.0, 5).Rpm);
        var tachometer = new Tachometer();
        for (int i = 0; i < 10; i++)
        {
            tachometer.Add(7, i);
        }

        Assert.AreEqual(0.0, tachometer.Rpm);
    }

    private static Tachometer Spun(double rpm, double phase, int ticks)
    {
        var tachometer = new Tachometer();
        for (int i = 0; i < ticks; i++)
        {
            long nowUs = 1_000_000_000L + i * 100_000L;
            tachometer.Add(nowUs, (long)Math.Floor(rpm / 60.0 * 4.0 * nowUs * 1e-6 + phase));
        }

        return tachometer;
    }

    [TestMethod]
    public void A_speed_that_was_told_anew_is_not_averaged_with_the_one_before()
    {
        // 5 % at a speed whose long look takes 21 s, and less than a whole edge tells: only who told it knows.
        double edges = 0.0;
        for (int i = 0; i < 380; i++)
        {
            double rpm = i < 300 ? 150.0 : 158.0;
            _fan.Run(rpm / 3000.0);
            edges += rpm / 150.0;
            _tach.Edges = (long)edges;
            _tach.AtUs += 100_000;
            _fan.Read();
        }

        Assert.AreEqual(158.0, _fan.Rpm, 3.0);
    }

    private void RunSeconds(int seconds, double rpm)
    {
        for (int i = 0; i < seconds * 10; i++)
        {
            _fan.Run(0.5);
            _nowUs += 100_000;
            _tach.Edges += (long)(rpm / 60.0 * 4.0 * 0.1);
            _tach.AtUs = _nowUs;
            _fan.Read();
        }
    }
}
