namespace ChamberFirmware.Bench.Gateway;

/// <summary>How a lost connection is tried again.</summary>
/// <param name="FirstMs">The first wait, ms; each next is twice as long.</param>
/// <param name="MostMs">The longest, ms.</param>
/// <param name="SteadyMs">A connection that held so long was a good one: the next wait is the first again, ms.</param>
public sealed record BrokerPatience(int FirstMs, int MostMs, int SteadyMs)
{
    /// <summary>As a gateway does it.</summary>
    public static BrokerPatience Usual { get; } = new(500, 30_000, 5000);
}
