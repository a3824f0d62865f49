using System;
using System.Collections.Generic;
using System.Text;

namespace ChamberFirmware.Bench.Link;

/// <summary>Strings as IEEE 488.2 writes them: in quotes, a quote inside twice.</summary>
public static class ScpiText
{
    private const char Mark = '"';

    /// <summary>A text as a parameter.</summary>
    public static string Quote(string text) => Mark + text.Replace("\"", "\"\"", StringComparison.Ordinal) + Mark;

    /// <summary>The fields of an answer, without quotes: commas inside quotes part nothing.</summary>
    public static List<string> Fields(string answer)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        bool isInside = false;
        for (int i = 0; i < answer.Length; i++)
        {
            char c = answer[i];
            bool isDoubled = isInside && c == Mark && i + 1 < answer.Length && answer[i + 1] == Mark;
            if (c == Mark && !isDoubled)
            {
                isInside = !isInside;
            }
            else if (c == ',' && !isInside)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(c);
                i += isDoubled ? 1 : 0;
            }
        }

        fields.Add(field.ToString());
        return fields;
    }
}
