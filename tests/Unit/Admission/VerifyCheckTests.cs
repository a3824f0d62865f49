using ChamberFirmware.Casting;
using ChamberFirmware.Commands;
using ChamberFirmware.Recipes;
using ChamberFirmware.Sensing;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Tests.Unit.Drivers;
using ChamberFirmware.Tick;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Admission;

/// <summary>A recipe whose humidity the sensors cannot verify is cast only when the operator says so, and the record says it.</summary>
[TestClass]
public sealed class VerifyCheckTests
{
    [TestMethod]
    [DataRow("25", "7.88", 1, true)]
    [DataRow("40", "28.43", 1, true)]
    [DataRow("60", "39.03", 1, true)]
    [DataRow("25", "4.5", 1, true)]
    [DataRow("25", "3.5", 1, false)]
    [DataRow("25", "3.5", 2, true)]
    [DataRow("25", "2.0", 2, false)]
    [DataRow("60", "2.01", 2, false)]
    public void What_the_class_of_one_or_two_chips_can_verify(string temperatureC, string ratio, int sensors, bool verifiable)
    {
        Recipe recipe = Recipe(temperatureC, ratio);
        double uncertainty = Verification.UncertaintyGPerKg(recipe, new ChamberSettings(), Readings(101325.0, sensors));
        Assert.AreEqual(verifiable, Verification.IsVerifiable(recipe, uncertainty));
    }

    [TestMethod]
    [DataRow("example-1")]
    [DataRow("example-2")]
    [DataRow("example-3")]
    [DataRow("comparative")]
    public void The_patents_climates_are_verifiable_up_to_2000_m_with_the_chips_class(string name)
    {
        Recipe recipe = ReferenceRecipes.Load(name, out _)!;
        foreach (double pressurePa in new[] { 79500.0, 95000.0, 101325.0, 105000.0 })
        {
            double uncertainty = Verification.UncertaintyGPerKg(recipe, new ChamberSettings(), Readings(pressurePa, 1));
            Assert.IsTrue(Verification.IsVerifiable(recipe, uncertainty), $"{pressurePa} Pa");
        }
    }

    [TestMethod]
    public void The_edge_of_claim_11_at_25_C_is_verifiable_after_a_salt_calibration()
    {
        var settings = new ChamberSettings { SaltLowPct = 11.30, SaltHighPct = 75.29 };
        Recipe recipe = Recipe("25", "2.0");
        double uncertainty = Verification.UncertaintyGPerKg(recipe, settings, Readings(101325.0, 1));
        Assert.IsInRange(0.20, 0.30, uncertainty);
        Assert.IsTrue(Verification.IsVerifiable(recipe, uncertainty));
        Recipe hot = Recipe("60", "2.01");
        Assert.IsFalse(Verification.IsVerifiable(hot, Verification.UncertaintyGPerKg(hot, settings, Readings(101325.0, 1))));
    }

    [TestMethod]
    public void Such_a_start_is_refused_with_reason_uncertainty_and_help_and_runs_on_consent()
    {
        var run = new TwinRun();
        run.RunS(1.0);
        var console = new CommandInterpreter(run.Chamber);
        string[] lines = ["draft dry", "temperatureC=25", "humidityRatioGPerKg=2.5", "airVelocityMPerS=0.7", "exposureS=0, 3", "load"];
        foreach (string line in lines)
        {
            Assert.StartsWith("OK", console.Execute(line));
        }

        const string refusal = "ERROR 4402 humidityRatioGPerKg = 2.500 cannot be verified: at 25.0 C the air sensor knows it to +-0.59 "
            + "g/kg (23.7 %, 15 % are allowed); calibrate the air sensor over two salts (salt), or start it with the word unverified.";
        Assert.AreEqual(refusal, console.Execute("start"));
        Assert.AreEqual(refusal, console.Execute("start 3"));
        run.Tick();
        Assert.AreEqual(Phase.Idle, run.Phase);
        Assert.AreEqual("ERROR 4203 Exposure 4 s is not in recipe dry: its times are 0, 3 s.", console.Execute("start 4 unverified"));
        Assert.AreEqual("ERROR 4202 'unverifiedly' is not an exposure time in seconds.", console.Execute("start unverifiedly"));
        Assert.StartsWith("OK conditioning for 3.00 s", console.Execute("start 3 unverified"));
        run.Tick();
        Assert.AreEqual(Phase.Conditioning, run.Phase);
        Assert.Contains("\nhumidityVerifiable=no", console.Execute("record"));
        console.Execute("abort");
        run.RunS(0.2);
        console.Execute("reset");
        run.RunS(0.2);
        Assert.StartsWith("OK conditioning for 0.00 s", console.Execute("start unverified"));
    }

    [TestMethod]
    public void The_word_changes_nothing_for_a_recipe_that_can_be_verified()
    {
        var run = new TwinRun();
        run.RunS(1.0);
        var console = new CommandInterpreter(run.Chamber);
        console.Execute("recipe example-3");
        Assert.StartsWith("OK conditioning for 15.00 s", console.Execute("start 15 unverified"));
        run.Tick();
        Assert.Contains("\nhumidityVerifiable=yes", console.Execute("record"));
    }

    [TestMethod]
    public void A_recipe_that_took_both_sensors_to_verify_is_not_verified_when_one_falls_silent_in_the_exposure()
    {
        TwinRun lost = DryCast();
        lost.Twin.Faults.SecondSensor.Unplugged = true;
        lost.To(Phase.Complete);
        Assert.IsFalse(lost.Chamber.Record.HumidityIsVerifiable);
        TwinRun whole = DryCast();
        whole.To(Phase.Complete);
        Assert.IsTrue(whole.Chamber.Record.HumidityIsVerifiable);

        static TwinRun DryCast()
        {
            var run = new TwinRun(TwinParameters.Reference with { SecondSensorFitted = true });
            run.RunS(1.0);
            Assert.AreEqual("", run.Chamber.Operator.Start(Recipe("25", "3.5"), 3.0).Said());
            run.Tick();
            return run.Cast().To(Phase.Exposing);
        }
    }

    private static Recipe Recipe(string temperatureC, string ratio) => DraftedRecipe.Of(
        "temperatureC", temperatureC, "humidityRatioGPerKg", ratio, "airVelocityMPerS", "0.7", "exposureS", "3", "filmWaterPct", "0");

    private static Readings Readings(double pressurePa, int sensors)
    {
        var readings = new Readings { FirstUsed = ScriptedChip.Sensor(), SecondUsed = sensors > 1 ? ScriptedChip.Sensor() : null };
        readings.Air.PressurePa = pressurePa;
        return readings;
    }
}
