namespace ChamberFirmware.Safety;

/// <summary>
/// "Full heat must warm the air": a heater that is on while the temperature does not rise is broken, or the sensor is not in the air.
/// After Klipper's verify_heater, with times for air instead of a metal block.
/// </summary>
public sealed class HeatingCheck
{
    private bool _watching;
    private long _sinceUs;
    private double _fromC;

    public void Restart() => _watching = false;

    /// <summary>True when the heater has been flat out for the whole check time and the air has not gained the least it must.</summary>
    public bool IsTooSlow(long nowUs, double heaterDuty01, double temperatureC)
    {
        if (heaterDuty01 < SafetyLimits.HeatingCheckDuty01)
        {
            _watching = false;
            return false;
        }

        if (!_watching || temperatureC - _fromC >= SafetyLimits.HeatingCheckK)
        {
            _watching = true; // gained what it must: a new check starts here
            _sinceUs = nowUs;
            _fromC = temperatureC;
        }

        return nowUs - _sinceUs > SafetyLimits.HeatingCheckUs;
    }
}
