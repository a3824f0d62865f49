using System;
using System.Device.Gpio;
using ChamberFirmware.Drivers.Esp32;

namespace ChamberFirmware.Tests.Unit.Drivers;

/// <summary>
/// The ESP32's counter on an encoder of two channels: against where the wheel truly is, on a model of what nanoFramework's native code sets
/// the hardware to.
/// </summary>
[TestClass]
public sealed class WebCounterTests
{
    private readonly StubClock _clock = new();
    private readonly WebCounter _counter;
    private readonly GpioPulseCounter _hardware;
    private long _quarter; // of a pulse: where the wheel is

    public WebCounterTests()
    {
        _counter = new WebCounter(36, 39, _clock);
        _hardware = GpioPulseCounter.Last.Value!;
    }

    [TestMethod]
    public void It_is_started_on_both_pins_with_the_longest_filter() =>
        Assert.AreEqual((36, 39, (ushort)1023, true), (_hardware.PinA, _hardware.PinB, _hardware.FilterPulses, _hardware.IsStarted));

    [TestMethod]
    public void A_metre_forward_is_its_pulses_and_the_way_back_takes_them_off()
    {
        Turn(4 * 5000);
        Assert.AreEqual(5000L, Pulses());
        Turn(-4 * 5000);
        Assert.AreEqual(0L, Pulses());
        Turn(-4 * 300);
        Assert.AreEqual(-300L, Pulses());
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(3)]
    public void An_encoder_that_trembles_about_an_edge_stays_where_it_is(int quarter)
    {
        Turn(quarter);
        for (int i = 0; i < 1000; i++)
        {
            Turn(1);
            Turn(-1);
        }

        Assert.IsLessThan(2L, Math.Abs(Pulses()));
    }

    /// <summary>Why none of the three polarities is asked for: each of them counts trembling, or turns it into way.</summary>
    [TestMethod]
    [DataRow(GpioPulsePolarity.Both)]
    [DataRow(GpioPulsePolarity.Falling)]
    [DataRow(GpioPulsePolarity.Rising)]
    public void With_a_polarity_of_the_package_trembling_would_count_for_ever(GpioPulsePolarity polarity)
    {
        long worst = 0;
        for (int quarter = 0; quarter < 4; quarter++)
        {
            var hardware = new GpioPulseCounter(36, 39) { Polarity = polarity };
            hardware.Start();
            long at = 0;
            Turn(hardware, ref at, quarter);
            for (int i = 0; i < 1000; i++)
            {
                Turn(hardware, ref at, 1);
                Turn(hardware, ref at, -1);
            }

            worst = Math.Max(worst, Math.Abs(hardware.Read().Count));
        }

        Assert.IsGreaterThan(900L, worst);
    }

    [TestMethod]
    public void A_web_that_wanders_for_long_is_known_to_a_pulse_at_each_look()
    {
        var random = new Random(3);
        for (int look = 0; look < 20_000; look++)
        {
            _hardware.InterruptsAreLate = look % 3 == 0;
            Turn(random.Next(-30, 60));
            long off = Pulses() - (long)Math.Floor(_quarter / 4.0);
            Assert.IsLessThan(2L, Math.Abs(off), $"look {look}: {_quarter} quarters");
        }

        Assert.IsGreaterThan(4L * 32767, _quarter, "over several ends of the hardware's count");
    }

    [TestMethod]
    public void A_read_between_the_end_of_the_hardwares_count_and_its_interrupt_is_read_again()
    {
        _hardware.InterruptsAreLate = true;
        Turn(2 * 32767 - 2);
        long before = Pulses();
        Turn(4);
        Assert.AreEqual(before + 1, Pulses());
    }

    [TestMethod]
    public void A_long_stall_is_believed_when_the_second_read_says_the_same()
    {
        Turn(4 * 20_000);
        Assert.AreEqual(20_000L, Pulses());
    }

    /// <summary>Such an encoder would be told as lost (fault 421), not as one that only runs forward.</summary>
    [TestMethod]
    public void Without_channel_B_nothing_counts()
    {
        for (int i = 0; i < 1000; i++)
        {
            _hardware.Levels(i % 2 == 0, true);
        }

        Assert.IsLessThan(2L, Math.Abs(Pulses()));
    }

    private long Pulses() => _counter.ReadPulses(out _);

    private void Turn(int quarters) => Turn(_hardware, ref _quarter, quarters);

    // Channel A leads B: 00, 10, 11, 01.
    private static void Turn(GpioPulseCounter hardware, ref long at, int quarters)
    {
        for (int step = Math.Sign(quarters); quarters != 0; quarters -= step)
        {
            at += step;
            long phase = ((at % 4) + 4) % 4;
            hardware.Levels(phase is 1 or 2, phase is 2 or 3);
        }
    }
}
