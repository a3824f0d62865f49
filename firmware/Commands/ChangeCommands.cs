using ChamberFirmware.Operation;
using ChamberFirmware.Refusals;
using ChamberFirmware.Text;

namespace ChamberFirmware.Commands;

/// <summary>who NAME, because REASON, clock TIME: who changes something, why, and when. changes, change NUMBER: what was changed.</summary>
public static class ChangeCommands
{
    /// <summary>Does what a word about changes says. False: it is none.</summary>
    public static bool Does(Chamber chamber, string word, string rest, TextBuffer to)
    {
        switch (word)
        {
            case "who":
                Answer.Say(to, chamber.Author.Name(rest), rest.Length > 0 ? "noted with every change until power-off" : "nobody");
                return true;
            case "because":
                Answer.Say(to, chamber.Author.Explain(rest), rest.Length > 0 ? "noted with the next change" : "no reason");
                return true;
            case "clock":
                Clock(chamber, rest, to);
                return true;
            default:
                return false;
        }
    }

    /// <summary>All changes, or one by its number, line by line; null where there is none, and why is said.</summary>
    public static IListing? Show(Chamber chamber, string word, string number, TextBuffer to)
    {
        IListing? lines = new ChangeLines(chamber.Changes);
        Refusal? refusal = word == "changes" ? ChangeLines.RefusalOf(chamber) : ChangeLines.Of(chamber, number, out lines);
        if (Answer.IsAccepted(to, refusal))
        {
            Answer.Ok(to).Line();
        }

        return refusal == null ? lines : null;
    }

    private static void Clock(Chamber chamber, string time, TextBuffer to)
    {
        if (time.Length == 0 || Answer.IsAccepted(to, chamber.Utc.Set(time)))
        {
            chamber.Utc.Write(Answer.Ok(to).Add(" "));
            to.Line();
        }
    }
}
