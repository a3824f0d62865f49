namespace ChamberFirmware.Drivers;

/// <summary>Counts pulses in hardware. Both edges of the tach signal count: two edges a pulse.</summary>
public interface IPulseCounter
{
    /// <summary>
    /// Edges since the counter was started; never goes back. <paramref name="atUs"/>: when that was, us on the board's clock, because a
    /// tick may run late, and a slow bus before it makes it later.
    /// </summary>
    long ReadEdges(out long atUs);
}
