using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChamberFirmware.Tests.Portability;

/// <summary>How our sources look: short files, short lines, nothing unfinished, and names that say what a thing is.</summary>
internal static partial class TidyRules
{
    public const int LongestLine = 140;

    /// <summary>About 100 is wanted; beyond this a file of the firmware does two things.</summary>
    public const int LongestFile = 200;

    // Put together so that these rules pass their own check.
    private static readonly string[] UnfinishedMarks = ["TO" + "DO", "FIX" + "ME", "HA" + "CK", "NotImplemented" + "Exception"];

    public static IEnumerable<Finding> Check(SyntaxTree tree)
    {
        string path = tree.FilePath;
        string[] lines = [.. tree.GetText().Lines.Select(line => line.ToString())];
        int count = lines[^1].Length == 0 ? lines.Length - 1 : lines.Length;
        if (count > LongestFile && IsFirmware(path))
        {
            yield return new Finding(path, count, $"{count} lines: split the file, {LongestFile} are the limit and about 100 are wanted");
        }

        for (int at = 0; at < lines.Length; at++)
        {
            if (lines[at].Length > LongestLine)
            {
                yield return new Finding(path, at + 1, $"{lines[at].Length} characters in the line, {LongestLine} are the limit");
            }

            foreach (string mark in UnfinishedMarks.Where(lines[at].Contains))
            {
                yield return new Finding(path, at + 1, $"unfinished: {mark}");
            }
        }

        foreach (BaseTypeDeclarationSyntax type in tree.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>())
        {
            if (SaysNothing().IsMatch(type.Identifier.ValueText))
            {
                string message = $"{type.Identifier.ValueText} does not say what the thing is: use a lab noun";
                yield return Finding.At(type.Identifier.GetLocation(), message);
            }
        }
    }

    private static bool IsFirmware(string path) => path.Split('/')[0] is "firmware" or "drivers";

    [GeneratedRegex("(Manager|Helper|Helpers|Util|Utils)$")]
    private static partial Regex SaysNothing();
}
