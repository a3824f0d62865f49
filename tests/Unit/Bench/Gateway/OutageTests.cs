using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using ChamberFirmware.Bench.Gateway;

namespace ChamberFirmware.Tests.Unit.Bench.Gateway;

/// <summary>What a subscriber that is not ours has after the broker was away.</summary>
[TestClass]
public sealed class OutageTests
{
    private const int Twins = 20;
    private const string Backfilled = "chamber_gateway_published_readings_total{format=\"json\",kind=\"backfill\"}";

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    [OSCondition(OperatingSystems.Linux)]
    public async Task Every_reading_of_20_twins_has_come_and_in_order_after_the_broker_was_away()
    {
        if (!Mosquitto.IsInstalled())
        {
            return;
        }

        using var folder = new BenchFolder();
        using var broker = new Mosquitto(folder);
        using var all = new Subscriber(broker.Port, "lab/#", "%p", "-c", "-i", "reader");
        await using (GatewayAt gateway = await GatewayAt.StartAsync(folder, GatewayAt.File(broker.Port, Twins)))
        {
            gateway.Await(() => gateway.Run.Watch.Readings >= 5 * Twins, "readings");
            broker.Stop();
            long before = gateway.Run.Watch.Readings;
            gateway.Await(() => gateway.Run.Watch.Readings >= before + 10 * Twins, "readings while the broker is away");
            Assert.StartsWith("broker (json):", gateway.Run.Health.Troubles(Environment.TickCount64)[0]);
            broker.Start();
            gateway.Await(() => gateway.Metric(Backfilled) >= 10 * Twins, "backfill");
            gateway.Await(() => gateway.Metric("chamber_gateway_waiting_readings{format=\"json\"}") < 5 * Twins, "the end of it");
            Assert.AreEqual(0.0, gateway.Metric("chamber_gateway_dropped_readings_total"));
        }

        using var store = new ReadingStore(folder.PathOf("gateway.sqlite"), Format.Json);
        Assert.AreEqual(0L, store.CountWaiting(Format.Json));
        for (int i = 0; i < 500 && Sequences(all.Lines).Values.Sum(s => s.Distinct().Count()) < store.LastRow; i++)
        {
            Thread.Sleep(50); // the subscriber comes back a second after the broker
        }

        Dictionary<string, List<long>> came = Sequences(all.Lines);
        Assert.AreEqual(store.LastRow, came.Values.Sum(sequences => (long)sequences.Distinct().Count()), "as many as the store has");
        Assert.HasCount(Twins, came);
        Assert.IsTrue(all.Lines.Any(line => line.Contains("/backfill ", StringComparison.Ordinal)), "something was backfilled");
        foreach ((string chamber, List<long> sequences) in came)
        {
            CollectionAssert.AreEqual(
                Enumerable.Range(1, (int)sequences.Max()).Select(i => (long)i).ToList(), sequences.Distinct().Order().ToList(), chamber);
        }

        // What the broker had and could not say so any more comes twice: at most what it takes unacknowledged, 20 of Mosquitto's. The same
        // line to the last digit is the broker's own repetition to its reader, and not the gateway's.
        int sent = all.Lines.Where(IsReading).Select(line => line[2..]).Distinct().Count();
        Assert.IsLessThanOrEqualTo(20, sent - came.Values.Sum(sequences => sequences.Distinct().Count()));
        AssertOrder(all.Lines, "/backfill ");
        AssertOrder(all.Lines, "/reading ");
    }

    private static Dictionary<string, List<long>> Sequences(IEnumerable<string> lines) => lines
        .Where(IsReading)
        .GroupBy(line => line.Split('/')[2]).ToDictionary(lines => lines.Key, lines => lines.Select(SequenceOf).ToList());

    private static bool IsReading(string line) =>
        line.Contains("/reading ", StringComparison.Ordinal) || line.Contains("/backfill ", StringComparison.Ordinal);

    private static void AssertOrder(IEnumerable<string> lines, string topic)
    {
        IEnumerable<string> those = lines.Where(line => line.Contains(topic, StringComparison.Ordinal)).Distinct(); // the broker repeats
        foreach (IGrouping<string, string> chamber in those.GroupBy(line => line.Split('/')[2]))
        {
            List<long> sequences = [.. chamber.Select(SequenceOf)];
            CollectionAssert.AreEqual(sequences.Order().ToList(), sequences, chamber.Key + topic);
        }
    }

    private static long SequenceOf(string line)
    {
        using JsonDocument reading = JsonDocument.Parse(line.Split(' ', 3)[2]);
        return reading.RootElement.GetProperty("sequence").GetInt64();
    }
}
