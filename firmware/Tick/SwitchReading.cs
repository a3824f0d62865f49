namespace ChamberFirmware.Tick;

/// <summary>What one tick is told about a travel switch.</summary>
public sealed class SwitchReading
{
    /// <summary>It is closed now; false where none is fitted.</summary>
    public bool IsClosed;

    /// <summary>It has closed since the cast began: after <see cref="AfterUs"/> and not later than <see cref="NotLaterUs"/>.</summary>
    public bool HasClosed;

    /// <summary>The last time at which it was still seen open, us on the board's clock; only when it has closed.</summary>
    public long AfterUs;

    /// <summary>The first time at which it was seen closed, us on the board's clock; only when it has closed.</summary>
    public long NotLaterUs;
}
