using ChamberFirmware.Benchmarks.Control;
using ChamberFirmware.Sensing;
using ChamberFirmware.Settings;
using ChamberFirmware.Tick;
using ChamberFirmware.Twin;

using SetClimate = ChamberFirmware.Benchmarks.Control.Climate; // Climate alone is a namespace of the firmware

namespace ChamberFirmware.Tests.Unit.Benchmarks;

/// <summary>Air at the true target makes the plant's own sensor, read by the firmware's own driver, show the set point.</summary>
[TestClass]
public sealed class TrueTargetTests
{
    [TestMethod]
    [DataRow(3)]
    [DataRow(11)]
    [DataRow(40)]
    public void In_the_true_target_the_biased_sensor_shows_the_set_point(int index)
    {
        TwinParameters plant = Plants.Make(index);
        foreach (SetClimate climate in SetClimate.All)
        {
            TrueTarget target = TrueTarget.Of(climate, plant);
            Readings shown = Shown(plant, target);
            Assert.AreEqual(climate.TemperatureC, shown.Air.TemperatureC, 0.05, climate.Name);
            Assert.AreEqual(climate.HumidityRatioGPerKg, shown.HumidityRatioGPerKg, 0.01 * climate.HumidityRatioGPerKg, climate.Name);
        }
    }

    [TestMethod]
    public void A_right_sensor_moves_no_target()
    {
        TrueTarget target = TrueTarget.Of(SetClimate.Example1, TwinParameters.Reference);
        Assert.AreEqual(SetClimate.Example1.TemperatureC, target.TemperatureC, 1e-12);
        Assert.AreEqual(SetClimate.Example1.HumidityRatioGPerKg, target.HumidityRatioGPerKg, 1e-9);
    }

    // A chamber that stands in the very air: nothing leaks, nothing warms, so the sensor alone decides.
    private static Readings Shown(TwinParameters plant, TrueTarget target)
    {
        var twin = new TwinChamber(
            plant with
            {
                StartAirTemperatureC = target.TemperatureC,
                StartWallTemperatureC = target.TemperatureC,
                StartHumidityRatioGPerKg = target.HumidityRatioGPerKg,
                LeakPerH = 0.0,
                WallLossWPerK = 0.0,
                FanFullPowerW = 0.0,
                SensorNoiseScale = 0.1,
            },
            seed: 1);
        var actuators = new Actuators(twin.Board);
        var instruments = new Instruments(twin.Board, new ChamberSettings(), actuators.Fan, actuators.CastTimer);
        var readings = new Readings();
        for (long us = 100_000; us <= 3_000_000; us += 100_000)
        {
            twin.AdvanceTo(us);
            instruments.Read(readings);
        }

        Assert.IsTrue(readings.Air.IsValid);
        return readings;
    }
}
