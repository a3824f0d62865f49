using System;
using System.Collections.Generic;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using MQTTnet;
using MQTTnet.Protocol;

namespace ChamberFirmware.Bench.Gateway;

/// <summary>
/// Plain JSON. States and availabilities are compared with what this connection has told: only how things stand now is ever said, so that
/// no "lost" can come behind a "ready". Readings are sent until their PUBACK.
/// </summary>
public sealed partial class JsonSession : IBrokerSession
{
    private const int BeatMs = 50;

    private readonly GatewayConfig _config;
    private readonly IReadOnlyList<WatchedChamber> _chambers;
    private readonly CommandDesk _desk;
    private readonly TimeProvider _clock;
    private readonly Topics _topics;
    private readonly Dictionary<string, ChamberNow> _told = [];
    private readonly HashSet<string> _discovered = [];

    /// <summary>Of these chambers, out of this store.</summary>
    public JsonSession(
        GatewayConfig config, IReadOnlyList<WatchedChamber> chambers, ReadingStore store, CommandDesk desk, TimeProvider clock)
    {
        _config = config;
        _chambers = chambers;
        _desk = desk;
        _clock = clock;
        _topics = new Topics(config.Site, config.Name);
        Outbox = new Outbox(store, Format.Json);
    }

    /// <inheritdoc/>
    public string Name => "json";

    /// <inheritdoc/>
    public string ClientId => $"chamber-gateway-{_config.Site}-{_config.Name}";

    /// <summary>What is sent.</summary>
    public Outbox Outbox { get; }

    /// <inheritdoc/>
    public void Will(MqttClientOptionsBuilder options) => options
        .WithWillTopic(_topics.Gateway).WithWillPayload(Topics.Offline).WithWillRetain()
        .WithWillQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce);

    /// <inheritdoc/>
    public async Task RunAsync(IMqttClient client, int window, CancellationToken gone)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(gone);
        await using var sending = new SendWindow(client, window, over);
        _told.Clear();
        _discovered.Clear();
        Outbox.Begin();
        client.ApplicationMessageReceivedAsync += e => HeardAsync(client, sending, e.ApplicationMessage);
        await client.SubscribeAsync(_topics.Gateway, MqttQualityOfServiceLevel.AtLeastOnce, gone);
        if (_config.Commands.Count > 0)
        {
            await client.SubscribeAsync(_topics.AnyCommand, MqttQualityOfServiceLevel.AtLeastOnce, gone);
        }

        try
        {
            await sending.SendAsync(Retained(_topics.Gateway, Topics.Online), null);
            while (!over.IsCancellationRequested)
            {
                await TellAsync(sending);
                bool isIdle = !await SendReadingsAsync(sending);
                await Task.Delay(isIdle ? BeatMs : 0, over.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // over
        }

        if (sending.Failure != null && !gone.IsCancellationRequested)
        {
            throw sending.Failure;
        }
    }

    /// <inheritdoc/>
    public async Task LeaveAsync(IMqttClient client)
    {
        Outbox.NoteTaken(); // the last acknowledgements
        foreach (WatchedChamber chamber in _chambers)
        {
            await client.PublishAsync(Retained(_topics.Availability(chamber.Id), Topics.Offline));
        }

        await client.PublishAsync(Retained(_topics.Gateway, Topics.Offline));
    }

    // True: there may be more.
    private async Task<bool> SendReadingsAsync(SendWindow sending)
    {
        long nowMs = _clock.GetUtcNow().ToUnixTimeMilliseconds();
        IReadOnlyList<Reading> live = Outbox.NextLive(nowMs);
        foreach (Reading reading in live)
        {
            await sending.SendAsync(Message(_topics.Reading(reading.Chamber), reading, nowMs), () => Outbox.Taken(reading, false));
        }

        IReadOnlyList<Reading> late = Outbox.NextLate();
        foreach (Reading reading in late)
        {
            await sending.SendAsync(Message(_topics.Backfill(reading.Chamber), reading, nowMs), () => Outbox.Taken(reading, true));
        }

        Outbox.NoteTaken();
        return late.Count > 0;
    }

    private MqttApplicationMessage Message(string topic, Reading reading, long nowMs) => new MqttApplicationMessageBuilder()
        .WithTopic(topic).WithPayload(ReadingText.Message(_config.Site, reading, nowMs)).WithContentType("application/json")
        .WithQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce).Build();

    private static MqttApplicationMessage Retained(string topic, string text) => new MqttApplicationMessageBuilder()
        .WithTopic(topic).WithPayload(Encoding.UTF8.GetBytes(text)).WithRetainFlag()
        .WithQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce).Build();
}
