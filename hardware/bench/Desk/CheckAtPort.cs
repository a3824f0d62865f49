using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Recipes;

namespace ChamberFirmware.Bench.Desk;

/// <summary>
/// chamber check --port and chamber recipes --port: a chamber's own settings, sensors and room judge a recipe, and what is in it is shown.
/// Nothing starts; a recipe that is checked stays loaded.
/// </summary>
public static class CheckAtPort
{
    /// <summary>Checks each exposure of each recipe; a line for each that is refused.</summary>
    public static int Check(
        IReadOnlyList<string> wanted, bool unverified, string port, InvocationConfiguration console, Func<string, ILine> open)
    {
        List<Recipe>? recipes = RecipeList.Read(wanted, unverified, null, console.Error);
        return recipes == null ? ExitCode.BadInput : At(port, console, open, link =>
        {
            string phase = link.Ask("RUN:PHASe?");
            if (phase is not ("Idle" or "Complete"))
            {
                throw new LineRefusedException(port, $"is in phase {phase}: recipes are checked in Idle or Complete.");
            }

            int refused = recipes.Sum(recipe => Refused(link, recipe, unverified, console));
            return refused == 0 ? ExitCode.Good : ExitCode.BadInput;
        });
    }

    /// <summary>Shows the names of the reference recipes in the chamber, and the recipe that is loaded.</summary>
    public static int Recipes(string port, InvocationConfiguration console, Func<string, ILine> open) => At(port, console, open, link =>
    {
        console.Output.WriteLine("reference recipes: " + ScpiText.Fields(link.Ask("RECipe:CATalog?"))[0]);
        try
        {
            console.Output.WriteLine("loaded:");
            ScpiText.Fields(link.AskOrRefuse("RECipe:GET?")).ForEach(line => console.Output.WriteLine("  " + line));
        }
        catch (ChamberRefusedException e)
        {
            console.Output.WriteLine("  none. " + e.Message);
        }

        return ExitCode.Good;
    });

    private static int At(string port, InvocationConfiguration console, Func<string, ILine> open, Func<ChamberLink, int> act)
    {
        using var chamber = new ChamberAtLine(port, open);
        try
        {
            string warning = chamber.Open();
            console.Error.Write(warning.Length > 0 ? "chamber: " + warning + "\n" : "");
            return act(chamber.Link);
        }
        catch (Exception e) when (e is LineRefusedException or ChamberRefusedException or RecipeDiffersException || ChamberAtLine.IsLoss(e))
        {
            console.Error.WriteLine("chamber: " + e.Message);
            return ExitCode.BadInput;
        }
    }

    private static int Refused(ChamberLink link, Recipe recipe, bool unverified, InvocationConfiguration console)
    {
        RecipeUpload.Send(link, recipe);
        int refused = 0;
        foreach (double exposureS in recipe.ExposureS)
        {
            string answer = link.AskOrRefuse($"RUN:CHECk? {PlateFolder.Seconds(exposureS)}{(unverified ? ",UNVerified" : "")}");
            bool isGood = answer.StartsWith("0,", StringComparison.Ordinal);
            refused += isGood ? 0 : 1;
            TextWriter to = isGood ? console.Output : console.Error;
            to.WriteLine((isGood ? "" : "chamber: ") + $"{recipe.Name}, {PlateFolder.Seconds(exposureS)} s: "
                + (isGood ? "good, it could start now" : ScpiText.Fields(answer)[^1]));
        }

        return refused;
    }
}
