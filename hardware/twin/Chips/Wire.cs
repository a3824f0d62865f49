using System.Collections.Generic;

namespace ChamberFirmware.Twin;

/// <summary>
/// A level over time: what it is now and the changes that are already known. Times in sixteenths of a microsecond, in which the pulse
/// train's tick of 51/16 us is a whole number, so that edges stay exact.
/// </summary>
internal sealed class Wire
{
    /// <summary>Units of time in a microsecond.</summary>
    public const long PerUs = 16;

    /// <summary>Answer of <see cref="NextChangeAfter"/> when no change is known.</summary>
    public const long Never = long.MaxValue;

    private readonly List<Change> _changes = new(8);
    private bool _settled;

    /// <summary>Sets the level from a time on; what was planned for that time or later is void.</summary>
    public void Set(long at16, bool level)
    {
        while (_changes.Count > 0 && _changes[^1].At16 >= at16)
        {
            _changes.RemoveAt(_changes.Count - 1);
        }

        bool before = _changes.Count > 0 ? _changes[^1].Level : _settled;
        if (before != level)
        {
            _changes.Add(new Change(at16, level));
        }
    }

    /// <summary>The level at a time that has not been forgotten.</summary>
    public bool LevelAt(long at16)
    {
        bool level = _settled;
        for (int i = 0; i < _changes.Count && _changes[i].At16 <= at16; i++)
        {
            level = _changes[i].Level;
        }

        return level;
    }

    /// <summary>When the level changes for the first time after this one; <see cref="Never"/>: not as far as is known.</summary>
    public long NextChangeAfter(long at16)
    {
        for (int i = 0; i < _changes.Count; i++)
        {
            if (_changes[i].At16 > at16)
            {
                return _changes[i].At16;
            }
        }

        return Never;
    }

    /// <summary>Nobody will ask about times before this one any more.</summary>
    public void Forget(long before16)
    {
        int known = 0;
        while (known < _changes.Count && _changes[known].At16 <= before16)
        {
            _settled = _changes[known++].Level;
        }

        if (known > 0)
        {
            _changes.RemoveRange(0, known);
        }
    }

    private readonly record struct Change(long At16, bool Level);
}
