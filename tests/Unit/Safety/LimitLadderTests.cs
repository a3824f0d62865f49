using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using ChamberFirmware.Air;
using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Learning;
using ChamberFirmware.Recipes;
using ChamberFirmware.Regulation;
using ChamberFirmware.Safety;
using ChamberFirmware.Sensing;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Unit.Documents;
using ChamberFirmware.Tick;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Safety;

/// <summary>
/// Limits that only make sense beside each other, rung by rung: whoever moves one sees which others it must stay below. Numbers of the
/// hardware are read from its pages.
/// </summary>
[TestClass]
public sealed class LimitLadderTests
{
    private const string SafetyPage = "hardware/safety/README.md";
    private const double Rounding = 1e-12;

    private static double SensorEndC => OfPart("A2", @"from -40 to (\d+) C");

    private static double CutOutC => OfPart("S3", @"opens at (\d+) C");

    [TestMethod]
    public void Air_is_heated_less_the_less_is_known_of_the_chamber()
    {
        Below(ResponseExperiment.HottestC, WallWarming.HottestC, "A heat pulse of commissioning ends below the hottest air on the way.");
        Below(WallWarming.HottestC, RecipeRanges.HighestTemperatureC, "Walls are warmed with air that a recipe could ask for.");
        Assert.AreEqual(RecipeRanges.HighestTemperatureC, WallWarming.AirC(RecipeRanges.HighestTemperatureC),
            "The hottest recipe is its own limit.");
        Assert.AreEqual(WallWarming.HottestC, WallWarming.AirC(RecipeRanges.HighestTemperatureC - 5.0),
            "A cooler one has that of the walls.");
    }

    [TestMethod]
    public void Air_that_is_held_is_no_fault_and_air_that_is_a_fault_can_be_measured()
    {
        double heatedC = WallWarming.AirC(RecipeRanges.HighestTemperatureC) + ClimateRegulation.MostOverK;
        double shownC = heatedC + AirSensorClass.TemperatureLimitK;
        Below(shownC, SafetyLimits.OverTemperatureC, "Heat stops below the fault, even where the sensor shows its whole limit too much.");
        Below(SafetyLimits.OverTemperatureC, SafetyLimits.HottestLoopC, "Air behind the heater is hotter than at the sensor.");
        Below(SafetyLimits.HottestLoopC, CutOutC, "The model takes the heat away before the cut-out on the heater's frame does.");
        Below(SafetyLimits.OverTemperatureC + AirSensorClass.TemperatureLimitK, SensorEndC, "The sensor can show what is too hot.");
        Assert.IsTrue(AirSensorClass.IsTemperature(SensorEndC),
            "All that the sensor can show is air to its driver, and too hot is not implausible.");
        Below(SensorEndC, SaturationCurve.HighestC, "The humidity ratio is known as far as the sensor goes.");
        Assert.AreEqual(RecipeRanges.HighestTemperatureC, OfPart("M1", @"against (\d+) C air"),
            "The fan is chosen for the hottest recipe.");
    }

    [TestMethod]
    [DataRow("to 68 C", WallWarming.HottestC)]
    [DataRow("air to 55 C", ResponseExperiment.HottestC)]
    [DataRow("75 C limit", SafetyLimits.OverTemperatureC)]
    public void The_safety_page_has_the_same_numbers(string words, double limit)
    {
        Assert.AreEqual(limit, Numbers(words).Single());
        Assert.Contains(words, Document.Read(SafetyPage));
    }

    [TestMethod]
    public void A_heater_that_cannot_be_switched_off_is_found_before_the_air_is_too_hot()
    {
        double usualC = ReferenceRecipes.Load("example-1", out _)!.TemperatureC;
        Below(usualC + SafetyLimits.UncommandedRiseStillK, SafetyLimits.OverTemperatureC,
            "From the hottest reference recipe, fan on or off.");
        Below(SafetyLimits.UncommandedRiseK, SafetyLimits.UncommandedRiseStillK,
            "Still air tells the sensor late, so it may rise by more.");
        Below(SafetyLimits.UncommandedSettleUs, SafetyLimits.UncommandedSettleStillUs, "And the element gives off its heat more slowly.");
        Below(SafetyLimits.UncommandedSettleStillUs, SafetyLimits.UncommandedWindowUs, "The window is longer than what it begins with.");
        Below(SafetyLimits.HeatingProofUs, SafetyLimits.HeatingCheckUs, "Without heat the air is compared with what it did before.");
        Below(SafetyLimits.HeatingCheckUs, SafetyLimits.HeatingQuietUs, "A live heater has regained its heat before it is tried again.");
        Below(SafetyLimits.FanStands01, SafetyLimits.FanSlow01, "A fan that stands is slow too.");
        Below(AirSensorClass.TemperatureLimitAtRoomK, SafetyLimits.HeatingCheckK,
            "What full heat must gain is more than a reading may be off.");
    }

