using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using ChamberFirmware.Bench.Predict;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Bench;

/// <summary>chamber translate: a recipe of this rig for another.</summary>
public static class TranslateCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Make()
    {
        var recipe = new Argument<string>("RECIPE") { HelpName = "RECIPE",
            Description = "A reference recipe or the path of a .toml file." };
        recipe.CompletionSources.Add(_ => RunCommand.KnownRecipes());
        var rig = new Option<string>("--to")
        {
            Description = "Kept text of the other rig's settings: its plate, its velocities, its pressure.", HelpName = "RIG",
                Required = true,
        };
        Option<double?> here = PredictCommand.StartingOption();
        var there = new Option<double?>("--to-starting-length")
        {
            Description = "The same of the other rig, mm. Without: its setting.", HelpName = "MM",
        };
        Option<string> folder = RunsCommand.OutOption();
        var weighed = new Option<string?>("--to-transfer")
        {
            Description = "transfer.json of the other rig, weighed there. Without: its air is taken for as lively as here.",
            HelpName = "FILE",
        };
        var own = new ChamberOptions();
        var command = new Command("translate", "Say with which velocity and exposure another rig gives the film the same air.") { recipe,
            rig, here, there, folder, weighed };
        own.AddTo(command);
        command.SetAction(parsed =>
        {
            InvocationConfiguration console = parsed.InvocationConfiguration;
            var mistakes = new List<string>();
            double? hereMm = parsed.GetValue(here), thereMm = parsed.GetValue(there);
            foreach ((string name, double? mm) in new[] { ("--starting-length", hereMm), ("--to-starting-length", thereMm) })
            {
                string mistake = PredictCommand.StartingMistake(name, mm);
                mistakes.AddRange(mistake.Length > 0 ? [mistake] : []);
            }

            string path = parsed.GetValue(rig)!, refusal = KeptSettings.Read(path, out ChamberSettings? settings, out _);
            mistakes.AddRange(refusal.Length > 0 ? [$"{path}: {refusal}"] : []);
            Recipe? read = RecipeList.One(parsed.GetValue(recipe)!, mistakes, out _);
            double factorHere = Factor(TransferFile.PathOf(parsed.GetValue(folder)!), 1, mistakes);
            string? thereFile = parsed.GetValue(weighed);
            mistakes.AddRange(thereFile == null || File.Exists(thereFile) ? [] : [$"{thereFile}: There is no such file."]);
            double factorThere = thereFile == null ? factorHere : Factor(thereFile, factorHere, mistakes);
            mistakes.ForEach(m => console.Error.WriteLine("chamber: " + m));
            if (mistakes.Count > 0 || own.Read(parsed) is not { } chamber)
            {
                return ExitCode.BadInput;
            }

            double hereM = hereMm / 1000 ?? chamber.Settings.InertLengthM, thereM = thereMm / 1000 ?? settings!.InertLengthM;
            Translation.Of(read!, chamber.Settings, hereM, settings!, thereM, factorHere, factorThere)
                .Write(read!, console.Output);
            return ExitCode.Good;
        });
        return command;
    }

    private static double Factor(string path, double otherwise, List<string> mistakes)
    {
        string refusal = TransferFile.Read(path, out TransferFile? found);
        mistakes.AddRange(refusal.Length > 0 ? [refusal] : []);
        return found?.Ratio ?? otherwise;
    }
}
