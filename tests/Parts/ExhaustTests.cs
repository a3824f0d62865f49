using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Unit.Documents;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Parts;

/// <summary>The exhaust that the safety page asks for, and the vapour in the loop, by calculation.</summary>
[TestClass]
public sealed class ExhaustTests
{
    private const string Page = "hardware/safety/vapour.md";
    private const double AskedM3PerH = 150.0;
    private const double FilmM2 = 0.15 * 0.12;

    private static readonly double[] TemperaturesC = [25.0, 40.0, 50.0, 60.0, 70.0];
    private static readonly double[] VelocitiesMPerS = [0.5, 0.8, 1.5, 2.5];

    private static (string What, double AirC, double MPerS, double LengthM, double AreaM2)[] Openings { get; } =
    [
        ("a filled blade, 120 x 20 mm of dope, the door open in Filling", new ChamberSettings().FillingBelowC, 1.0, 0.02, 0.12 * 0.02),
        ("a forgotten plate, the door open", 25.0, 1.0, 0.15, FilmM2),
        ("the same in a draught", 25.0, 1.5, 0.15, FilmM2),
    ];

    [TestMethod]
    public void Dope_that_evaporates_stays_below_ten_ppm_and_a_quarter_of_the_limit()
    {
        Assert.Contains($"at least {AskedM3PerH:0} m3/h", Document.Read(Page));
        MadeText.IsTable(Page, "| DMAc from | air, C | m/s | g/h | m3/h for 10 ppm | ppm at 150 m3/h |", [.. Openings.Select(from =>
        {
            double gPerH = 3600.0 * Evaporation.GPerS(from.AirC, from.MPerS, from.LengthM, from.AreaM2);
            double ppm = gPerH / AskedM3PerH / Evaporation.PpmGPerM3();
            Assert.IsLessThan(10.0, ppm, from.What);
            Assert.IsLessThan(0.25 * Evaporation.LowerLimitGPerM3(from.AirC), gPerH / AskedM3PerH, from.What);
            return Line($"| {from.What} | {from.AirC:0} | {from.MPerS:0.0} | {gPerH:0.0} | {AskedM3PerH * ppm / 10.0:0} | {ppm:0.0} |");
        })]);
    }

    [TestMethod]
    public void The_page_says_how_long_a_film_may_lie_in_the_closed_loop()
    {
        MadeText.IsTable(Page, "| air, C | 0.5 m/s | 0.8 m/s | 1.5 m/s | 2.5 m/s |", [.. TemperaturesC.Select(airC =>
            Line($"| {airC:0} | {string.Join(" | ", VelocitiesMPerS.Select(velocity => Line($"{LongestS(airC, velocity):0}")))} |"))]);
        Assert.IsGreaterThan(30.0, LongestS(60.0, 0.8), "Example 1, its longest exposure");
        Assert.IsGreaterThan(30.0, LongestS(40.0, 2.0), "Example 2");
        Assert.IsGreaterThan(15.0, LongestS(25.0, 0.7), "Example 3");
    }

    /// <summary>The second source for the twin's pressures: another institute's, through points of its own and the boiling point.</summary>
    [TestMethod]
    public void The_pressures_are_on_the_safe_side_of_others_and_of_the_same_size()
    {
        Assert.AreEqual(270.0, Evaporation.InrsPa(25.0), 27.0, "between its own two points INRS has this one");
        foreach (double airC in TemperaturesC)
        {
            double ratio = Evaporation.DopePa(airC) / Evaporation.InrsPa(airC);
            Assert.IsGreaterThan(1.0, ratio, $"{airC} C");
            Assert.IsLessThan(2.2, ratio, $"{airC} C");
        }

        double saturated01 = Evaporation.InrsPa(63.0) / 101325.0;
        Assert.IsGreaterThan(Evaporation.LowerLimit01, saturated01, "at its flash point a liquid's vapour is above its lower limit");
        Assert.IsLessThan(2.0 * Evaporation.LowerLimit01, saturated01, "and not far above");
    }

    /// <summary>
    /// The second source for the transfer: what was measured over spills, 0.0048 u^0.78 x^-0.11 Sc^-0.67 m/s (Mackay and Matsugu, 1973),
    /// which is of another kind of flow.
    /// </summary>
    [TestMethod]
    [DataRow(1.0, 0.15)]
    [DataRow(1.5, 0.15)]
    [DataRow(2.5, 0.15)]
    public void The_transfer_is_that_of_spills_within_a_third(double velocityMPerS, double lengthM)
    {
        double schmidt = 1.56 / 0.87;
        double spillMPerS = 0.0048 * Math.Pow(velocityMPerS, 0.78) * Math.Pow(lengthM, -0.11) * Math.Pow(schmidt, -0.67);
        Assert.AreEqual(spillMPerS, Evaporation.TransferMPerS(25.0, velocityMPerS, lengthM), spillMPerS / 3.0);
    }

