using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using ChamberFirmware.Scpi;

namespace ChamberFirmware.Tests.Unit.Scpi;

/// <summary>
/// Headers against patterns. The second opinion is a regular expression that is made of the pattern: capitals or the whole mnemonic, and
/// what is in brackets or nothing.
/// </summary>
[TestClass]
public sealed partial class HeaderMatchTests
{
    private const string Letters = "abcmnrstyzABENRSTXYZ";

    private static readonly string[] Patterns = [.. ScpiRow.All().Select(row => row.Header), "Zazel:AZul[:ABCz]?", "ABc:ABcd"];

    [TestMethod]
    public void A_header_fits_what_a_regular_expression_of_the_pattern_fits()
    {
        var random = new Random(1999);
        int fitted = 0;
        foreach (string pattern in Patterns)
        {
            Regex whole = new("^" + Expression(pattern) + "$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
            foreach (string header in Near(pattern, random))
            {
                bool fits = HeaderPattern.Fits(pattern, 0, header, 0);
                Assert.AreEqual(whole.IsMatch(header), fits, $"{header} of {pattern}");
                fitted += fits ? 1 : 0;
            }
        }

        Assert.IsGreaterThan(500, fitted);
    }

    [TestMethod]
    public void A_root_ends_where_a_regular_expression_of_its_mnemonic_ends()
    {
        var random = new Random(488);
        for (int group = 1; group < ScpiTable.Groups; group++)
        {
            string root = ScpiTable.Root(group);
            Regex first = new("^" + Expression(root) + "(?![a-z])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
            foreach (string header in Near(root, random).Concat(Near(root + ":ERRor?", random)))
            {
                Match match = first.Match(header);
                Assert.AreEqual(match.Success ? match.Length : -1, HeaderPattern.Root(root, header), $"{header} of {root}");
            }
        }
    }

    [TestMethod]
    [DataRow('a', true)]
    [DataRow('z', true)]
    [DataRow('A', true)]
    [DataRow('Z', true)]
    [DataRow('@', false)]
    [DataRow('[', false)]
    [DataRow('`', false)]
    [DataRow('{', false)]
    [DataRow('0', false)]
    public void Letters_are_those_of_ASCII(char c, bool isLetter) => Assert.AreEqual(isLetter, HeaderPattern.IsLetter(c));

    // Every way to write it, each cut at every place, and each with one letter more, less or another.
    private static IEnumerable<string> Near(string pattern, Random random)
    {
        foreach (string form in new ScpiRow(pattern, "", "").Forms())
        {
            yield return form;
            for (int at = 0; at < form.Length; at++)
            {
                char letter = random.Next(4) == 0 ? "0_:?*"[random.Next(5)] : Letters[random.Next(Letters.Length)];
                yield return form[..at];
                yield return form[..at] + form[(at + 1)..];
                yield return form[..at] + letter + form[at..];
                yield return form[..at] + letter + form[(at + 1)..];
            }
        }
    }

    private static string Expression(string pattern) => Parts().Replace(pattern, part => part.Value switch
    {
        "[" => "(?:",
        "]" => ")?",
        "?" or "*" => Regex.Escape(part.Value),
        _ => $"(?:{part.Value}|{string.Concat(part.Value.TakeWhile(char.IsUpper))})",
    });

    [GeneratedRegex("[A-Za-z]+|[][?*]")]
    private static partial Regex Parts();
}
