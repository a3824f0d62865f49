using System;
using System.Globalization;
using System.Text.RegularExpressions;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Unit.Documents;

namespace ChamberFirmware.Tests.Parts;

/// <summary>Numbers of the calibration page that the settings have, and that every part of it says how to make ready.</summary>
[TestClass]
public sealed class CalibrationPageTests
{
    private static string Page { get; } = Regex.Replace(Document.Read("hardware/calibration/README.md"), @"\s+", " ");

    [TestMethod]
    public void Numbers_as_delivered_are_those_of_the_settings()
    {
        var delivered = new ChamberSettings();
        Assert.Contains(Line($"`AnemometerClass01` {delivered.AnemometerClass01:0.00} and "), Page);
        Assert.Contains(Line($"`AnemometerZeroMPerS` {delivered.AnemometerZeroMPerS:0.00}"), Page);
        Assert.Contains(Line($"(estimate {delivered.FanTableMPerS[0]:0.00} m/s at {delivered.FanTableRpm[0]:0} rpm)"), Page);
        long toleranceUs = delivered.ExposureToleranceUs;
        Assert.Contains(Line($"`ExposureToleranceUs` ({toleranceUs / 1000} {toleranceUs % 1000:000} as delivered)"), Page);
        Assert.Contains(Line($"`set ChannelAreaM2 {delivered.ChannelAreaM2:0.000}`"), Page);
    }

    [TestMethod]
    public void Carriage_and_plate_are_brought_back_before_every_cast()
    {
        foreach (string section in new[] { "## 2. Carriage", "## 3. Immersion", "### 3a. Travel switches" })
        {
            string text = Page[Page.IndexOf(section, StringComparison.Ordinal)..];
            Assert.IsLessThan(1500, text.IndexOf("arriage", section.Length, StringComparison.Ordinal), section);
            Assert.IsTrue(Regex.IsMatch(text[..1500], "back (to its start|before each drop|each time)"), section);
        }

        Assert.Contains("| travel switches (3a) |", Page);
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
