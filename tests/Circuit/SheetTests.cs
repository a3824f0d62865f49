using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using ChamberFirmware.Tests.Portability;

namespace ChamberFirmware.Tests.Circuit;

/// <summary>
/// The pictures of the sheets are made of today's sources. Letters are drawn with the fonts of the machine, so a picture is compared by
/// the lines in it that are no letters, and by a check sum of its sources; CHAMBER_RENEW_CIRCUIT=1 draws them anew.
/// </summary>
[TestClass]
public sealed partial class SheetTests
{
    [TestMethod]
    [DataRow("board")]
    [DataRow("power")]
    [DataRow("sensors")]
    public void A_picture_is_that_of_its_sheet(string sheet)
    {
        if (!Lepton.IsHere())
        {
            return;
        }

        string path = $"{Lepton.Folder}/{sheet}.svg";
        string made = Lepton.Picture(sheet);
        if (Environment.GetEnvironmentVariable("CHAMBER_RENEW_CIRCUIT") == "1")
        {
            File.WriteAllText(SourceTree.FullPath(path), made.TrimEnd() + $"\n<!-- sources {CheckSum(sheet)} -->\n");
        }

        string kept = SourceTree.Read(path);
        Assert.Contains($"<!-- sources {CheckSum(sheet)} -->", kept, $"{sheet}.sch or a symbol has changed since.");
        Assert.AreEqual(Lines().Count(made), Lines().Count(kept), "lines and boxes");
        Assert.IsGreaterThan(50, Lines().Count(kept));
    }

    private static string CheckSum(string sheet)
    {
        string source = SourceTree.Read($"{Lepton.Folder}/{sheet}.sch");
        string[] symbols =
            [.. Symbol().Matches(source).Select(match => match.Groups["name"].Value).Distinct().Order(StringComparer.Ordinal)];
        string all = source + string.Concat(symbols.Select(name => SourceTree.Read($"{Lepton.Folder}/sym/{name}")));
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..16].ToLower(CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^C (\S+ ){5}(?<name>\S+\.sym)$", RegexOptions.Multiline)]
    private static partial Regex Symbol();

    [GeneratedRegex("<path style=\"fill:none;")]
    private static partial Regex Lines();
}
