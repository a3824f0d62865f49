using System.Linq;
using System.Text;
using ChamberFirmware.Storage;

namespace ChamberFirmware.Tests.Unit.Storage;

/// <summary>Two files in turn: whatever is damaged, the newest whole text is read, and it is told.</summary>
[TestClass]
public sealed class BanksTests
{
    private readonly MemoryFiles _files = new();

    [TestMethod]
    public void Nothing_is_there_before_the_first_write()
    {
        AssertReads(_files, null, 0, false);
    }

    [TestMethod]
    public void Writes_go_in_turn_are_counted_and_the_last_is_read()
    {
        var banks = Of(_files);
        for (int i = 1; i <= 7; i++)
        {
            Assert.IsTrue(banks.TryWrite("text " + i));
            Assert.AreEqual(i, banks.Writes);
            AssertReads(_files, "text " + i, i, false);
        }

        CollectionAssert.AreEqual(new[] { "x.a", "x.b", "x.a", "x.b", "x.a", "x.b", "x.a" }, _files.Written);
    }

    [TestMethod]
    public void A_new_program_goes_on_where_the_last_one_was()
    {
        for (int i = 1; i <= 5; i++)
        {
            Assert.IsTrue(Of(_files).TryWrite("text " + i)); // without a read before
        }

        AssertReads(_files, "text 5", 5, false);
        CollectionAssert.AreEqual(new[] { "x.a", "x.b", "x.a", "x.b", "x.a" }, _files.Written);
    }

    [TestMethod]
    public void Every_flipped_bit_and_every_length_of_either_file_leaves_the_other_and_is_told()
    {
        Write("text 1", "text 2", "the third text");
        foreach ((string name, string other, int count) in new[] { ("x.a", "text 2", 2), ("x.b", "the third text", 3) })
        {
            byte[] whole = _files.Files[name];
            for (int bit = 0; bit < 8 * whole.Length; bit++)
            {
                MemoryFiles damaged = _files.Copy();
                byte[] flipped = [.. whole];
                flipped[bit / 8] ^= (byte)(1 << (bit % 8));
                damaged.Files[name] = flipped;
                AssertFallsBack(damaged, other, count);
                damaged.Files[name] = whole[..(bit / 8)];
                AssertFallsBack(damaged, other, count);
            }

            MemoryFiles gone = _files.Copy();
            gone.Files.Remove(name);
            AssertFallsBack(gone, other, count);
        }
    }

    [TestMethod]
    public void Two_damaged_files_are_no_text_and_the_next_write_replaces_both()
    {
        Write("text 1", "text 2");
        MemoryFiles damaged = _files.Copy();
        damaged.Files["x.a"] = [1];
        damaged.Unreadable.Add("x.b");
        var banks = Of(damaged);
        Assert.IsFalse(banks.TryRead(out string? text));
        Assert.IsNull(text);
        Assert.IsTrue(banks.IsDamaged);
        Assert.IsFalse(banks.TryWrite("text 3"), "the other one cannot be read back");
        damaged.Unreadable.Clear();
        AssertReads(damaged, "text 3", 2, false);
        Assert.DoesNotContain("text 2", damaged.Text("x.b"), "a file that is whole again later does not speak of old times");
    }

    [TestMethod]
    public void A_first_write_that_was_cut_is_not_called_nothing()
    {
        Write("text 1");
        _files.Files["x.a"] = _files.Files["x.a"][..5];
        Assert.IsFalse(Of(_files).TryRead(out _));
    }

    [TestMethod]
    public void A_refused_write_leaves_the_last_text()
    {
        Write("text 1", "text 2");
        var banks = Of(_files);
        _files.Refuses = true;
        Assert.IsFalse(banks.TryWrite("text 3"));
        _files.Refuses = false;
        AssertReads(_files, "text 2", 2, false);
        _files.Lies = bytes => bytes[..10];
        Assert.IsFalse(banks.TryWrite("text 3"));
        Assert.IsFalse(banks.TryWrite("text 3"), "again into the torn one, not into the whole one");
        _files.Lies = null;
        AssertReads(_files, "text 2", 2, true);
        Assert.IsTrue(banks.TryWrite("text 3"));
        AssertReads(_files, "text 3", 3, false);
    }

    [TestMethod]
    public void What_older_firmware_kept_is_read_until_two_texts_are_written()
    {
        _files.Files["x.txt"] = Encoding.ASCII.GetBytes("old");
        AssertReads(_files, "old", 0, false);
        Write("text 1");
        AssertReads(_files, "text 1", 1, false);
        MemoryFiles cut = _files.Copy();
        cut.Files["x.a"] = cut.Files["x.a"][..9];
        AssertReads(cut, "old", 0, true);
        Write("text 2");
        _files.Files["x.a"] = [];
        _files.Files["x.b"] = [];
        Assert.IsFalse(Of(_files).TryRead(out string? text));
        Assert.IsNull(text, "years old, and nobody knows");
    }

    [TestMethod]
    public void What_older_firmware_kept_and_cannot_be_read_is_not_called_nothing()
    {
        _files.Files["x.txt"] = Encoding.ASCII.GetBytes("old");
        _files.Unreadable.Add("x.txt");
        Assert.IsFalse(Of(_files).TryRead(out string? text));
        Assert.IsNull(text);
    }

    [TestMethod]
    public void Damage_is_told_until_a_write_has_replaced_it_and_a_write_that_fails_is_damage()
    {
        Write("text 1", "text 2");
        _files.Files["x.a"][0] ^= 1;
        var banks = Of(_files);
        Assert.IsTrue(banks.TryRead(out _));
        Assert.IsTrue(banks.IsDamaged);
        Assert.IsTrue(banks.TryWrite("text 3"));
        Assert.IsFalse(banks.IsDamaged);
        _files.Refuses = true;
        Assert.IsFalse(banks.TryWrite("text 4"));
        Assert.IsTrue(banks.IsDamaged);
    }

    private static Banks Of(MemoryFiles files) => new(files, "x");

    private static void AssertFallsBack(MemoryFiles files, string text, int count)
    {
        AssertReads(files, text, count, true);
        MemoryFiles next = files.Copy();
        Assert.IsTrue(Of(next).TryWrite("next"));
        AssertReads(next, "next", count + 1, false);
    }

    private static void AssertReads(MemoryFiles files, string? text, int count, bool isDamaged)
    {
        var banks = Of(files);
        Assert.IsTrue(banks.TryRead(out string? read));
        Assert.AreEqual(text, read);
        Assert.AreEqual(count, banks.Writes);
        Assert.AreEqual(isDamaged, banks.IsDamaged);
    }

    private void Write(params string[] texts)
    {
        var banks = Of(_files);
        Assert.IsTrue(texts.All(banks.TryWrite));
    }
}
