using System;
using ChamberFirmware.Model;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Tests.Unit.Model;

/// <summary>The walls' coldest spot: a piece of wall beside air that stands still in temperature has an exact answer.</summary>
[TestClass]
public sealed class ColdestSpotTests
{
    private const double PressurePa = 101325.0;
    private const double StepS = 0.1;
    private const double RoomC = 22.0;

    [TestMethod]
    [DataRow(0.7, 400.0, 1.0)]
    [DataRow(0.7, 400.0, 2.5)]
    [DataRow(0.7, 400.0, 0.3)]
    [DataRow(0.4, 60.0, 1.0)]
    [DataRow(0.95, 1000.0, 1.7)]
    public void It_comes_to_rest_as_a_piece_of_wall_with_a_loss_of_its_own_does(double share01, double lagS, double velocityMPerS)
    {
        var settings = new ChamberSettings { ColdestWall01 = share01, ColdestWallLagS = lagS };
        var path = new AirPath(settings);
        path.SetAir(velocityMPerS, 50.0, 10.0, PressurePa);
        var heat = new ThermalModel(settings, StepS);
        heat.Start(RoomC, RoomC);

        // Per area and with h = 1 at 1 m/s: c dT/dt = h (air - T) - u (T - room), share = 1 / (1 + u), lag = c / (1 + u).
        double u = 1.0 / share01 - 1.0, c = lagS * (1.0 + u);
        double h = path.WallsWPerK / (settings.WallStillWPerK + settings.WallForcedWPerK);
        double spotC = RoomC;
        for (int i = 0; i < 20_000; i++)
        {
            heat.Step(path, 150.0, 0.0, 0.0);
            spotC += (h * (heat.AirC - spotC) - u * (spotC - RoomC)) / c * StepS;
            Assert.AreEqual(spotC, heat.ColdestC, 0.02);
        }

        double restC = ThermalModel.RestingColdestC(settings, path.WallsWPerK, heat.AirC, RoomC);
        Assert.AreEqual(RoomC + (heat.AirC - RoomC) * h / (h + u), restC, 1e-9);
        Assert.IsGreaterThan(10.0, heat.AirC - RoomC);
    }

    [TestMethod]
    public void At_one_metre_a_second_it_has_its_share_of_the_airs_rise()
    {
        var settings = new ChamberSettings { ColdestWall01 = 0.7 };
        var path = new AirPath(settings);
        path.SetAir(1.0, 50.0, 10.0, PressurePa);
        Assert.AreEqual(RoomC + 0.7 * 28.0, ThermalModel.RestingColdestC(settings, path.WallsWPerK, 50.0, RoomC), 0.01);
    }

    [TestMethod]
    public void One_that_was_not_measured_is_as_warm_as_the_walls()
    {
        var settings = new ChamberSettings();
        var path = new AirPath(settings);
        path.SetAir(1.7, 50.0, 10.0, PressurePa);
        var heat = new ThermalModel(settings, StepS);
        heat.Start(RoomC, RoomC);
        for (int i = 0; i < 3000; i++)
        {
            heat.Step(path, 200.0, 0.0, 0.0);
            Assert.AreEqual(heat.WallC, heat.ColdestC);
            Assert.AreEqual(heat.WallKPerS, heat.ColdestKPerS);
        }

        Assert.IsGreaterThan(Math.Max(RoomC, 30.0), heat.WallC);
    }

    /// <summary>After a change of settings the observer begins anew, with the walls that were believed; the spot is still cold.</summary>
    [TestMethod]
    public void It_stays_as_cold_as_it_was_when_settings_change_on_the_way()
    {
        var settings = new ChamberSettings { ColdestWall01 = 0.7 };
        var path = new AirPath(settings);
        path.SetAir(2.0, 50.0, 10.0, PressurePa);
        var heat = new ThermalModel(settings, StepS);
        heat.Start(RoomC, RoomC);
        for (int i = 0; i < 1500; i++)
        {
            heat.Step(path, 300.0, 0.0, 0.0);
        }

        var next = new ThermalModel(settings, StepS);
        next.Start(heat.WallC, RoomC);
        Assert.IsGreaterThan(heat.ColdestC + 1.0, next.ColdestC);
        next.KeepSpot(heat);
        Assert.AreEqual(heat.ColdestC, next.ColdestC);
        var cold = new ThermalModel(settings, StepS);
        cold.Start(RoomC, RoomC);
        cold.KeepSpot(heat);
        Assert.AreEqual(RoomC, cold.ColdestC, "never warmer than it begins");
    }
}
