using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Tests.Unit.Audit;

/// <summary>
/// A chamber's changes as the page (firmware/Audit/README.md) says they are kept, read from the files by another reader than the firmware's
/// or the PC program's.
/// </summary>
internal static class LoggedChanges
{
    public static List<string> In(IFiles files)
    {
        var texts = new SortedDictionary<int, string>();
        for (int i = 0; i < 32; i++)
        {
            if (files.TryRead($"change.{i}", 5000, out byte[]? bytes) && bytes != null)
            {
                string text = Encoding.ASCII.GetString(bytes)[27..];
                texts[int.Parse(Word(text, "change"))] = text;
            }
        }

        return [.. texts.Values];
    }

    public static string Word(string text, string key) => Regex.Match(text.Split('\n')[0], $@"(?:^| ){key}=(\S*)").Groups[1].Value;

    public static string Line(string text, string key) => Regex.Match(text, $@"^{key}=(.*)$", RegexOptions.Multiline).Groups[1].Value;

    public static string[] Values(string text) => [.. text.Split('\n').Where(line => line.StartsWith('-') || line.StartsWith('+'))];

    /// <summary>Each has the next number and the check sum of the one before.</summary>
    public static void AssertChained(List<string> texts)
    {
        for (int i = 1; i < texts.Count; i++)
        {
            Assert.AreEqual(int.Parse(Word(texts[i - 1], "change")) + 1, int.Parse(Word(texts[i], "change")));
            Assert.AreEqual(SumOf(texts[i - 1]), Word(texts[i], "prev"), texts[i]);
            Assert.AreEqual(Word(texts[1], "log"), Word(texts[i], "log"));
        }
    }

    /// <summary>What stands in the first line of its file: CRC-32 bit by bit, as ITU-T V.42 (8.1.1.6.2) divides.</summary>
    public static string SumOf(string text)
    {
        uint crc = uint.MaxValue;
        foreach (byte b in Encoding.ASCII.GetBytes($"{int.Parse(Word(text, "change")):X8} {text.Length:X8}\n{text}"))
        {
            for (int bit = 0; bit < 8; bit++)
            {
                bool isOne = ((crc ^ (uint)(b >> bit)) & 1) != 0;
                crc = (crc >> 1) ^ (isOne ? 0xEDB88320 : 0);
            }
        }

        return (~crc).ToString("X8");
    }

    /// <summary>What a setting is when every change is made again, the first to the last; null: nobody changed it.</summary>
    public static string? Replayed(List<string> texts, string name)
    {
        var values = new List<string?>();
        foreach (string text in texts)
        {
            string? set = Values(text).Where(line => line.StartsWith($"+{name}="))
                .Select(line => line[(name.Length + 2)..]).LastOrDefault();
            if (Word(text, "what") == "undone")
            {
                values.RemoveAt(values.Count - 1);
            }
            else
            {
                values.Add(set ?? values.LastOrDefault());
            }
        }

        return values.LastOrDefault();
    }
}
