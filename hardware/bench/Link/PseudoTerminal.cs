using System;
using System.Runtime.InteropServices;
using System.Text;

namespace ChamberFirmware.Bench.Link;

/// <summary>
/// A pseudo-terminal, seen from its master's side: what a chamber at USB is to the programs that open <see cref="Path"/>. Unlike a line it
/// outlives who is at the other end: they come and go.
/// </summary>
public sealed class PseudoTerminal : IDisposable
{
    private const int MostPathBytes = 128;

    private readonly PosixFile _master;

    /// <summary>Opens one in raw mode.</summary>
    /// <exception cref="LineRefusedException">There are none here, or no more.</exception>
    public PseudoTerminal()
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS())
        {
            throw new LineRefusedException("A pseudo-terminal", "cannot be opened: Linux and macOS have them. Use --listen.");
        }

        // macOS takes no further flags here; its writes wait when nobody reads, which happens in the transport's thread only
        int flags = OperatingSystem.IsMacOS() ? 0 : Posix.NonBlocking | Posix.CloseOnExec;
        _master = new PosixFile(Posix.OpenPseudoTerminal(Posix.ReadWrite | Posix.NoControllingTerminal | flags));
        Span<byte> name = stackalloc byte[MostPathBytes];
        bool isOpen = !_master.IsInvalid && Posix.Grant(_master) == 0 && Posix.Unlock(_master) == 0
            && Posix.SlaveName(_master, name, MostPathBytes) == 0;
        Path = isOpen ? Encoding.UTF8.GetString(name[..name.IndexOf((byte)0)]) : "";
        if (!isOpen || !TrySetSlave())
        {
            string why = Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError());
            _master.Dispose();
            throw new LineRefusedException("A pseudo-terminal", $"cannot be opened: {why}. Use --listen.");
        }
    }

    /// <summary>What a program opens to talk with this side.</summary>
    public string Path { get; }

    /// <summary>A program has the other side open.</summary>
    public bool IsTaken => (_master.Wait(0, 0) & Posix.PollHangUp) == 0;

    /// <summary>Reads what is there, waiting for at most this long; 0: nothing, or nobody is there.</summary>
    /// <exception cref="ObjectDisposedException">It was closed.</exception>
    public int Read(Span<byte> into, int withinMs)
    {
        short events = _master.Wait(Posix.PollIn, withinMs);
        return (events & Posix.PollIn) == 0 ? 0 : Count(Posix.Read(_master, into, (nuint)into.Length));
    }

    /// <summary>Writes what the other side has room for; how many bytes it took.</summary>
    /// <exception cref="ObjectDisposedException">It was closed.</exception>
    public int Write(ReadOnlySpan<byte> bytes) => Count(Posix.Write(_master, bytes, (nuint)bytes.Length));

    /// <summary>Closes it: to who is at the other side, the cable is pulled.</summary>
    public void Dispose() => _master.Dispose();

    // Opened and closed once: from then on the master is told that nobody is there.
    private bool TrySetSlave()
    {
        using var slave = new PosixFile(Posix.OpenFile(Path, Posix.ReadWrite | Posix.NoControllingTerminal | Posix.CloseOnExec));
        return !slave.IsInvalid && RawMode.TrySet(slave);
    }

    // Nobody at the other side is an error to the C library (EIO), and none here.
    private static int Count(nint result) => result > 0 ? (int)result : 0;
}
