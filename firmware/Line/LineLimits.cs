namespace ChamberFirmware.Line;

/// <summary>Times and lengths of a line that are no setting; us unless the name says otherwise.</summary>
public static class LineLimits
{
    /// <summary>
    /// A line that runs without a pulse for so long has lost its encoder, or for <see cref="LostM"/> of web: what is longer.
    /// </summary>
    public const long LostUs = 500000;

    /// <summary>Web that a line may run without a pulse, m: at a known speed a slow encoder's period is shorter.</summary>
    public const double LostM = 0.010;

    /// <summary>So much over the fastest speed of the settings is no disturbance, share.</summary>
    public const double TooFast01 = 0.1;

    /// <summary>Ticks in a row that are too fast before it is a fault: one look may come late.</summary>
    public const int TooFastTicks = 3;

    /// <summary>
    /// Film may stand in the air for so long; then everything goes off but the fan. A web that runs again before loses only the metres
    /// that stood.
    /// </summary>
    public const long StandsUs = 60000000;
}
