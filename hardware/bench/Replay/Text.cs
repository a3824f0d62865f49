using System;
using System.Globalization;

namespace ChamberFirmware.Bench.Replay;

/// <summary>Values as words without spaces and line ends.</summary>
internal static class Text
{
    /// <summary>Yes, it is on, it went well.</summary>
    public const string True = "1";

    /// <summary>No, it is off, it failed.</summary>
    public const string False = "0";

    /// <summary><see cref="True"/> or <see cref="False"/>.</summary>
    public static string Of(bool value) => value ? True : False;

    /// <summary>All 64 bits: a difference in the last one is a difference.</summary>
    public static string Of(double value) => $"{BitConverter.DoubleToInt64Bits(value):X16}";

    /// <summary>The number of its 64 bits; throws <see cref="FormatException"/> where they are none.</summary>
    public static double Double(string bits) =>
        BitConverter.Int64BitsToDouble(long.Parse(bits, NumberStyles.HexNumber, CultureInfo.InvariantCulture));

    /// <summary>A text without spaces and line ends, by percent encoding.</summary>
    public static string OneLine(string text) => Uri.EscapeDataString(text);

    /// <summary>The text that <see cref="OneLine"/> was given.</summary>
    public static string ManyLines(string text) => Uri.UnescapeDataString(text);
}
