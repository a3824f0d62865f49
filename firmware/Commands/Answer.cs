using ChamberFirmware.Text;

namespace ChamberFirmware.Commands;

/// <summary>How an answer begins: OK, or ERROR and a sentence that says what was wrong and what to do.</summary>
public static class Answer
{
    /// <summary>Begins an answer to what was done.</summary>
    public static TextBuffer Ok(TextBuffer to) => to.Add("OK");

    /// <summary>A whole answer to what was done, with some words.</summary>
    public static void Ok(TextBuffer to, string words) => Ok(to).Add(" ").Add(words).Line();

    /// <summary>Begins an answer to what was refused.</summary>
    public static TextBuffer Error(TextBuffer to) => to.Add("ERROR ");

    /// <summary>A whole answer to what was refused.</summary>
    public static void Error(TextBuffer to, string sentence) => Error(to).Add(sentence).Line();

    /// <summary>A refusal that may be empty. True: it was, nothing is written yet.</summary>
    public static bool IsAccepted(TextBuffer to, string refusal)
    {
        if (refusal.Length > 0)
        {
            Error(to, refusal);
        }

        return refusal.Length == 0;
    }
}
