using System.Linq;
using Microsoft.CodeAnalysis.CSharp;

namespace ChamberFirmware.Tests.Portability;

/// <summary>Proof that the tidy rules see, and that they leave alone what is on the limit.</summary>
[TestClass]
public class TidyTests
{
    [TestMethod]
    [DataRow("// TO" + "DO later", "unfinished")]
    [DataRow("// FIX" + "ME", "unfinished")]
    [DataRow("// HA" + "CK", "unfinished")]
    [DataRow("class A { void B() => throw new System.NotImplemented" + "Exception(); }", "unfinished")]
    [DataRow("class BladeManager { }", "does not say what the thing is")]
    [DataRow("class TextHelper { }", "does not say what the thing is")]
    [DataRow("struct TextUtils { }", "does not say what the thing is")]
    [DataRow("interface IHeatUtil { }", "does not say what the thing is")]
    public void An_untidy_source_is_reported(string text, string expected) => AssertReported("hardware/A.cs", text, expected);

    [TestMethod]
    public void A_line_beyond_the_limit_is_reported()
    {
        AssertReported("tests/A.cs", "//" + new string('a', TidyRules.LongestLine - 1), "characters in the line");
        AssertTidy("tests/A.cs", "//" + new string('a', TidyRules.LongestLine - 2));
    }

    [TestMethod]
    [DataRow("firmware/A.cs")]
    [DataRow("drivers/Esp32/A.cs")]
    public void A_file_beyond_the_limit_is_reported(string path)
    {
        AssertReported(path, Lines(TidyRules.LongestFile + 1), "split the file");
        AssertTidy(path, Lines(TidyRules.LongestFile));
    }

    [TestMethod]
    public void A_long_file_of_the_bench_is_allowed() => AssertTidy("hardware/bench/A.cs", Lines(TidyRules.LongestFile + 1));

    private static string Lines(int count) => string.Concat(Enumerable.Repeat("// a line\n", count));

    private static void AssertReported(string path, string text, string expected) =>
        Assert.Contains(expected, string.Join('\n', TidyRules.Check(CSharpSyntaxTree.ParseText(text, path: path))));

    private static void AssertTidy(string path, string text) =>
        Assert.IsEmpty(TidyRules.Check(CSharpSyntaxTree.ParseText(text, path: path)));
}
