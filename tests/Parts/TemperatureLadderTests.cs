using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using ChamberFirmware.Casting;
using ChamberFirmware.Recipes;
using ChamberFirmware.Safety;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Tests.Unit.Documents;
using ChamberFirmware.Tests.Unit.Learning;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Parts;

/// <summary>
/// One ladder from the hottest recipe to what ignites: its numbers stand on the page, and are those of firmware, twin and parts list.
/// </summary>
[TestClass]
public sealed class TemperatureLadderTests
{
    private const string Page = "hardware/safety/vapour.md";
    private const double LimiterScaleC = 180.0; // JUMO 603021 to 200 C from 20 C; a limiter opens at +0, -5 % of it
    private const double IgnitionShare01 = 0.8; // EN 1127-1: hot surfaces below four fifths of the auto-ignition temperature

    private static readonly string[] Rungs =
    [
        "hottest recipe", "air that is a fault (201)", "no heat while any air of the loop is believed hotter",
        "element, hottest in legitimate use", "H1 holds itself", "S3 opens, at the earliest", "S3 opens, at the latest",
        "FT1 may be held at", "FT1 has opened", "four fifths of the lowest auto-ignition (NMP)", "lowest auto-ignition",
    ];

    private static string[][] Rows { get; } =
        [.. Document.TableRows(Page).SkipWhile(row => row[0] != "rung").Skip(1).TakeWhile(row => row.Length == 3)];

    private static double[] IgnitionC { get; } =
    [
        .. Document.TableRows(Page).SkipWhile(row => row[0] != "solvent").Skip(1).TakeWhile(row => row[0] != "DMAc from")
            .Where(row => !row[5].StartsWith("**not**", StringComparison.Ordinal)).SelectMany(row => Numbers(row[3])),
    ];

    [TestMethod]
    public void Every_rung_is_below_the_next()
    {
        CollectionAssert.AreEqual(Rungs, Rows.Select(row => row[0]).ToArray());
        double[] rungsC = [.. Rows.Select(row => Numbers(row[1]).Single())];
        for (int i = 1; i < rungsC.Length; i++)
        {
            Assert.IsLessThan(rungsC[i], rungsC[i - 1], $"{Rungs[i - 1]}, then {Rungs[i]}");
        }
    }

    [TestMethod]
    public void The_rungs_are_those_of_firmware_and_parts_list()
    {
        Assert.AreEqual(RecipeRanges.HighestTemperatureC, On("hottest recipe"));
        Assert.AreEqual(SafetyLimits.OverTemperatureC, On("air that is a fault (201)"));
        Assert.AreEqual(SafetyLimits.HottestLoopC, On("no heat while any air of the loop is believed hotter"));
        Assert.AreEqual(Said("H1", @"surface limited to (\d+) C"), On("H1 holds itself"));
        double setC = Said("S3", @"opens at (\d+) C");
        Assert.AreEqual(setC, On("S3 opens, at the latest"));
        Assert.AreEqual(setC - (0.05 * LimiterScaleC), On("S3 opens, at the earliest"));
        Assert.AreEqual(PartLine.Of("FT1").Number("ambient_c"), On("FT1 may be held at"));
        Assert.AreEqual(Said("FT1", @"opens at (\d+) C"), On("FT1 has opened"));
        Assert.HasCount(4, IgnitionC, "three solvents that are allowed, and the other end of a range");
        Assert.AreEqual(IgnitionC.Min(), On("lowest auto-ignition"));
        Assert.AreEqual(IgnitionShare01 * IgnitionC.Min(), On("four fifths of the lowest auto-ignition (NMP)"), 0.5);
    }

    /// <summary>
    /// The hottest that sound chambers make their heater, of all temperatures, velocities and humidities tried: air of 70 °C at 0.8 m/s,
    /// where the loop still takes full power and the fins are blown least. A resistor instead of the PTC comes further, and to no
    /// cut-out.
    /// </summary>
    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    public void No_legitimate_use_of_the_twins_comes_to_the_cut_out()
    {
        double pageC = On("element, hottest in legitimate use");
        TwinParameters resistor = BuiltChambers.Reference with { Built = new BuiltParameters { HeaterIsPtc = false } };
        Assert.AreEqual(pageC, Math.Max(OnTheWay(TwinParameters.Reference), OnTheWay(BuiltChambers.Reference)), 0.6);
        double resistorC = OnTheWay(resistor);
        Assert.IsLessThan(On("S3 opens, at the earliest"), resistorC);
        double commissionedC = Math.Max(InACommissioning(TwinParameters.Reference), InACommissioning(BuiltChambers.Reference));
        Assert.IsLessThan(pageC, commissionedC);
        string page = Regex.Replace(Document.Read(Page), @"\s+", " ");
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{commissionedC:0} in a commissioning"), page);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"a resistor in its place comes to {resistorC:0} C"), page);
    }

    [TestMethod]
    public void Nothing_in_the_vapour_is_hotter_than_its_maker_allows_or_than_may_ignite()
    {
        string[][] inside = [.. Document.TableRows(Page).SkipWhile(row => row.Length != 4 || row[1] != "made of").Skip(1)
            .TakeWhile(row => row.Length == 4)];
        Assert.IsGreaterThan(7, inside.Length);
        foreach (string[] row in inside)
        {
            double surfaceC = Numbers(row[2]).Single();
            Assert.IsLessThan(On("four fifths of the lowest auto-ignition (NMP)"), surfaceC, row[0]);
            Assert.IsTrue(row[3].StartsWith("unknown", StringComparison.Ordinal) || surfaceC <= Numbers(row[3])[0], row[0]);
        }
    }

    private static double OnTheWay(TwinParameters plant)
    {
        var run = new TwinRun(plant);
        run.RunS(3.0);
        Recipe recipe = DraftedRecipe.Of("temperatureC", "70", "humidityRatioGPerKg", "9", "airVelocityMPerS", "0.8", "exposureS", "10");
        Assert.IsNull(run.Chamber.Operator.Start(recipe, 10.0, true));
        double hottestC = 0.0;
        run.AfterTick = () => hottestC = Math.Max(hottestC, run.Twin.True.HeaterTemperatureC);
        run.Until(() => run.Phase == Phase.Ready, 1800.0, "Ready");
        return hottestC;
    }

    private static double InACommissioning(TwinParameters plant)
    {
        CommissionedTwin chamber = new CommissionedTwin(plant).Begin();
        double hottestC = 0.0;
        for (int tick = 0; tick < 6000; tick++) // its test of 9 min; then everything is off
        {
            chamber.Run.Tick();
            hottestC = Math.Max(hottestC, chamber.Run.Twin.True.HeaterTemperatureC);
        }

        return hottestC;
    }

    private static double On(string rung) => Numbers(Rows.Single(row => row[0] == rung)[1]).Single();

    private static double Said(string part, string pattern)
    {
        Match match = Regex.Match(PartLine.Of(part)["description"], pattern);
        Assert.IsTrue(match.Success, $"{part}: {pattern}");
        return double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
    }

    private static double[] Numbers(string text) =>
        [.. Regex.Matches(text, @"\d+(\.\d+)?").Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture))];
}
