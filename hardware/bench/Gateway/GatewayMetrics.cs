using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text.Json;

namespace ChamberFirmware.Bench.Gateway;

/// <summary>What the gateway tells Prometheus. A chamber's values are one family, with their own names as a label.</summary>
public sealed class GatewayMetrics(
    IReadOnlyList<BrokerLink> links, IReadOnlyList<(Format Format, Outbox Queue)> queues, IReadOnlyList<WatchedChamber> chambers,
    ReadingStore store, ChamberWatch watch)
{
    /// <summary>The family of values.</summary>
    public const string Value = "chamber_value";

    /// <summary>All of it. <paramref name="nowMs"/>: the system's tick count.</summary>
    public string Text(long nowMs)
    {
        var text = new MetricText();
        OfBroker(text);
        OfReadings(text);
        ChamberNow[] now = [.. chambers.Select(chamber => chamber.Now)];
        OfChambers(text, now, nowMs);
        text.Family(Value, "gauge", "A value of the chamber's last reading, by the chamber's own name for it.");
        foreach (ChamberNow chamber in now.Where(chamber => GatewayHealth.Answers(chamber, nowMs) && chamber.Last.Length > 0))
        {
            OfReading(text, chamber);
        }

        OfProcess(text);
        return text.ToString();
    }

    private void OfBroker(MetricText text)
    {
        text.Family("chamber_gateway_broker_connected", "gauge", "1 while connected to the broker.");
        links.ToList().ForEach(link => text.Sample(link.IsConnected ? 1 : 0, "format", link.Name));
        text.Family("chamber_gateway_broker_connections_total", "counter", "Connections to the broker since the start.");
        links.ToList().ForEach(link => text.Sample(link.Connections, "format", link.Name));
        text.Family("chamber_gateway_published_readings_total", "counter", "Readings that the broker has taken since the start.");
        foreach ((Format format, Outbox queue) in queues)
        {
            text.Sample(queue.Live, "format", NameOf(format), "kind", "live");
            text.Sample(queue.Late, "format", NameOf(format), "kind", "backfill");
        }

        text.Family("chamber_gateway_waiting_readings", "gauge", "Readings in the store that the broker has not taken yet.");
        queues.ToList().ForEach(queue => text.Sample(store.CountWaiting(queue.Format), "format", NameOf(queue.Format)));
    }

    private void OfReadings(MetricText text)
    {
        text.Family("chamber_gateway_readings_total", "counter", "Readings kept since the start.").Sample(watch.Readings);
        text.Family("chamber_gateway_dropped_readings_total", "counter", "Readings forgotten before the broker had them, ever.")
            .Sample(store.Dropped);
        text.Family(
                "chamber_gateway_unkept_readings_total", "counter", "Readings lost since the start because the store could not be written.")
            .Sample(watch.Overflowed);
    }

    private static void OfChambers(MetricText text, ChamberNow[] chambers, long nowMs)
    {
        text.Family("chamber_up", "gauge", "1 while the chamber answers.");
        Array.ForEach(chambers, now => text.Sample(GatewayHealth.Answers(now, nowMs) ? 1 : 0, "chamber", now.Id));
        text.Family("chamber_answer_age_seconds", "gauge", "Age of the chamber's last valid answer.");
        Array.ForEach([.. chambers.Where(now => now.ValidAtMs > 0)],
            now => text.Sample((nowMs - now.ValidAtMs) / 1000.0, "chamber", now.Id));
        text.Family("chamber_phase", "gauge", "1 for the phase that the chamber is in.");
        Array.ForEach([.. chambers.Where(now => now.Phase.Length > 0)], now => text.Sample(1, "chamber", now.Id, "phase", now.Phase));
    }

    private static void OfReading(MetricText text, ChamberNow chamber)
    {
        using JsonDocument reading = JsonDocument.Parse("{" + chamber.Last + "}");
        foreach (JsonProperty value in reading.RootElement.EnumerateObject().Where(value => value.Value.ValueKind == JsonValueKind.Number))
        {
            text.Sample(value.Value.GetDouble(), "chamber", chamber.Id, "name", value.Name);
        }
    }

    private static void OfProcess(MetricText text)
    {
        using Process process = Process.GetCurrentProcess();
        text.Family("process_resident_memory_bytes", "gauge", "Resident memory.").Sample(process.WorkingSet64);
        text.Family("process_cpu_seconds_total", "counter", "Processor time, user and system.")
            .Sample(process.TotalProcessorTime.TotalSeconds);
    }

    private static string NameOf(Format format) => format == Format.Json ? "json" : "sparkplug";
}
