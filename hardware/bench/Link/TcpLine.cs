using System;
using System.Net.Sockets;
using System.Threading;

namespace ChamberFirmware.Bench.Link;

/// <summary>A line over TCP: a twin that listens, or a chamber behind a serial device server.</summary>
public sealed class TcpLine : ILine
{
    private const int BacklogBytes = 16_384; // seconds of telemetry and not hours: what is read is of now, also where this program was slow

    private const int KeepAliveS = 5; // a cable that is pulled sends nothing: without probes nobody would know for two hours

    private readonly Socket _socket;

    private TcpLine(string name, Socket socket)
    {
        Name = name;
        _socket = socket;
        IsOpen = true;
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public bool IsOpen { get; private set; }

    /// <summary>Connects within <paramref name="withinMs"/> milliseconds.</summary>
    /// <exception cref="LineRefusedException">Nobody listens there, or the host is not known or does not answer.</exception>
    public static TcpLine Open(string name, string host, int port, int withinMs)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveBufferSize = BacklogBytes };
        try
        {
            using var limit = new CancellationTokenSource(withinMs);
            socket.ConnectAsync(host, port, limit.Token).AsTask().GetAwaiter().GetResult();
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
            socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, KeepAliveS);
            socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveInterval, 1);
            socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveRetryCount, KeepAliveS);
            socket.Blocking = false;
            return new TcpLine(name, socket);
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException)
        {
            socket.Dispose();
            string why = e is OperationCanceledException ? $"no answer within {withinMs / 1000.0:0.#} s" : e.Message;
            throw new LineRefusedException(
                name, $"cannot be opened: {why}. Is it switched on, and does it listen on port {port}?", e);
        }
    }

    /// <inheritdoc/>
    public int Read(Span<byte> into, int withinMs)
    {
        try
        {
            if (!_socket.Poll(withinMs * 1000, SelectMode.SelectRead))
            {
                return 0;
            }

            int count = _socket.Receive(into, SocketFlags.None, out SocketError error);
            return error == SocketError.WouldBlock ? 0
                : error == SocketError.Success && count > 0 ? count
                : throw Lost(error == SocketError.Success ? "the other side has hung up" : error.ToString(), null);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            throw Lost(IsOpen ? e.Message : "it was closed", e);
        }
    }

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<byte> bytes, int withinMs)
    {
        long limit = Environment.TickCount64 + withinMs;
        try
        {
            while (bytes.Length > 0)
            {
                int count = _socket.Send(bytes, SocketFlags.None, out SocketError error);
                bytes = bytes[count..];
                if (error is not (SocketError.Success or SocketError.WouldBlock))
                {
                    throw Lost(error.ToString(), null);
                }

                int leftMs = (int)Math.Max(limit - Environment.TickCount64, 0);
                if (bytes.Length > 0 && !_socket.Poll(leftMs * 1000, SelectMode.SelectWrite))
                {
                    throw new TimeoutException($"{Name} took nothing more within {withinMs} ms; {bytes.Length} bytes were not sent.");
                }
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            throw Lost(IsOpen ? e.Message : "it was closed", e);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        IsOpen = false;
        _socket.Dispose();
    }

    private LineLostException Lost(string why, Exception? cause)
    {
        Dispose();
        return new LineLostException(Name, why, cause);
    }
}
