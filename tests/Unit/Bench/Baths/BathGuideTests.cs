using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Bench.Baths;
using ChamberFirmware.Bench.Desk;

namespace ChamberFirmware.Tests.Unit.Bench.Baths;

/// <summary>From bath to bath: when it counts, rings and believes, on a clock that a test moves.</summary>
[TestClass]
public sealed class BathGuideTests
{
    private static readonly BathStep[] Example1 = [new("water 60 C", 120), new("water 20 C", null)];
    private static readonly BathStep[] Three = [new("water 60 C", 120), new("water 20 C", 40), new("ethanol", 20)];

    [TestMethod]
    public void A_person_is_led_through_example_1_with_countdown_bell_prompt_and_the_time_of_the_move()
    {
        var clock = new BathClock((118.0, ""));
        IReadOnlyList<BathMove> moves = clock.Guide.Lead("p", Example1, 3.0, _ => { });
        Assert.AreEqual(2, moves.Count);
        Assert.AreEqual(new BathMove(Example1[0], 0, moves[0].OutS, BathMove.Person), moves[0]);
        Assert.AreEqual(121.0, moves[0].OutS!.Value, 0.06, "118 s after the program heard of it, and that was 3 s after immersion");
        Assert.AreEqual(1.0, moves[0].LateS!.Value, 0.06);
        Assert.AreEqual(new BathMove(Example1[1], moves[0].OutS, null, BathMove.Stays), moves[1]);
        double[] counted = [.. clock.Told.Where(t => t.Said.Contains(" s left in water 60 C")).Select(t => t.AtS)];
        AssertNear([57, 87, 107], counted);
        AssertNear([117], [.. clock.RangAtS]);
        StringAssert.Contains(clock.Told.Single(t => t.AtS is >= 117 and < 117.1).Said, "p: now into water 20 C; Enter when it is there");
        StringAssert.Contains(clock.Told[^2].Said, "into water 20 C 1 s late");
    }

    [TestMethod]
    public void The_time_of_the_next_bath_counts_from_the_move_and_not_from_the_plan()
    {
        var clock = new BathClock((130.0, ""), (165.0, ""), (195.0, ""));
        IReadOnlyList<BathMove> moves = clock.Guide.Lead("p", Three, 0.0, _ => { });
        AssertNear([0, 130, 165], [.. moves.Select(m => m.InS!.Value)]);
        AssertNear([120, 170, 185], [.. moves.Select(m => m.OutPlannedS!.Value)]);
        AssertNear([10, -5, 10], [.. moves.Select(m => m.LateS!.Value)]);
        Assert.IsTrue(clock.Told.Exists(t => t.Said.Contains("now out of the bath")), "the last one is taken out");
    }

    [TestMethod]
    public void An_Enter_long_before_the_time_is_no_move_and_the_word_is_one()
    {
        var clock = new BathClock((5.0, ""), (109.0, ""), (109.5, "m"), (148.0, ""), (171.0, "m"));
        IReadOnlyList<BathMove> moves = clock.Guide.Lead("p", Three, 0.0, _ => { });
        AssertNear([109.5, 148, 171], [.. moves.Select(m => m.OutS!.Value)]);
        Assert.AreEqual(2, clock.Told.Count(t => t.Said.Contains("nothing noted")), "the two that came too early");
    }

    [TestMethod]
    public void It_rings_again_every_half_minute_until_somebody_answers()
    {
        var clock = new BathClock((190.0, ""));
        IReadOnlyList<BathMove> moves = clock.Guide.Lead("p", Example1, 0.0, _ => { });
        AssertNear([120, 150, 180], [.. clock.RangAtS]);
        AssertNear([70], [moves[0].LateS!.Value]);
    }

    [TestMethod]
    [DataRow("q")]
    [DataRow("press")]
    [DataRow("gone")]
    public void Who_ends_it_keeps_what_was_done_and_nothing_more_is_claimed(string how)
    {
        var clock = new BathClock(how == "q" ? [(121.0, ""), (130.0, "q")] : [(121.0, "")]) { GivesUpAtS = 135.0 };
        var kept = new List<IReadOnlyList<BathMove>>();
        BathGuide guide = how == "gone" ? new BathGuide(Gone(), clock, clock, _ => { }) : clock.Guide;
        IReadOnlyList<BathMove> moves = guide.Lead("p", Three, 0.0, kept.Add);
        string[] by = how == "gone" ? [BathMove.Nobody, BathMove.Nobody, BathMove.Nobody]
            : [BathMove.Person, BathMove.Nobody, BathMove.Nobody];
        CollectionAssert.AreEqual(by, moves.Select(m => m.By).ToArray());
        Assert.AreEqual((null, null), (moves[1].OutS, moves[2].InS), "when it was moved on nobody knows");
        Assert.AreEqual(how == "gone" ? null : moves[0].OutS, moves[1].InS);
        string[] nobody = [BathMove.Nobody, BathMove.Nobody, BathMove.Nobody];
        CollectionAssert.AreEqual(nobody, kept[0].Select(m => m.By).ToArray(), "kept before anything is done");
        CollectionAssert.AreEqual(moves.ToArray(), kept[^1].ToArray());
        Assert.AreEqual(how == "gone" ? 2 : 3, kept.Count, "and after every move");
    }

    private static Person Gone()
    {
        var person = new Person(System.IO.TextReader.Null);
        System.Threading.SpinWait.SpinUntil(() => person.IsGone, 10_000);
        return person;
    }

    private static void AssertNear(double[] expected, double[] actual)
    {
        string told = string.Join(", ", actual);
        Assert.AreEqual(expected.Length, actual.Length, told);
        Assert.IsTrue(expected.Zip(actual).All(pair => System.Math.Abs(pair.First - pair.Second) < 0.11), told);
    }
}
