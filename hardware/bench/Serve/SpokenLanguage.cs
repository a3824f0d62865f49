using System;
using ChamberFirmware.Commands;
using ChamberFirmware.Modbus;
using ChamberFirmware.Operation;
using ChamberFirmware.Scpi;

namespace ChamberFirmware.Bench.Serve;

/// <summary>The language in which programs and people talk with a chamber on the PC: the only place where it is made.</summary>
public static class SpokenLanguage
{
    /// <summary>The console's words and SCPI, with the status once a second as the ESP32 tells it.</summary>
    public static ILanguage Of(Chamber chamber) => new ScpiOrWords(chamber);

    /// <summary>The same for a socket: nothing is told unasked, because a program takes the next line that comes for its answer.</summary>
    public static ILanguage QuietOf(Chamber chamber) => new QuietLanguage(new ScpiOrWords(chamber));

    /// <summary>Modbus RTU for a unit, in place of a language.</summary>
    public static Func<ClientPort, Chamber, ISpeaker> Rtu(int unit) => (port, chamber) => new RtuSpeaker(port, chamber, unit);
}
