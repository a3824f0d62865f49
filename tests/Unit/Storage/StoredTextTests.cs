using System;
using System.Linq;
using System.Text;
using ChamberFirmware.Storage;

namespace ChamberFirmware.Tests.Unit.Storage;

/// <summary>A stored text says itself whether it is whole: its format, by a reader of its own, and every damage to it.</summary>
[TestClass]
public sealed class StoredTextTests
{
    private readonly MemoryFiles _files = new();

    /// <summary>The page (firmware/Storage) in code of its own: bit by bit, as IEEE 802.3 has it.</summary>
    [TestMethod]
    [DataRow(1, "")]
    [DataRow(7, "123456789")]
    [DataRow(999_999_999, "settingsVersion=1\nHeaterW=300\n")]
    public void The_file_is_what_the_page_says(int number, string text)
    {
        Assert.IsTrue(StoredText.TryWrite(_files, "a", number, text));
        string file = _files.Text("a");
        Assert.AreEqual($"{Sum(file[9..]):X8} {number:X8} {text.Length:X8}\n{text}", file);
        Assert.AreEqual(number, StoredText.Read(_files, "a", out string read));
        Assert.AreEqual(text, read);
    }

    [TestMethod]
    public void The_longest_text_is_read_back()
    {
        string text = new('x', StoredText.MostBytes);
        Assert.IsTrue(StoredText.TryWrite(_files, "a", 1, text));
        Assert.AreEqual(1, StoredText.Read(_files, "a", out string read));
        Assert.AreEqual(text, read);
        Assert.IsFalse(StoredText.TryWrite(_files, "a", 2, text + "x"), "one byte more is not read");
    }

    /// <summary>The check value of the catalogue of check sums (CRC-32/ISO-HDLC): the independent reader is right itself.</summary>
    [TestMethod]
    public void The_independent_sum_has_the_known_check_value() => Assert.AreEqual(0xCBF43926u, Sum("123456789"));

    [TestMethod]
    public void Every_flipped_bit_is_noticed()
    {
        Assert.IsTrue(StoredText.TryWrite(_files, "a", 41, "HeaterW=300\nAirTableDate=2026-11-23"));
        byte[] whole = _files.Files["a"];
        for (int bit = 0; bit < 8 * whole.Length; bit++)
        {
            byte[] flipped = [.. whole];
            flipped[bit / 8] ^= (byte)(1 << (bit % 8));
            AssertDamaged(flipped, $"bit {bit}");
        }
    }

    [TestMethod]
    public void Every_other_length_is_noticed()
    {
        Assert.IsTrue(StoredText.TryWrite(_files, "a", 41, "HeaterW=300\n"));
        byte[] whole = _files.Files["a"];
        for (int length = 0; length < whole.Length; length++)
        {
            AssertDamaged(whole[..length], $"the first {length}");
            AssertDamaged(whole[(length + 1)..], $"all behind {length}");
        }

        AssertDamaged([.. whole, (byte)'\n'], "one more");
        AssertDamaged([.. whole, .. whole], "twice");
    }

    /// <summary>With a sum that fits: what no writer writes is not read.</summary>
    [TestMethod]
    [DataRow("00000000 00000001\nx")]
    [DataRow("80000001 00000001\nx")]
    [DataRow("FFFFFFFF 00000001\nx")]
    [DataRow("0000000a 00000001\nx")]
    [DataRow("0000000: 00000001\nx")]
    [DataRow("00000001 00000002\nx")]
    [DataRow("00000001 00000000\nx")]
    [DataRow("00000001 00000001 x")]
    [DataRow("00000001\t00000001\nx")]
    [DataRow("00000001 0000000A")]
    [DataRow("1 1\nx")]
    [DataRow("")]
    [DataRow("00000001 00000001\n\u00E4")]
    public void A_first_line_that_is_not_the_one_is_damage(string summed)
    {
        AssertDamaged(Encoding.Latin1.GetBytes($"{Sum(summed):X8} {summed}"), summed);
    }

    [TestMethod]
    public void Random_bytes_and_random_changes_are_never_a_text_and_never_throw()
    {
        var random = new Random(1);
        Assert.IsTrue(StoredText.TryWrite(_files, "a", 17, "mark=2\nreached=3"));
        byte[] whole = _files.Files["a"];
        for (int i = 0; i < 20_000; i++)
        {
            byte[] bytes = i % 2 == 0 ? new byte[random.Next(64)] : [.. whole];
            if (i % 2 == 0)
            {
                random.NextBytes(bytes);
            }

            for (int change = random.Next(1, 4); i % 2 != 0 && change > 0; change--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            if (!bytes.SequenceEqual(whole))
            {
                AssertDamaged(bytes, $"{i}");
            }
        }
    }

    [TestMethod]
    public void What_cannot_be_read_back_is_not_written()
    {
        Assert.IsFalse(StoredText.TryWrite(_files, "a", 1, new string('x', 5000)), "longer than is read");
        Assert.IsFalse(StoredText.TryWrite(_files, "a", 1, "\u00E4"));
        _files.Lies = bytes => bytes[..^1];
        Assert.IsFalse(StoredText.TryWrite(_files, "a", 1, "text"));
        _files.Lies = null;
        Assert.IsTrue(StoredText.TryWrite(_files, "a", 1, "text"));
        _files.Lies = _ => [.. _files.Files["a"]];
        Assert.IsFalse(StoredText.TryWrite(_files, "a", 2, "text"), "the one before is still there");
        Assert.IsFalse(StoredText.TryWrite(_files, "a", 1, "next"));
        _files.Lies = null;
        _files.Refuses = true;
        Assert.IsFalse(StoredText.TryWrite(_files, "a", 1, "text"), "it is there, but it was not written");
    }

    [TestMethod]
    public void A_text_of_older_firmware_is_ASCII_or_cannot_be_read()
    {
        var files = new MemoryFiles();
        files.Files["plain"] = [.. "HeaterW=300"u8];
        Assert.IsTrue(StoredText.TryReadPlain(files, "plain", out string? text));
        Assert.AreEqual("HeaterW=300", text);
        files.Files["plain"][3] |= 128;
        Assert.IsFalse(StoredText.TryReadPlain(files, "plain", out text));
        Assert.IsNull(text);
    }

    [TestMethod]
    public void A_file_that_is_not_there_and_one_that_cannot_be_read_differ()
    {
        Assert.AreEqual(StoredText.Absent, StoredText.Read(_files, "a", out _));
        _files.Unreadable.Add("a");
        Assert.AreEqual(StoredText.Damaged, StoredText.Read(_files, "a", out _));
    }

    internal static uint Sum(string text)
    {
        uint crc = 0xFFFFFFFF;
        foreach (byte b in Encoding.Latin1.GetBytes(text))
        {
            crc ^= b;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }
        }

        return ~crc;
    }

    private void AssertDamaged(byte[] bytes, string what)
    {
        _files.Files["b"] = bytes;
        Assert.AreEqual(StoredText.Damaged, StoredText.Read(_files, "b", out string text), what);
        Assert.AreEqual("", text, what);
    }
}
