namespace ChamberFirmware.Tick;

/// <summary>What one tick is told about a travel switch.</summary>
public sealed class SwitchReading
{
    /// <summary>It is closed now; false where none is fitted.</summary>
    public bool IsClosed;

    /// <summary>It has closed since the cast began, and between which times on the clock, us.</summary>
    public bool HasClosed;

    /// <inheritdoc cref="HasClosed"/>
    public long AfterUs;

    /// <inheritdoc cref="HasClosed"/>
    public long NotLaterUs;
}
