using System;
using System.Globalization;

namespace ChamberFirmware.Bench.Link;

/// <summary>The chamber has heard it and does not do it: its own number and sentence.</summary>
public sealed class ChamberRefusedException : Exception
{
    /// <summary>From an answer of SYSTem:ERRor?: number,"text".</summary>
    public ChamberRefusedException(string error)
        : base(ScpiText.Fields(error)[^1])
    {
        bool isNumber = int.TryParse(error.Split(',')[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number);
        Number = isNumber ? number : 0;
    }

    /// <summary>A refusal's or fault's (positive), or the standard's (negative).</summary>
    public int Number { get; }
}
