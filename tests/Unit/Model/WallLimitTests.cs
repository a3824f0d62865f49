using System;
using ChamberFirmware.Air;
using ChamberFirmware.Model;
using ChamberFirmware.Regulation;
using ChamberFirmware.Settings;
using CsCheck;

namespace ChamberFirmware.Tests.Unit.Model;

/// <summary>The air never becomes wetter than the walls bear, and walls are warmed once.</summary>
[TestClass]
public sealed class WallLimitTests
{
    private const double PressurePa = 101325.0;

    [TestMethod]
    [DataRow("", 3.0, 3.0)]
    [DataRow("2026-11-23", 2.5, 0.9)]
    public void The_goals_dew_point_stays_below_the_wall_by_a_margin_even_if_the_sensor_reads_too_dry(
        string day, double sensorPct, double marginK)
    {
        var limit = new WallLimit(new ChamberSettings { CommissionedDate = day, SensorOffsetPct = day.Length > 0 ? 0.5 : 0.0 });
        Gen.Select(Gen.Double[5.0, 70.0], Gen.Double[0.0, 40.0]).Sample(draw =>
        {
            (double wallC, double warmerK) = draw;
            double airC = wallC + warmerK;
            double most = limit.MostGPerKg(wallC, airC, PressurePa);
            double wetterPct = Psychrometrics.RelativeHumidityPct(airC, most, PressurePa) + sensorPct;
            double wetter = Psychrometrics.HumidityRatioGPerKg(airC, wetterPct, PressurePa);
            double dewPointC = Psychrometrics.DewPointC(wetter, PressurePa);
            if (most > 0.0)
            {
                Assert.AreEqual(wallC - marginK, dewPointC, 0.01);
                Assert.AreEqual(wallC, limit.LeastWallC(most, airC, PressurePa), 0.01, "and the other way round");
            }
            else
            {
                Assert.IsGreaterThanOrEqualTo(wallC - marginK - 0.01, dewPointC, "walls so cold in air so warm bear nothing that is sure");
            }
        });
    }

    /// <summary>Its sensor's limit and 3 % of the difference to the air, instead of a believed wall's 0.9 K or 3 K.</summary>
    [TestMethod]
    [DataRow("", 3.0)]
    [DataRow("2026-11-23", 2.5)]
    public void A_measured_wall_bears_more_and_never_more_than_its_sensor_can_prove(string day, double sensorPct)
    {
        var limit = new WallLimit(new ChamberSettings { CommissionedDate = day, SensorOffsetPct = day.Length > 0 ? 0.5 : 0.0 });
        Gen.Select(Gen.Double[20.0, 70.0], Gen.Double[-3.0, 12.0]).Sample(draw =>
        {
            (double wallC, double warmerK) = draw;
            double airC = wallC + warmerK;
            double most = limit.MostGPerKg(wallC, airC, PressurePa, isMeasured: true);
            Assert.IsGreaterThanOrEqualTo(limit.MostGPerKg(wallC, airC, PressurePa), most);
            double wetterPct = Psychrometrics.RelativeHumidityPct(airC, most, PressurePa) + sensorPct;
            double dewPointC = Psychrometrics.DewPointC(Psychrometrics.HumidityRatioGPerKg(airC, wetterPct, PressurePa), PressurePa);
            double truthC = wallC - 0.2 - (warmerK > 0.0 ? 0.03 * warmerK : 0.0);
            Assert.AreEqual(truthC, dewPointC, 0.01, "sensor 0.2 K too high, and drawn to the air");
        });
    }

    [TestMethod]
    public void Warming_is_on_until_the_walls_soon_bear_the_target_then_off_and_never_on_again()
    {
        var settings = new ChamberSettings();
        var path = new AirPath(settings);
        path.SetAir(2.5, 60.0, 10.0, PressurePa);
        var heat = new ThermalModel(settings, 0.1);
        var walls = new WallWarming(settings);
        heat.Start(22.0, 22.0);
        walls.Judge(60.0, 39.0, PressurePa, path, heat);
        Assert.IsTrue(walls.IsOn);
        int switchings = 0;
        for (int i = 0; i < 8000; i++)
        {
            bool before = walls.IsOn;
            heat.Step(path, heat.AirC < 65.0 && i < 4000 ? 300.0 : 0.0, 0.0, 0.0);
            walls.Judge(60.0, 39.0, PressurePa, path, heat);
            switchings += before != walls.IsOn ? 1 : 0;
            if (before && !walls.IsOn)
            {
                double soonC = heat.WallC + 7.0 * heat.WallKPerS;
                Assert.AreEqual(39.0, new WallLimit(settings).MostGPerKg(soonC, 60.0, PressurePa), 0.2);
                Assert.IsGreaterThan(0.0, walls.BearableRate);
            }
        }

        Assert.AreEqual(1, switchings);
        heat.Correct(0.0, 25.0 - heat.WallC, 0.0);
        walls.Judge(60.0, 39.0, PressurePa, path, heat);
        Assert.IsFalse(walls.IsOn);
        Assert.IsLessThan(39.0, walls.BearableGPerKg, "walls that have cooled again hold the water back all the same");
        walls.Restart();
        walls.Judge(60.0, 39.0, PressurePa, path, heat);
        Assert.IsTrue(walls.IsOn, "another run begins anew");
    }

    [TestMethod]
    public void Walls_that_bear_the_target_are_not_warmed()
    {
        var settings = new ChamberSettings();
        var heat = new ThermalModel(settings, 0.1);
        heat.Start(22.0, 22.0);
        var walls = new WallWarming(settings);
        walls.Judge(25.0, 7.9, PressurePa, new AirPath(settings), heat);
        Assert.IsFalse(walls.IsOn);
        Assert.AreEqual(25.0, walls.AirNowC(25.0));
        Assert.AreEqual(35.0, WallWarming.AirC(25.0));
        Assert.AreEqual(68.0, WallWarming.AirC(60.0));
        Assert.AreEqual(70.0, WallWarming.AirC(70.0));
    }

    /// <summary>Were the walls warmer than that, the heater would be off and the air still too warm.</summary>
    [TestMethod]
    public void The_way_is_hot_until_the_walls_are_as_warm_as_the_heater_can_still_hold_the_target()
    {
        var settings = new ChamberSettings { ColdestWall01 = 0.3 }; // the spot is far from bearing it
        var path = new AirPath(settings);
        path.SetAir(2.0, 40.0, 28.0, PressurePa);
        var heat = new ThermalModel(settings, 0.1);
        var walls = new WallWarming(settings);
        double before = 51.0;
        for (double wallC = 22.0; wallC < 39.5; wallC += 0.05)
        {
            heat.Start(wallC, 22.0);
            walls.Judge(40.0, 28.0, PressurePa, path, heat);
            double nowC = walls.AirNowC(40.0);
            Assert.IsTrue(walls.IsOn);
            Assert.IsInRange(40.0, before, nowC, "less hot with every step");
            double spareW = heat.HoldW(path, 40.0, 0.0, 0.0) - 0.03 * settings.HeaterW;
            Assert.AreEqual(Math.Clamp(40.0 + 10.0 * spareW / path.WallsWPerK, 40.0, 50.0), nowC, 1e-9);
            before = nowC;
        }

        Assert.AreEqual(40.0, before);
    }
}
