using System;
using System.Buffers.Binary;

namespace ChamberFirmware.Bench.Link;

/// <summary>
/// 115200 baud, 8 data bits, no parity, one stop bit, no flow control, bytes as they are. The terminal's attributes are kept as the bytes
/// of the C library's struct termios: only its control flags (c_cflag) are looked into, since cfmakeraw leaves stop bits, flow control
/// and what closing does to the modem lines as they were.
/// </summary>
internal static class RawMode
{
    private const int MostBytes = 256; // struct termios has 60 on Linux, 72 on macOS

    /// <summary>Sets it; false where the file refuses, with the C library's error.</summary>
    public static bool TrySet(PosixFile file)
    {
        Span<byte> termios = stackalloc byte[MostBytes];
        termios.Clear();
        if (Posix.GetAttributes(file, termios) != 0)
        {
            return false;
        }

        Posix.MakeRaw(termios);
        SetControlFlags(termios);
        return Posix.SetInputSpeed(termios, Posix.Baud115200) == 0
            && Posix.SetOutputSpeed(termios, Posix.Baud115200) == 0
            && Posix.SetAttributes(file, Posix.SetNow, termios) == 0;
    }

    // HUPCL is taken away: closing must not drop DTR, which resets many an ESP32 board.
    private static void SetControlFlags(Span<byte> termios)
    {
        if (OperatingSystem.IsMacOS())
        {
            const ulong Receive = 0x800, Local = 0x8000, TwoStops = 0x400, HangUp = 0x4000, FlowControl = 0x30000;
            Span<byte> at = termios[16..];
            ulong flags = BinaryPrimitives.ReadUInt64LittleEndian(at);
            BinaryPrimitives.WriteUInt64LittleEndian(at, (flags | Receive | Local) & ~(TwoStops | HangUp | FlowControl));
        }
        else
        {
            const uint Receive = 0x80, Local = 0x800, TwoStops = 0x40, HangUp = 0x400, FlowControl = 0x80000000;
            Span<byte> at = termios[8..];
            uint flags = BinaryPrimitives.ReadUInt32LittleEndian(at);
            BinaryPrimitives.WriteUInt32LittleEndian(at, (flags | Receive | Local) & ~(TwoStops | HangUp | FlowControl));
        }
    }
}
