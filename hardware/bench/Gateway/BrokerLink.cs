using System;
using System.Threading;
using System.Threading.Tasks;
using MQTTnet;

namespace ChamberFirmware.Bench.Gateway;

/// <summary>
/// A connection to the broker that comes back: every try has a client, options and a last will of its own, so that nothing of a connection
/// before can speak in this one.
/// </summary>
public sealed class BrokerLink(BrokerConfig broker, IBrokerSession session, BrokerPatience patience, Action<string> say)
{
    private const int MostWindow = 64;
    private static readonly TimeSpan LeaveWithin = TimeSpan.FromSeconds(2);

    private long _connections;

    /// <summary>The format's name.</summary>
    public string Name => session.Name;

    /// <summary>Connected now.</summary>
    public bool IsConnected { get; private set; }

    /// <summary>Why it is not connected; empty: it is.</summary>
    public string Why { get; private set; } = "It was not reached yet.";

    /// <summary>Connections so far.</summary>
    public long Connections => Interlocked.Read(ref _connections);

    /// <summary>Connects, speaks, and connects again, until it is stopped.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        var backoff = new Backoff(patience.FirstMs, patience.MostMs);
        while (!stop.IsCancellationRequested)
        {
            string why = await ConnectAsync(backoff, stop);
            IsConnected = false;
            if (stop.IsCancellationRequested)
            {
                return;
            }

            say(why != Why ? $"broker ({Name}): {why}" : "");
            Why = why;
            await Task.Delay(backoff.NextMs(), stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // One connection from its begin to its end; why it ended, or did not begin.
    private async Task<string> ConnectAsync(Backoff backoff, CancellationToken stop)
    {
        using IMqttClient client = new MqttClientFactory().CreateMqttClient();
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(stop);
        string lost = "";
        client.DisconnectedAsync += e =>
        {
            lost = e.Reason == MqttClientDisconnectReason.SessionTakenOver
                ? "another client has its name: is a second gateway of this site and name running?"
                : e.Exception?.GetBaseException().Message ?? e.Reason.ToString();
            return gone.CancelAsync();
        };
        try
        {
            MqttClientConnectResult result = await client.ConnectAsync(BrokerOptions.Of(broker, session), stop);
            if (result.ResultCode != MqttClientConnectResultCode.Success) // it does not throw
            {
                string reason = string.IsNullOrEmpty(result.ReasonString) ? "" : $" ({result.ReasonString})";
                return $"{Place} refuses the connection: {result.ResultCode}{reason}. {BrokerOptions.Advice(result.ResultCode)}";
            }

            long sinceMs = Environment.TickCount64;
            Interlocked.Increment(ref _connections);
            say($"broker ({Name}): connected to {Place}");
            (IsConnected, Why) = (true, "");
            await session.RunAsync(client, Math.Min((int)(result.ReceiveMaximum ?? MostWindow), MostWindow), gone.Token);
            await LeaveAsync(client);
            if (Environment.TickCount64 - sinceMs >= patience.SteadyMs)
            {
                backoff.Succeeded(); // one that is ended at once, by a second gateway of this name say, is not tried ever faster
            }

            return lost.Length > 0 ? $"{Place} is lost: {FileTrouble.OneLine(lost)}" : "";
        }
        catch (Exception e)
        {
            // whatever it was, the next try is told of it and made: a gateway without a broker would be silent
            string why = FileTrouble.OneLine(lost.Length > 0 ? lost : e.GetBaseException().Message);
            return stop.IsCancellationRequested ? "" : $"{Place} cannot be used: {why}";
        }
    }

    private string Place => $"{broker.Host}:{broker.Port}";

    private async Task LeaveAsync(IMqttClient client)
    {
        if (!client.IsConnected)
        {
            return;
        }

        await session.LeaveAsync(client).WaitAsync(LeaveWithin);
        await client.DisconnectAsync(new MqttClientDisconnectOptions()).WaitAsync(LeaveWithin);
    }
}
