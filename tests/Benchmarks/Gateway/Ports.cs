using System;
using System.IO;
using System.Net;
using System.Net.Sockets;

namespace ChamberFirmware.Benchmarks.Gateway;

/// <summary>TCP ports of this PC.</summary>
public static class Ports
{
    private const int First = 20_000;
    private const int Most = 10_000;

    /// <summary>
    /// One that nobody uses now, and below those that systems give to whoever asks for any: a fleet asks for hundreds of them, and would
    /// take the broker's while it is away.
    /// </summary>
    /// <exception cref="IOException">All are taken.</exception>
    public static int Free(int beside)
    {
        for (int i = 0; i < Most; i++)
        {
            int port = First + (Environment.ProcessId + i) % Most;
            if (port != beside && IsFree(port))
            {
                return port;
            }
        }

        throw new IOException($"No port from {First} to {First + Most} is free.");
    }

    /// <summary>Somebody listens there.</summary>
    public static bool IsOpen(int port)
    {
        using var client = new TcpClient();
        try
        {
            client.Connect(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static bool IsFree(int port)
    {
        using var probe = new TcpListener(IPAddress.Loopback, port);
        try
        {
            probe.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
