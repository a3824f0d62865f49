using ChamberFirmware.Text;

namespace ChamberFirmware.Audit;

/// <summary>
/// One change as it is kept: a first line of key=value pairs, who, because, and a line for each value as it was and as it is. README.md has
/// the format.
/// </summary>
internal static class ChangeText
{
    /// <summary>A check sum as text, eight hexadecimal digits.</summary>
    public static string Digits(uint sum) => new TextBuffer(8).Hex(sum).ToString();

    /// <summary>The whole number behind a key of the first line; 0: there is none.</summary>
    public static int NumberOf(string text, string key)
    {
        string word = WordOf(text, key);
        int number = 0;
        for (int i = 0; i < word.Length; i++)
        {
            number = number * 10 + word[i] - '0';
        }

        return number;
    }

    /// <summary>The word behind a key of the first line; empty: there is none.</summary>
    public static string WordOf(string text, string key)
    {
        string line = FirstLine(text);
        int at = line.IndexOf(new TextBuffer(16).Add(" ").Add(key).Add("=").ToString());
        if (at < 0)
        {
            return "";
        }

        int from = at + key.Length + 2;
        int end = line.IndexOf(' ', from);
        return end < 0 ? line.Substring(from) : line.Substring(from, end - from);
    }

    /// <summary>The first line.</summary>
    public static string FirstLine(string text)
    {
        int end = text.IndexOf('\n');
        return end < 0 ? text : text.Substring(0, end);
    }
}
