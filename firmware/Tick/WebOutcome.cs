namespace ChamberFirmware.Tick;

/// <summary>What a line's web shows that must not be.</summary>
public enum WebOutcome
{
    /// <summary>Nothing.</summary>
    AsPlanned = 0,

    /// <summary>The line runs, and the encoder gives no pulses.</summary>
    EncoderLost = 1,

    /// <summary>Faster than any web of this line.</summary>
    TooFast = 2,

    /// <summary>The web has stood with film on it for longer than it may.</summary>
    StoodTooLong = 3,

    /// <summary>The web does not run as fast as the chamber asks it to.</summary>
    NotAsAsked = 4,

    /// <summary>For half an hour no web was coated, and no film went on towards the bath.</summary>
    NothingCoated = 5,
}
