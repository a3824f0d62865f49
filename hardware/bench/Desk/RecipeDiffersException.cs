using System;

namespace ChamberFirmware.Bench.Desk;

/// <summary>The chamber has another recipe than was sent; nothing was started.</summary>
public sealed class RecipeDiffersException : Exception
{
    /// <summary>At this line, this was sent and that was read back.</summary>
    public RecipeDiffersException(string name, string sent, string got)
        : base($"{name} was sent '{sent}' and has '{got}': nothing was started. Try again; if it stays so, firmware and program differ.")
    {
    }
}
