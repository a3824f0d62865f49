using System;
using ChamberFirmware.Air;
using ChamberFirmware.Drivers;
using ChamberFirmware.Model;
using ChamberFirmware.Settings;
using ChamberFirmware.Tick;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Model;

/// <summary>From the sensor's air to the film's: what was measured is added, what is not known is told.</summary>
[TestClass]
public sealed class FilmAirTests
{
    private const double RoomC = 22.0;
    private const double ClassK = 1.0;
    private const double OwnHeatK = 0.15;

    [TestMethod]
    [DataRow(0.8)]
    [DataRow(2.0)]
    public void Where_nobody_measured_the_reading_stays_and_its_uncertainty_has_what_may_be(double velocityMPerS)
    {
        (Readings readings, ClimateObserver believed) = Warm(new ChamberSettings(), velocityMPerS);
        double exchange = believed.Path.WallsWPerK / ThermalModel.WallsAt1MPerS(new ChamberSettings()) / velocityMPerS;
        FilmAir.Reckon(new ChamberSettings(), believed, readings);
        Assert.AreEqual(60.0, readings.Air.TemperatureC);
        Assert.AreEqual(0.0, readings.FilmWarmerK);
        // At rest, and what walls that are as cold as the room still take.
        double openK = (0.08 * (60.0 - RoomC) + 0.15 * (60.0 - believed.Heat.WallC)) * exchange;
        Assert.AreEqual(RoomC, believed.Heat.WallC, 1e-3);
        Assert.AreEqual(Math.Sqrt(ClassK * ClassK + openK * openK) + OwnHeatK, readings.TemperatureUncertaintyK, 1e-9);
        Assert.IsGreaterThan(velocityMPerS < 1.0 ? 3.0 : 2.0, openK);
    }

    [TestMethod]
    public void What_was_measured_is_added_and_leaves_the_water_as_it_is()
    {
        var settings = new ChamberSettings { FilmWarmer01 = 0.05 };
        (Readings readings, ClimateObserver believed) = Warm(settings, 1.0);
        believed.Heat.WallC = 50.0;
        FilmAir.Reckon(settings, believed, readings);
        Assert.AreEqual(0.05 * (60.0 - RoomC), readings.FilmWarmerK, 0.01);
        Assert.AreEqual(60.0 + readings.FilmWarmerK, readings.Air.TemperatureC, 1e-12);
        double openK = 0.5 * readings.FilmWarmerK + 0.15 * (60.0 - 50.0);
        Assert.AreEqual(Math.Sqrt(ClassK * ClassK + openK * openK) + OwnHeatK, readings.TemperatureUncertaintyK, 0.01);
        double ratio = Psychrometrics.HumidityRatioGPerKg(
            readings.Air.TemperatureC, readings.Air.RelativeHumidityPct, readings.Air.PressurePa);
        Assert.AreEqual(39.0, ratio, 1e-6);
        Assert.AreEqual(39.0, readings.HumidityRatioGPerKg);
    }

    [TestMethod]
    public void A_reading_that_is_none_stays_as_it_is()
    {
        var settings = new ChamberSettings { FilmWarmer01 = 0.05 };
        (Readings readings, ClimateObserver believed) = Warm(settings, 1.0);
        readings.Air.Status = SensorStatus.NoAnswer;
        FilmAir.Reckon(settings, believed, readings);
        Assert.AreEqual((60.0, ClassK), (readings.Air.TemperatureC, readings.TemperatureUncertaintyK));
        readings.Air.Status = SensorStatus.Good;
        FilmAir.Reckon(settings, new ClimateObserver(settings, TickSchedule.TickS), readings);
        Assert.AreEqual((60.0, ClassK), (readings.Air.TemperatureC, readings.TemperatureUncertaintyK), "nobody knows the room yet");
    }

    [TestMethod]
    [DataRow(0.02)]
    [DataRow(0.1)]
    [DataRow(0.0)]
    [DataRow(0.2)]
    public void Air_that_stands_has_no_way_that_anybody_knows(double velocityMPerS)
    {
        var settings = new ChamberSettings { FilmWarmer01 = 0.05 };
        (Readings readings, ClimateObserver believed) = Warm(settings, velocityMPerS);
        FilmAir.Reckon(settings, believed, readings);
        Assert.AreEqual((0.0, 60.0), (readings.FilmWarmerK, readings.Air.TemperatureC), "an added 7 K would be fault 201 in a hot chamber");
        Assert.IsGreaterThan(ClassK, readings.TemperatureUncertaintyK);
    }

    /// <summary>
    /// With the fan off a sensor is many seconds late: models that are corrected as fast as in moving air would swing, more and more.
    /// </summary>
    [TestMethod]
    public void In_a_chamber_at_rest_the_model_comes_to_rest_too()
    {
        foreach (TwinParameters plant in new[] { TwinParameters.Reference, BuiltChambers.Reference })
        {
            var chamber = new ObservedTwin(plant with { StartWallTemperatureC = 26.0, SensorTemperatureLagS = 4.0 });
            chamber.Outputs.FanOn = false;
            chamber.Run(600.0);
            for (int i = 0; i < 300; i++)
            {
                chamber.Run(1.0);
                Assert.AreEqual(chamber.Readings.Air.TemperatureC, chamber.Observer.Heat.AirC, 0.4);
            }
        }
    }

    private static (Readings Readings, ClimateObserver Believed) Warm(ChamberSettings settings, double velocityMPerS)
    {
        var believed = new ClimateObserver(settings, TickSchedule.TickS);
        var readings = new Readings { AirVelocityMPerS = velocityMPerS, FanRpm = 1000.0, HumidityRatioGPerKg = 7.0 };
        readings.Air.Status = SensorStatus.Good;
        readings.Air.TemperatureC = RoomC;
        believed.Step(readings, new Outputs { FanOn = true }, 0.0);
        readings.Air.TemperatureC = 60.0;
        readings.HumidityRatioGPerKg = 39.0;
        readings.TemperatureUncertaintyK = ClassK;
        return (readings, believed);
    }
}
