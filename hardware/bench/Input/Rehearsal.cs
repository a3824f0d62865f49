using ChamberFirmware.Admission;
using ChamberFirmware.Operation;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;
using ChamberFirmware.Tick;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Bench;

/// <summary>
/// Asks a chamber whether it would start a recipe, before anything is written: some recipes are right but not for this chamber.
/// </summary>
public static class Rehearsal
{
    /// <summary>An empty string, or the firmware's sentence.</summary>
    public static string Refusal(Recipe recipe, bool unverified)
    {
        var twin = new TwinChamber(TwinParameters.Reference, 1);
        var chamber = new Chamber(twin.Board, new ChamberSettings());
        for (long nowUs = TickSchedule.TickUs; nowUs <= ScriptedOperator.LookAroundUs; nowUs += TickSchedule.TickUs)
        {
            twin.AdvanceTo(nowUs);
            chamber.Tick(nowUs);
        }

        foreach (double exposureS in recipe.ExposureS)
        {
            string impossible = PlateCheck.Refusal(recipe, exposureS, chamber.Settings);
            if (impossible.Length > 0)
            {
                return impossible;
            }
        }

        string refusal = chamber.Start(recipe, recipe.ExposureS[0], unverified);
        bool consentHelps = refusal.Length > 0 && !unverified && chamber.Start(recipe, recipe.ExposureS[0], true).Length == 0;
        return consentHelps ? refusal + " Here: --unverified." : refusal;
    }
}
