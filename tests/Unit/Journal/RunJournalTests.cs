using System;
using System.Linq;
using System.Text;
using ChamberFirmware.Casting;
using ChamberFirmware.Journal;
using ChamberFirmware.Tests.Unit.Storage;
using ChamberFirmware.Text;

namespace ChamberFirmware.Tests.Unit.Journal;

/// <summary>What the journal keeps, says at power-on, and makes of damage: never less than a coated plate where there may be one.</summary>
[TestClass]
public sealed class RunJournalTests
{
    private const string Out = ": open the door with the exhaust on, take it out, and with the door open type plate out.";

    private readonly MemoryFiles _files = new();

    [TestMethod]
    public void A_new_chamber_has_nothing_to_say()
    {
        var journal = new RunJournal(_files);
        Assert.AreEqual("", journal.Load());
        Assert.AreEqual((PlateMark.None, false, false), (journal.Mark, journal.IsUnreadable, journal.IsOpen));
        Assert.IsNull(journal.RefusalOfStart());
        Assert.AreEqual("", Lines(journal));
    }

    [TestMethod]
    public void Power_loss_before_the_cast_is_told_and_does_not_stand_in_the_way()
    {
        Assert.IsTrue(new RunJournal(_files).TryOpenRun("example-1", 10.0));
        RunJournal next = Load("The power was cut in run 1 (example-1, 10.00 s) before its cast; it does not go on.");
        Assert.IsNull(next.RefusalOfStart());
        Assert.AreEqual("run 1 (example-1, 10.00 s) outcome=PowerLost\n", Lines(next));
    }

    [TestMethod]
    public void Power_loss_after_the_cast_was_asked_for_refuses_until_the_plate_is_out()
    {
        var journal = new RunJournal(_files);
        Assert.IsTrue(journal.TryOpenRun("example-1", 10.0));
        Assert.IsTrue(journal.TryMark(PlateMark.Coated));
        string told = "The power was cut in run 1 (example-1, 10.00 s), perhaps in Casting, Exposing, Immersing or Coating: what its "
            + "film got is not known; it does not go on. A coated plate or a filled blade may be in the loop since run 1 "
            + "(example-1, 10.00 s)" + Out;
        Load(told);
        RunJournal next = Load(told); // until something is written
        Assert.AreEqual(4502, next.RefusalOfStart()!.Number);
        Assert.IsTrue(next.TryMark(PlateMark.None));
        Assert.IsNull(next.RefusalOfStart());
        Load("");
    }

    [TestMethod]
    public void A_filled_blade_is_told_like_a_coated_plate()
    {
        var journal = new RunJournal(_files);
        Assert.IsTrue(journal.TryOpenRun("example-2", 2.5));
        Assert.IsTrue(journal.TryMark(PlateMark.Filled));
        Load("The power was cut in run 1 (example-2, 2.50 s) before its cast; it does not go on. "
            + "A coated plate or a filled blade may be in the loop since run 1 (example-2, 2.50 s)" + Out);
    }

    [TestMethod]
    [DataRow(PlateMark.None)]
    [DataRow(PlateMark.Filled)]
    public void A_mark_of_a_cast_that_was_not_made_is_taken_back(PlateMark before)
    {
        var journal = new RunJournal(_files);
        Assert.IsTrue(journal.TryOpenRun("example-1", 10.0));
        Assert.IsTrue(journal.TryMark(before));
        Assert.IsTrue(journal.TryMark(PlateMark.Coated));
        Assert.IsTrue(journal.TryMark(journal.MarkIfNotCast));
        Assert.AreEqual(before, journal.Mark);
        Assert.IsTrue(journal.TryMark(PlateMark.Coated));
        Assert.AreEqual(before, journal.MarkIfNotCast);
    }

    [TestMethod]
    [DataRow(PlateMark.None)]
    [DataRow(PlateMark.Coated)]
    public void A_run_that_ended_leaves_its_mark_and_its_line(PlateMark left)
    {
        var journal = new RunJournal(_files);
        for (int run = 1; run <= 11; run++)
        {
            Assert.IsTrue(journal.TryOpenRun("r" + run, run));
            Assert.IsTrue(journal.TryMark(PlateMark.Coated));
            Assert.IsTrue(journal.TryClose(new RunRecord(), left));
            Assert.AreEqual(left, journal.Mark);
        }

        RunJournal next = Load(left == PlateMark.None
            ? "" : "A coated plate or a filled blade may be in the loop since run 11 (r11, 11.00 s)" + Out);
        string[] lines = Lines(next).TrimEnd('\n').Split('\n');
        CollectionAssert.AreEqual(
            Enumerable.Range(4, 8).Reverse().Select(run => $"run {run} (r{run}, {run}.00 s) outcome=Idle fault=0").ToArray(), lines);
        Assert.AreEqual(33, next.Writes);
    }

