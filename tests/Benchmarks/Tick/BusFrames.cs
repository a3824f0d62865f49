using System;
using System.Linq;
using System.Text;
using ChamberFirmware.Modbus;

namespace ChamberFirmware.Benchmarks.Tick;

/// <summary>What comes on a bus: the longest reads, writes, what others say, and noise. A character is a byte.</summary>
internal static class BusFrames
{
    /// <summary>The chamber's unit.</summary>
    public const int Unit = 17;

    private const int Other = 18;
    private const int NoiseBytes = 192; // a pass at 19200 baud

    /// <summary>A piece for each pass, again and again.</summary>
    public static string[] All()
    {
        var noise = new byte[NoiseBytes];
        new Random(3).NextBytes(noise);
        byte[] answer = new byte[125];
        return
        [
            Frame(Unit, 16, 0, 0, 0, 1, 2, 0x55, 0xAA),
            Frame(Unit, 4, 0, 0, 0, 60),
            Frame(Unit, 4, 0, 20, 0, 60),
            Frame(Unit, 4, 0, 96, 0, 60),
            Frame(Unit, 3, 0, 0, 0, 60),
            Frame(Unit, 3, 0, 40, 0, 60),
            Frame(Unit, 16, 0, 0, 0, 8, 16, 0x55, 0xAA, 0, 0, 0, 1, 0, 50, 0, 0, 0, 0, 0, 0, 0, 0),
            Frame(Unit, [16, 0, 20, 0, 24, 48, .. Enumerable.Repeat<byte[]>([0x7F, 0xC0, 0, 0], 12).SelectMany(b => b)]),
            Frame(Unit, 16, 0, 60, 0, 5, 10, 0, 150, 9, 196, 0x80, 0, 3, 32, 0, 70),
            Frame(Unit, 43, 14, 1, 0),
            Frame(Other, 3, 0, 0, 0, 60) + Frame(Other, [3, 120, .. answer[..120]]),
            Frame(Other, 3, 0, 0, 0, 60) + Frame(Other, [3, 120, .. answer[..120]]) + Frame(Unit, 4, 0, 20, 0, 60),
            Encoding.Latin1.GetString(noise),
            "",
        ];
    }

    private static string Frame(byte unit, params byte[] pdu)
    {
        byte[] frame = [unit, .. pdu, 0, 0];
        Crc16.Append(frame, 0, 1 + pdu.Length);
        return Encoding.Latin1.GetString(frame);
    }
}
