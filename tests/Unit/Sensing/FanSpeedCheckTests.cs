using ChamberFirmware.Drivers;
using ChamberFirmware.Sensing;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Unit.Drivers;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Tests.Unit.Sensing;

/// <summary>Given a fan at a duty, when its tach tells what it cannot be, then there is doubt, and none where nothing is known.</summary>
[TestClass]
public sealed class FanSpeedCheckTests
{
    private readonly ChamberSettings _settings = new();
    private readonly StubCounter _tach = new();
    private readonly Fan _fan;
    private readonly FanSpeedCheck _check;
    private double _edges;
    private double _trueRpm;

    public FanSpeedCheckTests()
    {
        _fan = new Fan(new RecordedDuty([]), new RecordedSwitch("supply", []), _tach);
        _check = new FanSpeedCheck(_settings);
    }

    [TestMethod]
    public void A_sound_fan_is_not_doubted_at_its_start_and_its_stop_and_for_moments_only_when_it_is_told_another_speed()
    {
        foreach (double duty01 in new[] { 0.5, 1.0, 0.3, 0.0, 0.6, 0.0, 1.0 })
        {
            bool starts = _check.ExpectedRpm <= 0.0 || duty01 <= 0.0;
            for (int i = 0; i < 100; i++)
            {
                Tick(duty01);
                int most = starts ? 0 : SensingLimits.FanDoubtReads / 2;
                Assert.IsLessThanOrEqualTo(most, _check.DoubtReads, $"duty {duty01}, tick {i}");
                Assert.IsFalse(_check.IsDoubtful && (starts || i > 20), $"duty {duty01}, tick {i}");
            }
        }
    }

    // Until a second or two after its start a fan may be as fast as it can be.
    [TestMethod]
    [DataRow(0.0)]
    [DataRow(1.0)]
    public void What_it_may_be_too_fast_after_a_slower_duty_or_a_start_narrows_again(double before01)
    {
        Tick(before01, 1.0, 100);
        Tick(0.5, 1.1, 150);
        Assert.IsTrue(_check.IsDoubtful, $"{_fan.Rpm} for {_check.ExpectedRpm}");
    }

    [TestMethod]
    public void Without_doubt_the_count_stays_at_nought()
    {
        for (int i = 0; i < 200; i++)
        {
            Tick(0.5);
            Assert.IsTrue(i < 100 || _check.DoubtReads == 0, $"tick {i}: {_check.DoubtReads}");
        }
    }

    [TestMethod]
    public void The_fan_should_come_up_with_its_lag_to_what_the_table_of_duties_says()
    {
        _check.Look(0.5, _fan);
        double share01 = TickSchedule.TickS / (_settings.FanLagS + TickSchedule.TickS);
        double rpm = _check.ExpectedRpm;
        Assert.AreEqual(0.5 * _settings.FanFullSpeedRpm * share01, rpm, 1e-9);
        _settings.FanTableRpm = [600.0, 1200.0];
        _settings.FanTableDuty01 = [0.3, 0.7];
        for (int i = 0; i < 300; i++)
        {
            _check.Look(0.5, _fan);
        }

        rpm = _check.ExpectedRpm;
        Assert.AreEqual(900.0, rpm, 1e-6);
    }

    [TestMethod]
    public void Below_the_lowest_duty_a_fan_turns_as_at_it()
    {
        for (int i = 0; i < 200; i++)
        {
            Tick(_settings.FanLowestDuty01 / 2.0);
            Assert.IsFalse(_check.IsDoubtful, $"tick {i}");
        }

        double expectedRpm = _settings.FanFullSpeedRpm * _settings.FanLowestDuty01;
        Assert.AreEqual(expectedRpm, _check.ExpectedRpm, 5.0);
    }

    [TestMethod]
    [DataRow(1.1)]
    [DataRow(0.9)]
    public void A_tach_that_lies_is_doubted_counted_up_and_counted_down_by_one_when_it_is_sound_again(double factor)
    {
        Tick(0.5, 1.0, 100);
        Tick(0.5, factor, 60);
        Assert.IsTrue(_check.IsDoubtful);
        int most = _check.DoubtReads;
        Assert.IsGreaterThan(10, most);
        while (_check.IsDoubtful)
        {
            Tick(0.5);
            most = _check.DoubtReads > most ? _check.DoubtReads : most;
        }

        int last = _check.DoubtReads;
        Tick(0.5);
        Assert.AreEqual(last - 1, _check.DoubtReads);
        Tick(0.5, factor, 100);
        Tick(0.0);
        const int startReads = -40; // at the next start it may still turn
        Assert.AreEqual((false, startReads), (_check.IsDoubtful, _check.DoubtReads), "switched off: all is forgotten");
    }

    private void Tick(double duty01, double factor, int ticks)
    {
        for (int i = 0; i < ticks; i++)
        {
            Tick(duty01, factor);
        }
    }

    // One tick of a fan that follows its duty with its lag, and of a tach that gives a factor of its edges.
    private void Tick(double duty01, double factor = 1.0)
    {
        double least = _settings.FanLowestDuty01;
        double goal = duty01 <= 0.0 ? 0.0 : _settings.FanFullSpeedRpm * (duty01 < least ? least : duty01);
        if (duty01 > 0.0)
        {
            _fan.Run(duty01);
        }
        else
        {
            _fan.Off();
        }

        _trueRpm += (goal - _trueRpm) * TickSchedule.TickS / (_settings.FanLagS + TickSchedule.TickS);
        _edges += factor * _trueRpm * 4.0 / 60.0 * TickSchedule.TickS;
        _tach.Edges = (long)_edges;
        _tach.AtUs += TickSchedule.TickUs;
        _fan.Read();
        _check.Look(duty01, _fan);
    }
}
