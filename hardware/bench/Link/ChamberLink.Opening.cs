using System;
using System.Collections.Generic;
using System.Linq;
using Own = ChamberFirmware.Commands.Identity;

namespace ChamberFirmware.Bench.Link;

/// <content>How a conversation begins: from whatever waited in the line to an answer that can only be ours.</content>
public sealed partial class ChamberLink
{
    /// <summary>What IEEE 488.2 (10.14) has told by a device without a serial number.</summary>
    public const string NoSerialNumber = "0";

    private const int Tries = 6;
    private const int MostEcho = 255; // *ESE takes a byte

    // Every header that this program uses: what another version of the firmware lacks of them is told before anything is done.
    private static readonly string[] Used =
    [
        "RUN:STARt", "RUN:CAST", "RUN:ABORt", "RUN:PHASe?", "RUN:FAULt?", "RUN:RECord?", "RUN:CHECk?",
        "RECipe:NEW", "RECipe:SET", "RECipe:STORe", "RECipe:GET?", "RECipe:LOAD", "RECipe:CATalog?",
        "TELemetry:STATe", "TELemetry:RATE", "SETTings:ALL?", "FETCh?", "COMMission:STARt", "COMMission:STATe?", "COMMission:RESult?",
    ];

    private static int _echo;

    /// <summary>How long each of six tries of <see cref="Open"/> waits, ms: an ESP32 that was just switched on needs some.</summary>
    public int TryMs { get; init; } = 1500;

    /// <summary>What the chamber says of itself; empty before <see cref="Open"/>.</summary>
    public string Identity { get; private set; } = "";

    /// <summary>Its serial number; <see cref="NoSerialNumber"/>: none was given.</summary>
    public string SerialNumber { get; private set; } = NoSerialNumber;

    /// <summary>It says of itself that it is a twin. Who does not say is a chamber.</summary>
    public bool IsTwin { get; private set; }

    /// <summary>Version of the chamber's firmware.</summary>
    public string FirmwareVersion { get; private set; } = "";

    /// <summary>
    /// Synchronises: ends what was half typed, has telemetry and errors of an earlier program forgotten, and asks until the answer to this
    /// question comes, whatever came before it. Looks whether it is a chamber, and one that this program can drive.
    /// </summary>
    /// <returns>A warning that versions differ; empty: they do not.</returns>
    /// <exception cref="LineRefusedException">Nobody answers, it is no chamber, or its firmware lacks something.</exception>
    /// <exception cref="LineLostException">The line is gone.</exception>
    public string Open()
    {
        Identity = Synchronise();
        string[] fields = Identity.Split(',');
        if (fields.Length != 4 || fields[0] != Own.Name)
        {
            throw new LineRefusedException(Name, $"is no chamber: *IDN? is answered with '{Identity}'. Give the chamber's port.");
        }

        IsTwin = fields[1] == Own.TwinModel;
        SerialNumber = fields[2];
        FirmwareVersion = fields[3];
        if (FirmwareVersion == Own.Version)
        {
            return "";
        }

        List<string> headers = ScpiText.Fields(Ask("SYSTem:HELP:HEADers?"));
        string[] lacking = [.. Used.Except(headers)];
        return lacking.Length > 0
            ? throw new LineRefusedException(
                Name, $"has firmware {FirmwareVersion}, which does not know {string.Join(", ", lacking)}: this program is "
                    + $"{Own.Version}. Put the same version on both.")
            : $"{Name} has firmware {FirmwareVersion}, this program is {Own.Version}: they understand each other, "
                + "but put the same version on both.";
    }

    private string Synchronise()
    {
        _lines.Forget();
        string heard = "";
        for (int i = 0; i < Tries; i++)
        {
            int echo = _echo = _echo % MostEcho + 1;
            Send($"\n*RST;*CLS;*ESE {echo};*IDN?;*ESE?");
            if (AwaitEcho(";" + echo, ref heard) is { } identity)
            {
                Send("*ESE 0");
                _validAt = Environment.TickCount64;
                _nextNumber = -1;
                return identity;
            }
        }

        throw new LineRefusedException(Name, heard.Length == 0
            ? $"is open, and *IDN? was not answered within {Tries * TryMs / 1000} s. Is the chamber switched on, and is this its port?"
            : heard.StartsWith("phase=", StringComparison.Ordinal) || heard.StartsWith(Commands.Answer.ErrorWord, StringComparison.Ordinal)
                ? "is a chamber whose firmware speaks no SCPI yet: put this program's version on it."
                : $"answers *IDN? with '{(heard.Length > 60 ? heard[..60] : heard)}', which no chamber does. Give the chamber's port.");
    }

    private string? AwaitEcho(string end, ref string heard)
    {
        long limit = Environment.TickCount64 + TryMs;
        for (long leftMs = TryMs; leftMs >= 0; leftMs = limit - Environment.TickCount64)
        {
            if (!_lines.TryNext((int)leftMs, out string text) || text[0] == TelemetrySample.Mark)
            {
                continue;
            }

            if (text.EndsWith(end, StringComparison.Ordinal))
            {
                return text[..^end.Length];
            }

            heard = text;
        }

        return null;
    }
}
