using System.Collections.Generic;
using System.Linq;

namespace ChamberFirmware.Tests.Portability;

/// <summary>Numbers and enums as text: what prints differently on the device is reported, what prints alike is not.</summary>
[TestClass]
public class NumberTextTests
{
    private const string Double = "a double needs the format F";
    private const string Whole = "only D and X";
    private const string Enum = "an enum prints its number";

    [TestMethod]
    [DataRow("x.ToString(\"0.0\")", Double)]
    [DataRow("x.ToString(\"#.##\")", Double)]
    [DataRow("x.ToString(\"G4\")", Double)]
    [DataRow("x.ToString(\"R\")", Double)]
    [DataRow("x.ToString(\"N2\")", Double)]
    [DataRow("x.ToString(\"F\")", Double)]
    [DataRow("x.ToString()", Double)]
    [DataRow("x.ToString(text)", Double)]
    [DataRow("$\"{x:0.00}\"", Double)]
    [DataRow("$\"{x}\"", Double)]
    [DataRow("$\"{x,8}\"", Double)]
    [DataRow("$\"{(float)x}\"", Double)]
    [DataRow("text + x", Double)]
    [DataRow("x + text", Double)]
    [DataRow("text += x", Double)]
    [DataRow("string.Format(\"{0:0.00}\", x)", Double)]
    [DataRow("string.Format(\"{1}\", n, x)", Double)]
    [DataRow("string.Format(text, x)", Double)]
    [DataRow("string.Concat(x, n)", Double)]
    [DataRow("new System.Text.StringBuilder().Append(x).ToString()", Double)]
    [DataRow("n.ToString(\"00\")", Whole)]
    [DataRow("$\"{n:000}\"", Whole)]
    [DataRow("$\"{n:F2}\"", Whole)]
    [DataRow("$\"{n:X}\"", Whole)]
    [DataRow("string.Format(\"{0:N0}\", n)", Whole)]
    [DataRow("day.ToString()", Enum)]
    [DataRow("$\"{day}\"", Enum)]
    [DataRow("$\"{day:D2}\"", Enum)]
    [DataRow("text + day", Enum)]
    [DataRow("string.Format(\"{0}\", day)", Enum)]
    [DataRow("new System.Text.StringBuilder().Append(day).ToString()", Enum)]
    public void Text_that_differs_on_the_device_is_reported(string expression, string expected)
    {
        IReadOnlyList<Finding> findings = SourceChecks.OfPlanted(SourceTree.Shared[0], MethodOf(expression));

        Assert.Contains(expected, string.Join('\n', findings));
    }

    [TestMethod]
    [DataRow("x.ToString(\"F2\")")]
    [DataRow("n.ToString()")]
    [DataRow("n.ToString(\"D3\")")]
    [DataRow("n.ToString(\"X4\")")]
    [DataRow("$\"{x:F2} {n} {n:D3} {n:X4} {n,8} {text} {x,8:F1}\"")]
    [DataRow("$\"{(int)day}\"")]
    [DataRow("text + n + 'c' + true")]
    [DataRow("string.Format(\"{0:F2} {1} {2:X4}\", x, text, n)")]
    [DataRow("new System.Text.StringBuilder().Append(n).Append(text).Append(x.ToString(\"F3\")).ToString()")]
    [DataRow("System.BitConverter.ToString(new byte[2])")]
    [DataRow("nameof(x)")]
    public void Text_that_is_the_same_everywhere_is_allowed(string expression)
    {
        // shared code has a rule of its own that is stricter
        Finding[] findings = [.. SourceChecks.OfAlone(MethodOf(expression)).Where(found => found.Message != SharedTextRules.Writer)];

        Assert.IsEmpty(findings, string.Join('\n', findings));
    }

    private static string MethodOf(string expression) =>
        $"public static string Text(double x, int n, string text, System.DayOfWeek day) {{ return {expression}; }}";
}
