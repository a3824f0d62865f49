using System;
using System.Collections.Generic;
using ChamberFirmware.Air;

namespace ChamberFirmware.Tests.Unit.Model;

/// <summary>
/// With the twin's own parameters the firmware's few equations follow the twin's many through steps of heat, mist and dry air, at two air
/// velocities and without any correction. Tolerances are what was measured, and a quarter more.
/// </summary>
[TestClass]
public sealed class ModelsFollowTheTwinTests
{
    private readonly Dictionary<string, double> _most = [];

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    [DataRow(0.34)] // 0.8 m/s
    [DataRow(0.81)] // 2 m/s
    public void Temperatures_of_air_duct_walls_element_and_chip_follow_through_steps(double fanDuty01)
    {
        var pair = new ModelBesideTwin(fanDuty01);
        pair.AfterTick = () =>
        {
            Look("air", pair.Heat.AirC - pair.True.TemperatureC);
            Look("duct", pair.Heat.ReturnC - pair.True.ReturnTemperatureC);
            Look("walls", pair.Heat.WallC - pair.True.WallTemperatureC);
            Look("element", pair.Heat.ElementC - pair.True.HeaterTemperatureC);
            Look("chip", pair.Heat.ChipC - pair.True.SensorTemperatureC);
        };
        double beforeC = pair.True.TemperatureC;
        pair.Run(60.0, heater: true);
        Assert.IsGreaterThan(beforeC + 8.0, pair.True.TemperatureC, "a step worth following");
        pair.Run(60.0).Run(40.0, humidifier: true).Run(60.0).Run(30.0, dryAir: true).Run(120.0);
        AssertMost(("air", 0.55), ("duct", 0.24), ("walls", 0.045), ("element", 0.5), ("chip", 0.41));
    }

    [TestMethod]
    [DataRow(0.34)]
    [DataRow(0.81)]
    public void Water_in_air_duct_and_walls_mist_and_the_sensor_follow_through_steps(double fanDuty01)
    {
        var pair = new ModelBesideTwin(fanDuty01);
        pair.AfterTick = () =>
        {
            double sensor = Psychrometrics.HumidityRatioGPerKg(
                pair.True.SensorTemperatureC, pair.True.SensorRelativeHumidityPct, pair.True.PressurePa);
            Look("air", pair.Water.AirGPerKg - pair.True.HumidityRatioGPerKg);
            Look("duct", pair.Water.ReturnGPerKg - pair.True.ReturnHumidityRatioGPerKg);
            Look("sensor", pair.Water.SensorGPerKg - sensor);
            Look("mist, mg/s", pair.Water.MistGPerS * 1000.0 - pair.True.MistMgPerS);
            Look("walls, mg", (pair.Water.SorbedG - pair.True.WallMoistureG) * 1000.0);
        };
        double beforeGPerKg = pair.True.HumidityRatioGPerKg;
        pair.Run(40.0, heater: true).Run(40.0, humidifier: true);
        Assert.IsGreaterThan(beforeGPerKg + 5.0, pair.True.HumidityRatioGPerKg, "a step worth following");
        pair.Run(60.0).Run(30.0, dryAir: true).Run(120.0);
        AssertMost(("air", 0.14), ("duct", 0.14), ("sensor", 0.15), ("mist, mg/s", 0.025), ("walls, mg", 0.13));
    }

    private void Look(string what, double difference)
    {
        _most[what] = Math.Max(_most.GetValueOrDefault(what), Math.Abs(difference));
    }

    private void AssertMost(params (string What, double Limit)[] limits)
    {
        foreach ((string what, double limit) in limits)
        {
            TestContext.WriteLine($"{what}: {_most[what]:F3}, limit {limit}");
        }

        foreach ((string what, double limit) in limits)
        {
            Assert.IsLessThan(limit, _most[what], what);
        }
    }
}
