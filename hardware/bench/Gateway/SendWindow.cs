using System;
using System.Threading;
using System.Threading.Tasks;
using MQTTnet;

namespace ChamberFirmware.Bench.Gateway;

/// <summary>
/// Sends in order, as many at a time as the broker takes unacknowledged. A message that it refuses ends the connection: what was sent is
/// then sent again on the next one, since nobody said that it has arrived.
/// </summary>
public sealed class SendWindow(IMqttClient client, int most, CancellationTokenSource over) : IAsyncDisposable
{
    private readonly SemaphoreSlim _free = new(most);
    private readonly SemaphoreSlim _inOrder = new(1);

    /// <summary>What ended the sending; null: nothing.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Nothing is sent any more.</summary>
    public bool IsOver => over.IsCancellationRequested;

    /// <summary>Sends as soon as there is room; <paramref name="taken"/> is called when the broker has acknowledged it.</summary>
    public async Task SendAsync(MqttApplicationMessage message, Action? taken)
    {
        await _inOrder.WaitAsync(over.Token);
        try
        {
            await _free.WaitAsync(over.Token);
            _ = PublishAsync(message, taken);
        }
        finally
        {
            _inOrder.Release();
        }
    }

    /// <summary>Ends it, and waits for whatever is on its way to be acknowledged or given up.</summary>
    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        for (int i = 0; i < most; i++)
        {
            await _free.WaitAsync(CancellationToken.None);
        }

        _free.Dispose();
        _inOrder.Dispose();
    }

    // Begins to send before it first waits, so that the order of calls is that of messages.
    private async Task PublishAsync(MqttApplicationMessage message, Action? taken)
    {
        try
        {
            MqttClientPublishResult result = await client.PublishAsync(message, over.Token);
            if (!result.IsSuccess)
            {
                throw new InvalidOperationException(
                    $"a message was refused: {result.ReasonCode}. Look at what the broker lets this user publish");
            }

            taken?.Invoke();
        }
        catch (Exception e)
        {
            Failure ??= e;
            await over.CancelAsync();
        }
        finally
        {
            _free.Release();
        }
    }
}