    [TestMethod]
    public void The_dead_man_bears_a_late_tick_and_no_dead_program()
    {
        string page = Regex.Replace(Document.Read(SafetyPage), @"\s+", " ");
        double[] waits = Match(page, @"make it (0\.\d+) to (0\.\d+) s");
        double lateS = Match(page, @"may be (0\.\d+) s late before the quickest")[0];
        double neededS = 0.02; // the page: left for ticks of unequal length
        Assert.AreEqual(waits[0] - TickSchedule.TickS - neededS, lateS, Rounding, "The quickest one waits a tick, what is left, and this.");
        double wholePassS = Enumerable.Range(0, StageTimes.Count).Sum(stage => StageTimes.BudgetUs((Stage)stage)) / 1e6;
        Below(wholePassS, lateS, "A pass in which every stage takes its whole budget, the flash too, drops no supply.");
        double calculatedS = 0.45 * OfPart("C1", @"capacitor (\d+\.\d) uF") * OfPart("R1", @"resistor (\d+) kohm") / 1e3;
        Below(waits[0], calculatedS, "U1 waits K R1 C1, which is within its tolerance.");
        Below(calculatedS, waits[1], "U1 waits K R1 C1, which is within its tolerance.");
        Assert.AreEqual(calculatedS, TwinParameters.Reference.DeadManUs / 1e6, 0.0005, "The twin's waits as long.");
        double droppedS = Match(page, @"in all, (0\.\d+) s at worst")[0];
        Below(waits[1], droppedS, "The slowest U1 is not yet the contactor.");
        Below(droppedS, CastLimits.CastLateUs / 1e6,
            "A program that dies in a cast has lost its supply before a phase could be called late.");
        Below(droppedS, SensingLimits.SensorBadReads * TickSchedule.TickS, "And before a lost sensor is a fault.");
    }

    [TestMethod]
    public void Faults_that_explain_others_come_first()
    {
        Below(SafetyLimits.InterlockOpenReads, SafetyLimits.OverTemperatureReads,
            "An open chain is known before anything that follows from it.");
        Below(SafetyLimits.OverTemperatureReads, SensingLimits.SensorBadReads,
            "Too hot is known before a sensor that gave up in the heat.");
        Below(SensingLimits.SensorBadReads, SensingLimits.SensorUnchangedReads, "A sensor that does not answer is no frozen one.");
        Below(SensingLimits.SensorUnchangedReads, SensingLimits.SensorDisagreeReads,
            "A frozen one of two is left out before the two disagree.");
        double fanUs = SafetyLimits.FanSpinUpUs + SafetyLimits.FanSlowReads * TickSchedule.TickUs;
        Below(fanUs, SafetyLimits.HeatingCheckUs, "A fan that stands is named before the heater that may not heat without it.");
        Below(SensingLimits.SensorDisagreeReads * TickSchedule.TickUs, CastLimits.SoakUs + 1,
            "Two sensors that disagree never soak to the end.");
    }

    [TestMethod]
    public void Air_that_may_be_cast_in_is_within_the_tolerance_of_the_record()
    {
        Assert.IsGreaterThan(1.0, CastLimits.ReadySlack, "Ready does not flicker at the edge of the soak's band.");
        AtMost(CastLimits.SoakTemperatureBandK * CastLimits.ReadySlack, CastLimits.ToleranceTemperatureK, "Ready: temperature, K.");
        AtMost(CastLimits.SoakHumidityBand01 * CastLimits.ReadySlack, CastLimits.ToleranceHumidity01, "Ready: humidity ratio, share.");
        AtMost(CastLimits.SoakVelocityBand01 * CastLimits.ReadySlack, CastLimits.ToleranceVelocity01, "Ready: air velocity, share.");
        AtMost(CastLimits.ToleranceTemperatureK, AirSensorClass.TemperatureLimitK, "Nobody is promised more than the sensor knows.");
        AtMost(CastLimits.ToleranceHumidity01, Verification.LargestShare01, "Nor of the humidity ratio.");
    }

