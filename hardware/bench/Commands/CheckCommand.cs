using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using ChamberFirmware.Bench.Desk;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Bench.Predict;
using ChamberFirmware.Casting;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Bench;

/// <summary>chamber check: only the checks that a run begins with. Nothing is cast and nothing written.</summary>
public static class CheckCommand
{
    /// <summary>The command with its options; it answers <see cref="ExitCode.BadInput"/> where a recipe is refused.</summary>
    public static Command Make()
    {
        var recipes = new Argument<string[]>("RECIPE")
        {
            HelpName = "RECIPE",
            Description = "A reference recipe or the path of a .toml file.",
            Arity = ArgumentArity.OneOrMore,
        };
        recipes.CompletionSources.Add(_ => RunCommand.KnownRecipes());
        Option<bool> unverified = RunCommand.UnverifiedOption();
        Option<string?> port = PortOptions.Make();
        var folder = new Option<string>("--out")
        {
            Description = "The folder of results, whose films and transfer dose and depth are reckoned with.", HelpName = "DIR",
            DefaultValueFactory = _ => RunCommand.DefaultOut,
        };
        var own = new ChamberOptions();
        var command = new Command("check", "Check recipes without casting: every mistake is one line.") 
        {
            recipes, unverified, port, folder,
        };
        own.AddTo(command);
        command.SetAction(parsed =>
        {
            string[] wanted = parsed.GetValue(recipes) ?? [];
            bool isUnverified = parsed.GetValue(unverified);
            return parsed.GetValue(port) is { } line
                ? CheckAtPort.Check(wanted, isUnverified, line, parsed.InvocationConfiguration, Lines.Open)
                : own.Read(parsed) is { } chamber
                    ? Check(wanted, isUnverified, chamber, new FilmShelf(parsed.GetValue(folder)!), parsed.InvocationConfiguration)
                    : ExitCode.BadInput;
        });
        return command;
    }

    private static int Check(string[] wanted, bool unverified, BenchChamber chamber, FilmShelf shelf, InvocationConfiguration console)
    {
        List<Recipe>? recipes = RecipeList.Read(
            wanted, unverified, chamber, console.Error, out Dictionary<string, FilmNotes> films);
        foreach (Recipe recipe in recipes ?? [])
        {
            console.Output.WriteLine(
                $"{recipe.Name}: good; {recipe.TemperatureC:F1} C, {recipe.HumidityRatioGPerKg:F2} g/kg, {recipe.AirVelocityMPerS:F2} m/s, "
                + $"{recipe.ExposureS.Length} exposure time(s)");
            TellSpread(recipe, chamber.Settings, console.Output);
            AlongTable.Write(recipe, films[recipe.Name], chamber.Settings, shelf, console.Output);
        }

        return recipes == null ? ExitCode.BadInput : ExitCode.Good;
    }

    // The shortest exposure is the one that the plate's ends share worst.
    private static void TellSpread(Recipe recipe, ChamberSettings settings, TextWriter output)
    {
        double shortestS = recipe.ExposureS.Min();
        string warning = Cast.PlanOf(recipe, shortestS, settings).Warning(shortestS, settings.ExposureSpread01);
        if (warning.Length > 0)
        {
            output.WriteLine($"{recipe.Name}, {PlateFolder.Seconds(shortestS)} s: warning: {warning}");
        }
    }
}
