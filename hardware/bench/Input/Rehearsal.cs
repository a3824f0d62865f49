using ChamberFirmware.Admission;
using ChamberFirmware.Operation;
using ChamberFirmware.Recipes;
using ChamberFirmware.Refusals;
using ChamberFirmware.Tick;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Bench;

/// <summary>
/// Asks a chamber whether it would start a recipe, before anything is written: some recipes are right but not for this chamber.
/// </summary>
public static class Rehearsal
{
    /// <summary>An empty string, or the firmware's sentence.</summary>
    public static string Refusal(Recipe recipe, bool unverified, BenchChamber own)
    {
        var twin = new TwinChamber(own.Parameters, 1);
        var chamber = new Chamber(twin.Board, own.Settings.Copy());
        for (long nowUs = TickSchedule.TickUs; nowUs <= ScriptedOperator.LookAroundUs; nowUs += TickSchedule.TickUs)
        {
            twin.AdvanceTo(nowUs);
            chamber.Tick(nowUs);
        }

        foreach (double exposureS in recipe.ExposureS)
        {
            Refusal? impossible = PlateCheck.Refusal(recipe, exposureS, chamber.Settings);
            if (impossible != null)
            {
                return impossible.Sentence;
            }
        }

        Refusal? refusal = chamber.Operator.Start(recipe, recipe.ExposureS[0], unverified);
        bool consentHelps = refusal != null && !unverified && chamber.Operator.Start(recipe, recipe.ExposureS[0], true) == null;
        return refusal.Said() + (consentHelps ? " Here: --unverified." : "");
    }
}
