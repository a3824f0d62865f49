namespace ChamberFirmware.Drivers;

/// <summary>Counts the pulses of an encoder on a moving web in hardware: a rising edge of its first channel is a pulse.</summary>
public interface IWebCounter
{
    /// <summary>
    /// Pulses since the counter was started; those of a web that runs backward are taken off where a second channel tells the direction,
    /// and added where there is none. <paramref name="atUs"/>: when that was, us on the board's clock.
    /// </summary>
    long ReadPulses(out long atUs);
}
