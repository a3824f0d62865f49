using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ChamberFirmware.Bench;
using ChamberFirmware.Bench.Gateway;

namespace ChamberFirmware.Tests.Unit.Bench.Gateway;

/// <summary>The store of readings, and what a connection sends of it.</summary>
[TestClass]
public sealed class ReadingStoreTests
{
    private static readonly KeepLimits Wide = new(72.0, 1000.0);

    [TestMethod]
    public void Numbers_of_a_chamber_go_on_after_a_restart_also_when_all_was_forgotten()
    {
        using var folder = new BenchFolder();
        using (ReadingStore store = Open(folder))
        {
            Add(store, 1000, "a", "b", "a");
            Assert.IsTrue(store.Forget(new KeepLimits(1.0, 1000.0), 10_000_000), "older than an hour");
            Assert.AreEqual(3L, store.Dropped, "the broker had none");
        }

        using ReadingStore again = Open(folder);
        Add(again, 2000, "a");
        Reading next = again.Waiting(Format.Json, 0, long.MaxValue, 10).Single();
        Assert.AreEqual((3L, "a", 4L), (next.Sequence, next.Chamber, next.Row));
        Assert.AreEqual(3L, again.Dropped);
    }

    [TestMethod]
    public void What_the_broker_has_is_forgotten_without_being_counted_and_the_young_stay()
    {
        using var folder = new BenchFolder();
        using ReadingStore store = Open(folder);
        Add(store, 1000, "a", "a");
        Add(store, 9_999_000, "a");
        store.NoteSent(Format.Json, [1]);
        Assert.IsTrue(store.Forget(new KeepLimits(1.0, 1000.0), 10_000_000));
        Assert.AreEqual(1L, store.Dropped);
        Assert.AreEqual(3L, store.Waiting(Format.Json, 0, long.MaxValue, 10).Single().Row);
        Assert.IsFalse(store.Forget(Wide, 10_000_000), "nothing more");
    }

    [TestMethod]
    public void A_store_that_has_grown_too_large_gives_its_oldest_readings_and_shrinks_below_its_limit()
    {
        using var folder = new BenchFolder();
        using ReadingStore store = Open(folder);
        string long1000 = "\"x\":\"" + new string('y', 1000) + "\"";
        store.Add([.. Enumerable.Repeat(new NewReading("a", 1000, long1000), 3000)]);
        var limits = new KeepLimits(72.0, 2.0);
        int rounds = 0;
        while (store.Forget(limits, 2000))
        {
            rounds++;
        }

        List<Reading> left = store.Waiting(Format.Json, 0, long.MaxValue, 5000);
        Assert.IsGreaterThan(0, rounds);
        Assert.IsLessThan(2000, left.Count);
        Assert.IsGreaterThan(1000, left.Count, "no more than has to");
        Assert.AreEqual(3000L, left[^1].Row, "the newest stays");
        Assert.AreEqual(3000L - left.Count, store.Dropped);
    }

    [TestMethod]
    public void A_second_gateway_does_not_get_the_file_and_a_stranger_is_refused()
    {
        using var folder = new BenchFolder();
        using (ReadingStore store = Open(folder))
        {
            StoreException held = Assert.ThrowsExactly<StoreException>(() => Open(folder));
            Assert.Contains("in use by another gateway", held.Message);
        }

        File.WriteAllText(folder.PathOf("s.sqlite"), new string('x', 5000));
        Assert.ThrowsExactly<StoreException>(() => Open(folder));
    }

    [TestMethod]
    public void Readings_of_before_a_connection_are_backfilled_and_those_since_are_of_now()
    {
        using var folder = new BenchFolder();
        using ReadingStore store = Open(folder);
        var outbox = new Outbox(store, Format.Json);
        Add(store, 1000, "a", "b");
        outbox.Begin();
        Add(store, 2000, "a");
        Assert.AreEqual(3L, outbox.NextLive(2000).Single().Row);
        CollectionAssert.AreEqual(new long[] { 1, 2 }, outbox.NextLate().Select(r => r.Row).ToList());
        Assert.IsEmpty(outbox.NextLate());
        Assert.IsEmpty(outbox.NextLive(2000));
    }

    [TestMethod]
    public void What_was_not_acknowledged_is_sent_on_the_next_connection_and_what_was_is_not()
    {
        using var folder = new BenchFolder();
        using ReadingStore store = Open(folder);
        var outbox = new Outbox(store, Format.Json);
        outbox.Begin();
        Add(store, 1000, "a", "a", "a");
        IReadOnlyList<Reading> sent = outbox.NextLive(1000);
        outbox.Taken(sent[0], isLate: false);
        outbox.Taken(sent[2], isLate: false); // the second's acknowledgement was lost with the line
        outbox.Begin();
        Assert.AreEqual(2L, outbox.NextLate().Single().Row);
        Assert.AreEqual((2L, 0L), (outbox.Live, outbox.Late));
    }

    [TestMethod]
    public void A_backfilled_reading_that_was_not_acknowledged_is_backfilled_again()
    {
        using var folder = new BenchFolder();
        using ReadingStore store = Open(folder);
        var outbox = new Outbox(store, Format.Json);
        Add(store, 1000, "a", "b");
        outbox.Begin();
        outbox.Taken(outbox.NextLate()[1], isLate: true);
        Assert.IsEmpty(outbox.NextLate());
        outbox.Begin();
        Assert.AreEqual(1L, outbox.NextLate().Single().Row);
        Assert.AreEqual((0L, 1L), (outbox.Live, outbox.Late));
    }

    [TestMethod]
    public void A_broker_that_is_too_slow_gets_old_readings_as_backfill_and_not_as_now()
    {
        using var folder = new BenchFolder();
        using ReadingStore store = Open(folder);
        var outbox = new Outbox(store, Format.Json);
        outbox.Begin();
        Add(store, 1000, "a");
        Assert.IsEmpty(outbox.NextLive(1000 + Outbox.MostLiveMs + 1));
        Assert.AreEqual(1L, outbox.NextLate().Single().Row);
    }

    [TestMethod]
    public void Each_format_has_an_account_of_its_own()
    {
        using var folder = new BenchFolder();
        using var store = new ReadingStore(folder.PathOf("s.sqlite"), Format.Json, Format.Sparkplug);
        store.Know("a");
        Add(store, 1000, "a");
        store.NoteSent(Format.Json, [1]);
        Assert.AreEqual((0L, 1L), (store.CountWaiting(Format.Json), store.CountWaiting(Format.Sparkplug)));
    }

    [TestMethod]
    public void Births_have_another_number_each_time_also_after_a_restart()
    {
        using var folder = new BenchFolder();
        byte first;
        using (ReadingStore store = Open(folder))
        {
            first = store.NextBirth();
        }

        using ReadingStore again = Open(folder);
        byte[] next = [.. Enumerable.Range(0, 256).Select(_ => again.NextBirth())];
        Assert.AreEqual((byte)(first + 1), next[0]);
        Assert.AreEqual(256, next.Distinct().Count());
        Assert.AreEqual(first, next[255], "modulo 256");
    }

    private static ReadingStore Open(BenchFolder folder)
    {
        var store = new ReadingStore(folder.PathOf("s.sqlite"), Format.Json);
        store.Know("a");
        store.Know("b");
        return store;
    }

    private static void Add(ReadingStore store, long utcMs, params string[] chambers) =>
        store.Add([.. chambers.Select(chamber => new NewReading(chamber, utcMs, "\"timeS\":1"))]);
}
