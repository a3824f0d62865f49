using System;
using ChamberFirmware.Drivers;
using ChamberFirmware.Line;

namespace ChamberFirmware.Tests.Unit.Line;

/// <summary>Looks at a web are thinned out without losing where it was, between and at them.</summary>
[TestClass]
public sealed class WebStepsTests
{
    private const double PulsesPerM = 5000.0;
    private const long TickUs = 100_000;

    private readonly Web _web = new();
    private readonly WebEncoder _encoder;
    private readonly WebSteps _steps = new();
    private long _atUs;
    private long _pulses;

    public WebStepsTests() => _encoder = new WebEncoder(_web);

    [TestMethod]
    [DataRow(0.5)]
    [DataRow(7.0)]
    [DataRow(-7.0)]
    [DataRow(30.0)]
    public void A_steady_web_is_one_step_a_tick(double mPerMin)
    {
        for (int tick = 0; tick < 100; tick++)
        {
            Tick(_ => mPerMin / 60.0);
            Assert.AreEqual(1, _steps.Count);
        }
    }

    [TestMethod]
    public void A_web_that_stops_turns_and_starts_is_known_to_two_pulses_by_four_steps_at_the_most()
    {
        var random = new Random(1);
        double speed = 0.1167, goal = 0.0, worst = 0.0;
        int most = 0;
        for (int tick = 0; tick < 2000; tick++)
        {
            goal = tick % 12 == 0 ? (random.Next(4) - 1) * 0.1167 : goal;
            worst = Math.Max(worst, Tick(_ => speed += Math.Clamp(goal - speed, -0.0005, 0.0005)));
            most = Math.Max(most, _steps.Count);
        }

        Assert.AreEqual(4, most);
        Assert.IsLessThan(2.0, worst, "pulses");
    }

    [TestMethod]
    public void After_a_stall_the_one_look_is_one_step_and_a_tick_without_time_is_none()
    {
        Tick(_ => 0.1);
        _web.Run(1_000_000, _ => 0.1);
        Take();
        Assert.AreEqual((1, _web.Pulses), (_steps.Count, _steps.PulsesOf(0)));
        Take();
        Assert.AreEqual(0, _steps.Count);
    }

    // Runs a tick in steps of a millisecond; how far the straight lines were from where the web was at any of them, pulses.
    private double Tick(Func<long, double> mPerS)
    {
        double[] was = new double[100];
        long fromUs = _web.Us;
        for (int ms = 0; ms < 100; ms++)
        {
            _web.Run(1000, mPerS);
            was[ms] = _web.M * PulsesPerM;
            if ((ms + 1) % 20 == 0)
            {
                _encoder.Look();
            }
        }

        long pulses = _pulses, atUs = _atUs;
        Take();
        double worst = 0.0;
        for (int step = 0; step < _steps.Count; step++)
        {
            for (long us = atUs + 1000; us <= _steps.UsOf(step); us += 1000)
            {
                double share = (us - atUs) / (double)(_steps.UsOf(step) - atUs);
                double line = pulses + (share * (_steps.PulsesOf(step) - pulses));
                worst = Math.Max(worst, Math.Abs(line - was[((us - fromUs) / 1000) - 1]));
            }

            (atUs, pulses) = (_steps.UsOf(step), _steps.PulsesOf(step));
        }

        Assert.AreEqual((fromUs + TickUs, _web.Pulses), (atUs, pulses));
        return worst;
    }

    private void Take()
    {
        _encoder.LookNow();
        _steps.Take(_encoder, _atUs, _pulses);
        (_atUs, _pulses) = (_web.Us, _web.Pulses);
        _encoder.Forget();
    }

    private sealed class Web : IWebCounter
    {
        public long Us { get; private set; }

        public double M { get; private set; }

        public long Pulses => (long)Math.Floor(M * PulsesPerM);

        public void Run(long us, Func<long, double> mPerS)
        {
            for (long end = Us + us; Us < end; Us += 1000)
            {
                M += mPerS(Us) * 0.001;
            }
        }

        public long ReadPulses(out long atUs)
        {
            atUs = Us;
            return Pulses;
        }
    }
}
