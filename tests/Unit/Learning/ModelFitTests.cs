using ChamberFirmware.Drivers;
using ChamberFirmware.Learning;
using ChamberFirmware.Model;
using ChamberFirmware.Settings;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Tests.Unit.Learning;

/// <summary>From the log of a chamber that the models describe exactly, the fit finds that chamber.</summary>
[TestClass]
public sealed class ModelFitTests
{
    private static readonly int[] Water =
        [Parameters.HumidifierGPerS, Parameters.HumidifierDeadTimeS, Parameters.HumidifierLagS, Parameters.DryAirGPerS];

    private static readonly int[] Heat =
        [Parameters.HeaterW, Parameters.HeaterElementJPerK, Parameters.WallForcedWPerK, Parameters.WallHeatJPerK, Parameters.SensorLagS];

    [TestMethod]
    public void Humidifier_and_dry_air_are_found()
    {
        var truth = new ChamberSettings { HumidifierGPerS = 0.0065, HumidifierDeadTimeS = 2.9, HumidifierLagS = 6.0, DryAirGPerS = 0.52 };
        AssertFound(truth, Water, fitsHeat: false, sigma: 0.03, within01: 0.005);
    }

    [TestMethod]
    public void Heater_walls_and_chip_are_found()
    {
        var truth = new ChamberSettings
        {
            HeaterW = 240.0, HeaterElementJPerK = 52.0, WallForcedWPerK = 10.0, WallHeatJPerK = 1400.0, SensorLagS = 3.7,
        };
        AssertFound(truth, Heat, fitsHeat: true, sigma: 0.05, within01: 0.01);
    }

    [TestMethod]
    public void An_offset_of_the_sensor_is_found_by_heat_alone()
    {
        var truth = new ChamberSettings { SensorOffsetPct = -2.2 };
        ModelFit fit = Fit(truth, new ChamberSettings(), [Parameters.SensorOffsetPct, Parameters.LeakPerHour], false, 0.03);
        Assert.AreEqual(-2.2, fit.Best.SensorOffsetPct, 0.05);
        Assert.AreEqual(6.0, fit.Best.LeakPerHour, 0.2);
    }

    [TestMethod]
    public void Values_entered_as_nothing_are_found_too_and_nothing_is_divided_by_them()
    {
        int[] both = [Parameters.HumidifierDeadTimeS, Parameters.WallLossWPerK, Parameters.LeakPerHour, Parameters.SorbedShare01];
        var entered = new ChamberSettings
        {
            HumidifierDeadTimeS = 0.0, WallLossWPerK = 0.0, LeakPerHour = 0.0, SensorPathM = 0.0, SorbedShare01 = 0.0,
        };
        foreach (int parameter in both)
        {
            Assert.IsGreaterThan(0.0, Parameters.Beginning(entered, parameter));
        }

        ModelFit fit = Fit(new ChamberSettings { SensorPathM = 0.0, WallLossWPerK = 0.0 }, entered, both, false, 0.03);
        Assert.IsTrue(double.IsFinite(fit.Rms));
        Assert.AreEqual(2.0, fit.Best.HumidifierDeadTimeS, 0.3, "up to four times the quarter of the reference's 2 s");
        Assert.IsLessThan(0.1, fit.Rms);
    }

    [TestMethod]
    [DataRow(0.012)]
    [DataRow(0.006)]
    public void The_less_the_log_says_the_nearer_to_what_was_entered(double truthGPerS)
    {
        Assert.AreEqual(1.0, Share01(truthGPerS, 0.03), 0.002);

        // Two estimates of one value weigh as their squared sigmas: the shares left over do so too.
        double some = 1.0 / Share01(truthGPerS, 50.0) - 1.0;
        double more = 1.0 / Share01(truthGPerS, 100.0) - 1.0;
        Assert.IsInRange(0.02, 5.0, some);
        Assert.AreEqual(4.0, more / some, 0.2);
    }

    // Of the way from what was entered to the truth, as far as the fit went.
    private static double Share01(double truthGPerS, double sigma)
    {
        double enteredGPerS = new ChamberSettings().HumidifierGPerS;
        var truth = new ChamberSettings { HumidifierGPerS = truthGPerS };
        ModelFit fit = Fit(truth, new ChamberSettings(), [Parameters.HumidifierGPerS], false, sigma);
        return (fit.Best.HumidifierGPerS - enteredGPerS) / (truthGPerS - enteredGPerS);
    }

