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
            string hereFile = TransferFile.PathOf(parsed.GetValue(folder)!);
            TransferFile? transferHere = Weighed(hereFile, mistakes);
            string? thereFile = parsed.GetValue(weighed);
            mistakes.AddRange(thereFile == null || File.Exists(thereFile) ? [] : [$"{thereFile}: There is no such file."]);
            TransferFile? transferThere = thereFile == null ? null : Weighed(thereFile, mistakes);
            mistakes.ForEach(m => console.Error.WriteLine("chamber: " + m));
            if (mistakes.Count > 0 || own.Read(parsed) is not { } chamber)
            {
                return ExitCode.BadInput;
            }

            long hereNumber = chamber.Settings.SerialNumber;
            bool isOwn = transferHere?.SerialNumber == hereNumber;
            double factorHere = isOwn ? transferHere!.Ratio : 1;
            double factorThere = transferThere?.Ratio ?? factorHere;
            if (transferHere != null && !isOwn)
            {
                console.Output.WriteLine($"# {hereFile} was weighed in chamber {transferHere.SerialNumber}, and this one is "
                    + $"{hereNumber}: not reckoned with.");
            }

            if (transferThere != null && transferThere.SerialNumber != settings!.SerialNumber)
            {
                console.Output.WriteLine($"# {thereFile} was weighed in chamber {transferThere.SerialNumber}, and {path} is of chamber "
                    + $"{settings.SerialNumber}: look whether it is the right one.");
            }

            double hereM = hereMm / 1000 ?? chamber.Settings.InertLengthM, thereM = thereMm / 1000 ?? settings!.InertLengthM;
            Translation.Of(read!, chamber.Settings, hereM, settings!, thereM, factorHere, factorThere)
                .Write(read!, console.Output);
            return ExitCode.Good;
        });
        return command;
    }

    private static TransferFile? Weighed(string path, List<string> mistakes)
    {
        string refusal = TransferFile.Read(path, out TransferFile? found);
        mistakes.AddRange(refusal.Length > 0 ? [refusal] : []);
        return found;
    }
}
