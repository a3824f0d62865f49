using System.Linq;
using Microsoft.CodeAnalysis.CSharp;

namespace ChamberFirmware.Tests.Portability;

/// <summary>No source of the firmware names a chip, and the check sees one wherever it stands.</summary>
[TestClass]
public class ChipNameTests
{
    [TestMethod]
    public void No_source_of_the_firmware_names_a_chip()
    {
        string[] sources = [.. SourceTree.FilesIn("firmware")];
        Assert.IsNotEmpty(sources, "No source of the firmware was found: nothing was checked.");
        string[] found = [.. sources.SelectMany(path => Findings(SourceTree.Read(path), path))];
        Assert.IsEmpty(found, $"{found.Length} findings:\n{string.Join('\n', found)}\n");
    }

    [TestMethod]
    [DataRow("class A { Bme280Sensor? b; }", "Bme280")]
    [DataRow("using ChamberFirmware.Drivers.Sht45;", "Sht45")]
    [DataRow("class A { // BST-BME280-DS002, table 2\n }", "BME280")]
    [DataRow("/* by Sensirion */ class A { }", "Sensirion")]
    [DataRow("/// <summary>An MS5611.</summary>\nclass A { }", "MS5611")]
    [DataRow("/// <see cref=\"Bme280Class\"/>\nclass A { }", "Bme280")]
    public void A_chips_name_is_reported(string text, string chip) =>
        Assert.Contains(chip, string.Join('\n', Findings(text, "firmware/A.cs")));

    [TestMethod]
    [DataRow("class A { string b = \"not those of a good BME280\"; }")]
    [DataRow("/// <summary>An air sensor's class.</summary>\nclass A { int Shtick; }")]
    public void A_sentence_for_the_operator_is_not(string text) => Assert.IsEmpty(Findings(text, "firmware/A.cs"));

    private static string[] Findings(string text, string path) =>
        [.. ChipNameRules.Check(CSharpSyntaxTree.ParseText(text, path: path)).Select(finding => finding.ToString())];
}
