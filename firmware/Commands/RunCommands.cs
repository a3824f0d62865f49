using ChamberFirmware.Operation;
using ChamberFirmware.Refusals;
using ChamberFirmware.Text;

namespace ChamberFirmware.Commands;

/// <summary>start, cast, abort, reset: what is typed becomes a word of the operator, and its answer words for people.</summary>
public static class RunCommands
{
    private const string Unverified = "unverified";
    private const string Condensing = "condensing";

    /// <summary>Does what a word of a run says. False: it is none.</summary>
    public static bool Does(Chamber chamber, string word, string rest, TextBuffer to)
    {
        Operator acts = chamber.Operator;
        switch (word)
        {
            case "start":
                Start(chamber, rest, to);
                return true;
            case "cast":
                Cast(chamber, rest == Condensing, to);
                return true;
            case "abort":
                Answer.Say(to, acts.Abort(), "aborting");
                return true;
            case "reset":
                Answer.Say(to, acts.Reset(), chamber.Run.Plan == null
                    ? "reset"
                    : "reset; before the next start: carriage to its start, a dry plate in place");
                return true;
            default:
                return DoesWithSolvent(chamber, word, rest, to);
        }
    }

    // What follows: an exposure of the recipe, s, and the word unverified; both may be left out.
    private static void Start(Chamber chamber, string exposure, TextBuffer to)
    {
        bool unverified = exposure == Unverified || exposure.EndsWith(" " + Unverified);
        exposure = unverified ? exposure.Substring(0, exposure.Length - Unverified.Length).Trim() : exposure;
        if (Answer.IsAccepted(to, chamber.Operator.Start(exposure, unverified)))
        {
            double exposureS = chamber.Run.ExposureS;
            Answer.Begin(to, "conditioning for ").Fixed(exposureS, 2).Add(" s").Add(chamber.Room.IsKnown
                ? ""
                : "; the room is not known, because the chamber was warm at power-on: temperature and humidity were judged for the best of "
                    + "rooms");
            StartWarnings.Cooling(chamber, "; ", to);
            to.Line();
            int before = to.Length;
            StartWarnings.Spread(chamber, "warning=", to);
            if (to.Length > before)
            {
                to.Line();
            }
        }
    }

    private static void Cast(Chamber chamber, bool condensing, TextBuffer to)
    {
        if (Answer.IsAccepted(to, chamber.Operator.Cast(condensing)))
        {
            Answer.Begin(to, "casting: the blade starts in ").Fixed(Casting.Cast.LeadS(chamber.Settings), 1).Add(" s, keep clear").Line();
        }
    }

    private static bool DoesWithSolvent(Chamber chamber, string word, string rest, TextBuffer to)
    {
        switch (word)
        {
            case "fill":
                Answer.Say(to, chamber.Operator.Fill(), "filling: keep the door closed until status says that it may be opened");
                return true;
            case "filled":
                Answer.Say(to, chamber.Operator.Filled(), "conditioning again: the recipe's longestFilledS runs since the door was opened");
                return true;
            case "plate":
                Refusal? refusal = rest == "out" ? chamber.Operator.PlateOut() : ConsoleRefusals.PlateOnlyOut();
                Answer.Say(to, refusal, "looking whether the door is open: if it is, status no longer speaks of the plate");
                return true;
            default:
                return WebCommands.Does(chamber, word, rest, to);
        }
    }
}
