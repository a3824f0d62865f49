using System;
using ChamberFirmware.Model;
using ChamberFirmware.Regulation;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Tests.Device;

/// <summary>
/// The models of the chamber and the loop on them, for a minute of switching. The bits were computed on .NET 10: a device that gives others
/// would neither replay a trace nor commission like the twin.
/// </summary>
[TestClass]
public class ClimateModelTests
{
    private const double TickS = 0.1;
    private const double PressurePa = 98765.0;
    private const int Steps = 600;

    // They change with the models' and the loop's constants: then a failure on the PC tells the new ones.
    private const long HeatBits = 2598818957201015479;
    private const long WaterBits = -7366950957033661695;
    private const long HumidityBits = 5181316834124890906;

    [TestMethod]
    public void Heat_in_the_chamber_has_the_same_bits_on_every_runtime()
    {
        var settings = new ChamberSettings();
        var path = new AirPath(settings);
        var heat = new ThermalModel(settings, TickS);
        heat.Start(22.0, 21.5);
        long bits = 0;
        for (int i = 0; i < Steps; i++)
        {
            path.SetAir(i < 300 ? 0.7 : 2.1, heat.AirC, 9.0, PressurePa);
            heat.Step(path, i % 7 < 4 ? settings.HeaterW : 0.0, i > 200 ? 0.004 : 0.0, i > 400 ? settings.DryAirGPerS : 0.0);
            bits = Mixed(Mixed(Mixed(bits, heat.AirC), heat.WallC), heat.ChipC);
        }

        Assert.IsTrue(heat.AirC > heat.WallC && heat.WallC > 22.0, $"air {heat.AirC:F2} C, walls {heat.WallC:F2} C");
        Assert.AreEqual(HeatBits, bits);
    }

    [TestMethod]
    public void Water_in_the_chamber_has_the_same_bits_on_every_runtime()
    {
        var settings = new ChamberSettings { SensorOffsetPct = 1.5 };
        var path = new AirPath(settings);
        var water = new WaterModel(settings, TickS);
        path.SetAir(1.0, 25.0, 8.0, PressurePa);
        water.Start(8.0, 7.5, path.ChannelG + path.ReturnG);
        long bits = 0;
        for (int i = 0; i < Steps; i++)
        {
            path.SetAir(i < 300 ? 0.7 : 2.1, 25.0, water.AirGPerKg, PressurePa);
            water.Step(path, i < 250 ? 1.0 : 0.3, i > 400 ? settings.DryAirGPerS : 0.0, i > 500 ? 0.002 : 0.0, 25.0 + i * 0.03);
            bits = Mixed(Mixed(bits, water.SensorGPerKg), water.SorbedG);
            bits = Mixed(Mixed(bits, water.OnTheWayG), water.SensorOffsetGPerKg(25.0 + i * 0.03, PressurePa));
        }

        Assert.AreEqual(WaterBits, bits);
    }

    [TestMethod]
    public void Humidity_reaches_its_goal_with_the_same_bits_on_every_runtime()
    {
        var settings = new ChamberSettings();
        var path = new AirPath(settings);
        var water = new WaterModel(settings, TickS);
        var film = new FilmWater(settings);
        var regulator = new HumidityRegulator(settings);
        path.SetAir(1.0, 40.0, 8.0, PressurePa);
        water.Start(8.0, 8.0, path.ChannelG + path.ReturnG);
        long bits = 0;
        for (int i = 0; i < 2 * Steps; i++)
        {
            path.SetAir(1.0, 40.0, water.AirGPerKg, PressurePa);
            regulator.Regulate(16.0, 16.0, 0.0, 0.0, film, path, water);
            bits = Mixed(Mixed(bits, regulator.HumidifierDuty01), regulator.DryAirDuty01);
            water.Step(path, regulator.HumidifierDuty01, regulator.DryAirDuty01 * settings.DryAirGPerS, 0.0, 40.0);
            bits = Mixed(bits, water.AirGPerKg);
        }

        Assert.IsTrue(water.AirGPerKg > 15.9 && water.AirGPerKg < 16.1, $"{water.AirGPerKg:F3} g/kg");
        Assert.AreEqual(HumidityBits, bits);
    }

    private static long Mixed(long bits, double value) => bits * 31 + BitConverter.DoubleToInt64Bits(value);
}
