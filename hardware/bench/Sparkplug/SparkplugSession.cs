using System;
using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using ChamberFirmware.Bench.Gateway;
using MQTTnet;
using MQTTnet.Protocol;

namespace ChamberFirmware.Bench.Sparkplug;

/// <summary>
/// Sparkplug B on a connection of its own, because its last will is NDEATH. Its data are QoS 0, which nobody acknowledges; so the broker is
/// pinged behind them, and what was sent before an answered ping has arrived, since a connection keeps its order.
/// </summary>
public sealed class SparkplugSession : IBrokerSession
{
    private const int BeatMs = 100;

    private readonly GatewayConfig _config;
    private readonly IReadOnlyList<WatchedChamber> _chambers;
    private readonly ReadingStore _store;
    private readonly CommandDesk _desk;
    private readonly TimeProvider _clock;
    private readonly ConcurrentQueue<(string Chamber, string Sentence)> _answers = new(); // numbers are the sending thread's
    private readonly SparkplugTopics _topics;
    private readonly HashSet<string> _born = [];
    private SparkplugNode _node = new(0);
    private volatile bool _isRebirthAsked;

    /// <summary>Of these chambers, out of this store.</summary>
    public SparkplugSession(
        GatewayConfig config, IReadOnlyList<WatchedChamber> chambers, ReadingStore store, CommandDesk desk, TimeProvider clock)
    {
        _desk = desk;
        _config = config;
        _chambers = chambers;
        _store = store;
        _clock = clock;
        _topics = new SparkplugTopics(config.Publish.Group, config.Name);
        Outbox = new Outbox(store, Format.Sparkplug);
    }

    /// <inheritdoc/>
    public string Name => "sparkplug";

    /// <inheritdoc/>
    public string ClientId => $"chamber-sparkplug-{_config.Publish.Group}-{_config.Name}";

    /// <summary>What is sent.</summary>
    public Outbox Outbox { get; }

    private long NowMs => _clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <inheritdoc/>
    public void Will(MqttClientOptionsBuilder options)
    {
        _node = new SparkplugNode(_store.NextBirth());
        options.WithWillTopic(_topics.NodeDeath).WithWillPayload(_node.Death(NowMs))
            .WithWillQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce);
    }

    /// <inheritdoc/>
    public async Task RunAsync(IMqttClient client, int window, CancellationToken gone)
    {
        client.ApplicationMessageReceivedAsync += Heard;
        await client.SubscribeAsync(_topics.NodeCommand, MqttQualityOfServiceLevel.AtLeastOnce, gone);
        if (_config.Commands.Count > 0)
        {
            await client.SubscribeAsync(_topics.AnyDeviceCommand, MqttQualityOfServiceLevel.AtLeastOnce, gone);
        }

        _isRebirthAsked = true; // the first birth
        try
        {
            while (!gone.IsCancellationRequested)
            {
                await TellAsync(client, gone);
                bool isMore = await SendReadingsAsync(client, gone);
                await Task.Delay(isMore ? 0 : BeatMs, gone);
            }
        }
        catch (OperationCanceledException)
        {
            // over
        }

        Outbox.NoteTaken();
    }

    /// <inheritdoc/>
    public Task LeaveAsync(IMqttClient client) => client.PublishAsync(new MqttApplicationMessageBuilder()
        .WithTopic(_topics.NodeDeath).WithPayload(_node.Death(NowMs))
        .WithQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce).Build());

    private Task Heard(MqttApplicationMessageReceivedEventArgs e)
    {
        byte[] payload = e.ApplicationMessage.Payload.ToArray();
        if (_topics.CommandedIn(e.ApplicationMessage.Topic) is { } chamber)
        {
            bool isRetained = e.ApplicationMessage.Retain;
            _ = Task.Run(() => Do(chamber, payload, isRetained)); // a chamber that is slow keeps nobody waiting
            return Task.CompletedTask;
        }

        _isRebirthAsked |= SparkplugNode.AsksRebirth(payload);
        return Task.CompletedTask;
    }

    private void Do(string chamber, byte[] payload, bool isRetained)
    {
        string? text = DeviceCommand.TextOf(payload, out string refusal);
        string answer = text == null ? refusal : CommandDesk.SentenceOf(_desk.Do(chamber, text, isRetained));
        _answers.Enqueue((chamber, answer));
    }

    // Births and deaths: of the node when it was asked for, of a chamber when it answers and when it does not any more.
    private async Task TellAsync(IMqttClient client, CancellationToken gone)
    {
        bool isAnew = _isRebirthAsked;
        if (isAnew)
        {
            _isRebirthAsked = false;
            _born.Clear();
            await SendAsync(client, _topics.NodeBirth, _node.Birth(NowMs), gone);
        }

        foreach (WatchedChamber chamber in _chambers)
        {
            ChamberNow now = chamber.Now;
            if (now.IsOpen && now.Last.Length > 0 && _born.Add(now.Id))
            {
                await SendAsync(client, _topics.DeviceBirth(now.Id), _node.DeviceBirth(NowMs, now.Last, _config.Commands), gone);
                isAnew = true;
            }
            else if (!now.IsOpen && _born.Remove(now.Id))
            {
                await SendAsync(client, _topics.DeviceDeath(now.Id), _node.DeviceDeath(NowMs), gone);
            }
        }

        while (_answers.TryDequeue(out (string Chamber, string Sentence) answer))
        {
            if (_born.Contains(answer.Chamber))
            {
                await SendAsync(client, _topics.DeviceData(answer.Chamber), _node.DeviceAnswer(NowMs, answer.Sentence), gone);
            }
        }

        if (isAnew)
        {
            Outbox.Begin(); // readings of who was not born yet were passed over
        }
    }

    // True: there may be more.
    private async Task<bool> SendReadingsAsync(IMqttClient client, CancellationToken gone)
    {
        IReadOnlyList<Reading> live = Outbox.NextLive(NowMs);
        IReadOnlyList<Reading> late = Outbox.NextLate();
        List<(Reading, bool)> sent = [];
        await SendAsync(client, live, isLate: false, sent, gone);
        await SendAsync(client, late, isLate: true, sent, gone);
        if (sent.Count > 0)
        {
            await client.PingAsync(gone);
            sent.ForEach(one => Outbox.Taken(one.Item1, one.Item2));
            Outbox.NoteTaken();
        }

        return late.Count > 0;
    }

    private async Task SendAsync(
        IMqttClient client, IReadOnlyList<Reading> readings, bool isLate, List<(Reading, bool)> sent, CancellationToken gone)
    {
        foreach (Reading reading in readings)
        {
            if (_born.Contains(reading.Chamber)) // data before a birth means nothing to a reader
            {
                await SendAsync(client, _topics.DeviceData(reading.Chamber), _node.Data(NowMs, reading, isLate), gone);
                sent.Add((reading, isLate));
            }
        }
    }

    private static Task<MqttClientPublishResult> SendAsync(IMqttClient client, string topic, byte[] payload, CancellationToken gone) =>
        client.PublishAsync(new MqttApplicationMessageBuilder().WithTopic(topic).WithPayload(payload).Build(), gone);
}
