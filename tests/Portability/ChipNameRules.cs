using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ChamberFirmware.Tests.Portability;

/// <summary>
/// The firmware knows sensors, not chips: a chip, its maker and its data sheet stand in drivers/, in the folder of that chip, so that
/// another one does not touch the firmware. Sentences for the operator may name what he has in his hand.
/// </summary>
internal static partial class ChipNameRules
{
    public static IEnumerable<Finding> Check(SyntaxTree tree)
    {
        SyntaxNode root = tree.GetRoot();
        foreach (SyntaxToken token in root.DescendantTokens(descendIntoTrivia: true).Where(token => !IsText(token)))
        {
            if (Chip().IsMatch(token.Text))
            {
                yield return Found(token.GetLocation(), token.Text);
            }
        }

        foreach (SyntaxTrivia comment in root.DescendantTrivia().Where(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia)
            || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia)))
        {
            if (Chip().IsMatch(comment.ToString()))
            {
                yield return Found(comment.GetLocation(), comment.ToString());
            }
        }
    }

    private static bool IsText(SyntaxToken token) => token.IsKind(SyntaxKind.StringLiteralToken);

    private static Finding Found(Location at, string text) =>
        Finding.At(at, $"the firmware knows no chip, {Chip().Match(text).Value} belongs in drivers/");

    [GeneratedRegex(
        @"BM[EP] ?[23678]\d\d|BMX?X80|Bosch|Sensirion|SHT ?[1-8C]\w*|HDC\d{3,4}|HTU\d\d|[AD]HT\d\d|MS5[68]\d\d|LPS\d\d|MAX31\d{3}",
        RegexOptions.IgnoreCase)]
    private static partial Regex Chip();
}
