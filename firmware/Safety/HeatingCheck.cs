namespace ChamberFirmware.Safety;

/// <summary>
/// Whether the air warms while the heater is on: a heater at full duty without a rise in temperature is broken, or the sensor is not in
/// the air.
/// After Klipper's verify_heater, with times for air instead of a metal block.
/// </summary>
public sealed class HeatingCheck
{
    private bool _watching;
    private long _sinceUs;
    private double _fromC;

    /// <summary>The watch begins anew.</summary>
    public void Restart() => _watching = false;

    /// <summary>
    /// Once a tick. True: the heater has been on for 60 s, at a duty of 0.95 to 1, and the air, degrees Celsius, has not gained 1 K.
    /// </summary>
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
