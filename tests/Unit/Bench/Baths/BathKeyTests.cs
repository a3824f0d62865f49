using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Bench;
using ChamberFirmware.Bench.Baths;
using ChamberFirmware.Bench.Predict;
using ChamberFirmware.Recipes;

namespace ChamberFirmware.Tests.Unit.Bench.Baths;

/// <summary>The key baths of a recipe file, and what its mistakes are answered with.</summary>
[TestClass]
public sealed class BathKeyTests
{
    private const string Air = "temperatureC = 25\nrelativeHumidityPct = 40\nairVelocityMPerS = 0.7\nexposureS = 15\n";

    [TestMethod]
    public void Baths_are_read_and_the_firmware_has_them_as_its_note()
    {
        Recipe recipe = Read("baths = [\"water 60 C, 120 s\", \"water, ethanol 50 %, 10 min\", \"water 20.5 C\"]", out FilmNotes film)!;
        BathStep[] expected = [new("water 60 C", 120), new("water, ethanol 50 %", 600), new("water 20.5 C", null)];
        CollectionAssert.AreEqual(expected, film.Baths.ToArray());
        CollectionAssert.AreEqual(new double?[] { 60, null, 20.5 }, film.Baths.Select(b => b.TemperatureC).ToArray());
        Assert.AreEqual("water 60 C for 2 min, then water, ethanol 50 % for 10 min, then water 20.5 C", recipe.Bath);
        Assert.AreEqual(recipe.Bath, RecipeText.Read(recipe.Name, RecipeText.Of(recipe)).Bath, "as a chamber gives it back");
        CollectionAssert.AreEqual(expected, FilmNotes.OfText(film.Text).Baths.ToArray(), "as a plan is kept");
    }

    [TestMethod]
    public void One_bath_may_stand_without_brackets_and_a_file_without_the_key_is_as_it_was()
    {
        Assert.AreEqual("water 25 C for 90 s", Read("baths = \"water 25 C, 1.5 min\"", out FilmNotes one)!.Bath);
        Assert.AreEqual(90.0, one.Baths.Single().DurationS);
        Assert.AreEqual("tap water, 20 C", Read("bath = \"tap water, 20 C\"", out FilmNotes none)!.Bath);
        Assert.IsEmpty(none.Baths);
        Assert.AreEqual("", Read("", out _)!.Bath);
    }

    [TestMethod]
    [DataRow("baths = [\"water 60 C 120 s\", \"water\"]", ":5:9:", "number 1: 'water 60 C 120 s' has no time")]
    [DataRow("baths = [\"water, 120 sec\"]", ":5:9:", "'120 sec' is no time: write the bath, a comma, and its time in s, min or h")]
    [DataRow("baths = [\"water, 0 s\"]", ":5:9:", "'0 s' is out of range 1 s to 24 h")]
    [DataRow("baths = [\"water, 25 h\"]", ":5:9:", "out of range 1 s to 24 h")]
    [DataRow("baths = [\", 20 s\"]", ":5:9:", "nothing says what is in the bath")]
    [DataRow("baths = [\"water 600 C, 20 s\"]", ":5:9:", "600 C in 'water 600 C' is out of range -40 to 120 C")]
    [DataRow("baths = [\"water; salt, 20 s\"]", ":5:9:", "with a semicolon: write each as a text of its own")]
    [DataRow("baths = [120, \"water\"]", ":5:9:", "baths has 120, which is not text")]
    [DataRow("baths = []", ":5:9:", "is empty")]
    [DataRow("bath = \"water\"\nbaths = [\"water\"]", ":6:1:", "bath and baths are both given: keep one of them")]
    [DataRow("bathes = [\"water\"]", ":5:1:", "Did you mean baths?")]
    public void A_mistake_is_told_with_its_place_and_what_to_write(string line, string at, string told)
    {
        var mistakes = new List<string>();
        Assert.IsNull(TomlRecipe.Of("r.toml", Air + line, mistakes, out _));
        Assert.AreEqual(1, mistakes.Count, string.Join('\n', mistakes));
        StringAssert.Contains(mistakes[0], told);
        StringAssert.Contains(mistakes[0], at);
    }

    [TestMethod]
    public void A_ninth_bath_is_refused_and_a_note_that_gets_too_long_counts_the_rest()
    {
        const string Long = "water with as many words as a label of a bath may have";
        static string Baths(int count) => "baths = [" + string.Join(", ", Enumerable.Repeat($"\"{Long}, 20 s\"", count)) + "]";
        var mistakes = new List<string>();
        Assert.IsNull(TomlRecipe.Of("r.toml", Air + Baths(9), mistakes, out _));
        StringAssert.Contains(mistakes.Single(), "baths has 9 baths, at most 8 are allowed.");
        Recipe recipe = Read(Baths(8), out FilmNotes film)!;
        Assert.HasCount(8, film.Baths);
        Assert.AreEqual(Long + " for 20 s, then 7 more", recipe.Bath);
        Assert.AreEqual(string.Join(", then ", Enumerable.Repeat(Long + " for 20 s", 2)), Read(Baths(2), out _)!.Bath, "two fit");
    }

    [TestMethod]
    public void On_the_twin_a_plate_that_never_fell_was_in_no_bath()
    {
        IReadOnlyList<BathMove> moves = BathMove.AsPlanned([new("water", 120), new("water", null)], isImmersed: false);
        CollectionAssert.AreEqual(new[] { BathMove.Nobody, BathMove.Nobody }, moves.Select(move => move.By).ToArray());
        Assert.IsTrue(moves.All(move => move.InS == null && move.OutS == null));
    }

    [TestMethod]
    public void Example_1_has_the_baths_of_its_own_note_and_the_comparative_says_what_it_is()
    {
        Assert.AreEqual(ReferenceRecipes.Load("example-1", out _)!.Bath, BathList.Note(ReferenceFilm.Of("example-1").Baths));
        using var folder = new BenchFolder();
        Assert.AreEqual(ExitCode.Good, folder.Run("recipes"));
        StringAssert.Contains(folder.Output.ReplaceLineEndings(" "), "comparative: The patent's counter-example: immersed at once");
        Assert.IsTrue(ReferenceRecipes.Names.All(n => n is "example-1" or "comparative" || ReferenceFilm.Of(n) == FilmNotes.None));
    }

    private static Recipe? Read(string line, out FilmNotes film)
    {
        var mistakes = new List<string>();
        Recipe? recipe = TomlRecipe.Of("r.toml", Air + line + "\n", mistakes, out film);
        Assert.IsEmpty(mistakes, string.Join('\n', mistakes));
        return recipe;
    }
}
