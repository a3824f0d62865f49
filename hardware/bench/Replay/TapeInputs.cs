using System;
using System.Globalization;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Bench.Replay;

internal sealed class TapeClock(IMicrosecondClock? real, Tape tape) : IMicrosecondClock
{
    public long NowUs => long.Parse(tape.Told("clockUs", () => $"{real!.NowUs}"), CultureInfo.InvariantCulture);
}

internal sealed class TapeCounter(string name, IPulseCounter? real, Tape tape) : IPulseCounter
{
    public long ReadEdges() => long.Parse(tape.Told(name, () => $"{real!.ReadEdges()}"), CultureInfo.InvariantCulture);
}

internal sealed class TapeInput(string name, ISwitchInput? real, Tape tape) : ISwitchInput
{
    public bool Read() => tape.Told(name, () => Text.Of(real!.Read())) == Text.True;
}

internal sealed class TapeTravelSwitch(string name, ITravelSwitch? real, Tape tape) : ITravelSwitch
{
    private const string None = "-";

    public bool Read() => tape.Told(name, () => Text.Of(real!.Read())) == Text.True;

    public void Arm(long expectedUs)
    {
        tape.Did(name + "Arm", $"{expectedUs}");
        real?.Arm(expectedUs);
    }

    public bool TryReadClosing(out long afterUs, out long notLaterUs)
    {
        string closing = tape.Told(name + "Closing", () => real!.TryReadClosing(out long after, out long by) ? $"{after}/{by}" : None);
        string[] times = closing.Split('/');
        afterUs = closing == None ? 0 : long.Parse(times[0], CultureInfo.InvariantCulture);
        notLaterUs = closing == None ? 0 : long.Parse(times[^1], CultureInfo.InvariantCulture);
        return closing != None;
    }
}

internal sealed class TapeBringUp(string name, IBme280BringUp? real, Tape tape) : IBme280BringUp
{
    public bool TryConfigure() => tape.Told(name, () => Text.Of(real!.TryConfigure())) == Text.True;
}

internal sealed class TapeBus(string name, IRegisterBus? real, Tape tape) : IRegisterBus
{
    public bool TryRead(byte register, byte[] buffer, int count)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        string bytes = tape.Told(
            $"{name}Read{register:X2}x{count}",
            () => real!.TryRead(register, buffer, count) ? Convert.ToHexString(buffer, 0, count) : Text.False);
        if (bytes == Text.False)
        {
            return false;
        }

        if (bytes.Length != 2 * count)
        {
            throw new FormatException($"{bytes} are not {count} bytes");
        }

        Convert.FromHexString(bytes).CopyTo(buffer, 0);
        return true;
    }

    public bool TryWrite(byte register, byte value)
    {
        tape.Did($"{name}Write{register:X2}", $"{value:X2}");
        return tape.Told($"{name}Wrote", () => Text.Of(real!.TryWrite(register, value))) == Text.True;
    }
}

internal sealed class TapeStore(ISettingsStore? real, Tape tape) : ISettingsStore
{
    private const string Unreadable = "!";
    private const string Nothing = "-";

    public bool TryRead(out string? text)
    {
        string stored = tape.Told("store", () => real!.TryRead(out string? t) ? t == null ? Nothing : Text.OneLine(t) : Unreadable);
        text = stored is Unreadable or Nothing ? null : Text.ManyLines(stored);
        return stored != Unreadable;
    }

    public bool TryWrite(string text)
    {
        tape.Did("store", Text.OneLine(text));
        return tape.Told("stored", () => Text.Of(real!.TryWrite(text))) == Text.True;
    }
}

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
