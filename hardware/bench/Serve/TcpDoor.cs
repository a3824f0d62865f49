using System;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using ChamberFirmware.Commands;
using ChamberFirmware.Operation;

namespace ChamberFirmware.Bench.Serve;

/// <summary>
/// Listens on TCP; each connection is a conversation of its own. A client that does not read until <see cref="ClientPort.MostUnsent"/>
/// bytes wait for it is disconnected: half an answer would be taken for a whole one, a closed connection is not.
/// </summary>
public sealed class TcpDoor : IDisposable
{
    private const int MostAtOnce = 4096;
    private const int MostInSocket = 65536; // else the system keeps megabytes for one who does not read
    private const int FullMs = 10; // until a full receive buffer is looked at again

    private readonly ServedTwin _served;
    private readonly Func<Chamber, ILanguage> _language;
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _stop = new();
    private int _cutOff;
    private int _turnedAway;

    /// <summary>Listens from now on; port 0: a free one.</summary>
    /// <exception cref="SocketException">The port is taken, or the address is not this PC's.</exception>
    public TcpDoor(ServedTwin served, IPEndPoint at, Func<Chamber, ILanguage> language)
    {
        _served = served;
        _language = language;
        _listener = new TcpListener(at);
        _listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>Where it listens.</summary>
    public IPEndPoint Address => (IPEndPoint)_listener.LocalEndpoint;

    /// <summary>Clients that were disconnected because they did not read.</summary>
    public int CutOff => _cutOff;

    /// <summary>Clients that found all places taken.</summary>
    public int TurnedAway => _turnedAway;

    /// <summary>Hangs up on everybody.</summary>
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
                _ = ServeAsync(await _listener.AcceptSocketAsync(_stop.Token));
            }
            catch (Exception e) when (e is SocketException or OperationCanceledException or ObjectDisposedException)
            {
                await Task.Delay(FullMs); // one who has gone before being let in, no more sockets for now, or the end
            }
        }
    }

    private async Task ServeAsync(Socket client)
    {
        using Socket open = client;
        var port = new ClientPort();
        client.NoDelay = true;
        client.SendBufferSize = MostInSocket;
        if (!_served.TrySeat(port, _language, isTold: false))
        {
            Interlocked.Increment(ref _turnedAway);
            await TurnAwayAsync(client);
            return;
        }

        using var gone = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        try
        {
            Task first = await Task.WhenAny(ReceiveAsync(client, port, gone.Token), SendAsync(client, port, gone.Token));
            await first;
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // the cable, the other program or this one has ended it
        }
        finally
        {
            await gone.CancelAsync();
            _served.Leave(port);
        }
    }

    private static async Task ReceiveAsync(Socket client, ClientPort port, CancellationToken stop)
    {
        var bytes = new byte[MostAtOnce];
        int count;
        while ((count = await client.ReceiveAsync(bytes, SocketFlags.None, stop)) > 0)
        {
            for (int at = port.Receive(bytes.AsSpan(0, count)); at < count; at += port.Receive(bytes.AsSpan(at, count - at)))
            {
                await Task.Delay(FullMs, stop); // the rest stays with its sender
            }
        }

        await AnswersAsync(port, stop);
    }

    // One who has said all and waits for the answers (printf … | nc): they are sent before the end.
    private static async Task AnswersAsync(ClientPort port, CancellationToken stop)
    {
        while (!port.IsDone)
        {
            await Task.Delay(FullMs, stop);
        }
    }

    private async Task SendAsync(Socket client, ClientPort port, CancellationToken stop)
    {
        var bytes = new byte[MostAtOnce];
        while (port.Dropped == 0)
        {
            await port.SaidAsync(stop);
            int count;
            while (port.Dropped == 0 && (count = port.Send(bytes)) > 0)
            {
                await SendAllAsync(client, port, bytes.AsMemory(0, count), stop);
            }
        }

        Interlocked.Increment(ref _cutOff);
    }

    // A send that waits for a reader ends when the buffer behind it has overflowed.
    private static async Task SendAllAsync(Socket client, ClientPort port, ReadOnlyMemory<byte> bytes, CancellationToken stop)
    {
        using var overflow = CancellationTokenSource.CreateLinkedTokenSource(stop);
        Task<int> sending = client.SendAsync(bytes, SocketFlags.None, overflow.Token).AsTask();
        while (await Task.WhenAny(sending, Task.Delay(FullMs, stop)) != sending && port.Dropped == 0)
        {
        }

        if (port.Dropped == 0)
        {
            await sending;
            return;
        }

        await overflow.CancelAsync();
    }

    private static async Task TurnAwayAsync(Socket client)
    {
        try
        {
            byte[] sentence = Encoding.ASCII.GetBytes($"(all {ServedTwin.Places} places are taken: close another connection)\r\n");
            await client.SendAsync(sentence, SocketFlags.None);
        }
        catch (SocketException)
        {
            // gone already
        }
    }
}
