using System;
using System.Runtime.InteropServices;

namespace ChamberFirmware.Bench.Link;

/// <summary>
/// The C library's calls for a terminal line, and their numbers on Linux (x86 and ARM) and macOS. Calls with a variable number of arguments
/// get no argument beyond the fixed ones: on Apple's ARM those travel another way.
/// </summary>
internal static partial class Posix
{
    public const int ReadWrite = 2; // O_RDWR
    public const int LockExclusive = 2; // LOCK_EX
    public const int LockNonBlocking = 4; // LOCK_NB
    public const int SetNow = 0; // TCSANOW
    public const short PollIn = 1;
    public const short PollOut = 4;
    public const short PollGone = 0x8 | 0x10 | 0x20; // POLLERR, POLLHUP, POLLNVAL
    public const short PollHangUp = 0x10;
    public const int Interrupted = 4; // EINTR

    private const string C = "libc";

    public static int NoControllingTerminal => OperatingSystem.IsMacOS() ? 0x20000 : 0x100; // O_NOCTTY

    public static int NonBlocking => OperatingSystem.IsMacOS() ? 0x4 : 0x800; // O_NONBLOCK

    public static int CloseOnExec => OperatingSystem.IsMacOS() ? 0x1000000 : 0x80000; // O_CLOEXEC

    public static nuint Exclusive => OperatingSystem.IsMacOS() ? 0x2000740Du : 0x540Cu; // TIOCEXCL

    public static int Again => OperatingSystem.IsMacOS() ? 35 : 11; // EAGAIN

    public static int FlushInput => OperatingSystem.IsMacOS() ? 1 : 0; // TCIFLUSH

    public static nuint Baud115200 => OperatingSystem.IsMacOS() ? 115200u : 0x1002u; // B115200

    [StructLayout(LayoutKind.Sequential)]
    public struct Polled
    {
        public int Descriptor;
        public short Events;
        public short Returned;
    }

    [LibraryImport(C, EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int OpenFile(string path, int flags);

    [LibraryImport(C, EntryPoint = "close")]
    public static partial int Close(int descriptor);

    [LibraryImport(C, EntryPoint = "isatty")]
    public static partial int IsTerminal(PosixFile file);

    [LibraryImport(C, EntryPoint = "flock", SetLastError = true)]
    public static partial int Lock(PosixFile file, int operation);

    [LibraryImport(C, EntryPoint = "ioctl", SetLastError = true)]
    public static partial int Control(PosixFile file, nuint request);

    [LibraryImport(C, EntryPoint = "tcgetattr", SetLastError = true)]
    public static partial int GetAttributes(PosixFile file, Span<byte> termios);

    [LibraryImport(C, EntryPoint = "tcsetattr", SetLastError = true)]
    public static partial int SetAttributes(PosixFile file, int when, ReadOnlySpan<byte> termios);

    [LibraryImport(C, EntryPoint = "cfmakeraw")]
    public static partial void MakeRaw(Span<byte> termios);

    [LibraryImport(C, EntryPoint = "cfsetispeed", SetLastError = true)]
    public static partial int SetInputSpeed(Span<byte> termios, nuint speed);

    [LibraryImport(C, EntryPoint = "cfsetospeed", SetLastError = true)]
    public static partial int SetOutputSpeed(Span<byte> termios, nuint speed);

    [LibraryImport(C, EntryPoint = "tcflush", SetLastError = true)]
    public static partial int Flush(PosixFile file, int queue);

    [LibraryImport(C, EntryPoint = "poll", SetLastError = true)]
    public static partial int Poll(ref Polled polled, nuint count, int timeoutMs);

    [LibraryImport(C, EntryPoint = "read", SetLastError = true)]
    public static partial nint Read(PosixFile file, Span<byte> into, nuint count);

    [LibraryImport(C, EntryPoint = "write", SetLastError = true)]
    public static partial nint Write(PosixFile file, ReadOnlySpan<byte> from, nuint count);

    [LibraryImport(C, EntryPoint = "posix_openpt", SetLastError = true)]
    public static partial int OpenPseudoTerminal(int flags);

    [LibraryImport(C, EntryPoint = "grantpt", SetLastError = true)]
    public static partial int Grant(PosixFile master);

    [LibraryImport(C, EntryPoint = "unlockpt", SetLastError = true)]
    public static partial int Unlock(PosixFile master);

    [LibraryImport(C, EntryPoint = "ptsname_r", SetLastError = true)]
    public static partial int SlaveName(PosixFile master, Span<byte> name, nuint count);
}
