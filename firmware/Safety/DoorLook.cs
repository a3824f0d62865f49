namespace ChamberFirmware.Safety;

/// <summary>
/// A look at the door while nothing runs: at rest there is no supply, so edges are made for half a second, with everything else off. A
/// supply that does not come says that the chain is open: the door stands open now.
/// </summary>
public sealed class DoorLook
{
    private bool _isAsked;
    private bool _wasOpen;
    private long _untilUs;

    /// <summary>Edges are wanted for the look.</summary>
    public bool IsOn;

    /// <summary>The next tick begins a look; only at rest.</summary>
    public void Ask() => _isAsked = true;

    /// <summary>Once a tick; <paramref name="isClosed"/>: the supply is there, so the chain is closed.</summary>
    public void Look(long nowUs, bool rests, bool isClosed)
    {
        bool isOver = IsOn && (isClosed || !rests || nowUs >= _untilUs);
        _wasOpen |= isOver && rests && !isClosed;
        _untilUs = _isAsked ? nowUs + SafetyLimits.DoorLookUs : _untilUs;
        IsOn = (_isAsked && rests) || (IsOn && !isOver);
        _isAsked = false;
    }

    /// <summary>True once after a look that found the door open.</summary>
    public bool TakeOpen()
    {
        bool wasOpen = _wasOpen;
        _wasOpen = false;
        return wasOpen;
    }
}
