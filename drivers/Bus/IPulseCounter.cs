namespace ChamberFirmware.Drivers;

/// <summary>Counts pulses in hardware. Both edges of the tach signal count: two edges a pulse.</summary>
public interface IPulseCounter
{
    /// <summary>Edges since the counter was started; never goes back.</summary>
    long ReadEdges();
}
