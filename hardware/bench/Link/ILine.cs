using System;

namespace ChamberFirmware.Bench.Link;

/// <summary>
/// A line of bytes to a chamber, held by this program alone: a serial port, a socket, a twin inside the program. One thread may read while
/// another writes; either may dispose of it.
/// </summary>
public interface ILine : IDisposable
{
    /// <summary>As the person wrote it: /dev/ttyUSB0, tcp:host:5025.</summary>
    string Name { get; }

    /// <summary>False once it was closed or found to be gone. It never opens again: make a new one.</summary>
    bool IsOpen { get; }

    /// <summary>
    /// Reads what is there, and waits for something when nothing is. Returns the number of bytes; 0: nothing came within
    /// <paramref name="withinMs"/> milliseconds (0: does not wait).
    /// </summary>
    /// <exception cref="LineLostException">It is closed, unplugged or hung up.</exception>
    int Read(Span<byte> into, int withinMs);

    /// <summary>Writes all of it within <paramref name="withinMs"/> milliseconds.</summary>
    /// <exception cref="LineLostException">It is closed, unplugged or hung up.</exception>
    /// <exception cref="TimeoutException">The other side does not take it; a part may have been sent.</exception>
    void Write(ReadOnlySpan<byte> bytes, int withinMs);
}
