using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using ChamberFirmware.Bench;
using ChamberFirmware.Tests.Portability;
using ChamberFirmware.Tests.Unit.Bench;

namespace ChamberFirmware.Tests.Unit.Documents;

/// <summary>"How long should I expose?": its commands run in their order on its files, and say what the page says that they say.</summary>
[TestClass]
public sealed partial class ExposingPageTests
{
    private const string Page = "hardware/film/exposing.md";
    private const string Example = "hardware/film/example/";

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    public void Every_command_of_the_page_says_what_the_page_says()
    {
        using var folder = new BenchFolder();
        foreach (string name in new[] { "psf.toml", "wish.toml", "depths.csv" })
        {
            folder.Write(name, File.ReadAllText(SourceTree.FullPath(Example + name)));
        }

        string page = Document.Read(Page), said = "";
        string[] commands = [.. page.Split('\n').Where(l => l.StartsWith("chamber ", StringComparison.Ordinal))];
        Assert.HasCount(3, commands);
        foreach (string command in commands)
        {
            string[] words = [.. command.Split(' ')[1..].Select(w => w.Contains('.') ? folder.PathOf(w) : w)];
            string[] fewer = words[0] == "predict" ? ["--draws", "2000"] : []; // a proposal is made of no more than that
            Assert.AreEqual(ExitCode.Good, folder.Run([.. words, "--out", folder.Out, .. fewer]), command + folder.Error);
            said += folder.Output;
            string picture = words.Single(w => w.EndsWith(".svg", StringComparison.Ordinal));
            Assert.AreEqual(
                Title(File.ReadAllText(SourceTree.FullPath(Example + Path.GetFileName(picture)))), Title(File.ReadAllText(picture)));
        }

        Assert.IsTrue(File.Exists(Path.Combine(folder.Out, "films", "psf-1.json")));
        string proposal = page.Split('\n').Single(l => l.Contains("targetDepthUm = 10: exposureS")).Trim();
        string answer = said.Split('\n').Single(l => l.StartsWith("targetDepthUm", StringComparison.Ordinal));
        double[] asked = Numbers(proposal), got = Numbers(answer);
        Assert.HasCount(asked.Length, got);
        for (int i = 0; i < asked.Length; i++)
        {
            Assert.AreEqual(asked[i], got[i], 0.011 + 0.003 * asked[i], answer);
        }

        Assert.Contains("UNCALIBRATED", said.Split('\n')[0]);
        Assert.Contains("5.9 s over the", page);
        Assert.IsTrue(said.Split('\n').Any(l => LineOf4S().IsMatch(l)), said);
    }

    private static string Title(string svg) => svg.Split("<title")[1].Split("</title>")[0];

    private static double[] Numbers(string text) =>
        [.. Number().Matches(text).Select(m => double.Parse(m.Value, CultureInfo.InvariantCulture))];

    [GeneratedRegex(@"\d+(\.\d+)?")]
    private static partial Regex Number();

    [GeneratedRegex(@"^ +4 +5\.9")]
    private static partial Regex LineOf4S();
}
