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

    [TestMethod]
    public void Sensors_on_the_walls_say_what_it_is_and_in_between_it_goes_on_as_they_said()
    {
        (ThermalModel heat, AirPath path) = Warm(900);
        heat.MeasureSpot(25.0, 0.05, 26.0);
        Assert.AreEqual((true, 25.0, 0.05), (heat.SpotIsMeasured, heat.ColdestC, heat.ColdestKPerS));
        for (int i = 0; i < 10; i++)
        {
            heat.Step(path, 300.0, 0.0, 0.0);
        }

        Assert.AreEqual(25.05, heat.ColdestC, 1e-9);
    }

    [TestMethod]
    public void A_sensor_that_gets_warmer_than_all_the_walls_hangs_in_the_air_and_is_believed_no_more()
    {
        (ThermalModel heat, _) = Warm(900);
        Assert.IsGreaterThan(0.0, heat.WallKPerS);
        heat.MeasureSpot(25.0, 0.05, heat.WallC + 2.9);
        Assert.IsTrue(heat.SpotIsMeasured);
        heat.MeasureSpot(25.0, 0.05, heat.WallC + 3.1);
        Assert.IsFalse(heat.SpotIsMeasured);
        heat.MeasureSpot(25.0, 0.05, heat.WallC);
        Assert.IsFalse(heat.SpotIsMeasured, "walls that come up to the air's temperature make it no wall");
    }

    /// <summary>A plate on its insulated carrier stays warm longer than the walls do.</summary>
    [TestMethod]
    public void But_while_the_chamber_cools_a_carrier_may_be_warmer()
    {
        (ThermalModel heat, AirPath path) = Warm(900);
        for (int i = 0; i < 600; i++)
        {
            heat.Step(path, 0.0, 0.0, 0.0);
        }

        Assert.IsLessThan(0.0, heat.WallKPerS);
        heat.MeasureSpot(25.0, -0.05, heat.WallC + 8.0);
        Assert.IsTrue(heat.SpotIsMeasured);
    }

    [TestMethod]
    public void Sensors_that_are_lost_leave_a_spot_as_far_below_the_walls_as_it_was()
    {
        (ThermalModel heat, AirPath path) = Warm(900);
        const double BelowK = 2.0;
        heat.MeasureSpot(heat.WallC - BelowK, 0.05, heat.WallC);
        heat.LoseSpot();
        for (int i = 0; i < 100; i++)
        {
            heat.Step(path, 300.0, 0.0, 0.0);
            Assert.AreEqual(heat.WallC - BelowK, heat.ColdestC, 1e-9);
        }
    }

    private static (ThermalModel Heat, AirPath Path) Warm(int ticks)
    {
        var settings = new ChamberSettings();
        var path = new AirPath(settings);
        path.SetAir(2.0, 50.0, 10.0, PressurePa);
        var heat = new ThermalModel(settings, StepS);
        heat.Start(RoomC, RoomC);
        for (int i = 0; i < ticks; i++)
        {
            heat.Step(path, 300.0, 0.0, 0.0);
        }

        return (heat, path);
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
