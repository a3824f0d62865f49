namespace ChamberFirmware.Safety;

/// <summary>
/// Whether the air warms although the heater is off: then its relay is welded. That is found long before the temperature limit; the fault
/// stops the heartbeat, and the dead-man opens the supply, which no relay can hold.
/// </summary>
public sealed class UncommandedHeatCheck
{
    private bool _watching;
    private bool _fanOn;
    private long _sinceUs;
    private long _lowestSinceUs;
    private double _lowestC;

    /// <summary>The watch begins anew.</summary>
    public void Restart() => _watching = false;

    /// <summary>
    /// Once a tick, also in one whose reading is lost, with the last valid air, calmed, degrees Celsius. True: the heater is off, its
    /// element has given off its heat, and the air has warmed by more than it may within two minutes. Without supply no relay can heat,
    /// and after an opened door warm walls warm the air: then the watch begins anew.
    /// </summary>
    public bool IsWarming(long nowUs, double heaterDuty01, bool hasSupply, bool fanOn, double airC)
    {
        if (heaterDuty01 > 0.0 || !hasSupply || fanOn != _fanOn || !_watching)
        {
            _watching = true;
            _fanOn = fanOn;
            _sinceUs = nowUs;
        }

        bool settled = nowUs - _sinceUs > (fanOn ? SafetyLimits.UncommandedSettleUs : SafetyLimits.UncommandedSettleStillUs);
        bool isOld = nowUs - _lowestSinceUs > SafetyLimits.UncommandedWindowUs; // a room that warms through the day is no welded relay
        if (!settled || isOld || airC < _lowestC)
        {
            _lowestC = airC;
            _lowestSinceUs = nowUs;
        }

        return airC - _lowestC > (fanOn ? SafetyLimits.UncommandedRiseK : SafetyLimits.UncommandedRiseStillK);
    }
}
