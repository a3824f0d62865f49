using System;
using System.Globalization;

namespace ChamberFirmware.Bench.Replay;

/// <summary>Values as words without spaces and line ends.</summary>
internal static class Text
{
    public const string True = "1";
    public const string False = "0";

    public static string Of(bool value) => value ? True : False;

    /// <summary>All 64 bits: a difference in the last one is a difference.</summary>
    public static string Of(double value) => $"{BitConverter.DoubleToInt64Bits(value):X16}";

    public static double Double(string bits) =>
        BitConverter.Int64BitsToDouble(long.Parse(bits, NumberStyles.HexNumber, CultureInfo.InvariantCulture));

    public static string OneLine(string text) => Uri.EscapeDataString(text);

    public static string ManyLines(string text) => Uri.UnescapeDataString(text);
}
