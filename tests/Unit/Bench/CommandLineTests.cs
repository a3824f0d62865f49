using System.IO;
using ChamberFirmware.Bench;

namespace ChamberFirmware.Tests.Unit.Bench;

[TestClass]
public sealed class CommandLineTests
{
    [TestMethod]
    [DataRow("frob")]
    [DataRow("run", "--frob")]
    [DataRow("run", "--seed", "-1")]
    [DataRow("run", "--seed", "many")]
    [DataRow("run", "--out")]
    [DataRow("check")]
    public void A_wrong_command_line_is_refused_with_a_line(params string[] args)
    {
        using var folder = new BenchFolder();
        Assert.AreEqual(ExitCode.BadInput, folder.Run(args));
        StringAssert.StartsWith(folder.Error, "chamber: ");
        Assert.AreEqual("", folder.Output);
    }

    [TestMethod]
    public void A_file_in_the_place_of_the_out_folder_is_refused()
    {
        using var folder = new BenchFolder();
        string file = folder.Write("out", "mine");
        Assert.AreEqual(ExitCode.BadInput, folder.Run("run", "comparative", "--out", file));
        StringAssert.Contains(folder.Error, "is a file: give a folder.");
        Assert.AreEqual("mine", File.ReadAllText(file));
    }

    [TestMethod]
    public void Recipes_lists_all_four_with_their_values()
    {
        using var folder = new BenchFolder();
        Assert.AreEqual(ExitCode.Good, folder.Run("recipes"));
        foreach (string text in new[] { "example-1", "example-2", "example-3", "comparative", "39.03", "28.44", "7.88", "0, 2, 6, 10, 30" })
        {
            StringAssert.Contains(folder.Output, text);
        }
    }

    [TestMethod]
    public void Check_says_good_and_writes_nothing()
    {
        using var folder = new BenchFolder();
        Assert.AreEqual(ExitCode.Good, folder.Run("check", "example-2"));
        Assert.StartsWith(
            "example-2: good; 40.0 C, 28.44 g/kg, 2.00 m/s, 6 exposure time(s)\nexample-2, 2 s: warning: the film is exposed for 5.00 s",
            folder.Output);
    }

    [TestMethod]
    public void Redirected_output_has_no_escape_codes()
    {
        using var folder = new BenchFolder();
        Assert.AreEqual(ExitCode.Good, folder.Run("run", "comparative", "--out", folder.Out), folder.Error);
        Assert.DoesNotContain('\u001b', folder.Output);
        StringAssert.Contains(folder.Output, "comparative-0s: ready after ");
        StringAssert.Contains(folder.Output, "comparative-0s: complete after ");
        StringAssert.Contains(folder.Output, "| comparative |       0 |");
    }
}
