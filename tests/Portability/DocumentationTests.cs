using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ChamberFirmware.Tests.Portability;

/// <summary>
/// Most members that others call say what they mean: unit, range, error, source. <see cref="DocumentedMembers"/> says what is counted.
/// </summary>
[TestClass]
public class DocumentationTests
{
    private const int MostListed = 40;

    private static readonly DocumentedMembers Members =
        new([.. SourceTree.All.Where(path => !IsTest(path)).Select(path => Parse(SourceTree.Read(path), path))]);

    [TestMethod]
    [DataRow("firmware", 90)]
    [DataRow("drivers", 90)]
    [DataRow("hardware/twin", 90)]
    [DataRow("hardware/bench", 80)]
    [DataRow("hardware/demo", 90)]
    [DataRow("tests/Benchmarks", 90)]
    public void Members_say_what_they_mean(string area, int leastPct)
    {
        IReadOnlyList<CountedMember> counted = Members.In(area);
        Assert.IsNotEmpty(counted, $"No member was found in {area}: nothing was counted.");

        CountedMember[] silent = [.. counted.Where(member => !member.IsDocumented)];
        double documentedPct = 100.0 - 100.0 * silent.Length / counted.Count;
        System.Console.WriteLine($"{area}: {documentedPct:F1} % of {counted.Count} members are documented.");
        Assert.IsTrue(
            documentedPct >= leastPct,
            $"{area}: {documentedPct:F1} % of {counted.Count} members are documented, {leastPct} % are asked for. Without a comment:\n"
            + string.Join('\n', silent.Take(MostListed)) + (silent.Length > MostListed ? $"\nand {silent.Length - MostListed} more" : ""));
    }

    [TestMethod]
    [DataRow("public class A { }", "A")]
    [DataRow("class A { public int Depth; }", "A.Depth")]
    [DataRow("class A { public int Left, Right; }", "A.Left A.Right")]
    [DataRow("class A { protected A() { } }", "A.A")]
    [DataRow("interface A { void Look(); }", "A.Look")]
    [DataRow("enum A { Off }", "A.Off")]
    [DataRow("class A { // a plain comment\n public void Look() { } }", "A.Look")]
    [DataRow("class A {\n /// <remarks>no summary</remarks>\n public void Look() { } }", "A.Look")]
    [DataRow("class A { public override string ToString() => null; }", "A.ToString")]
    [DataRow("interface I { void Look(); }\n class A : I {\n /// <inheritdoc/>\n public void Look() { } }", "I.Look")]
    [DataRow("interface I { void Look(); }\n class A : I { public void Look() { } }", "I.Look A.Look")]
    [DataRow("interface I { void Look(); }\n class A : I { void I.Look() { } }", "I.Look A.I.Look")]
    [DataRow("interface I {\n /// <summary>Looks.</summary>\n void Look(); }\n class A : I { public void Look(int at) { } }", "A.Look")]
    public void A_member_without_a_comment_is_found(string text, string expected) => Assert.AreEqual(expected, Silent(text));

    [TestMethod]
    [DataRow("class A { internal int Depth; private void Look() { } static A() { } }")]
    [DataRow("/// <summary>Sees.</summary>\npublic partial class A { }\n public partial class A { }")]
    [DataRow("interface I {\n /// <summary>Looks.</summary>\n void Look(); }\n class A : I { public void Look() { } }")]
    [DataRow("interface I {\n /// <summary>Looks.</summary>\n void Look(); }\n interface J : I { }\n class A : J { void I.Look() { } }")]
    [DataRow("class A {\n /// <summary>At.</summary>\n public virtual int At => 0; }\n class B : A { public override int At => 1; }")]
    public void A_member_with_a_comment_here_or_above_is_not(string text) => Assert.AreEqual("", Silent(text));

    private static string Silent(string text) =>
        string.Join(' ', new DocumentedMembers([Parse(text, "a/A.cs")]).In("a").Where(member => !member.IsDocumented).Select(m => m.Name));

    private static bool IsTest(string path) => path.StartsWith("tests/") && !path.StartsWith("tests/Benchmarks/");

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, path: path);
}
