using ChamberFirmware.Learning;
using ChamberFirmware.Settings;
using ChamberFirmware.Text;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Learning;

/// <summary>A commissioning says how well it knows its chamber, and what it would have moved further.</summary>
[TestClass]
public sealed class FitVerdictTests
{
    [TestMethod]
    [DataRow(0.02, 0.1, ", well: ")]
    [DataRow(0.11, 0.1, ", fairly: ")]
    [DataRow(0.1, 0.3, ", fairly: ")]
    [DataRow(0.31, 0.02, ", poorly: ")]
    [DataRow(0.02, 0.31, ", poorly: ")]
    public void It_says_how_well(double heatRmsK, double waterRmsGPerKg, string word)
    {
        string said = Said(new ChamberSettings(), heatRmsK, waterRmsGPerKg);
        Assert.StartsWith($"done: the model follows the chamber within {heatRmsK:F2} K and {waterRmsGPerKg:F2} g/kg (rms){word}", said);
        Assert.DoesNotContain("a quarter", said);
        Assert.EndsWith("; type commissioned to see it", said);
    }

    [TestMethod]
    public void It_names_what_came_to_an_end_of_what_was_looked_for()
    {
        var found = new ChamberSettings { SensorOffsetPct = 0.0 };
        found.SorbedShare01 *= 0.25;
        found.HeaterForcedWPerK *= 4.0;
        found.HeaterW *= 3.9;
        Assert.Contains("; at a quarter or four times what was entered: SorbedShare01 HeaterForcedWPerK; type", Said(found, 0.1, 0.1));
    }

    [TestMethod]
    public void It_names_no_more_than_four()
    {
        var found = new ChamberSettings();
        for (int p = 0; p <= Parameters.HeaterElementJPerK; p++)
        {
            Parameters.Set(found, p, 4.0 * Parameters.Get(found, p));
        }

        Assert.Contains("entered: HumidifierGPerS HumidifierDeadTimeS HumidifierLagS DryAirGPerS; type", Said(found, 0.1, 0.1));
    }

    /// <summary>The third fit begins where the first ended, but what was entered stays what is expected.</summary>
    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    public void Three_fits_go_no_further_from_what_was_entered_than_one()
    {
        CommissionedTwin chamber = new CommissionedTwin(BuiltChambers.Reference).Begin().Finish();
        Assert.AreEqual(CommissionedTwin.Day, chamber.Settings.CommissionedDate);
        for (int p = 0; p <= Parameters.HeaterElementJPerK; p++)
        {
            double times = Parameters.Get(chamber.Settings, p) / Parameters.Beginning(chamber.Before, p);
            Assert.IsTrue(p == Parameters.SensorOffsetPct || times is >= 0.2499 and <= 4.001, $"{Parameters.Name(p)} {times}");
        }

        Assert.Contains("SorbedShare01", chamber.Result, "this family has next to none");
    }

    private static string Said(ChamberSettings found, double heatRmsK, double waterRmsGPerKg)
    {
        var to = new TextBuffer(TextBuffer.Sentence);
        new FitVerdict(new ChamberSettings(), found, heatRmsK, waterRmsGPerKg).Write(to);
        return to.ToString();
    }
}