    [TestMethod]
    public void A_fit_of_what_is_right_already_changes_nothing_and_ends_soon()
    {
        ResponseLog log = LogOf(new ChamberSettings());
        var fit = new ModelFit(log, new ChamberSettings(), new ChamberSettings(), Water, false, 0.03);
        int passes = 0;
        for (; !fit.IsDone; passes++)
        {
            fit.Work(log.Count);
        }

        Assert.IsLessThan(6, passes);
        Assert.IsLessThan(1e-4, fit.Rms);
        Assert.AreEqual(2.0, fit.Best.HumidifierDeadTimeS, 1e-3);
    }

    [TestMethod]
    public void Every_parameter_is_got_and_set_by_its_own_number_and_has_its_name()
    {
        for (int parameter = 0; parameter <= Parameters.HeaterElementJPerK; parameter++)
        {
            var settings = new ChamberSettings();
            double other = 1.25 * Parameters.Get(settings, parameter) + 0.5;
            Parameters.Set(settings, parameter, other);
            Assert.AreEqual(other, Parameters.Get(settings, parameter));
            Assert.AreEqual(other, (double)typeof(ChamberSettings).GetField(Parameters.Name(parameter))!.GetValue(settings)!);
            for (int another = 0; another <= Parameters.HeaterElementJPerK; another++)
            {
                double expected = another == parameter ? other : Parameters.Get(new ChamberSettings(), another);
                Assert.AreEqual(expected, Parameters.Get(settings, another), $"{parameter} moved {another}");
            }
        }
    }

    private static void AssertFound(ChamberSettings truth, int[] parameters, bool fitsHeat, double sigma, double within01)
    {
        ModelFit fit = Fit(truth, new ChamberSettings(), parameters, fitsHeat, sigma);
        foreach (int parameter in parameters)
        {
            double expected = Parameters.Get(truth, parameter);
            Assert.AreEqual(expected, Parameters.Get(fit.Best, parameter), within01 * expected, $"parameter {parameter}");
        }

        Assert.IsLessThan(0.2 * sigma, fit.Rms);
    }

    private static ModelFit Fit(ChamberSettings truth, ChamberSettings entered, int[] parameters, bool fitsHeat, double sigma)
    {
        var fit = new ModelFit(LogOf(truth), entered, entered.Copy(), parameters, fitsHeat, sigma);
        for (int i = 0; i < 40000 && !fit.IsDone; i++)
        {
            fit.Work(7); // no divisor of the log's length
        }

        Assert.IsTrue(fit.IsDone);
        return fit;
    }

    // Heat, dry air and mist one after the other at two velocities, as the models themselves answer.
    private static ResponseLog LogOf(ChamberSettings truth)
    {
        var log = new ResponseLog();
        log.Begin(22.0, 8.0, 101325.0);
        var heat = new Guess(truth, new AirPath(truth), true, true);
        var water = new Guess(truth, new AirPath(truth), false, true);
        heat.Restart(log);
        water.Restart(log);
        var readings = new Readings();
        readings.Air.Status = SensorStatus.Good;
        for (int i = 0; i < 480; i++)
        {
            readings.Air.TemperatureC = 22.0;
            readings.HumidityRatioGPerKg = 8.0;
            readings.AirVelocityMPerS = i < 240 ? 0.8 : 2.0;
            int at = i % 240;
            readings.LoadWasOn[Loads.Heater] = at is >= 10 and < 80;
            readings.LoadWasOn[Loads.Humidifier] = at is >= 150 and < 200;
            readings.LoadWasOn[Loads.DryAir] = at is >= 120 and < 140;
            log.Add(readings);
        }

        // Twice: the models look at the temperature and the humidity that were measured.
        for (int round = 0; round < 3; round++)
        {
            ResponseLog answered = Answer(truth, log);
            log = answered;
        }

        return log;
    }

    private static ResponseLog Answer(ChamberSettings truth, ResponseLog asked)
    {
        var heat = new Guess(truth, new AirPath(truth), true, true);
        var water = new Guess(truth, new AirPath(truth), false, true);
        heat.Restart(asked);
        water.Restart(asked);
        var answered = new ResponseLog();
        answered.Begin(asked.RoomC, asked.RoomGPerKg, asked.PressurePa);
        var readings = new Readings();
        for (int i = 0; i < asked.Count; i++)
        {
            readings.AirVelocityMPerS = asked.AirVelocityMPerS(i);
            readings.HumidityRatioGPerKg = water.HumidityRatioGPerKg(asked, i);
            readings.Air.TemperatureC = heat.TemperatureC(asked, i, water.MistGPerS);
            for (int load = 0; load < Loads.Count; load++)
            {
                readings.LoadWasOn[load] = asked.WasOn(load, i);
            }

            answered.Add(readings);
        }

        return answered;
    }
}
