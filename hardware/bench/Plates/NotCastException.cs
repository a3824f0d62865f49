using System;

namespace ChamberFirmware.Bench;

/// <summary>The chamber does not begin a plate, and why: nothing was started. Somebody has to look first.</summary>
public sealed class NotCastException : Exception
{
    /// <summary>For this reason.</summary>
    public NotCastException(string why, Exception? inner = null) : base(why, inner)
    {
    }
}
