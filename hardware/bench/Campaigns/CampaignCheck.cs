using System;
using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Bench.Desk;
using ChamberFirmware.Bench.Link;

namespace ChamberFirmware.Bench;

/// <summary>A plan before its first plate, judged by the chamber that will cast it.</summary>
internal static class CampaignCheck
{
    // Numbers of refusals that are about the recipe; what is about door, plate or phase is seen to at each plate.
    private const int FirstOfRecipes = 4200;
    private const int LastOfRecipes = 4499;

    /// <summary>A sentence for each exposure that the chamber would refuse for its recipe's sake, or one why it cannot be asked.</summary>
    public static IReadOnlyList<string> Refusals(RunOptions options, IEnumerable<PlannedPlate> plan, Func<string, ILine> open)
    {
        using var chamber = new ChamberAtLine(options.Port, open);
        try
        {
            chamber.Open();
            return Refusals(options, plan, chamber);
        }
        catch (Exception e) when (e is LineRefusedException || ChamberAtLine.IsLoss(e))
        {
            return [e.Message];
        }
    }

    /// <summary>The same at a chamber that is open.</summary>
    public static IReadOnlyList<string> Refusals(RunOptions options, IEnumerable<PlannedPlate> plan, ChamberAtLine chamber)
    {
        try
        {
            string phase = chamber.Link.Ask("RUN:PHASe?");
            return phase is "Idle" or "Complete"
                ? [.. plan.GroupBy(p => RecipeText.Of(p.Treatment.Recipe)).SelectMany(plates => Of(chamber.Link, [.. plates], options))]
                : [$"{chamber.Name} is in phase {phase}: a campaign begins in Idle or Complete."];
        }
        catch (Exception e) when (
            e is LineRefusedException or ChamberRefusedException or RecipeDiffersException || ChamberAtLine.IsLoss(e))
        {
            return [e.Message];
        }
    }

    private static List<string> Of(ChamberLink link, List<PlannedPlate> plates, RunOptions options)
    {
        RecipeUpload.Send(link, plates[0].Treatment.Recipe);
        var refusals = new List<string>();
        foreach (double exposureS in plates.Select(p => p.Treatment.ExposureS).Distinct())
        {
            string text = PlateFolder.Seconds(exposureS);
            List<string> answer = ScpiText.Fields(link.AskOrRefuse($"RUN:CHECk? {text}{(options.Unverified ? ",UNVerified" : "")}"));
            if (int.Parse(answer[0]) is >= FirstOfRecipes and <= LastOfRecipes)
            {
                refusals.Add($"{plates[0].Treatment.Recipe.Name}, {text} s: {answer[^1]}");
            }
        }

        return refusals;
    }
}
