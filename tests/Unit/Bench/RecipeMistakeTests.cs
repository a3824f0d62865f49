using System;
using System.IO;
using ChamberFirmware.Bench;

namespace ChamberFirmware.Tests.Unit.Bench;

[TestClass]
public sealed class RecipeMistakeTests
{
    private const string Good = "temperatureC = 40\nrelativeHumidityPct = 60\nairVelocityMPerS = 1\nexposureS = [2, 6]\n";

    [TestMethod]
    [DataRow("relativeHumidityPct = 60", "relativeHumidityPct = 140",
        ":2:23: relativeHumidityPct = 140 is out of range: it must be between 0.5 and 95.")]
    [DataRow("[2, 6]", "-2", ":4:13: exposureS = -2 is out of range: it must be between 0 and 1800.")]
    [DataRow("[2, 6]", "[2, -6]", ":4:13: exposureS = -6 is out of range: it must be between 0 and 1800.")]
    [DataRow("[2, 6]", "[]", ":4:13: exposureS = [] is empty")]
    [DataRow("[2, 6]", "[2, \"6\"]", ":4:13: exposureS has \"6\", which is not a number")]
    [DataRow("[2, 6]", "[2, 2.0]", "exposureS has 2 twice")]
    [DataRow("temperatureC = 40", "temperatureC = 40\ncolour = 3", ":2:1: Unknown key 'colour': allowed are temperatureC,")]
    [DataRow("temperatureC = 40\n", "", "temperatureC is missing")]
    [DataRow("relativeHumidityPct = 60", "humidityRatioGPerKg = 150", "air of 40.0 C cannot hold more than 46.26 g/kg")]
    [DataRow("airVelocityMPerS = 1", "airVelocityMPerS = 0",
        ":3:20: airVelocityMPerS = 0 is out of range: it must be between 0.05 and 5.")]
    [DataRow("temperatureC = 40", "temperatureC = 15", "temperatureC = 15: the chamber cannot cool; in a room of 22.0 C")]
    [DataRow("airVelocityMPerS = 1", "airVelocityMPerS = 4", "this chamber is calibrated from 0.46 to 2.50 m/s")]
    [DataRow("temperatureC = 40", "temperatureC = \"40\"",
        ":1:16: temperatureC = \"40\" is not a number: write a number like 12.5, without quotes.")]
    [DataRow("temperatureC = 40", "temperatureC = nan", ":1:16: temperatureC = 'NaN' is not a number")]
    [DataRow("temperatureC = 40", "temperatureC = 40\nbath = 5", ":2:8: bath = 5 is not text: put it in double quotes.")]
    [DataRow("temperatureC = 40", "temperatureC = = 40", ":1:16: This cannot be read")]
    [DataRow("temperatureC = 40", "temperatureC = 40\ntemperatureC = 41",
        ":2:1: temperatureC is already given in line 1: keep one of them.")]
    [DataRow("temperatureC = 40", "temperatureC = 40\nhumidityRatioGPerKg = 10",
        "relativeHumidityPct and humidityRatioGPerKg are both given")]
    [DataRow("temperatureC = 40", "name = \"../up\"\ntemperatureC = 40", "name = '../up' cannot name a folder")]
    [DataRow("exposureS = [2, 6]\n", "exposureS = 2\nbath = \"\\", ":5:9: A text is not closed")]
    [DataRow("exposureS = [2, 6]\n", "exposureS = 2\n[more]\n", ":5:1: A recipe has no [sections]")]
    public void A_mistake_in_a_recipe_is_one_line_with_file_and_reason_and_nothing_is_written(string was, string becomes, string sentence)
    {
        using var folder = new BenchFolder();
        string path = folder.Write("mine.toml", Good.Replace(was, becomes));
        Assert.AreEqual(ExitCode.BadInput, folder.Run("run", path, "example-3", "--out", folder.Out));
        ExpectOneLine(folder, path, sentence);
        Assert.AreEqual(ExitCode.BadInput, folder.Run("check", path));
        ExpectOneLine(folder, path, sentence);
    }

