using System;
using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Drivers;
using CsCheck;

namespace ChamberFirmware.Tests.Unit.Drivers;

/// <summary>The third train: the cover's. Its edges are read out of the items as the ESP32's manual says (chapter 15.2.2).</summary>
[TestClass]
public sealed class CoverTrainTests
{
    private const double UsPerTick = 3.1875;

    private readonly List<string> _log = [];
    private readonly StubClock _clock = new() { NowUs = 7_000_000 };
    private readonly RecordedTrain _blade;
    private readonly RecordedTrain _immersion;
    private readonly RecordedTrain _cover;
    private readonly RecordedSwitch _supply;
    private readonly CastTimer _timer;

    public CoverTrainTests()
    {
        _blade = new RecordedTrain("blade", _log, _clock);
        _immersion = new RecordedTrain("immersion", _log, _clock);
        _cover = new RecordedTrain("cover", _log, _clock);
        _supply = new RecordedSwitch("supply", _log);
        _timer = new CastTimer(_blade, _immersion, _cover, _supply, _clock, new RecordedMemory(_log));
        _blade.StartCostUs.Enqueue(250);
        _immersion.StartCostUs.Enqueue(250);
        _cover.StartCostUs.Enqueue(250);
    }

    [TestMethod]
    public void It_starts_last_and_plays_two_pulses()
    {
        _timer.Start(Plan(4_000_000));
        string[] order =
        [
            "collect", "supply on", "blade prepare", "immersion prepare", "cover prepare", "blade start", "immersion start", "cover start",
        ];
        Assert.AreEqual(string.Join(", ", order), string.Join(", ", _log));
        Assert.IsTrue(_timer.IsStarted);
        AssertEdges(_cover.Items, 2_000_000, 3_315_000, 7_315_000, 9_500_000);
    }

    [TestMethod]
    public void Every_pair_of_pulses_comes_back_and_no_time_between_two_edges_is_off_by_more_than_a_tick()
    {
        Gen.Long[0, 130_000_000].Array[4].Sample(times =>
        {
            long[] t = [.. times.Order()];
            double[] edges = Edges(RmtItems.Pulses(t[0], t[1], t[2], t[3]));
            double[] wanted = [.. t.Select(us => RmtItems.TicksOf(us) * UsPerTick)];
            CollectionAssert.AreEqual(Different(wanted), edges, string.Join(' ', t));
            if (edges.Length == 4)
            {
                Assert.AreEqual(t[2] - t[1], edges[2] - edges[1], UsPerTick, "the exposure");
            }
        });
    }

    [TestMethod]
    public void Pulses_that_meet_are_one_and_a_second_one_of_no_length_is_none()
    {
        AssertEdges(RmtItems.Pulses(50_000, 60_000, 60_000, 90_000), 50_000, 90_000);
        AssertEdges(RmtItems.Pulses(50_000, 60_000, 300_000, 300_000), 50_000, 60_000);
        CollectionAssert.AreEqual(RmtItems.Pulse(50_000, 60_000), RmtItems.Pulses(50_000, 60_000, 60_000, 60_000));
        Assert.HasCount(8, RmtItems.Pulses(50_000, 60_000, 300_000, 300_000), "and no items for it");
    }

    [TestMethod]
    [DataRow(20_000, 1)]
    [DataRow(20_001, 2)]
    public void One_that_starts_too_late_is_stopped_with_the_others_and_started_again(int coverUs, int tries)
    {
        _cover.StartCostUs.Clear();
        _cover.StartCostUs.Enqueue(coverUs - 250); // the blade's call has ended the immersion's before
        _cover.StartCostUs.Enqueue(250);
        _timer.Start(Plan(4_000_000));
        Assert.AreEqual((true, tries), (_timer.IsStarted, _timer.StartTries));
        Assert.AreEqual(tries - 1, _log.Count(line => line == "blade stop"));
        Assert.AreEqual(tries, _log.Count(line => line == "blade start"));
    }

    [TestMethod]
    [DataRow(true, false)]
    [DataRow(false, true)]
    public void No_film_is_cast_without_the_cover_that_it_asks_for(bool prepareFails, bool startFails)
    {
        _cover.PrepareFails = prepareFails;
        _cover.StartFails = startFails;
        _timer.Start(Plan(4_000_000));
        Assert.IsTrue(_timer.IsRefused);
        Assert.IsFalse(_timer.IsStarted);
        Assert.IsFalse(_supply.IsOn);
        Assert.IsGreaterThan(_log.LastIndexOf("blade start"), _log.LastIndexOf("blade stop"));
        Assert.IsGreaterThan(_log.LastIndexOf("cover start"), _log.LastIndexOf("cover stop"));
    }

    [TestMethod]
    public void One_train_opens_and_shuts_it_so_the_start_is_no_part_of_the_exposure()
    {
        _immersion.StartCostUs.Clear();
        _immersion.StartCostUs.Enqueue(300);
        _timer.Start(Plan(4_000_000));
        Assert.AreEqual(0, _timer.StartErrorUs, "50 us of the immersion's train are none of the film");
    }

