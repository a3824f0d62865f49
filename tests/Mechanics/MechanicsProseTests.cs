using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using ChamberFirmware.Air;
using ChamberFirmware.Tests.Portability;
using ChamberFirmware.Twin;
using static ChamberFirmware.Tests.Mechanics.Dimensions;

namespace ChamberFirmware.Tests.Mechanics;

/// <summary>Numbers between the lines of hardware/mechanics/README.md and of hardware/assembly are computed, too.</summary>
[TestClass]
public sealed class MechanicsProseTests
{
    private const string Page = Folder + "README.md";
    private const double SeaLevelPa = 101325;

    [TestMethod]
    public void The_page_says_what_the_model_gives()
    {
        Says(Page, "leans by {0} degrees", Of("tilt"), "0");
        Says(Page, "ends {0} mm before the plate", InertLength, "0");
        Says(Page, "{0} mm of free fall", Of("free_fall"), "0");
        Says(Page, "sink at {0} mm/s", Of("feed_speed"), "0");
        Says(Page, "{0} ms a mm", Immersion.WettingMsPerMm, "0.0");
        Says(Page, "opens at {0} mbar", LoopTests.FlapPa / 100, "0.0");
        Says(Page, "stands {0} mm beyond the plate", Of("bath_beyond"), "0");
        Says(Page, "heater {0} mm before the channel", Of("heater_place"), "0");
        double wakeMm = 7 * Of("blade_height");
        Says(Page, "about 7 heights, {0} mm", wakeMm, "0");
        Says(Page, "{0} s at 50 mm/s, everywhere alike", wakeMm / 50, "0.0");
        double ventMPerS = TwinParameters.Reference.DryAirLPerMin / 60000 / (Math.PI / 4 * Math.Pow(Metres("vent_diameter"), 2));
        Says(Page, "raise the loop by {0} Pa", 0.5 * LoopFlow.DensityKgPerM3 * Math.Pow(ventMPerS / 0.6, 2), "0");
    }

    [TestMethod]
    public void The_lid_and_the_dope_are_as_the_page_says()
    {
        double dewC = Psychrometrics.DewPointC(Psychrometrics.HumidityRatioGPerKg(60, 30, SeaLevelPa), SeaLevelPa);
        double roomC = TwinParameters.Reference.RoomTemperatureC;
        Says(Page, "inner face is {0} K above the dew point", LoopWalls.PaneC(60, roomC, 0.8, LoopWalls.LidWPerM2K) - dewC, "0");
        Says(Page, "one pane would be {0} K above it", LoopWalls.PaneC(60, roomC, 0.8, LoopWalls.SinglePaneWPerM2K) - dewC, "0");
        double surfaceMPerS = 1050 * 9.81 * Math.Sin(TiltRad) * Math.Pow(150e-6, 2) / (2 * 2); // a film that runs down: Nusselt
        Says(Page, "creeps {0} mm in 30 s", surfaceMPerS * 30 * 1000, "0.00");
    }

    /// <summary>The steps are written by hand; wherever they name one of these, it is the table's.</summary>
    [TestMethod]
    public void The_assembly_pages_have_the_same_dimensions()
    {
        (string Words, double Value)[] named =
        [
            ("Channel {0} mm wide", Of("width")), ("downstream end {0} degrees down", Of("tilt")),
            ("begins {0} mm after the inlet", Of("plate_begin")),
            ("Honeycomb {0} mm after the inlet", Of("straightener_begin")), ("inlet, {0} mm before the plate", InertLength),
            ("cells of {0} mm", Of("straightener_cell")),
            ("foam {0} mm", Of("foam_thickness")), ("{0} mm above its floor", Of("fan_stand")),
            ("travel {0} mm, against", Of("plate_length") + Of("blade_run") + Of("blade_run_out") + Of("blade_length")),
            ("waits {0} mm behind the plate's downstream end", Of("blade_run")), ("fall {0} mm on the guide rods", Of("free_fall")),
            ("bath at {0} mm/s", Of("feed_speed")), ("drain of {0} mm", Of("drain_diameter")), ("Vent of {0} mm", Of("vent_diameter")),
            ("Floor opening {0} x", Hole), ("flush with the floor within {0} mm", Of("plate_flush")),
            ("inlet of {0} mm beside", Of("dry_air_diameter")),
        ];
        string pages = OneLine(string.Join('\n', SourceTree.FilesIn("hardware/assembly", "*.md").Select(SourceTree.Read)));
        int found = 0;
        foreach ((string words, double value) in named)
        {
            string pattern = Regex.Escape(words).Replace(@"\{0}", @"(?<number>[\d.]+)", StringComparison.Ordinal);
            foreach (Match match in Regex.Matches(pages, pattern))
            {
                found++;
                Assert.AreEqual(value, double.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture), 1e-9, match.Value);
            }
        }

        Assert.IsGreaterThanOrEqualTo(6, found, "the pages name too few of them");
    }

    private static void Says(string page, string words, double value, string format)
    {
        string text = OneLine(SourceTree.Read(page));
        string said = string.Format(CultureInfo.InvariantCulture, words, value.ToString(format, CultureInfo.InvariantCulture));
        Assert.IsTrue(text.Contains(said, StringComparison.Ordinal), $"{page} does not say: {said}");
    }

    private static string OneLine(string text) => Regex.Replace(text, @"\s+", " ");
}
