using System;
using System.IO;

namespace ChamberFirmware.Bench;

/// <summary>The run store cannot be used; the message says why and what to do.</summary>
public sealed class StoreException : IOException
{
    /// <summary>With a sentence, and what it comes from where there is something.</summary>
    public StoreException(string message, Exception? inner = null) : base(message, inner)
    {
    }
}
