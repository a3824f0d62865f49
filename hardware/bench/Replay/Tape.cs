using System;

namespace ChamberFirmware.Bench.Replay;

/// <summary>Everything that crosses the board's seams, in order: written while a run is recorded, demanded while it is replayed.</summary>
public abstract class Tape
{
    /// <summary>Something the firmware is told. Recording asks <paramref name="real"/>; replaying answers what was recorded.</summary>
    public abstract string Told(string name, Func<string> real);

    /// <summary>Something the firmware does.</summary>
    public abstract void Did(string name, string value);
}
