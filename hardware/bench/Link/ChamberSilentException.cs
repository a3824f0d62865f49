using System.IO;

namespace ChamberFirmware.Bench.Link;

/// <summary>The line is there, and what was asked is not answered: what the chamber did with it is not known.</summary>
public sealed class ChamberSilentException : IOException
{
    /// <summary>Of the line of this name.</summary>
    public ChamberSilentException(string name, string asked, int withinMs)
        : base($"{name}: '{asked}' was not answered within {withinMs / 1000.0:0.#} s. Is the chamber switched on, and does nobody else "
            + "talk on this port?")
    {
    }
}
