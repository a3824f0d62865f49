using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using ChamberFirmware.Bench;
using ChamberFirmware.Recipes;
using ChamberFirmware.Tests.Portability;
using ChamberFirmware.Tests.Unit.Fields;

namespace ChamberFirmware.Tests.Unit.Bench;

/// <summary>The recipe files that users copy are right, and say the ranges that are checked.</summary>
[TestClass]
public sealed class RecipeFileTests
{
    [TestMethod]
    public void The_file_of_example_2_is_the_reference_recipe()
    {
        Recipe file = Read("example-2.toml");
        Recipe reference = ReferenceRecipes.Load("example-2", out _)!;
        Assert.AreEqual(Numbers(reference), Numbers(file));
        Assert.AreEqual((reference.Name, reference.Bath, reference.Dope), (file.Name, file.Bath, file.Dope));
        CollectionAssert.AreEqual(reference.ExposureS, file.ExposureS);
    }

    [TestMethod]
    public void The_template_is_good_and_says_the_ranges_that_are_checked()
    {
        Assert.AreEqual("my-first-membrane", Read("my-first-membrane.toml").Name);
        string text = File.ReadAllText(PathOf("my-first-membrane.toml"));
        foreach (ToldField row in FieldTeller.Told(new RecipeDraft("").Given))
        {
            Match line = Regex.Match(text, $"^(# )?{row.Name} = ", RegexOptions.Multiline);
            Assert.IsTrue(line.Success, $"The template does not have {row.Name}.");
            string above = text[..line.Index];
            string comment = above[above.LastIndexOf("\n\n", StringComparison.Ordinal)..];
            Assert.Contains(row.Lowest.Length > 0 ? $"{row.Lowest} to {row.Highest.Split(',')[0]}" : "", comment, row.Name);
        }
    }

    [TestMethod]
    public void The_template_has_every_default_that_it_does_not_set_otherwise()
    {
        string bare = "temperatureC=30\nrelativeHumidityPct=50\nairVelocityMPerS=0.8\nexposureS=[0.25, 2, 6]\nimmersionTravelS=3";
        var draft = new RecipeDraft("my-first-membrane");
        CollectionAssert.AreEqual(new string[5], bare.Split('\n').Select(line => draft.Set(line)?.ToString()).ToArray());
        Assert.AreEqual(Numbers(draft.Finish(out _)!), Numbers(Read("my-first-membrane.toml")));
    }

    private static Recipe Read(string file)
    {
        var mistakes = new List<string>();
        Recipe? recipe = TomlRecipe.Read(PathOf(file), mistakes);
        Assert.IsNotNull(recipe, string.Join(" ", mistakes));
        return recipe;
    }

    private static string PathOf(string file) => Path.Combine(SourceTree.Root, "hardware", "bench", "recipes", file);

    private static (double, double, double, double, double, double) Numbers(Recipe r) =>
        (r.TemperatureC, r.HumidityRatioGPerKg, r.AirVelocityMPerS, r.Blade.TimeS, r.FilmUm, r.FilmWaterPct);
}
