using System;
using System.Net;
using System.Net.Sockets;

namespace ChamberFirmware.Tests.Unit.Bench.Desk;

/// <summary>A serial device server: one client at a time, hung up on when the cable is pulled.</summary>
internal sealed class TcpCable : ICable
{
    private readonly TcpListener _listener;
    private Socket? _client;

    public TcpCable(int port)
    {
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start();
    }

    /// <summary>A port that nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public int Read(Span<byte> into)
    {
        if (_client == null && _listener.Pending())
        {
            _client = _listener.AcceptSocket();
            _client.NoDelay = true;
            _client.SendBufferSize = 4096; // who is behind is waited for
        }

        try
        {
            bool isReadable = _client?.Poll(0, SelectMode.SelectRead) ?? false;
            int count = isReadable && into.Length > 0 ? _client!.Receive(into) : 0;
            return count > 0 || !isReadable || into.Length == 0 ? count : HungUp();
        }
        catch (SocketException)
        {
            return HungUp();
        }
    }

    public void Write(ReadOnlySpan<byte> bytes, Func<bool> isGivenUp)
    {
        try
        {
            while (_client != null && bytes.Length > 0 && !isGivenUp())
            {
                bytes = _client.Poll(1000, SelectMode.SelectWrite) ? bytes[_client.Send(bytes)..] : bytes;
            }
        }
        catch (SocketException)
        {
            HungUp();
        }
    }

    private int HungUp()
    {
        _client!.Dispose();
        _client = null;
        return 0;
    }

    public void Dispose()
    {
        _client?.Close(0);
        _listener.Dispose();
    }
}
