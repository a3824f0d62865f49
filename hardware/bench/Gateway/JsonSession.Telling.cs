using System;
using System.Text;
using System.Threading.Tasks;
using MQTTnet;
using MQTTnet.Exceptions;
using MQTTnet.Protocol;

namespace ChamberFirmware.Bench.Gateway;

/// <content>How chambers stand, and what is heard.</content>
public sealed partial class JsonSession
{
    private async Task TellAsync(SendWindow sending)
    {
        foreach (WatchedChamber chamber in _chambers)
        {
            ChamberNow now = chamber.Now;
            _told.TryGetValue(chamber.Id, out ChamberNow? told);
            if (told != null && now.IsAsTold(told))
            {
                continue;
            }

            _told[chamber.Id] = now;
            string utc = ReadingText.Utc(_clock.GetUtcNow().ToUnixTimeMilliseconds());
            await sending.SendAsync(Retained(_topics.State(chamber.Id), $"{{\"utc\":\"{utc}\",{now.State[1..]}"), null);
            if (told?.IsOpen != now.IsOpen)
            {
                string word = now.IsOpen ? Topics.Online : Topics.Offline;
                await sending.SendAsync(Retained(_topics.Availability(chamber.Id), word), null);
            }

            if (_config.Publish.HomeAssistant.Length > 0 && now.Identity.Length > 0 && _discovered.Add(chamber.Id))
            {
                string topic = Discovery.Topic(_config.Publish.HomeAssistant, _config.Site, chamber.Id);
                await sending.SendAsync(Retained(topic, Discovery.Config(_config, _topics, now)), null);
            }
        }
    }

    // A last will of a connection before this one may come late, or somebody else's word: who is there says so again.
    private async Task HeardAsync(IMqttClient client, SendWindow sending, MqttApplicationMessage message)
    {
        string text = Encoding.UTF8.GetString(message.Payload);
        if (message.Topic == _topics.Gateway)
        {
            if (text != Topics.Online && !sending.IsOver)
            {
                _ = sending.SendAsync(Retained(_topics.Gateway, Topics.Online), null);
            }

            return;
        }

        if (_topics.CommandedIn(message.Topic) is { } chamber)
        {
            _ = Task.Run(() => AnswerAsync(client, chamber, text, message.Retain)); // a chamber that is slow keeps nobody waiting
        }

        await Task.CompletedTask;
    }

    private async Task AnswerAsync(IMqttClient client, string chamber, string text, bool isRetained)
    {
        string answer = _desk.Do(chamber, text, isRetained);
        try
        {
            await client.PublishAsync(new MqttApplicationMessageBuilder().WithTopic(_topics.Answer(chamber))
                .WithPayload(answer).WithContentType("application/json")
                .WithQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce).Build());
        }
        catch (Exception e) when (e is MqttCommunicationException or InvalidOperationException or OperationCanceledException)
        {
            // it was done all the same, and stands in the store: who asks again with the same id is answered
        }
    }
}
