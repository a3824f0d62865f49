namespace ChamberFirmware.Drivers;

/// <summary>
/// A switch that blade or plate close on their way. It is sampled between ticks too, so that its closing stands between two readings of
/// the clock. True means closed.
/// </summary>
public interface ITravelSwitch : ISwitchInput
{
    /// <summary>
    /// Forgets earlier closings and waits for the next; samples are closest around the time at which it is expected, us. One that is closed
    /// already has closed since it was last found open.
    /// </summary>
    void Arm(long expectedUs);

    /// <summary>
    /// The closing since <see cref="Arm"/>: after the one time and not later than the other (clock, us), whatever stalled in between.
    /// False: none yet, or not confirmed.
    /// </summary>
    bool TryReadClosing(out long afterUs, out long notLaterUs);
}
