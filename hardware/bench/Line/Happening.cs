namespace ChamberFirmware.Bench.Line;

/// <summary>What happens to the web of a line.</summary>
public enum HappeningKind
{
    /// <summary>The line's controller stops the web for a time.</summary>
    Stop,

    /// <summary>The web runs backward for a length, then on.</summary>
    Reverse,

    /// <summary>The web's speed becomes so many times the first one.</summary>
    Speed,

    /// <summary>The encoder gives no pulses any more.</summary>
    EncoderDies,

    /// <summary>The encoder loses a share of its pulses from there on.</summary>
    EncoderLoses,
}

/// <summary>One happening, when so much web has passed the blade since coating began.</summary>
/// <param name="AtM">Where, m of web.</param>
/// <param name="Kind">What.</param>
/// <param name="Value">For a stop its time, s; backward its length, m; the speed's factor; the share of pulses.</param>
public sealed record Happening(double AtM, HappeningKind Kind, double Value);