    [TestMethod]
    public void What_is_in_film_and_blade_is_as_the_page_says()
    {
        double litres = TwinParameters.Reference.ChannelVolumeL + TwinParameters.Reference.ReturnVolumeL;
        foreach (string[] row in Document.TableRows(Page).SkipWhile(row => row[0] != "what").Skip(1).Take(2))
        {
            double[] value = [.. row.Skip(1).Select(cell => double.Parse(cell, CultureInfo.InvariantCulture))];
            Assert.AreEqual(0.75 * value[0], value[1], 0.05, row[0]);
            Assert.AreEqual(0.75 * value[0] / litres * 1000.0, value[2], 1.0, row[0]);
        }

        string page = Regex.Replace(Document.Read(Page), @"\s+", " ");
        double coldGPerM3 = Evaporation.LowerLimitGPerM3(25.0), hotGPerM3 = Evaporation.LowerLimitGPerM3(60.0);
        Assert.Contains(Line($"{coldGPerM3:0} g/m3 at 25 C, {hotGPerM3:0} g/m3 at 60 C"), page);
        Assert.Contains(Line($"`FillingBelowC` (a setting, {new ChamberSettings().FillingBelowC:0} C"), page);
    }

    [TestMethod]
    public void The_nozzle_passes_what_is_asked_for_when_S4_closes()
    {
        string page = Regex.Replace(Document.Read(Page), @"\s+", " ");
        Match words = Regex.Match(page, @"closes at (\d+) Pa rising, and must open above (\d+) Pa falling \((\d+) m3/h\)");
        double[] said = [.. words.Groups.Values.Skip(1)
            .Select(group => double.Parse(group.Value, CultureInfo.InvariantCulture))];
        Assert.AreEqual(AskedM3PerH, NozzleM3PerH(said[0]), 1.0);
        Assert.AreEqual(said[2], NozzleM3PerH(said[1]), 1.0);
        Assert.Contains($"Closes at {said[0]} Pa rising", PartLine.Of("S4")["note"]);
        double forgottenM3PerH = 3600.0 * Evaporation.GPerS(25.0, 1.0, 0.15, FilmM2) / (10.0 * Evaporation.PpmGPerM3());
        Assert.IsLessThan(said[2], forgottenM3PerH, "what S4 still lets pass is enough for a forgotten plate");
    }

    [TestMethod]
    public void The_flap_passes_the_dry_air_below_its_limit()
    {
        double seatM2 = 0.05 * 0.05;
        double[] mbar = [.. Regex.Match(PartLine.Of("N3")["description"], @"opens at (\d) to (\d) mbar").Groups.Values.Skip(1)
            .Select(group => double.Parse(group.Value, CultureInfo.InvariantCulture))];
        string monthly = Document.Read("hardware/safety/README.md");
        Assert.Contains(Line($"{mbar[0] * 100.0 * seatM2:0.0#} to {mbar[1] * 100.0 * seatM2:0.0#} N"), monthly);
        double gapM2 = 4.0 * 0.05 * 0.001; // lifted by 1 mm
        double flowM3PerS = 0.6 * gapM2 * Math.Sqrt(2.0 * mbar[0] * 100.0 / 1.2);
        Assert.IsGreaterThan(5.0 * TwinParameters.Reference.DryAirLPerMin / 60000.0, flowM3PerS, "five times the dry air");
    }

    private static double LongestS(double airC, double velocityMPerS)
    {
        double litres = TwinParameters.Reference.ChannelVolumeL + TwinParameters.Reference.ReturnVolumeL;
        return 0.25 * Evaporation.LowerLimitGPerM3(airC) * litres / 1000.0 / Evaporation.GPerS(airC, velocityMPerS, 0.15, FilmM2);
    }

    // 80 mm, 0.96 of an inlet nozzle.
    private static double NozzleM3PerH(double pa)
    {
        string diameterMm = Regex.Match(PartLine.Of("N4")["description"], @"(\d+) mm inside").Groups[1].Value;
        double diameterM = double.Parse(diameterMm, CultureInfo.InvariantCulture) / 1000.0;
        return 3600.0 * 0.96 * Math.PI / 4.0 * diameterM * diameterM * Math.Sqrt(2.0 * pa / 1.2);
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
