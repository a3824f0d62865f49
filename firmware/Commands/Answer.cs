using ChamberFirmware.Fields;
using ChamberFirmware.Refusals;
using ChamberFirmware.Text;

namespace ChamberFirmware.Commands;

/// <summary>How an answer begins, and the only place that writes it: OK, or ERROR with the number and the sentence of a refusal.</summary>
public static class Answer
{
    /// <summary>How an answer to what was done begins.</summary>
    public const string OkWord = "OK";

    /// <summary>How a refusal begins.</summary>
    public const string ErrorWord = "ERROR";

    /// <summary>Begins an answer to what was done.</summary>
    public static TextBuffer Ok(TextBuffer to) => to.Add(OkWord);

    /// <summary>Begins one with some words.</summary>
    public static TextBuffer Begin(TextBuffer to, string words) => Ok(to).Add(" ").Add(words);

    /// <summary>A whole answer to what was done, with some words.</summary>
    public static void Ok(TextBuffer to, string words) => Begin(to, words).Line();

    /// <summary>A whole answer: the refusal, or what was done, in words.</summary>
    public static void Say(TextBuffer to, Refusal? refusal, string words)
    {
        if (IsAccepted(to, refusal))
        {
            Ok(to, words);
        }
    }

    /// <summary>A whole answer: the row of this name, explained. False: there is none, and nothing is written.</summary>
    public static bool Explains(TextBuffer to, IFields fields, string name)
    {
        var row = new TextBuffer(2 * TextBuffer.Sentence);
        bool isFound = FieldWriter.Explain(fields, name, row);
        if (isFound)
        {
            Ok(to, row.ToString());
        }

        return isFound;
    }

    /// <summary>A whole answer to what was refused.</summary>
    public static void Error(TextBuffer to, Refusal refusal)
    {
        refusal.Write(to.Add(ErrorWord).Add(" "));
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
