using ChamberFirmware.Model;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Tests.Unit.Model;

/// <summary>What a velocity makes of the reference chamber, against numbers worked out by hand.</summary>
[TestClass]
public sealed class AirPathTests
{
    // Dry air of 25 C at one atmosphere: p M / (R T) = 101325 Pa 28.966 g/mol / (8.31446 J/(mol K) 298.15 K), CODATA 2018.
    private const double GPerL = 1.18395;

    private readonly AirPath _path = new(new ChamberSettings());

    [TestMethod]
    public void Air_weighs_and_flows_as_the_gas_law_and_the_cross_section_say()
    {
        _path.SetAir(1.0, 25.0, 0.0, 101325.0);
        Assert.AreEqual(6.0 * GPerL, _path.ChannelG, 0.001);
        Assert.AreEqual(12.0 * GPerL, _path.ReturnG, 0.002);
        Assert.AreEqual(6.0 * GPerL, _path.StreamGPerS, 0.001, "1 m/s through 60 cm2 are 6 L/s");
        Assert.AreEqual(1.0 / 3.0, _path.ChannelShare01, 1e-12);
        Assert.AreEqual(1.006, _path.HeatJPerGK, 1e-12);
    }

    [TestMethod]
    public void Vapour_thins_the_dry_air_and_holds_heat_of_its_own()
    {
        // 40 g/kg: dry air's share of the molecules is 1/(1 + 0.04 28.966/18.015) = 0.93957.
        _path.SetAir(1.0, 25.0, 40.0, 101325.0);
        Assert.AreEqual(0.93957 * 6.0 * GPerL, _path.ChannelG, 0.001);
        Assert.AreEqual(1.006 + 0.04 * 1.86, _path.HeatJPerGK, 1e-12);
    }

    [TestMethod]
    [DataRow(1.0, 5.0, 16.0)]
    [DataRow(4.0, 9.0, 8.0 + 8.0 * 3.0314)] // 1 + 4 sqrt(4); 8 + 8 4^0.8
    [DataRow(0.5, 3.8284, 8.0 + 8.0 * 0.5743)]
    public void Fins_give_heat_with_the_root_and_walls_take_it_with_the_power_of_0_8(double mPerS, double elementWPerK, double wallsWPerK)
    {
        _path.SetAir(mPerS, 25.0, 0.0, 101325.0);
        Assert.AreEqual(elementWPerK, _path.ElementWPerK, 0.001);
        Assert.AreEqual(wallsWPerK, _path.WallsWPerK, 0.02 * wallsWPerK, "0.8125 stands for 0.8");
    }

    [TestMethod]
    public void Six_air_changes_an_hour_of_18_L_are_36_mg_of_room_air_a_second()
    {
        _path.SetAir(2.0, 60.0, 40.0, 101325.0);
        Assert.AreEqual(18.0 * 6.0 / 3600.0 * GPerL * 298.15 / 297.0, _path.LeakGPerS, 1e-5, "at the room's density, not the chamber's");
    }

    [TestMethod]
    [DataRow(2.5, 2.4)]
    [DataRow(1.25, 0.3)]
    [DataRow(0.0, 0.0)]
    public void The_fan_heats_with_the_cube_of_its_speed(double mPerS, double fanW)
    {
        _path.SetAir(mPerS, 25.0, 0.0, 101325.0);
        Assert.AreEqual(fanW, _path.FanW, 1e-9);
    }

    [TestMethod]
    [DataRow(2.0, 0.5, 2.1213)] // 1 m at 2 m/s; 3 s / sqrt(2)
    [DataRow(0.5, 2.0, 4.2426)]
    [DataRow(0.1, 5.0, 9.4868)] // mixing is faster than the way
    [DataRow(0.0, 5.0, 15.0)] // still air: both as long as they get
    [DataRow(-1.0, 5.0, 15.0)]
    public void The_sensor_is_as_late_as_its_way_and_its_lag(double mPerS, double delayS, double lagS)
    {
        _path.SetAir(mPerS, 25.0, 0.0, 101325.0);
        Assert.AreEqual(delayS, _path.SensorDelayS, 1e-9);
        Assert.AreEqual(lagS, _path.SensorLagS, 1e-3);
    }

    [TestMethod]
    public void An_offset_of_the_sensor_is_that_much_vapour_at_its_temperature()
    {
        var water = new WaterModel(new ChamberSettings { SensorOffsetPct = 2.0 }, 0.1);
        Assert.AreEqual(0.0, new WaterModel(new ChamberSettings(), 0.1).SensorOffsetGPerKg(25.0, 101325.0));

        // 2 % of 3169.9 Pa (ASHRAE 2017 ch. 1 table 3, 25 C) over 101325 Pa, times 621.945 g/kg.
        Assert.AreEqual(0.02 * 3169.9 / 101325.0 * 621.945, water.SensorOffsetGPerKg(25.0, 101325.0), 1e-4);
        Assert.AreEqual(2.0, water.SensorOffsetGPerKg(25.0, 50662.5) / water.SensorOffsetGPerKg(25.0, 101325.0), 1e-9);
    }
}
