namespace ChamberFirmware.Safety;

/// <summary>
/// "No heat must not warm the air": when the temperature rises although the heater has been off for a while, its relay is welded. Found
/// long before the temperature limit; the fault stops the heartbeat, and the dead-man opens the supply.
/// </summary>
public sealed class CoolingCheck
{
    private bool _watching;
    private bool _fanOn;
    private long _sinceUs;
    private long _lowestSinceUs;
    private double _lowestC;

    public void Restart() => _watching = false;

    /// <summary>
    /// True when the heater is off, has settled, and the air is warmer than it was by more than it may. Without supply no relay can heat:
    /// after an opened door warm walls warm the air again, and the watch starts anew.
    /// </summary>
    public bool IsWarming(long nowUs, double heaterDuty01, bool hasSupply, bool fanOn, double temperatureC)
    {
        if (heaterDuty01 > 0.0 || !hasSupply || fanOn != _fanOn)
        {
            _watching = false;
        }

        if (!_watching)
        {
            _watching = heaterDuty01 <= 0.0 && hasSupply;
            _fanOn = fanOn;
            _sinceUs = nowUs;
        }

        bool settled = nowUs - _sinceUs > (fanOn ? SafetyLimits.CoolingSettleUs : SafetyLimits.CoolingSettleStillUs);
        bool isOld = nowUs - _lowestSinceUs > SafetyLimits.CoolingWindowUs; // a room that warms through the day is no welded relay
        if (!settled || isOld || temperatureC < _lowestC)
        {
            _lowestC = temperatureC;
            _lowestSinceUs = nowUs;
        }

        return _watching && temperatureC - _lowestC > (fanOn ? SafetyLimits.CoolingCheckK : SafetyLimits.CoolingCheckStillK);
    }
}
