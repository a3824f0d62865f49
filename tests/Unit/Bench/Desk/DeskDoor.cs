using ChamberFirmware.Casting;

namespace ChamberFirmware.Tests.Unit.Bench.Desk;

/// <summary>The hand at the door of a twin on a desk: opens it once when the firmware lets it, and closes it after a while.</summary>
internal sealed class DeskDoor
{
    private readonly long _openUs;
    private long _openedUs = -1;

    public DeskDoor(double openS) => _openUs = (long)(openS * 1e6);

    /// <summary>It was opened and is closed again.</summary>
    public bool IsDone { get; private set; }

    /// <summary>It stands open.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>After each pass of the twin.</summary>
    public void Look(DeskTwin twin)
    {
        _openedUs = _openedUs < 0 && twin.Chamber.Run.DoorMayOpen ? twin.NowUs + 2_000_000 : _openedUs;
        IsOpen = _openedUs >= 0 && !IsDone && twin.NowUs >= _openedUs;
        IsDone |= IsOpen && twin.NowUs >= _openedUs + _openUs;
        if (_openedUs >= 0 && twin.Chamber.Run.Phase is Phase.Filling or Phase.Conditioning)
        {
            twin.DoorIsOpen = IsOpen && !IsDone;
        }
    }
}
