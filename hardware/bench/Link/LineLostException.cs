using System;
using System.IO;

namespace ChamberFirmware.Bench.Link;

/// <summary>The line was open and is no more: unplugged, hung up, closed. What the chamber did meanwhile is not known.</summary>
public sealed class LineLostException : IOException
{
    /// <summary>The line of this name is gone, and why.</summary>
    public LineLostException(string name, string why, Exception? cause = null)
        : base($"{name} is lost: {why}.", cause)
    {
    }
}
