namespace ChamberFirmware.Benchmarks.Control;

/// <summary>Even random numbers that stay the same for ever: SplitMix64 (Steele, Lea, Flood, OOPSLA 2014).</summary>
internal sealed class Draw
{
    private ulong _state;

    /// <summary>Same seed, same numbers.</summary>
    public Draw(ulong seed) => _state = seed;

    /// <summary>Even between two values.</summary>
    public double Between(double lowest, double highest)
    {
        _state += 0x9E3779B97F4A7C15UL;
        ulong z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return lowest + (highest - lowest) * (((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53)));
    }

    /// <summary>A value that may be off by a share of itself either way.</summary>
    public double Spread(double value, double share01) => value * Between(1.0 - share01, 1.0 + share01);
}