    [TestMethod]
    public void A_run_whose_line_was_kept_and_whose_end_was_cut_off_keeps_its_line()
    {
        var journal = new RunJournal(_files);
        Assert.IsTrue(journal.TryOpenRun("example-1", 10.0) && journal.TryMark(PlateMark.Coated));
        byte[] open = _files.Files["journal.b"]; // the second write
        Assert.IsTrue(journal.TryClose(new RunRecord(), PlateMark.Coated));
        _files.Files["journal.b"] = open;
        _files.Files.Remove("journal.a"); // the third, torn off
        string line = Lines(journal);
        var next = new RunJournal(_files);
        Assert.Contains("The power was cut in run 1", next.Load());
        Assert.AreEqual(line, Lines(next));
        Assert.DoesNotContain("PowerLost", line);
    }

    [TestMethod]
    [DataRow(PlateMark.Coated)]
    [DataRow(PlateMark.Filled)]
    public void A_run_that_begins_takes_no_mark_away(PlateMark mark)
    {
        var journal = new RunJournal(_files);
        Assert.IsTrue(journal.TryMark(mark));
        Assert.IsTrue(journal.TryOpenRun("example-1", 10.0));
        Assert.AreEqual(mark, journal.Mark);
    }

    [TestMethod]
    public void A_flash_that_refuses_changes_no_mark()
    {
        var journal = new RunJournal(_files);
        Assert.IsTrue(journal.TryOpenRun("example-1", 10.0));
        _files.Refuses = true;
        Assert.IsFalse(journal.TryMark(PlateMark.Coated));
        Assert.AreEqual(PlateMark.None, journal.Mark);
        _files.Refuses = false;
        Assert.IsTrue(journal.TryMark(PlateMark.Coated));
        _files.Refuses = true;
        Assert.IsFalse(journal.TryClose(new RunRecord(), PlateMark.None));
        Assert.IsFalse(journal.TryMark(PlateMark.None));
        Assert.AreEqual(PlateMark.Coated, journal.Mark, "what the flash says at the next power-on");
    }

    [TestMethod]
    public void A_line_has_the_air_where_it_was_measured_and_the_exposure_where_switches_saw_it()
    {
        var journal = new RunJournal(_files);
        var record = new RunRecord { Outcome = Phase.Complete };
        Assert.IsTrue(journal.TryOpenRun("r", 4.0));
        Assert.IsTrue(journal.TryClose(record, PlateMark.None));
        Assert.IsFalse(journal.IsOpen);
        Assert.AreEqual("run 1 (r, 4.00 s) outcome=Complete fault=0\n", Lines(journal));
        record.TemperatureC.Add(40.25);
        record.HumidityRatioGPerKg.Add(28.125);
        record.AirVelocityMPerS.Add(2.5);
        record.Motion.BladeWasSeen = record.Motion.PlateWasSeen = true;
        Assert.IsTrue(journal.TryOpenRun("r", 4.0));
        Assert.IsTrue(journal.TryClose(record, PlateMark.None));
        Assert.StartsWith(
            "run 2 (r, 4.00 s) outcome=Complete fault=0 exposureMeasuredS=0.000 temperatureC=40.25 "
                + "humidityRatioGPerKg=28.125 airVelocityMPerS=2.500\n",
            Lines(journal));
    }

    [TestMethod]
    public void A_line_that_cannot_be_read_back_is_told_and_does_not_keep_the_plate_from_the_flash()
    {
        var journal = new RunJournal(_files);
        Assert.IsTrue(journal.TryOpenRun("r", 4.0));
        Assert.IsTrue(journal.TryMark(PlateMark.Coated));
        _files.Unreadable.Add("run.1");
        Assert.IsFalse(journal.TryClose(new RunRecord { Outcome = Phase.Complete }, PlateMark.None));
        Assert.AreEqual(PlateMark.None, journal.Mark);
        Assert.AreEqual("(damaged)\n", Lines(journal));
        Load("");
    }

    [TestMethod]
    public void An_open_run_has_no_line_and_the_lines_before_it_are_told_once()
    {
        var journal = new RunJournal(_files);
        for (int i = 1; i <= 9; i++)
        {
            Assert.IsTrue(journal.TryOpenRun("r" + i, i));
            Assert.IsTrue(journal.TryClose(new RunRecord(), PlateMark.None));
        }

        Assert.IsTrue(journal.TryOpenRun("r10", 10.0));
        string[] lines = Lines(journal).TrimEnd('\n').Split('\n');
        CollectionAssert.AllItemsAreUnique(lines);
        Assert.StartsWith("run 9 ", lines[0]);
    }

