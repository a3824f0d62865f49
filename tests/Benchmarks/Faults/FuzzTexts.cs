using System;
using System.Collections.Generic;
using System.IO;
using ChamberFirmware.Bench;
using ChamberFirmware.Recipes;
using ChamberFirmware.Refusals;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Benchmarks.Faults;

/// <summary>Recipes typed and in files, settings pasted.</summary>
internal static class FuzzTexts
{
    private const string GoodToml = """
        name = "my-film"
        temperatureC = 41.5
        relativeHumidityPct = 55
        airVelocityMPerS = 0.9
        exposureS = [0, 2, 6.5]
        exposurePoint = "middle"
        bladeSpeedMmPerS = 50 # a comment
        immersionTravelS = 1
        filmUm = 150
        longestFilledS = 300
        bath = "water 20 C"
        dope = "15 polysulfone"

        """;

    /// <summary>Drafts key by key: every key that is taken is in its range in what comes of it.</summary>
    public static Escapes Draft(int seed, int inputs)
    {
        var escapes = new Escapes();
        var garbler = new Garbler(seed);
        string[] good = ReferenceRecipes.Lines("example-2")!.Split('\n');
        for (int i = 0; i < inputs;)
        {
            var draft = new RecipeDraft("fuzz");
            for (int lines = garbler.Random.Next(1, 14); lines > 0; lines--, i++)
            {
                string line = garbler.Random.Next(3) == 0 ? garbler.Line() : good[garbler.Random.Next(good.Length)];
                line = garbler.Random.Next(2) == 0 ? line : garbler.Spoil(line);
                escapes.Try(line, () =>
                {
                    draft.Set(line);
                    return null;
                });
            }

            escapes.Try("the end of a draft", () => Fault(draft.Finish(out Refusal? refusal), refusal == null));
        }

        return escapes;
    }

    /// <summary>Files: a recipe, or at least one mistake with the file's name.</summary>
    public static Escapes Toml(int seed, int inputs)
    {
        var escapes = new Escapes();
        var garbler = new Garbler(seed);
        string folder = Directory.CreateTempSubdirectory("faults").FullName;
        string path = Path.Combine(folder, "fuzz.toml");
        for (int i = 0; i < inputs; i++)
        {
            string text = garbler.Random.Next(20) == 0 ? garbler.Noise(garbler.Random.Next(300)) : garbler.Spoil(GoodToml);
            escapes.Try(text, () =>
            {
                File.WriteAllText(path, text, System.Text.Encoding.Latin1);
                var mistakes = new List<string>();
                Recipe? recipe = TomlRecipe.Read(path, mistakes);
                return Fault(recipe, mistakes.Count == 0);
            });
        }

        Directory.Delete(folder, true);
        return escapes;
    }

    /// <summary>Whole settings texts: those that are taken are checked ones, and a refused one changes nothing.</summary>
    public static Escapes Settings(int seed, int inputs)
    {
        var escapes = new Escapes();
        var garbler = new Garbler(seed);
        string good = SettingsText.Of(new ChamberSettings { HeaterW = 280.0, CommissionedDate = "2026-11-23" });
        for (int i = 0; i < inputs; i++)
        {
            string text = garbler.Spoil(good);
            escapes.Try(text, () =>
            {
                var settings = new ChamberSettings { HeaterW = 123.0 };
                Refusal? refusal = SettingsText.Read(text, settings, out _);
                return refusal != null ? settings.HeaterW == 123.0 ? null : "refused, but in force"
                    : SettingsCheck.FirstFault(settings) is { } fault ? $"taken, but {fault}" : null;
            });
        }

        return escapes;
    }

    private static string? Fault(Recipe? recipe, bool isGood)
    {
        if (recipe == null)
        {
            return isGood ? "neither a recipe nor a mistake" : null;
        }

        bool isInRange = recipe.TemperatureC is >= 10.0 and <= RecipeRanges.HighestTemperatureC
            && recipe.HumidityRatioGPerKg is > 0.0 and <= 260.0
            && recipe.AirVelocityMPerS is >= 0.05 and <= 5.0 && recipe.ExposureS.Length is >= 1 and <= 20
            && Array.TrueForAll(recipe.ExposureS, s => s is >= 0.0 and <= RecipeRanges.LongestExposureS)
            && recipe.LongestFilledS is >= 10.0 and <= 3600.0;
        return !isGood ? "a recipe and a mistake" : isInRange ? null : "a recipe out of its ranges";
    }
}