    [TestMethod]
    public void In_a_long_exposure_it_is_shut_again_by_a_second_train_armed_with_the_immersions()
    {
        CastPlan plan = Plan(600_000_000);
        Assert.IsTrue(CastTimer.IsArmedLater(plan));
        _timer.Start(plan);
        long coverStartedUs = _clock.NowUs;
        AssertEdges(_cover.Items, 2_000_000, 3_315_000);
        Assert.IsLessThan(200, _cover.Items.Length, "no memory for the wait");
        _clock.NowUs = _timer.StartedUs + plan.ImmersionOnUs - CastTimer.ArmedAheadUs;
        _timer.Attend();
        Assert.AreEqual("cover start", _log[^1]);
        double[] edges = Edges(_cover.Items);
        double shutsUs = _clock.NowUs - coverStartedUs + edges[0];
        Assert.AreEqual(plan.Cover!.OnAgainUs, shutsUs, 2 * UsPerTick);
        Assert.AreEqual(plan.Cover.OffAgainUs - plan.Cover.OnAgainUs, edges[1] - edges[0], UsPerTick);
        Assert.AreEqual(0, _timer.StartErrorUs);
        int calls = _log.Count;
        _clock.NowUs += 100_000;
        _timer.Attend();
        Assert.HasCount(calls, _log, "armed once");
    }

    /// <summary>A try of the cover that is not believed stops the immersion's train with it: a plate that never falls.</summary>
    [TestMethod]
    public void A_cover_that_is_not_armed_as_planned_arms_both_anew_and_the_record_says_what_is_left()
    {
        CastPlan plan = Plan(600_000_000);
        _timer.Start(plan);
        _cover.StartCostUs.Clear();
        _cover.StartCostUs.Enqueue(400);
        _cover.StartCostUs.Enqueue(290);
        _clock.NowUs = _timer.StartedUs + plan.ImmersionOnUs - CastTimer.ArmedAheadUs;
        _timer.Attend();
        Assert.AreEqual("cover stop", _log[^1]);
        _immersion.StartCostUs.Clear();
        _immersion.StartCostUs.Enqueue(400); // what was learnt
        _cover.StartCostUs.Clear();
        _cover.StartCostUs.Enqueue(430);
        _clock.NowUs += 100_000;
        _timer.Attend();
        Assert.AreEqual("cover start", _log[^1]);
        Assert.IsGreaterThan(_log.LastIndexOf("cover stop"), _log.LastIndexOf("immersion start"), "the immersion's too");
        Assert.AreEqual(30, _timer.StartErrorUs, "and the cover's is the exposure's");
    }

    [TestMethod]
    [DataRow(850, 1)]
    [DataRow(851, 2)]
    public void A_long_call_that_opens_it_for_a_long_exposure_hides_a_collection_and_is_repeated(int coverUs, int tries)
    {
        _cover.StartCostUs.Clear();
        _cover.StartCostUs.Enqueue(coverUs);
        _cover.StartCostUs.Enqueue(250);
        _timer.Start(Plan(600_000_000));
        Assert.AreEqual((true, tries), (_timer.IsStarted, _timer.StartTries));
    }

    // Blade off the plate at 3.115 s; the cover open 0.2 s later, and shut for 2 s more until the plate is in the bath.
    private static CastPlan Plan(long exposureUs)
    {
        long shutUs = 3_315_000 + exposureUs;
        return new CastPlan(
            2_200_000, 800_000, 3_115_000, 3_215_000, shutUs + 200_000, shutUs + 290_000, 0, shutUs + 2_185_000, 0, 0,
            new CoverPlan(2_000_000, 3_315_000, shutUs, shutUs + 2_185_000, 3_315_000, shutUs, 0.1));
    }

    private static void AssertEdges(byte[] items, params long[] wantedUs)
    {
        double[] edges = Edges(items);
        Assert.HasCount(wantedUs.Length, edges);
        for (int i = 0; i < edges.Length; i++)
        {
            Assert.AreEqual(wantedUs[i], edges[i], UsPerTick / 2, $"edge {i}");
        }
    }

    // What is not rounded into one tick.
    private static double[] Different(double[] edges)
    {
        var left = new List<double>(edges);
        for (int i = left.Count - 2; i >= 0; i--)
        {
            if (left[i] == left[i + 1])
            {
                left.RemoveRange(i, 2);
                i--;
            }
        }

        return [.. left];
    }

    private static double[] Edges(byte[] items)
    {
        Assert.AreEqual(0, items.Length % 4, "items have four bytes");
        var edges = new List<double>();
        long ticks = 0;
        bool level = false;
        for (int i = 0; i < items.Length; i += 2)
        {
            int half = items[i] | (items[i + 1] << 8);
            bool isEnd = (half & 0x7FFF) == 0;
            bool isHigh = !isEnd && (half & 0x8000) != 0;
            if (isHigh != level)
            {
                edges.Add(ticks * UsPerTick);
                level = isHigh;
            }

            if (isEnd)
            {
                return [.. edges];
            }

            ticks += half & 0x7FFF;
        }

        Assert.Fail("The train has no end mark.");
        return [];
    }
}
