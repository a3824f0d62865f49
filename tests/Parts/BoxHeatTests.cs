using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using ChamberFirmware.Tests.Unit.Documents;

namespace ChamberFirmware.Tests.Parts;

/// <summary>The heat in the control box, and how warm it gets.</summary>
[TestClass]
public sealed class BoxHeatTests
{
    private const string Page = "hardware/bom/README.md";
    private const double SteelWPerM2K = 5.5; // painted sheet steel, still air: IEC TR 60890, Rittal's project planning

    private static double HeatW => Load.All.Sum(load => load.BoxW);

    /// <summary>Sheet steel on a wall, one alone (IEC TR 60890): 1.4 W (H + D) + 1.8 D H.</summary>
    private static double AreaM2
    {
        get
        {
            Match size = Regex.Match(PartLine.Of("X1")["description"], @"(\d+) x (\d+) x (\d+) mm");
            double[] m = [.. size.Groups.Values.Skip(1).Select(group => double.Parse(group.Value, CultureInfo.InvariantCulture) / 1000.0)];
            return (1.4 * m[0] * (m[1] + m[2])) + (1.8 * m[2] * m[1]);
        }
    }

    private static double RiseK => HeatW / (SteelWPerM2K * AreaM2);

    [TestMethod]
    public void The_losses_of_the_supplies_are_those_of_their_loads()
    {
        Assert.AreEqual(24.0 * Load.WorstOf("PS1") * ((1.0 / 0.88) - 1.0), BoxW("PS1"), 0.5);
        Assert.AreEqual(5.0 * Load.WorstOf("PS2") * ((1.0 / 0.80) - 1.0), BoxW("PS2"), 0.1);
        Assert.AreEqual(12.5 * 12.5 * 0.05, BoxW("SSR1"), 0.05);
    }

    [TestMethod]
    public void The_page_says_how_warm_the_box_gets()
    {
        string page = Regex.Replace(Document.Read(Page), @"\s+", " ");
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{HeatW:0} W at the worst"), page);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{RiseK:0} K above the room"), page);
        Match room = Regex.Match(page, @"in a room of at most (\d+) C");
        Assert.IsTrue(room.Success);
        double hottestC = double.Parse(room.Groups[1].Value, CultureInfo.InvariantCulture) + RiseK;
        foreach (string part in new[] { "PS1", "PS2", "K1", "K2-K4", "K5", "SSR1", "A1", "F1" })
        {
            Assert.IsLessThanOrEqualTo(PartLine.Of(part).Number("ambient_c"), hottestC, $"{part} in a box of {hottestC:0} C");
        }
    }

    private static double BoxW(string part) => Load.All.Single(load => load.Part == part && load.BoxW > 0.0).BoxW;
}
