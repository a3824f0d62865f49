using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace ChamberFirmware.Bench.Fieldbus;

/// <summary>
/// Listens for Modbus TCP. A unit id is a chamber; where there is one, 0 and 255 are it, too, as the guide wants it of a device that is no
/// gateway. A unit that there is none of, or that does not answer, has a gateway's exception, 10 or 11.
/// </summary>
public sealed class ModbusTcpDoor : IDisposable
{
    /// <summary>Clients at a time; one more is disconnected.</summary>
    public const int MostClients = 32;

    private const byte NoPath = 0x0A;
    private const byte NoAnswer = 0x0B;
    private const byte Refused = 0x80;
    private const int MostPduOfChamber = 112; // in a line of 256 characters; a request of 50 registers is shorter
    private const byte IllegalValue = 3;

    private readonly IReadOnlyList<BusChamber> _chambers;
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _stop = new();
    private int _clients;

    /// <summary>Listens from now on; the first chamber is unit 1. Port 0: a free one.</summary>
    /// <exception cref="SocketException">The port is taken, or the address is not this PC's.</exception>
    public ModbusTcpDoor(IReadOnlyList<BusChamber> chambers, IPEndPoint at)
    {
        _chambers = chambers;
        _listener = new TcpListener(at);
        _listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>Where it listens.</summary>
    public IPEndPoint Address => (IPEndPoint)_listener.LocalEndpoint;

    /// <inheritdoc/>
    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
            }
            catch (Exception e) when (e is SocketException or OperationCanceledException or ObjectDisposedException)
            {
                await Task.Delay(10); // one who has gone before being let in, or the end
            }
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using TcpClient open = client;
        try
        {
            if (Interlocked.Increment(ref _clients) <= MostClients)
            {
                client.NoDelay = true;
                await AnswerAsync(client.GetStream());
            }
        }
        catch (Exception e) when (e is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // the client has gone, or this program ends
        }
        finally
        {
            Interlocked.Decrement(ref _clients);
        }
    }

    // One request after the other, in their order. What is no frame of Modbus ends the connection: nothing behind it can be trusted.
    private async Task AnswerAsync(NetworkStream stream)
    {
        var header = new byte[MbapFrame.HeaderBytes];
        while (true)
        {
            await stream.ReadExactlyAsync(header, _stop.Token);
            int count = MbapFrame.PduBytes(header);
            if (count < 0)
            {
                return;
            }

            var pdu = new byte[count];
            await stream.ReadExactlyAsync(pdu, _stop.Token);
            MbapFrame request = MbapFrame.Of(header, pdu);
            byte[] answer = await AskAsync(request);
            await stream.WriteAsync((request with { Pdu = answer }).ToBytes(), _stop.Token);
        }
    }

    private async Task<byte[]> AskAsync(MbapFrame request)
    {
        bool isLone = _chambers.Count == 1 && request.Unit is 0 or 255;
        int place = isLone ? 0 : request.Unit - 1;
        byte function = (byte)(request.Pdu[0] | Refused);
        if (place < 0 || place >= _chambers.Count)
        {
            return [function, NoPath];
        }

        return request.Pdu.Length > MostPduOfChamber
            ? [function, IllegalValue]
            : await _chambers[place].AskAsync(request.Pdu) ?? [function, NoAnswer];
    }
}
