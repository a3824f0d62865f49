namespace ChamberFirmware.Demo;

/// <summary>
/// xorshift64* (Vigna, "An experimental exploration of Marsaglia's xorshift generators", 2016): integers, so equal everywhere.
/// </summary>
public sealed class DemoNoise
{
    private ulong _state;

    /// <summary>Same seed, same numbers.</summary>
    public DemoNoise(ulong seed) => _state = seed * 2685821657736338717UL + 88172645463325252UL;

    /// <summary>Even in -1 to 1, 32 bits.</summary>
    public double Next()
    {
        _state ^= _state >> 12;
        _state ^= _state << 25;
        _state ^= _state >> 27;
        ulong drawn = _state * 2685821657736338717UL;
        return (long)(drawn >> 32) / 2147483648.0 - 1.0;
    }
}
