using System;

namespace ChamberFirmware.Twin;

/// <summary>What stands in a file behind the place where a power cut ended a write.</summary>
public enum FlashTear
{
    /// <summary>Nothing: the file ends there.</summary>
    Nothing = 0,

    /// <summary>What the file had there before.</summary>
    Old = 1,

    /// <summary>Garbage, up to the length that was meant.</summary>
    Garbage = 2,
}

/// <summary>The power is cut: the firmware that meets this runs no further. A new one on the same twin is the next power-on.</summary>
public sealed class PowerCutException : Exception
{
    /// <summary>The power is cut.</summary>
    public PowerCutException()
        : base("The power is cut.")
    {
    }

    internal static void ThrowIf(bool isCut)
    {
        if (isCut)
        {
            throw new PowerCutException();
        }
    }
}
