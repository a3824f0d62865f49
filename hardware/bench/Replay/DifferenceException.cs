using System;
using ChamberFirmware.Casting;

namespace ChamberFirmware.Bench.Replay;

/// <summary>The first thing that today's firmware does otherwise than the recorded one.</summary>
public sealed class DifferenceException : Exception
{
    /// <summary>A difference that a sentence describes.</summary>
    public DifferenceException(string sentence)
        : base(sentence)
    {
    }

    /// <summary>Where and what, for a person: duties as numbers, not as bits.</summary>
    public static DifferenceException At(long tick, long nowUs, Phase phase, string name, string recorded, string today) => new(
        $"differs at tick {tick} ({nowUs / 1e6:F1} s, phase {PhaseWords.Name(phase)}): {name} was {Readable(name, recorded)}, "
        + $"is {Readable(name, today)}");

    private static string Readable(string name, string value) =>
        name.EndsWith("Duty01", StringComparison.OrdinalIgnoreCase) && value.Length == 16 ? $"{Text.Double(value):R}" : value;
}
