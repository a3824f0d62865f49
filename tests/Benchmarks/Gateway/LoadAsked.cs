namespace ChamberFirmware.Benchmarks.Gateway;

/// <summary>What a gateway is loaded with.</summary>
/// <param name="Twins">Chambers, each a reading a second.</param>
/// <param name="Format">json, sparkplug or both.</param>
/// <param name="MeasureS">For how long processor and memory are measured, s.</param>
/// <param name="AwayS">For how long the broker is stopped then, s; 0: it is not.</param>
public sealed record LoadAsked(int Twins, string Format, double MeasureS, double AwayS)
{
    /// <summary>For messages that are on their way when something has ended, s.</summary>
    public double SettleS => MeasureS / 5.0;
}
