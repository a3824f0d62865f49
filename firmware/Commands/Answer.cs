using ChamberFirmware.Refusals;
using ChamberFirmware.Text;

namespace ChamberFirmware.Commands;

/// <summary>How an answer begins, and the only place that writes it: OK, or ERROR with the number and the sentence of a refusal.</summary>
public static class Answer
{
    /// <summary>Begins an answer to what was done.</summary>
    public static TextBuffer Ok(TextBuffer to) => to.Add("OK");

    /// <summary>A whole answer to what was done, with some words.</summary>
    public static void Ok(TextBuffer to, string words) => Ok(to).Add(" ").Add(words).Line();

    /// <summary>A whole answer to what was refused.</summary>
    public static void Error(TextBuffer to, Refusal refusal)
    {
        refusal.Write(to.Add("ERROR "));
        to.Line();
    }

    /// <summary>A refusal that may be null. True: it was, nothing is written yet.</summary>
    public static bool IsAccepted(TextBuffer to, Refusal? refusal)
    {
        if (refusal != null)
        {
            Error(to, refusal);
        }

        return refusal == null;
    }
}
