using ChamberFirmware.Admission;
using ChamberFirmware.Drivers;
using ChamberFirmware.Operation;
using ChamberFirmware.Recipes;
using ChamberFirmware.Text;

namespace ChamberFirmware.Commands;

/// <summary>start, cast, abort, reset: what is typed becomes a word of the operator, and its answer words for people.</summary>
public static class RunCommands
{
    private const string Unverified = "unverified";

    /// <summary>What follows the word start: an exposure of the recipe, s, and the word unverified; both may be left out.</summary>
    public static void Start(Chamber chamber, string exposure, TextBuffer to)
    {
        bool unverified = exposure == Unverified || exposure.EndsWith(" " + Unverified);
        exposure = unverified ? exposure.Substring(0, exposure.Length - Unverified.Length).Trim() : exposure;
        if (Answer.IsAccepted(to, chamber.Operator.Start(exposure, unverified)))
        {
            double exposureS = chamber.Run.ExposureS;
            Answer.Ok(to).Add(" conditioning for ").Fixed(exposureS, 2).Add(" s").Add(chamber.Room.IsKnown
                ? ""
                : "; the room is not known, because the chamber was warm at power-on: temperature and humidity were judged for the best of "
                    + "rooms").Line();
            Warn(chamber, chamber.Run.Recipe!, exposureS, to);
        }
    }

    /// <summary>The word cast.</summary>
    public static void Cast(Chamber chamber, TextBuffer to)
    {
        if (Answer.IsAccepted(to, chamber.Operator.Cast()))
        {
            Answer.Ok(to).Add(" casting: the blade starts in ").Fixed(Casting.Cast.LeadS(chamber.Settings), 1).Add(" s, keep clear").Line();
        }
    }

    /// <summary>The word fill.</summary>
    public static void Fill(Chamber chamber, TextBuffer to)
    {
        if (Answer.IsAccepted(to, chamber.Operator.Fill()))
        {
            Answer.Ok(to).Add(" filling: keep the door closed until the air is at ").Fixed(chamber.Settings.FillingBelowC, 1)
                .Add(" C and status says that it may be opened; then fill the blade, close the door and type filled").Line();
        }
    }

    /// <summary>The word filled.</summary>
    public static void Filled(Chamber chamber, TextBuffer to)
    {
        if (Answer.IsAccepted(to, chamber.Operator.Filled()))
        {
            Answer.Ok(to).Add(" conditioning again: cast within ").Fixed(chamber.Run.Recipe!.LongestFilledS, 0)
                .Add(" s of the opening of the door").Line();
        }
    }

    /// <summary>The word abort.</summary>
    public static void Abort(Chamber chamber, TextBuffer to)
    {
        if (Answer.IsAccepted(to, chamber.Operator.Abort()))
        {
            Answer.Ok(to, "aborting");
        }
    }

    /// <summary>The word reset.</summary>
    public static void Reset(Chamber chamber, TextBuffer to)
    {
        if (Answer.IsAccepted(to, chamber.Operator.Reset()))
        {
            Answer.Ok(to, chamber.Run.Plan == null
                ? "reset"
                : "reset; before the next start: carriage to its start, a dry plate in place");
        }
    }

    private static void Warn(Chamber chamber, Recipe recipe, double exposureS, TextBuffer to)
    {
        CastPlan plan = Casting.Cast.PlanOf(recipe, exposureS, chamber.Settings);
        if (PlateCheck.Differs(plan, exposureS, chamber.Settings.ExposureSpread01))
        {
            to.Add("warning=");
            PlateCheck.Warn(plan, exposureS, chamber.Settings.ExposureSpread01, to);
            to.Line();
        }
    }
}
