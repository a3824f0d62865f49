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

    /// <summary>
    /// Once a tick; <paramref name="isClosed"/>: the supply is there, so the chain is closed. <paramref name="isStall"/>: no tick has been
    /// for so long that the dead-man alone may have opened it; a look with that in it has seen nothing.
    /// </summary>
    public void Look(long nowUs, bool rests, bool isClosed, bool isStall)
    {
        bool isOver = IsOn && (isClosed || !rests || isStall || nowUs >= _untilUs);
        _wasOpen |= isOver && rests && !isClosed && !isStall;
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
