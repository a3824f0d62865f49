using System;
using System.IO;

namespace ChamberFirmware.Bench.Link;

/// <summary>A line could not be opened: not there, held by another program, not allowed. The message says what to do.</summary>
public sealed class LineRefusedException : IOException
{
    /// <summary>A sentence about the line of this name.</summary>
    public LineRefusedException(string name, string sentence, Exception? cause = null)
        : base($"{name} {sentence}", cause)
    {
    }
}
