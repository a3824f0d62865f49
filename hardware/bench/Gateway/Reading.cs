namespace ChamberFirmware.Bench.Gateway;

/// <summary>A reading in the store.</summary>
/// <param name="Row">Its place in the order in which readings came, of all chambers.</param>
/// <param name="Chamber">Whose.</param>
/// <param name="Sequence">Its number among that chamber's.</param>
/// <param name="UtcMs">When it came, ms since 1970.</param>
/// <param name="Kept">What the chamber said (<see cref="ReadingText.Kept"/>).</param>
public sealed record Reading(long Row, string Chamber, long Sequence, long UtcMs, string Kept);

/// <summary>One that just came.</summary>
/// <param name="Chamber">Whose.</param>
/// <param name="UtcMs">When, ms since 1970.</param>
/// <param name="Kept">What the chamber said.</param>
public sealed record NewReading(string Chamber, long UtcMs, string Kept);

/// <summary>A way of publishing; each has its own account of what the broker has.</summary>
public enum Format
{
    /// <summary>Plain JSON.</summary>
    Json,

    /// <summary>Sparkplug B.</summary>
    Sparkplug,
}
