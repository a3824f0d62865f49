using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;
using ChamberFirmware.Bench.Gateway;
using Google.Protobuf;

namespace ChamberFirmware.Bench.Sparkplug;

/// <summary>
/// The messages of one connection of an edge node, and their numbers: bdSeq is the connection's, the same in its will and its birth; seq is
/// 0 at the node's birth and one more, modulo 256, in everything after it. One thread's, in the order of sending.
/// </summary>
public sealed class SparkplugNode(byte birth)
{
    /// <summary>The node's metric that asks for all births anew.</summary>
    public const string Rebirth = "Node Control/Rebirth";

    private const string BirthNumber = "bdSeq";
    private const uint TypeInt64 = 4; // Sparkplug 3.0, 6.4.16: numbers of the data types
    private const uint TypeDouble = 10;
    private const uint TypeBoolean = 11;
    private const uint TypeString = 12;

    private byte _next;

    /// <summary>The last will: bdSeq, and no seq.</summary>
    public byte[] Death(long utcMs)
    {
        var death = new Payload { Timestamp = (ulong)utcMs };
        death.Metrics.Add(BirthMetric(utcMs));
        return death.ToByteArray();
    }

    /// <summary>The node is there.</summary>
    public byte[] Birth(long utcMs)
    {
        _next = 0;
        Payload message = Next(utcMs);
        message.Metrics.Add(BirthMetric(utcMs));
        message.Metrics.Add(new Payload.Types.Metric
        {
            Name = Rebirth, Timestamp = (ulong)utcMs, Datatype = TypeBoolean, BooleanValue = false,
        });
        return message.ToByteArray();
    }

    /// <summary>A chamber is there: every value it will ever tell, with what is known of it now.</summary>
    /// <param name="utcMs">Now.</param>
    /// <param name="kept">Its last reading as it is kept; empty: none yet.</param>
    /// <param name="words">What it may be told.</param>
    public byte[] DeviceBirth(long utcMs, string kept, params IReadOnlyList<string> words)
    {
        Payload message = Next(utcMs);
        Add(message, utcMs, kept, isHistorical: false);
        foreach (string word in words)
        {
            message.Metrics.Add(new Payload.Types.Metric
            {
                Name = DeviceCommand.Metric(word), Timestamp = (ulong)utcMs, Datatype = TypeBoolean, BooleanValue = false,
            });
        }

        foreach (string name in words.Count == 0
            ? [] : new[] { DeviceCommand.Recipe, DeviceCommand.ExposureS, DeviceCommand.Who, DeviceCommand.Answer })
        {
            message.Metrics.Add(new Payload.Types.Metric
            {
                Name = name, Timestamp = (ulong)utcMs, Datatype = name == DeviceCommand.ExposureS ? TypeDouble : TypeString, IsNull = true,
            });
        }

        return message.ToByteArray();
    }

    /// <summary>What came of a command.</summary>
    public byte[] DeviceAnswer(long utcMs, string sentence)
    {
        Payload message = Next(utcMs);
        message.Metrics.Add(new Payload.Types.Metric
        {
            Name = DeviceCommand.Answer, Timestamp = (ulong)utcMs, Datatype = TypeString, StringValue = sentence,
        });
        return message.ToByteArray();
    }

    /// <summary>A chamber does not answer any more.</summary>
    public byte[] DeviceDeath(long utcMs) => Next(utcMs).ToByteArray();

    /// <summary>A reading; <paramref name="isHistorical"/>: it is of before.</summary>
    public byte[] Data(long utcMs, Reading reading, bool isHistorical)
    {
        Payload message = Next(utcMs);
        Add(message, reading.UtcMs, reading.Kept, isHistorical);
        return message.ToByteArray();
    }

    /// <summary>A command to the node asks for births anew.</summary>
    public static bool AsksRebirth(byte[] payload)
    {
        try
        {
            foreach (Payload.Types.Metric metric in Payload.Parser.ParseFrom(payload).Metrics)
            {
                if (metric.Name == Rebirth && metric.HasBooleanValue && metric.BooleanValue)
                {
                    return true;
                }
            }
        }
        catch (InvalidProtocolBufferException)
        {
            // noise commands nothing
        }

        return false;
    }

    private Payload Next(long utcMs) => new() { Timestamp = (ulong)utcMs, Seq = _next++ };

    private Payload.Types.Metric BirthMetric(long utcMs) => new()
    {
        Name = BirthNumber, Timestamp = (ulong)utcMs, Datatype = TypeInt64, LongValue = birth,
    };

    private static void Add(Payload message, long utcMs, string kept, bool isHistorical)
    {
        using JsonDocument document = JsonDocument.Parse("{" + kept + "}");
        foreach ((string name, bool isWord) in Names(document.RootElement.TryGetProperty(PublishedPoint.OfLine[0].Name, out _)))
        {
            var metric = new Payload.Types.Metric
            {
                Name = name, Timestamp = (ulong)utcMs,
                Datatype = name == ReadingText.SimulatedKey ? TypeBoolean : isWord ? TypeString : TypeDouble,
            };
            if (isHistorical)
            {
                metric.IsHistorical = true;
            }

            Set(metric, document.RootElement.TryGetProperty(name, out JsonElement value) ? value : default);
            message.Metrics.Add(metric);
        }
    }

    private static void Set(Payload.Types.Metric metric, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Number when metric.Datatype == TypeDouble:
                metric.DoubleValue = double.Parse(value.GetRawText(), CultureInfo.InvariantCulture);
                break;
            case JsonValueKind.String when metric.Datatype == TypeString:
                metric.StringValue = value.GetString();
                break;
            case JsonValueKind.True or JsonValueKind.False when metric.Datatype == TypeBoolean:
                metric.BooleanValue = value.GetBoolean();
                break;
            default:
                metric.IsNull = true; // not valid, not told
                break;
        }
    }

    private static IEnumerable<(string Name, bool IsWord)> Names(bool isLine)
    {
        yield return (ReadingText.TimeKey, false);
        yield return (ReadingText.SimulatedKey, true);
        foreach (PublishedPoint point in PublishedPoint.Of(isLine))
        {
            yield return (point.Name, point.IsWord);
        }
    }
}
