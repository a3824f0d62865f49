using System;
using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Drivers;
using ChamberFirmware.Line;

namespace ChamberFirmware.Tests.Unit.Line;

/// <summary>Speed of a web against a list of every tick that saw a new count: whole pulses over the time between them.</summary>
[TestClass]
public sealed class WebSpeedTests
{
    private const double PulsesPerM = 5000.0;
    private const long TickUs = 100_000;
    private const int Kept = 16;

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    public void It_is_the_pulses_of_the_last_second_or_of_the_last_two_that_were_seen(int seed)
    {
        var random = new Random(seed);
        var counter = new Counter();
        var encoder = new WebEncoder(counter);
        var speed = new WebSpeed(PulsesPerM);
        var seen = new List<(long Us, long Pulses)>();
        long last = 0;
        int compared = 0;
        for (int tick = 1, most = 0; tick < 5000; tick++)
        {
            most = tick % 60 == 1 ? new[] { 0, 1, 3, 40, 200 }[random.Next(5)] : most;
            counter.Us = (tick * TickUs) - (TickUs / 2);
            encoder.Look();
            counter.Us = tick * TickUs;
            counter.Pulses += random.Next(most + 1);
            encoder.LookNow();
            speed.Take(encoder);
            encoder.Forget();
            if (counter.Pulses != last)
            {
                seen.Add((counter.Us, counter.Pulses));
            }

            last = counter.Pulses;
            if (seen.Count > 1 && seen[^1].Us == counter.Us)
            {
                (long us, long pulses) = Oldest(seen);
                Assert.AreEqual((counter.Pulses - pulses) / PulsesPerM / ((counter.Us - us) * 1e-6), speed.MPerS, 1e-9, $"tick {tick}");
                compared++;
            }
        }

        Assert.IsGreaterThan(1500, compared);
    }

    private static (long Us, long Pulses) Oldest(List<(long Us, long Pulses)> seen)
    {
        (long Us, long Pulses)[] before = [.. seen.TakeLast(Kept).SkipLast(1)];
        (long Us, long Pulses)[] young = [.. before.Where(s => seen[^1].Us - s.Us <= 1_000_000)];
        return young.Length > 0 ? young[0] : before[^1];
    }

    private sealed class Counter : IWebCounter
    {
        public long Us { get; set; }

        public long Pulses { get; set; }

        public long ReadPulses(out long atUs)
        {
            atUs = Us;
            return Pulses;
        }
    }
}
