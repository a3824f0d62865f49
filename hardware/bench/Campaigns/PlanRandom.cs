using System.Collections.Generic;

namespace ChamberFirmware.Bench;

/// <summary>
/// SplitMix64 (Steele, Lea and Flood, OOPSLA 2014): a plan's draws. The same seed gives the same plan on every machine and with every
/// version of .NET, which System.Random does not promise.
/// </summary>
public sealed class PlanRandom
{
    private ulong _state;

    /// <summary>Same seed and stream, same draws.</summary>
    public PlanRandom(ulong seed, string stream) => _state = Plate.SeedOf($"{seed}/{stream}");

    /// <summary>Even in [0, <paramref name="below"/>).</summary>
    public int Below(int below) => (int)(((Next() >> 32) * (ulong)below) >> 32);

    /// <summary>The same things in an even random order (Fisher and Yates).</summary>
    public List<T> Shuffled<T>(IEnumerable<T> things)
    {
        var shuffled = new List<T>(things);
        for (int i = shuffled.Count - 1; i > 0; i--)
        {
            int other = Below(i + 1);
            (shuffled[i], shuffled[other]) = (shuffled[other], shuffled[i]);
        }

        return shuffled;
    }

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15UL;
        ulong z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