    [TestMethod]
    public void Phases_are_longer_than_what_must_happen_in_them()
    {
        Below(CastLimits.SoakUs, CastLimits.ConditioningUs, "A soak fits into Conditioning.");
        AtMost(CastLimits.ConditioningUs, CastLimits.PreparationUs, "Conditioning has its own limit first.");
        AtMost(CastLimits.ReadyUs, CastLimits.PreparationUs, "So has Ready.");
        AtMost(CastLimits.PreparationUs, CastLimits.ConditioningUs + CastLimits.ReadyUs,
            "Both together are no longer than each at its longest.");
        double experimentS = Identification.ExperimentMinutes * 60.0;
        AtMost(ResponseLog.Most * ResponseLog.SampleS, experimentS, "The log holds the experiment, and its length is told as no shorter.");
        Below(3.0 * experimentS * 1e6, CastLimits.CommissioningUs,
            "Commissioning has time for the experiment, and twice as long to work it out.");
        Below(SaltCalibration.AverageUs, CastLimits.CompleteHoldUs,
            "A salt is averaged sooner than a chamber gives up waiting for a plate.");
    }

    [TestMethod]
    public void A_switch_is_late_before_it_is_given_up_and_a_verdict_comes_before_a_fault()
    {
        double bladeOffUs = CastLimits.TravelOffUs + RecipeRanges.LongestBladeTravelS * 1e6 / CastLimits.TravelOffShare;
        Below(bladeOffUs, TravelSwitch.GiveUpUs, "The slowest blade is a fault before its switch is no longer sampled.");
        Below(TravelSampler.SleepGrainUs, TravelSwitch.ConfirmUs, "A closing is confirmed by another sample.");
        Below(TravelSwitch.ConfirmUs, TravelSwitch.NearUs, "And still without sleep.");
        Below(TravelSwitch.NearUs, CastLimits.TravelOffUs, "It is sampled without sleep only about the planned time.");
        Below(new ChamberSettings().ExposureToleranceUs, CastLimits.TravelOffUs, "An exposure is outside long before a switch is a fault.");
        Below(CastLimits.TravelOffUs, CastLimits.CastLateUs, "A plate that is missed is named before a phase that is late.");
    }

    [TestMethod]
    public void An_exposure_of_0_s_can_be_commanded_whatever_the_latency_of_the_immersion()
    {
        var slowest = new ChamberSettings { ImmersionLatencyUs = 2_000_000, HumidifierDeadTimeS = 0.0 };
        Assert.IsNull(SettingsCheck.FirstFault(slowest));
        Below(slowest.ImmersionLatencyUs / 1e6, Cast.LeadS(slowest), "The lead is longer than the longest latency that settings allow.");
        slowest.ImmersionLatencyUs++;
        Assert.IsNotNull(SettingsCheck.FirstFault(slowest), "It is the longest.");
    }

    private static void Below(double lower, double upper, string rung) => Assert.IsLessThan(upper, lower, rung);

    private static void AtMost(double lower, double upper, string rung) => Assert.IsLessThanOrEqualTo(upper + Rounding, lower, rung);

    // The first number that the pattern finds in the part's line of the parts list.
    private static double OfPart(string part, string pattern)
    {
        string line = Document.Read("hardware/bom/bom.csv").Split('\n').Single(row => row.StartsWith(part + ",", StringComparison.Ordinal));
        return Match(line, pattern)[0];
    }

    private static double[] Match(string text, string pattern)
    {
        Match match = Regex.Match(text, pattern);
        Assert.IsTrue(match.Success, $"'{pattern}' is not in: {text[..Math.Min(text.Length, 200)]}");
        return [.. match.Groups.Values.Skip(1).Select(group => double.Parse(group.Value, CultureInfo.InvariantCulture))];
    }

    private static double[] Numbers(string text) =>
        [.. Regex.Matches(text, @"\d+").Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture))];
}
