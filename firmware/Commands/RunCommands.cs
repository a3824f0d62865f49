using ChamberFirmware.Admission;
using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Operation;
using ChamberFirmware.Recipes;
using ChamberFirmware.Text;

namespace ChamberFirmware.Commands;

/// <summary>start, cast, abort, reset: asks the chamber, never drives anything.</summary>
public sealed class RunCommands
{
    private const string Unverified = "unverified";

    private readonly Chamber _chamber;

    public RunCommands(Chamber chamber) => _chamber = chamber;

    public void Start(Recipe? recipe, string exposure, TextBuffer to)
    {
        if (recipe == null)
        {
            Answer.Error(to, "No recipe is loaded: type recipe NAME first.");
            return;
        }

        bool unverified = exposure == Unverified || exposure.EndsWith(" " + Unverified);
        exposure = unverified ? exposure.Substring(0, exposure.Length - Unverified.Length).Trim() : exposure;
        double exposureS = recipe.ExposureS[0];
        if (exposure.Length > 0 && !DecimalText.TryParse(exposure, out exposureS))
        {
            Answer.Error(to).Add("'").Add(exposure).Add("' is not an exposure time in seconds")
                .Add(DecimalText.HasComma(exposure) ? ": write it with a point, like 2.5." : ".").Line();
        }
        else if (Answer.IsAccepted(to, _chamber.Start(recipe, exposureS, unverified)))
        {
            Answer.Ok(to).Add(" conditioning for ").Fixed(exposureS, 2).Add(" s").Add(_chamber.Room.IsKnown
                ? ""
                : "; the room is not known, because the chamber was warm at power-on: temperature and humidity were judged for the best of "
                    + "rooms").Line();
            Warn(recipe, exposureS, to);
        }
    }

    public void Cast(TextBuffer to)
    {
        if (Answer.IsAccepted(to, StartCheck.RefusalOfCast(_chamber)))
        {
            _chamber.Run.Ask(OperatorRequest.Cast);
            Answer.Ok(to).Add(" casting: the blade starts in ").Fixed(Casting.Cast.LeadS(_chamber.Settings), 1)
                .Add(" s, keep clear").Line();
        }
    }

    public void Abort(TextBuffer to)
    {
        if (!PhaseWords.Drives(_chamber.Run.Phase))
        {
            Answer.Error(to).Add("There is nothing to abort in phase ").Add(PhaseWords.Name(_chamber.Run.Phase)).Add(".").Line();
            return;
        }

        _chamber.Run.Ask(OperatorRequest.Abort);
        Answer.Ok(to, "aborting");
    }

    public void Reset(TextBuffer to)
    {
        if (Answer.IsAccepted(to, _chamber.Reset()))
        {
            Answer.Ok(to, _chamber.Run.Plan == null
                ? "reset"
                : "reset; before the next start: carriage to its start, a dry plate in place");
        }
    }

    private void Warn(Recipe recipe, double exposureS, TextBuffer to)
    {
        CastPlan plan = Casting.Cast.PlanOf(recipe, exposureS, _chamber.Settings);
        if (PlateCheck.Differs(plan, exposureS, _chamber.Settings.ExposureSpread01))
        {
            to.Add("warning=");
            PlateCheck.Warn(plan, exposureS, _chamber.Settings.ExposureSpread01, to);
            to.Line();
        }
    }
}
