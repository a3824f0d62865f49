using ChamberFirmware.Refusals;
using ChamberFirmware.Text;

namespace ChamberFirmware.Fields;

/// <summary>
/// A list of numbers as people and settings write it: parted by blanks (600 900, or 600, 900), or in brackets by commas ([600,900]). A
/// comma between two digits outside brackets is a decimal comma or a list, and nobody can say which: it is refused.
/// </summary>
public static class NumberList
{
    /// <summary>
    /// Reads a list of at most <paramref name="most"/> numbers: null, or why not. The range is for the sentence; whether the numbers are in
    /// it is asked by others.
    /// </summary>
    public static Refusal? Read(string name, string text, int most, double lowest, double highest, out double[] values)
    {
        values = new double[0];
        int last = text.Length - 1;
        bool isBracketed = last > 0 && text[0] == '[' && text[last] == ']';
        string[] parts = (isBracketed ? text.Substring(1, last - 1) : text).Split(',');
        var words = new string[most + 1];
        int count = 0;
        for (int i = 0; i < parts.Length; i++)
        {
            if (i > 0 && !isBracketed && !parts[i].StartsWith(" "))
            {
                return TextRefusals.CommaInList(name, text);
            }

            count = Words(parts[i].Trim(), words, count);
        }

        return count > most
            ? TextRefusals.TooMany(name, most)
            : Numbers(name, words, count, lowest, highest, out values);
    }

    // A part without a word is a word too: "1,,2" misses a number.
    private static int Words(string part, string[] words, int count)
    {
        string[] parts = part.Split(' ');
        for (int i = 0; i < parts.Length && count < words.Length; i++)
        {
            if (parts[i].Length > 0 || parts.Length == 1)
            {
                words[count++] = parts[i];
            }
        }

        return count;
    }

    private static Refusal? Numbers(string name, string[] words, int count, double lowest, double highest, out double[] values)
    {
        values = new double[count];
        for (int i = 0; i < count; i++)
        {
            if (!DecimalText.TryParse(words[i], out values[i]))
            {
                return TextRefusals.NotANumberBetween(name, words[i], lowest, highest);
            }
        }

        return null;
    }
}
