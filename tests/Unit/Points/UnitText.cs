using System;
using ChamberFirmware.Points;

namespace ChamberFirmware.Tests.Unit.Points;

/// <summary>Units as pages write them, and as names end with them.</summary>
internal static class UnitText
{
    public static string Symbol(PointUnit unit) => unit switch
    {
        PointUnit.None => "",
        PointUnit.C or PointUnit.K or PointUnit.Pa => unit.ToString(),
        PointUnit.Pct => "%",
        PointUnit.GPerKg => "g/kg",
        PointUnit.Rpm => "rpm",
        PointUnit.MPerS => "m/s",
        PointUnit.Share01 => "0 to 1",
        PointUnit.S => "s",
        PointUnit.Us => "us",
        PointUnit.M => "m",
        PointUnit.MPerMin => "m/min",
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "Nobody has written how pages write it."),
    };

    /// <summary>The unit, as pages write it, that a name ends with; empty: none.</summary>
    public static string OfName(string name)
    {
        PointUnit unit = PointUnit.None;
        foreach (PointUnit one in Enum.GetValues<PointUnit>())
        {
            string suffix = one == PointUnit.Share01 ? "01" : one.ToString();
            bool isLonger = unit == PointUnit.None || suffix.Length > unit.ToString().Length;
            unit = one != PointUnit.None && isLonger && name.EndsWith(suffix, StringComparison.Ordinal) ? one : unit;
        }

        return Symbol(unit);
    }
}
