using System;
using System.Runtime.InteropServices;

namespace ChamberFirmware.Bench.Link;

/// <summary>
/// A serial port on Linux or macOS, over the C library. System.IO.Ports does not see an unplug there, hangs when it is closed then, and
/// does not hold a port alone. This one sees it at the next read or write, and no second program gets the port (flock against ours,
/// TIOCEXCL against others that do not run as root).
/// </summary>
public sealed class SerialLine : ILine
{
    private const int SliceMs = 100; // closing waits no longer for a read that waits
    private const int NotThere = 2; // ENOENT
    private const int NotAllowed = 13; // EACCES
    private const int Busy = 16; // EBUSY

    private readonly PosixFile _file;

    private SerialLine(string name, PosixFile file)
    {
        Name = name;
        _file = file;
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public bool IsOpen => !_file.IsClosed;

    /// <summary>Opens the port at this path with 115200 baud, 8N1, and forgets what waited in it.</summary>
    /// <exception cref="LineRefusedException">It is not there, not allowed, held by another program, or no terminal line.</exception>
    public static SerialLine Open(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS())
        {
            throw new LineRefusedException(path, "cannot be opened: serial ports are done for Linux and macOS only. Use tcp:HOST:PORT.");
        }

        var file = new PosixFile(
            Posix.OpenFile(path, Posix.ReadWrite | Posix.NoControllingTerminal | Posix.NonBlocking | Posix.CloseOnExec));
        if (file.IsInvalid)
        {
            throw Refused(path, "cannot be opened");
        }

        if (Posix.IsTerminal(file) == 0)
        {
            file.Dispose();
            throw new LineRefusedException(path, "is no serial port. On Linux they are like /dev/ttyUSB0 or /dev/serial/by-id/....");
        }

        bool isSet = Posix.Lock(file, Posix.LockExclusive | Posix.LockNonBlocking) == 0
            && Posix.Control(file, Posix.Exclusive) == 0 && RawMode.TrySet(file);
        if (!isSet)
        {
            LineRefusedException refused = Refused(path, "cannot be used");
            file.Dispose();
            throw refused;
        }

        _ = Posix.Flush(file, Posix.FlushInput); // what an earlier program left there answers no question of this one
        return new SerialLine(path, file);
    }

    /// <inheritdoc/>
    public int Read(Span<byte> into, int withinMs)
    {
        int count = TryRead(into);
        long limit = Environment.TickCount64 + withinMs;
        for (long leftMs = withinMs; count == 0 && leftMs > 0; leftMs = limit - Environment.TickCount64)
        {
            Wait(Posix.PollIn, (int)Math.Min(leftMs, SliceMs));
            count = TryRead(into);
        }

        return count;
    }

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<byte> bytes, int withinMs)
    {
        long limit = Environment.TickCount64 + withinMs;
        while (bytes.Length > 0)
        {
            int count = Count(Posix.Write(File(), bytes, (nuint)bytes.Length));
            bytes = bytes[count..];
            long leftMs = limit - Environment.TickCount64;
            if (bytes.Length > 0 && count == 0 && leftMs <= 0)
            {
                throw new TimeoutException($"{Name} took nothing more within {withinMs} ms; {bytes.Length} bytes were not sent.");
            }

            if (bytes.Length > 0)
            {
                Wait(Posix.PollOut, (int)Math.Clamp(leftMs, 0, SliceMs));
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    // A line that was hung up is always readable, and has nothing to read.
    private int TryRead(Span<byte> into)
    {
        short events = Wait(Posix.PollIn, 0);
        if (events == 0)
        {
            return 0;
        }

        int count = Count(Posix.Read(File(), into, (nuint)into.Length));
        return count > 0 || (events & Posix.PollGone) == 0 ? count : throw Lost("it was unplugged", null);
    }

    private short Wait(short events, int withinMs)
    {
        try
        {
            return _file.Wait(events, withinMs);
        }
        catch (ObjectDisposedException e)
        {
            throw Lost("it was closed", e);
        }
    }

    private PosixFile File() => IsOpen ? _file : throw Lost("it was closed", null);

    // -1 with "not now" or "interrupted" is nothing yet; any other error is the end of the line.
    private int Count(nint result)
    {
        int error = result < 0 ? Marshal.GetLastPInvokeError() : 0;
        return result >= 0 ? (int)result
            : error == Posix.Again || error == Posix.Interrupted ? 0
            : throw Lost("it was unplugged (" + Marshal.GetPInvokeErrorMessage(error) + ")", null);
    }

    private LineLostException Lost(string why, Exception? cause)
    {
        _file.Dispose();
        return new LineLostException(Name, why, cause);
    }

    private static LineRefusedException Refused(string path, string what)
    {
        int error = Marshal.GetLastPInvokeError();
        string advice = error == NotThere ? "Is it plugged in? ls /dev/serial/by-id lists those that are"
            : error == NotAllowed ? "Your user may not: on Linux add it to the group of the port (often dialout)"
            : error == Posix.Again || error == Busy ? "Another program holds it: end that one (fuser " + path + " names it)"
            : "See what it is with ls -l";
        return new LineRefusedException(path, $"{what}: {Marshal.GetPInvokeErrorMessage(error)}. {advice}.");
    }
}
