using System;
using ChamberFirmware.Casting;
using ChamberFirmware.Recipes;
using ChamberFirmware.Safety;
using ChamberFirmware.Settings;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Scenarios;

/// <summary>
/// Given a chamber that is not built like the firmware's model, a ring of cells with walls of several materials, when the firmware holds
/// the air with the settings as delivered, then what does not hang on the structure holds all the same.
/// </summary>
[TestClass]
public sealed class OtherStructureTests
{
    private const double SpotOfTheLid01 = 0.65;

    [TestMethod]
    [DataRow(1.0)]
    [DataRow(0.85)]
    [DataRow(1.16)]
    [DataRow(0.92)]
    [DataRow(1.08)]
    public void The_sensor_shows_the_set_point_whatever_the_mains(double power01)
    {
        var run = new TwinRun(BuiltChambers.Reference);
        run.Twin.Faults.HeaterPower01 = power01;
        run.Start("example-3", 15.0).To(Phase.Ready);
        run.RunS(60.0);
        Assert.AreEqual(25.0, MeanC(run, 30.0), 0.1);
    }

    [TestMethod]
    public void And_follows_it_while_the_mains_sag_by_eight_percent()
    {
        var run = new TwinRun(BuiltChambers.Reference);
        run.BeforeTick = nowUs => run.Twin.Faults.HeaterPower01 = Math.Pow(1.0 + 0.08 * Math.Sin(nowUs / 70e6), 2.0);
        run.Start("example-3", 15.0).To(Phase.Ready);
        run.RunS(60.0);
        for (int i = 0; i < 10; i++)
        {
            Assert.AreEqual(25.0, MeanC(run, 30.0), 0.25);
        }
    }

    [TestMethod]
    public void Walls_stay_dry_at_their_coldest_spot_once_it_is_known()
    {
        foreach (bool isKnown in new[] { false, true })
        {
            var settings = new ChamberSettings { ColdestWall01 = isKnown ? SpotOfTheLid01 : 1.0 };
            TwinRun run = new TwinRun(BuiltChambers.Reference, settings: settings).Start("example-1", 10.0);
            double wetG = 0.0;
            run.AfterTick = () => wetG = Math.Max(wetG, run.Twin.True.ColdestWallCondensedG);
            run.Until(() => run.Phase == Phase.Ready || run.Fault != FaultCode.None, 1800.0, "Ready");
            Assert.AreEqual(isKnown, wetG < 0.001, $"{wetG} g, known {isKnown}");
            Assert.AreEqual(FaultCode.None, run.Fault);
        }
    }

    /// <summary>
    /// To the model a heater without current heats all the same, and in slow air its outlet would soon be too hot to heat: that must not
    /// keep the supervisor from finding it. Nor may it take a sound one for dead while that waits for its outlet to cool.
    /// </summary>
    [TestMethod]
    [DataRow(300.0, 0.47, 0.0, FaultCode.HeatingTooSlow)]
    [DataRow(400.0, 0.6, 0.0, FaultCode.HeatingTooSlow)]
    [DataRow(500.0, 0.47, 0.0, FaultCode.HeatingTooSlow)]
    [DataRow(500.0, 0.7, 0.0, FaultCode.HeatingTooSlow)]
    [DataRow(300.0, 0.47, 1.0, FaultCode.None)]
    [DataRow(500.0, 0.47, 1.0, FaultCode.None)]
    [DataRow(500.0, 0.7, 1.0, FaultCode.None)]
    public void A_dead_heater_is_found_in_slow_air_too_and_a_sound_one_is_not_called_dead(
        double heaterW, double velocityMPerS, double power01, int expected)
    {
        TwinParameters plant = TwinParameters.Reference with { HeaterPowerW = heaterW };
        var run = new TwinRun(plant, settings: new ChamberSettings { HeaterW = heaterW });
        run.Twin.Faults.HeaterPower01 = power01;
        run.RunS(3.0);
        Recipe recipe = DraftedRecipe.Of(
            "temperatureC", "60", "humidityRatioGPerKg", "9", "airVelocityMPerS",
            velocityMPerS.ToString(System.Globalization.CultureInfo.InvariantCulture), "exposureS", "10");
        Assert.IsNull(run.Chamber.Operator.Start(recipe, 10.0, true));
        for (int s = 0; s < 240 && run.Fault == FaultCode.None; s++)
        {
            run.RunS(1.0);
        }

        Assert.AreEqual(expected, run.Fault);
    }

    /// <summary>Told with the class of the sensor, and what may be between: the twin's own sensor has no error here.</summary>
    [TestMethod]
    [DataRow("example-1", 0.0)]
    [DataRow("example-2", 0.0)]
    [DataRow("example-1", 0.05)]
    [DataRow("example-2", 0.05)]
    public void The_films_air_is_as_warm_as_is_told(string recipe, double filmWarmer01)
    {
        var settings = new ChamberSettings { FilmWarmer01 = filmWarmer01 };
        TwinRun run = new TwinRun(BuiltChambers.Reference, settings: settings).Start(recipe, 10.0);
        run.Until(() => run.Phase == Phase.Ready, 1800.0, "Ready");
        double sensorMissK = 0.0, missK = 0.0;
        for (int i = 0; i < 300; i++)
        {
            run.Tick();
            double filmC = run.Twin.True.TemperatureC, toldC = run.Chamber.Readings.Air.TemperatureC;
            missK = Math.Max(missK, Math.Abs(filmC - toldC));
            sensorMissK = Math.Max(sensorMissK, Math.Abs(filmC - (toldC - run.Chamber.Readings.FilmWarmerK)));
            Assert.IsLessThan(run.Chamber.Readings.TemperatureUncertaintyK, Math.Abs(filmC - toldC));
        }

        Assert.IsTrue(filmWarmer01 == 0.0 || missK < 0.6 * sensorMissK, $"{missK} K instead of {sensorMissK} K");
    }

    [TestMethod]
    [DataRow("2.5", false)]
    [DataRow("2.0", false)]
    [DataRow("3.0", false)]
    [DataRow("2.5", true)]
    [DataRow("2.0", true)]
    public void Dry_air_stays_as_dry_while_a_film_drinks(string gPerKg, bool isBuilt)
    {
        var run = new TwinRun(isBuilt ? BuiltChambers.Reference : TwinParameters.Reference);
        run.RunS(3.0);
        Recipe recipe = DraftedRecipe.Of(
            "temperatureC", "25", "humidityRatioGPerKg", gPerKg, "airVelocityMPerS", "0.7", "exposureS", "30");
        Assert.IsNull(run.Chamber.Operator.Start(recipe, 30.0, true));
        run.Cast().To(Phase.Exposing);
        double sum = 0.0;
        int ticks = 0;
        while (run.Phase == Phase.Exposing)
        {
            run.Tick();
            sum += run.Chamber.Readings.SmoothHumidityRatioGPerKg / recipe.HumidityRatioGPerKg - 1.0;
            ticks++;
        }

        Assert.IsGreaterThan(200, ticks);
        Assert.AreEqual(0.0, 100.0 * sum / ticks, 1.5, "% of the humidity ratio");
    }

    private static double MeanC(TwinRun run, double seconds)
    {
        double sum = 0.0;
        int ticks = (int)(seconds * 10.0);
        for (int i = 0; i < ticks; i++)
        {
            run.Tick();
            sum += run.Chamber.Readings.Air.TemperatureC;
        }

        return sum / ticks;
    }
}
