using ChamberFirmware.Refusals;
using ChamberFirmware.Text;

namespace ChamberFirmware.Tests.Unit.Refusals;

/// <summary>A number and a sentence whose places are filled in order.</summary>
[TestClass]
public sealed class RefusalTests
{
    [TestMethod]
    public void A_sentence_without_places_is_said_as_it_stands()
    {
        Refusal refusal = Refusal.Of(4711, "Nothing to do.");
        Assert.AreEqual("Nothing to do.", refusal.Sentence);
        Assert.AreEqual("4711 Nothing to do.", refusal.ToString());
        Assert.AreEqual(4711, refusal.Number);
    }

    [TestMethod]
    public void Places_are_filled_in_order_each_in_its_way()
    {
        Refusal refusal = Refusal.Of(4711, "* is *, * or *.").Add("x").Fixed(2.345, 1).Whole(-7).Exact(0.125);
        Assert.AreEqual("x is 2.3, -7 or 0.125.", refusal.Sentence);
        Assert.AreEqual("x is 2.3, -7 or 0.125.", refusal.Sentence, "read twice");
    }

    [TestMethod]
    [DataRow("*", "a")]
    [DataRow("* *", "a b")]
    [DataRow("**", "ab")]
    [DataRow("*, then *.", "a, then b.")]
    public void A_place_may_stand_anywhere(string sentence, string said) =>
        Assert.AreEqual(said, Refusal.Of(1, sentence).Add("a").Add("b").Sentence);

    [TestMethod]
    public void A_place_without_a_value_stays_a_star()
    {
        Assert.AreEqual("* and *.", Refusal.Of(1, "* and *.").Sentence);
        Assert.AreEqual("one and *.", Refusal.Of(1, "* and *.").Add("one").Sentence);
    }

    [TestMethod]
    public void A_value_without_a_place_is_left_out()
    {
        Assert.AreEqual("None.", Refusal.Of(1, "None.").Add("one").Fixed(1.0, 1).Whole(1).Exact(1.0).Sentence);
        Assert.AreEqual("Only one.", Refusal.Of(1, "Only *.").Add("one").Add("two").Sentence);
    }

    [TestMethod]
    public void A_value_after_the_sentence_was_read_is_left_out()
    {
        Refusal refusal = Refusal.Of(1, "* and *.").Add("one");
        Assert.AreEqual("one and *.", refusal.Sentence);
        Assert.AreEqual("one and *.", refusal.Add("two").Sentence);
    }

    [TestMethod]
    public void A_star_in_a_value_is_no_place()
    {
        Refusal refusal = Refusal.Of(1, "'*' is no *.").Add("***").Add("*");
        Assert.AreEqual("'***' is no *.", refusal.Sentence);
        Assert.AreEqual("'***' is no *.", refusal.Add("late").Sentence);
    }

    [TestMethod]
    public void Another_refusal_is_quoted_without_its_full_stop_and_number()
    {
        Refusal inner = Refusal.Of(1, "Line * is wrong.").Whole(3);
        Assert.AreEqual("Not used: Line 3 is wrong. Try again.", Refusal.Of(2, "Not used: *. Try again.").Quote(inner).Sentence);
    }

    [TestMethod]
    public void The_longest_sentence_takes_the_longest_value()
    {
        string sentence = new string('s', TextBuffer.Sentence - 1) + "*";
        string value = new('v', TextBuffer.Sentence);
        Assert.AreEqual(sentence.TrimEnd('*') + value, Refusal.Of(1, sentence).Add(value).Sentence);
    }
}