    [TestMethod]
    public void Two_damaged_files_count_as_a_coated_plate_until_the_operator_has_looked()
    {
        var journal = new RunJournal(_files);
        Assert.IsTrue(journal.TryOpenRun("example-1", 10.0));
        Assert.IsTrue(journal.TryClose(new RunRecord(), PlateMark.None));
        _files.Files["journal.a"][3] ^= 1;
        _files.Files["journal.b"][30] ^= 1;
        RunJournal next = Load("The journal cannot be read: a coated plate may be in the loop. Open the door with the exhaust on, look; "
            + "type plate out. A file of the journal is damaged.");
        Assert.AreEqual((true, PlateMark.Coated), (next.IsUnreadable, next.Mark));
        Assert.AreEqual(4503, next.RefusalOfStart()!.Number);
        Assert.Contains("run 1 (example-1, 10.00 s)", Lines(next), "its line is whole");
        Assert.IsTrue(next.TryMark(PlateMark.None));
        Assert.IsNull(next.RefusalOfStart());
        Load("");
    }

    /// <summary>Every bit of every file at every moment of a run; what is wrong costs a look into the loop at most.</summary>
    [TestMethod]
    public void No_flipped_bit_and_no_length_hides_a_coated_plate()
    {
        var journal = new RunJournal(_files);
        bool[] mayBeCoated = [false, false, true, true, false];
        for (int step = 0; step < mayBeCoated.Length; step++)
        {
            Assert.IsTrue(step switch
            {
                0 => journal.TryOpenRun("example-1", 10.0) && journal.TryClose(new RunRecord(), PlateMark.None),
                1 => journal.TryOpenRun("example-2", 20.0),
                2 => journal.TryMark(PlateMark.Coated),
                3 => journal.TryClose(new RunRecord(), PlateMark.Coated),
                _ => journal.TryMark(PlateMark.None),
            });
            foreach (string name in new[] { "journal.a", "journal.b" })
            {
                for (int bit = 0; bit < 8 * _files.Files[name].Length; bit++)
                {
                    byte[] flipped = [.. _files.Files[name]];
                    flipped[bit / 8] ^= (byte)(1 << (bit % 8));
                    AssertToldAndSafe(name, flipped, mayBeCoated[step], $"step {step}, {name}, bit {bit}");
                    AssertToldAndSafe(name, flipped[..(bit / 8)], mayBeCoated[step], $"step {step}, {name}, {bit / 8} bytes");
                }
            }
        }
    }

    /// <summary>Texts that no journal wrote, with sums that fit.</summary>
    [TestMethod]
    public void Random_texts_are_read_or_called_unreadable_and_never_throw()
    {
        var random = new Random(3);
        string[] words = ["0", "1", "2", "3", "8", "-1", "1e3", "999999999999999", "0.5", "NaN", "", "x", "~\n", "1.5.", "+7"];
        int unreadable = 0;
        for (int i = 0; i < 20_000; i++)
        {
            string text = string.Join('\n', Enumerable.Range(0, random.Next(3, 7)).Select(_ => words[random.Next(words.Length)]));
            string summed = $"00000001 {text.Length:X8}\n{text}";
            _files.Files["journal.a"] = Encoding.ASCII.GetBytes($"{StoredTextTests.Sum(summed):X8} {summed}");
            var journal = new RunJournal(_files);
            journal.Load();
            Lines(journal);
            unreadable += journal.IsUnreadable ? 1 : 0;
            Assert.AreEqual(journal.IsUnreadable || journal.Mark != PlateMark.None, journal.RefusalOfStart() != null, text);
        }

        Assert.IsGreaterThan(15_000, unreadable);
        Assert.IsLessThan(20_000, unreadable, "some are read");
    }

    private static string Lines(RunJournal journal)
    {
        var to = new TextBuffer(4000);
        for (int line = 0; journal.TryWrite(line, to); line++)
        {
        }

        return to.ToString();
    }

    private void AssertToldAndSafe(string name, byte[] bytes, bool mayBeCoated, string what)
    {
        MemoryFiles damaged = _files.Copy();
        damaged.Files[name] = bytes;
        var next = new RunJournal(damaged);
        Assert.Contains("A file of the journal is damaged.", next.Load(), what);
        Assert.IsFalse(next.IsUnreadable, what);
        Assert.IsTrue(!mayBeCoated || next.Mark == PlateMark.Coated, what);
    }

    private RunJournal Load(string told)
    {
        var journal = new RunJournal(_files);
        Assert.AreEqual(told, journal.Load().Trim());
        return journal;
    }
}
