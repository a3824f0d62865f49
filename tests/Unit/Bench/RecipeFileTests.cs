using System.Collections.Generic;
using System.IO;
using ChamberFirmware.Bench;
using ChamberFirmware.Recipes;
using ChamberFirmware.Tests.Portability;

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
        Assert.Contains($"degrees Celsius: {RecipeRanges.LowestTemperatureC} to {RecipeRanges.HighestTemperatureC}.", text);
        Assert.Contains($"percent: {RecipeRanges.LowestRelativeHumidityPct} to {RecipeRanges.HighestRelativeHumidityPct} ...", text);
        Assert.Contains($"dry air: {RecipeRanges.LowestHumidityRatioGPerKg} to {RecipeRanges.HighestHumidityRatioGPerKg} and", text);
        Assert.Contains($"m/s: {RecipeRanges.LowestAirVelocityMPerS} to {RecipeRanges.HighestAirVelocityMPerS}, and", text);
        Assert.Contains($"seconds: 0 to {RecipeRanges.LongestExposureS}, up to {RecipeRanges.MostExposures} of them", text);
        Assert.Contains($"seconds: {RecipeRanges.ShortestBladeTravelS} to {RecipeRanges.LongestBladeTravelS}.", text);
        Assert.Contains($"blade, seconds: 0 to {RecipeRanges.LongestImmersionTravelS}.", text);
        Assert.Contains($"micrometres: {RecipeRanges.ThinnestFilmUm} to {RecipeRanges.ThickestFilmUm}.", text);
        Assert.Contains($"its mass: 0 to {RecipeRanges.MostFilmWaterPct}.", text);
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
