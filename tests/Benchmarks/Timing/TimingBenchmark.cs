using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace ChamberFirmware.Benchmarks.Timing;

/// <summary>Many casts on several chambers at once; each chamber is its seed, so the number of cores changes nothing.</summary>
internal static class TimingBenchmark
{
    /// <summary>Casts of a chamber, one after the other.</summary>
    public const int PlatesPerChamber = 250;

    private const int FirstSeed = 1;

    /// <summary>Chambers that this many casts take.</summary>
    public static int ChambersOf(int casts) => (casts + PlatesPerChamber - 1) / PlatesPerChamber;

    /// <summary>Casts without scatter, then with it.</summary>
    /// <param name="casts">Casts without scatter of the actuators; a fifth as many with it.</param>
    /// <param name="done">Called after each chamber.</param>
    public static TimingResults Run(int casts, Action done)
    {
        IReadOnlyList<CastOutcome> exact = Casts(casts, 0.0, done);
        return new TimingResults(exact, Casts(Math.Max(1, casts / 5), TimingResults.JitterUs, done));
    }

    private static List<CastOutcome> Casts(int casts, double jitterUs, Action done)
    {
        var chambers = new List<CastOutcome>[ChambersOf(casts)];
        Parallel.For(0, chambers.Length, i =>
        {
            int plates = Math.Min(PlatesPerChamber, casts - i * PlatesPerChamber);
            chambers[i] = [.. new CastingDay(FirstSeed + i, jitterUs).Cast(plates)];
            done();
        });
        return [.. chambers.SelectMany(chamber => chamber)];
    }
}
