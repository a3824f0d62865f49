using System.Linq;
using ChamberFirmware.Fields;

namespace ChamberFirmware.Tests.Unit.Audit;

/// <summary>Gives every row the longest value that it may have.</summary>
internal sealed class LongestFields : IFieldVisitor
{
    private const int LongestText = 64;

    public void Number(string name, ref double value, double standard, double lowest, double highest, string meaning) =>
        value = -1.23456789012e-100;

    public void Whole(string name, ref long value, long standard, long lowest, long highest, string meaning) => value = long.MinValue + 1;

    public void Table(string name, ref double[] values, string standard, int most, double lowest, double highest, string meaning) =>
        values = [.. Enumerable.Repeat(-1.23456789012, most)];

    public void Word(string name, ref string value, string standard, string allowed, string meaning) =>
        value = allowed.Split(", ").MaxBy(word => word.Length)!;

    public void Text(string name, ref string value, string meaning) => value = new string('x', LongestText);

    public void Date(string name, ref string value, string meaning) => value = "2026-12-01";
}
