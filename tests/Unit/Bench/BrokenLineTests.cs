using System;
using System.Linq;
using ChamberFirmware.Bench;

namespace ChamberFirmware.Tests.Unit.Bench;

/// <summary>Lines that are no TOML: each has a sentence for somebody who has never heard of TOML, and none hides another.</summary>
[TestClass]
public sealed class BrokenLineTests
{
    [TestMethod]
    [DataRow("temperatureC = 60,5", "A number has a point, not a comma: 60.5.")]
    [DataRow("temperatureC: 60.5", "After a key stands '=', not ':'")]
    [DataRow("temperatureC 60.5", "There is no '='")]
    [DataRow("= 60.5", "There is no key before '='")]
    [DataRow("temperatureC =", "There is no value after '='")]
    [DataRow("temperatureC = # 60", "There is no value after '='")]
    [DataRow("temperatureC = 60.5 C", "without 'C': the key's name has the unit. Write 60.5.")]
    [DataRow("temperatureC = 60°C", "without '°C'")]
    [DataRow("temperatureC = .5", "A number has a digit before its point: 0.5.")]
    [DataRow("temperatureC = 060", "A number does not begin with 0")]
    [DataRow("bath = water", "A text stands in double quotes")]
    [DataRow("bath = \"water", "A text is not closed")]
    [DataRow("bath = 'water", "A text is not closed")]
    [DataRow("bath = “water”", "Curly quotes are no quotes here")]
    [DataRow("exposureS = [2, 6", "A list is not closed")]
    [DataRow("exposureS = [2 6]", "Between the numbers of a list stand commas")]
    [DataRow("; a comment", "A comment begins with #.")]
    [DataRow("// a comment", "A comment begins with #.")]
    [DataRow("[air", "A recipe has no [sections]")]
    [DataRow("temperatureC = 60\u0001", "There is an invisible character (U+0001)")]
    [DataRow("temperatureC = 60\0", "There is an invisible character (U+0000)")]
    [DataRow("temperatureC = = 60", "This cannot be read: write key = value")]
    public void A_line_that_is_no_TOML_is_told_in_plain_words_and_the_next_line_too(string line, string sentence)
    {
        using var folder = new BenchFolder();
        string path = folder.Write("mine.toml", $"# mine\n{line}\ncolour = 3\n");
        Assert.AreEqual(ExitCode.BadInput, folder.Run("check", path));
        string[] told = Lines(folder.Error);
        StringAssert.StartsWith(told[0], $"chamber: {path}:2:");
        StringAssert.Contains(told[0], sentence);
        StringAssert.StartsWith(told[1], $"chamber: {path}:3:1: Unknown key 'colour'");
    }

    [TestMethod]
    public void Every_mistake_of_a_file_is_in_one_answer_in_the_order_of_its_lines()
    {
        using var folder = new BenchFolder();
        string path = folder.Write("mine.toml", string.Join('\n',
            "temperatureC = 60,5", "relativHumidityPct = 60", "exposureS = [2, 6", "filmUm = 2000", "filmUm = 150", "name = \"../up\"",
            "bladeTravelS = \"3\"", "[more]", "bath = 5"));
        Assert.AreEqual(ExitCode.BadInput, folder.Run("check", path));
        string[] told = Lines(folder.Error);
        string[] expected =
        [
            ":1:18: A number has a point", ":2:1: Unknown key 'relativHumidityPct'. Did you mean relativeHumidityPct?",
            ":3:1: A list is not closed", ":4:10: filmUm = 2000 is out of range", ":5:1: filmUm is already given in line 4",
            ":6:1: name = '../up' cannot name a folder", ":7:16: bladeTravelS = \"3\" is not a number",
            ":8:1: A recipe has no [sections]", ": airVelocityMPerS is missing",
        ];
        Assert.HasCount(expected.Length, told, folder.Error);
        for (int i = 0; i < expected.Length; i++)
        {
            StringAssert.StartsWith(told[i], $"chamber: {path}{expected[i]}");
        }
    }

    /// <summary>A key that stands in a broken line, or is misspelt, is not called missing besides.</summary>
    [TestMethod]
    public void What_stands_there_wrong_is_not_missing()
    {
        using var folder = new BenchFolder();
        string path = folder.Write(
            "mine.toml", "temperaturC = 40\nrelativeHumidityPct = sixty\nairVelocityMPerS = fast\nexposureS = [2; 6]\n");
        Assert.AreEqual(ExitCode.BadInput, folder.Run("check", path));
        Assert.DoesNotContain("missing", folder.Error);
        Assert.HasCount(4, Lines(folder.Error), folder.Error);
    }

    [TestMethod]
    public void All_keys_that_are_missing_are_told()
    {
        using var folder = new BenchFolder();
        Assert.AreEqual(ExitCode.BadInput, folder.Run("check", folder.Write("mine.toml", "bath = \"water\"\n")));
        string[] keys = ["temperatureC", "humidityRatioGPerKg", "airVelocityMPerS", "exposureS"];
        CollectionAssert.AreEqual(keys, Lines(folder.Error).Select(l => l.Split(' ')[2]).ToArray());
    }

    [TestMethod]
    public void Good_TOML_over_several_lines_is_read()
    {
        using var folder = new BenchFolder();
        string path = folder.Write("mine.toml",
            "temperatureC = 40\r\nrelativeHumidityPct = 60\r\nairVelocityMPerS = 1 # m/s\r\nexposureS = [\r\n  2,\r\n  6,\r\n]\r\n");
        Assert.AreEqual(ExitCode.Good, folder.Run("check", path), folder.Error);
        StringAssert.Contains(folder.Output, "2 exposure time(s)");
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
