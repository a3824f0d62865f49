using System;
using System.IO;
using System.IO.Ports;
using System.Threading.Tasks;

namespace ChamberFirmware.Bench.Link;

/// <summary>
/// A serial port over System.IO.Ports, for Windows; on Linux and macOS <see cref="SerialLine"/> does better, and says why. What the package
/// throws when a cable is pulled differs, so whatever it throws but a time-out is the end of the line.
/// </summary>
public sealed class PortsLine : ILine
{
    private const int Baud = 115200;
    private const int DataBits = 8;
    private const int SliceMs = 100; // closing waits no longer for a read that waits
    private const int CloseMs = 1000; // closing has been seen to hang after an unplug

    private readonly SerialPort _port;
    private volatile bool _isOpen = true;

    private PortsLine(SerialPort port) => _port = port;

    /// <inheritdoc/>
    public string Name => _port.PortName;

    /// <inheritdoc/>
    public bool IsOpen => _isOpen;

    /// <summary>Opens the port of this name (COM3) with 115200 baud, 8N1, and forgets what waited in it.</summary>
    /// <exception cref="LineRefusedException">It is not there, held by another program, or no serial port.</exception>
    public static PortsLine Open(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        SerialPort? port = null;
        try
        {
            // DTR and RTS together: the circuit of most ESP32 boards resets while they differ. A pseudo-terminal has neither, and says so
            bool isWindows = OperatingSystem.IsWindows();
            port = new SerialPort(name, Baud, Parity.None, DataBits, StopBits.One) { DtrEnable = isWindows, RtsEnable = isWindows };
            port.Open();
            port.DiscardInBuffer();
            return new PortsLine(port);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or InvalidOperationException)
        {
            port?.Dispose();
            string advice = e is UnauthorizedAccessException ? "Another program holds it, or your user may not: end that one"
                : e is FileNotFoundException ? "Is it plugged in? The device manager lists the ports that are"
                : "On Windows serial ports are like COM3";
            throw new LineRefusedException(name, $"cannot be opened: {e.Message} {advice}.", e);
        }
    }

    /// <inheritdoc/>
    public int Read(Span<byte> into, int withinMs)
    {
        int count = TryRead(into, 0);
        long limit = Environment.TickCount64 + withinMs;
        for (long leftMs = withinMs; count == 0 && leftMs > 0; leftMs = limit - Environment.TickCount64)
        {
            count = TryRead(into, (int)Math.Min(leftMs, SliceMs));
        }

        return count;
    }

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<byte> bytes, int withinMs)
    {
        try
        {
            Port().WriteTimeout = Math.Max(withinMs, 1);
            _port.BaseStream.Write(bytes);
        }
        catch (TimeoutException e)
        {
            throw new TimeoutException($"{Name} did not take {bytes.Length} bytes within {withinMs} ms; a part may have been sent.", e);
        }
        catch (Exception e) when (IsLoss(e))
        {
            throw Lost("it was unplugged", e);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_isOpen)
        {
            _isOpen = false;
            Task.Run(_port.Dispose).ContinueWith(_ => { }, TaskScheduler.Default).Wait(CloseMs);
        }
    }

    private static bool IsLoss(Exception e) => e is IOException and not LineLostException
        or UnauthorizedAccessException or InvalidOperationException or OperationCanceledException;

    // Without a wait only what has come is asked for: the package's read waits for a byte.
    private int TryRead(Span<byte> into, int withinMs)
    {
        try
        {
            if (withinMs == 0 && Port().BytesToRead == 0)
            {
                return 0;
            }

            Port().ReadTimeout = Math.Max(withinMs, 1);
            int count = _port.BaseStream.Read(into);
            return count > 0 ? count : throw Lost("it was unplugged", null);
        }
        catch (TimeoutException)
        {
            return 0;
        }
        catch (Exception e) when (IsLoss(e))
        {
            throw Lost(_isOpen ? "it was unplugged" : "it was closed", e);
        }
    }

    private SerialPort Port() => _isOpen ? _port : throw new LineLostException(Name, "it was closed");

    private LineLostException Lost(string why, Exception? cause)
    {
        Dispose();
        return new LineLostException(Name, why, cause);
    }
}
