using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using ChamberFirmware.Bench;

namespace ChamberFirmware.Tests.Unit.Bench;

[TestClass]
public sealed partial class CommissionCommandTests
{
    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    [DataRow("1")]
    [DataRow("5")]
    [DataRow("12")]
    public void An_unknown_chamber_is_found_out_and_compared_with_the_truth(string seed)
    {
        var output = new StringWriter();
        Assert.AreEqual(ExitCode.Good, Program.Run(["commission", "--seed", seed], output, output));
        string text = output.ToString();
        Assert.Contains("OK done: the model follows the chamber within", text);
        double[] offPct = [.. OffPct().Matches(text).Select(m => double.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture))];
        Assert.HasCount(12, offPct);
        Assert.IsLessThan(5.0, System.Math.Abs(offPct[0]), "heater power");
        Assert.IsTrue(offPct.All(off => System.Math.Abs(off) < 20.0), text);
    }

    [TestMethod]
    [DataRow("-1")]
    [DataRow("41")]
    [DataRow("wide")]
    public void A_spread_that_is_no_chamber_is_wrong_input(string spread)
    {
        var error = new StringWriter();
        Assert.AreEqual(ExitCode.BadInput, Program.Run(["commission", "--spread", spread], new StringWriter(), error));
        Assert.Contains("--spread", error.ToString());
    }

    [GeneratedRegex(@"([+-]?\d+\.\d) % \|")]
    private static partial Regex OffPct();

    /// <summary>What is left is drawn as large as the console says, also of a chamber that is not built like the model.</summary>
    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    public void What_the_model_leaves_over_is_a_picture()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".svg");
        var output = new StringWriter();
        Assert.AreEqual(ExitCode.Good, Program.Run(["commission", "--seed", "5", "--built", "--plot", path], output, output));
        string svg = File.ReadAllText(path);
        File.Delete(path);
        Assert.Contains("what is left (black)", svg);
        Assert.HasCount(6, svg.Split("points=\"").Where(part => part.Length > 3000).ToList(), "two curves and what is left, twice");
        Assert.DoesNotContain("| quantity", output.ToString(), "there is nothing to compare with");
    }
}
