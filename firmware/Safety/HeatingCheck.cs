using ChamberFirmware.Casting;

namespace ChamberFirmware.Safety;

/// <summary>
/// Whether the heater heats. Full duty without a rise says little: on a plateau, with sagging mains or heavy walls, the air does not gain a
/// kelvin in a minute. So the check takes the loads away for 20 s: a live heater's air falls then, a dead one's does not. In a
/// commissioning, which has no plateau, the missing rise alone counts, and from Ready on nothing is tried.
/// After Klipper's verify_heater, with times for air instead of a metal block.
/// </summary>
public sealed class HeatingCheck
{
    private bool _watching;
    private bool _wasLost;
    private long _sinceUs;
    private long _quietUntilUs;
    private double _fromC;
    private double _earlierC;

    /// <summary>The loads have to be off: the check looks whether the air falls.</summary>
    public bool IsProving;

    /// <summary>The watch begins anew.</summary>
    public void Restart()
    {
        _watching = false;
        IsProving = false;
        _quietUntilUs = 0;
    }

    /// <summary>
    /// Once a tick, also with a reading that is not valid. True: the heater has been on for 60 s, at a duty of 0.95 to 1, the air, degrees
    /// Celsius, has not gained 1 K, and it did not fall when the heat was taken away.
    /// </summary>
    public bool IsDead(long nowUs, Phase phase, bool isValid, double heaterDuty01, double airC)
    {
        bool wasLost = _wasLost;
        _wasLost = !isValid;
        if (!isValid || wasLost)
        {
            return false; // nor does the tick after it count: its heat was taken away
        }

        if (IsProving)
        {
            return phase == Phase.Conditioning ? HasNotFallen(nowUs, airC) : GiveUp();
        }

        bool matters = phase == Phase.Conditioning || phase == Phase.Commissioning;
        if (!matters || heaterDuty01 < SafetyLimits.HeatingCheckDuty01 || IsQuiet(nowUs, airC))
        {
            return GiveUp();
        }

        if (!_watching || airC - _fromC >= SafetyLimits.HeatingCheckK)
        {
            _watching = true; // gained what it must: a new check starts here
            _sinceUs = nowUs;
            _fromC = airC;
        }

        long watchedUs = nowUs - _sinceUs;
        if (watchedUs <= SafetyLimits.HeatingCheckUs - SafetyLimits.HeatingProofUs)
        {
            _earlierC = airC;
        }

        if (watchedUs <= SafetyLimits.HeatingCheckUs)
        {
            return false;
        }

        IsProving = phase == Phase.Conditioning;
        _sinceUs = nowUs;
        _earlierC -= airC; // what it has fallen by itself
        _fromC = airC;
        return !IsProving;
    }

    private bool HasNotFallen(long nowUs, double airC)
    {
        if (nowUs - _sinceUs <= SafetyLimits.HeatingProofUs)
        {
            return false;
        }

        GiveUp();
        _quietUntilUs = nowUs + SafetyLimits.HeatingQuietUs;
        return _fromC - airC - _earlierC < SafetyLimits.HeatingCheckK;
    }

    // Alive a while ago; but air that has regained its heat and falls again is another matter.
    private bool IsQuiet(long nowUs, double airC)
    {
        long leftUs = _quietUntilUs - nowUs;
        if (leftUs <= 0)
        {
            return false;
        }

        _fromC = airC > _fromC ? airC : _fromC;
        bool regains = leftUs > SafetyLimits.HeatingQuietUs - SafetyLimits.HeatingCheckUs;
        if (regains || airC > _fromC - SafetyLimits.HeatingFallK)
        {
            return true;
        }

        _quietUntilUs = 0; // the watch that begins now has its own lowest air
        return false;
    }

    private bool GiveUp()
    {
        _watching = false;
        IsProving = false;
        return false;
    }
}