    [TestMethod]
    public void A_missing_file_a_folder_and_an_empty_file_are_told_apart()
    {
        using var folder = new BenchFolder();
        Directory.CreateDirectory(folder.PathOf("folder.toml"));
        folder.Write("empty.toml", " \n");
        string[] sentences = ["nothing.toml: There is no such file", "folder.toml: This is a folder", "empty.toml: The file is empty"];
        foreach (string sentence in sentences)
        {
            string path = folder.PathOf(sentence.Split(':')[0]);
            Assert.AreEqual(ExitCode.BadInput, folder.Run("run", path, "--out", folder.Out));
            ExpectOneLine(folder, path, sentence);
        }
    }

    [TestMethod]
    public void Every_mistake_of_every_recipe_is_told_at_once()
    {
        using var folder = new BenchFolder();
        string first = folder.Write("first.toml", Good.Replace("40", "400").Replace("60", "0"));
        string second = folder.Write("second.toml", "temperatureC = [40]\n");
        Assert.AreEqual(ExitCode.BadInput, folder.Run("check", first, second, "exampel-1"));
        Assert.HasCount(7, folder.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries), folder.Error);
        StringAssert.Contains(folder.Error, "Unknown recipe 'exampel-1': known are example-1,");
        StringAssert.Contains(folder.Error, "Did you mean example-1?");
    }

    [TestMethod]
    public void Two_recipes_of_one_name_are_refused()
    {
        using var folder = new BenchFolder();
        string path = folder.Write("example-3.toml", Good);
        Assert.AreEqual(ExitCode.BadInput, folder.Run("run", "--all", path, "--out", folder.Out));
        StringAssert.Contains(folder.Error, "a recipe called 'example-3' is already in this run");
        Assert.IsFalse(Directory.Exists(folder.Out));
    }

    [TestMethod]
    public void What_the_sensor_cannot_verify_is_cast_only_on_consent_and_the_results_say_so()
    {
        using var folder = new BenchFolder();
        string path = folder.Write(
            "dry.toml", Good.Replace("temperatureC = 40\nrelativeHumidityPct = 60", "temperatureC = 25\nhumidityRatioGPerKg = 3")
                .Replace("[2, 6]", "0"));
        const string sentence = "cannot be verified: at 25.0 C the air sensor knows it to +-0.60 g/kg (19.9 %, 15 % are allowed)";
        Assert.AreEqual(ExitCode.BadInput, folder.Run("run", path, "--out", folder.Out));
        ExpectOneLine(folder, path, sentence);
        Assert.AreEqual(ExitCode.BadInput, folder.Run("check", path));
        ExpectOneLine(folder, path, sentence);
        StringAssert.Contains(folder.Error, "--unverified");
        Assert.AreEqual(ExitCode.Good, folder.Run("check", path, "--unverified"), folder.Error);
        Assert.AreEqual(ExitCode.Good, folder.Run("run", path, "--out", folder.Out, "--unverified"), folder.Error);
        StringAssert.Contains(File.ReadAllText(Path.Combine(folder.Out, "summary.json")), "\"humidityVerifiable\": false");
        StringAssert.Contains(File.ReadAllText(Path.Combine(folder.Out, "dry-0s", "record.json")), "\"humidityVerifiable\": false");
    }

    [TestMethod]
    public void Consent_does_not_help_a_recipe_with_another_mistake()
    {
        using var folder = new BenchFolder();
        string path = folder.Write("mine.toml", Good.Replace("airVelocityMPerS = 1", "airVelocityMPerS = 4"));
        Assert.AreEqual(ExitCode.BadInput, folder.Run("run", path, "--out", folder.Out, "--unverified"));
        ExpectOneLine(folder, path, "this chamber is calibrated from 0.46 to 2.50 m/s");
        Assert.AreEqual(ExitCode.BadInput, folder.Run("check", path));
        Assert.DoesNotContain("--unverified", folder.Error);
    }

    private static void ExpectOneLine(BenchFolder folder, string path, string sentence)
    {
        StringAssert.StartsWith(folder.Error, "chamber: " + path);
        StringAssert.Contains(folder.Error, sentence);
        Assert.HasCount(1, folder.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries), folder.Error);
        Assert.AreEqual("", folder.Output);
        Assert.IsFalse(Directory.Exists(folder.Out));
    }
}
