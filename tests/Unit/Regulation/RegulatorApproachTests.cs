using System;
using ChamberFirmware.Model;
using ChamberFirmware.Regulation;
using ChamberFirmware.Settings;
using CsCheck;

namespace ChamberFirmware.Tests.Unit.Regulation;

/// <summary>Far away flat out, at the goal what is lost, braked in time.</summary>
[TestClass]
public sealed class RegulatorApproachTests
{
    private readonly ChamberSettings _settings = new();
    private readonly AirPath _path;
    private readonly ThermalModel _heat;
    private readonly WaterModel _water;
    private readonly HumidityRegulator _humidity;
    private readonly FilmWater _noFilm;

    public RegulatorApproachTests()
    {
        _path = new AirPath(_settings);
        _path.SetAir(2.0, 30.0, 8.0, 101325.0);
        _heat = new ThermalModel(_settings, 0.1);
        _water = new WaterModel(_settings, 0.1);
        _heat.Start(22.0, 22.0);
        _water.Start(8.0, 8.0, _path.ChannelG + _path.ReturnG);
        _humidity = new HumidityRegulator(_settings);
        _noFilm = new FilmWater(_settings);
    }

    [TestMethod]
    public void Far_below_its_target_the_heater_is_flat_out_and_far_above_it_is_off()
    {
        Assert.AreEqual(1.0, HeaterDuty01(60.0));
        Assert.AreEqual(0.0, HeaterDuty01(5.0));
    }

    [TestMethod]
    public void In_the_model_the_air_reaches_its_target_fast_without_passing_it_and_is_held_with_what_is_lost()
    {
        double hottestC = 0.0, flatOutS = 0.0;
        int arrived = 0;
        for (int i = 0; i < 3000; i++)
        {
            double duty01 = HeaterDuty01(32.0);
            flatOutS += duty01 >= 1.0 ? 0.1 : 0.0;
            _heat.Step(_path, duty01 * _settings.HeaterW, 0.0, 0.0);
            hottestC = Math.Max(hottestC, _heat.AirC);
            arrived = arrived == 0 && _heat.AirC > 31.7 ? i : arrived;
        }

        Assert.IsGreaterThan(3.0, flatOutS);
        Assert.IsInRange(30, 250, arrived);
        Assert.IsLessThan(32.1, hottestC);
        Assert.AreEqual(32.0, _heat.AirC, 0.05);
    }

    [TestMethod]
    public void Far_below_its_goal_the_humidifier_is_flat_out_and_far_above_it_dry_air_is()
    {
        RegulateHumidity(28.0);
        Assert.AreEqual(1.0, _humidity.HumidifierDuty01);
        RegulateHumidity(2.0);
        Assert.AreEqual(1.0, _humidity.DryAirDuty01);
        Assert.AreEqual(0.0, _humidity.HumidifierDuty01);
    }

    [TestMethod]
    public void At_the_rooms_own_humidity_nothing_is_on()
    {
        RegulateHumidity(8.0);
        Assert.AreEqual(0.0, _humidity.HumidifierDuty01, 1e-9);
        Assert.AreEqual(0.0, _humidity.DryAirDuty01);
    }

    [TestMethod]
    [DataRow(14.0)]
    [DataRow(28.0)]
    [DataRow(3.0)]
    public void In_the_model_the_water_reaches_its_goal_without_passing_it_by_1_percent_and_is_held(double goalGPerKg)
    {
        double furthest01 = 0.0;
        double sign = goalGPerKg > 8.0 ? 1.0 : -1.0;
        for (int i = 0; i < 4000; i++)
        {
            RegulateHumidity(goalGPerKg);
            _water.Step(_path, _humidity.HumidifierDuty01, _humidity.DryAirDuty01 * _settings.DryAirGPerS, 0.0, 30.0);
            furthest01 = Math.Max(furthest01, sign * (_water.AirGPerKg / goalGPerKg - 1.0));
        }

        Assert.IsLessThan(0.01, furthest01);
        Assert.AreEqual(goalGPerKg, _water.AirGPerKg, 0.005 * goalGPerKg);
    }

    [TestMethod]
    public void A_humidifier_that_stops_when_the_forecast_says_so_stops_in_time_and_not_for_nothing()
    {
        Gen.Select(Gen.Int[0, 400], Gen.Double[0.5, 1.0], Gen.Double[0.6, 2.4], Gen.Double[0.0, 0.2]).Sample(draw =>
        {
            (int onTicks, double duty01, double velocityMPerS, double above01) = draw;
            var path = new AirPath(_settings); // samples run side by side
            path.SetAir(velocityMPerS, 30.0, 10.0, 101325.0);
            var water = new WaterModel(_settings, 0.1);
            water.Start(8.0, 8.0, path.ChannelG + path.ReturnG);
            for (int i = 0; i < onTicks; i++)
            {
                water.Step(path, duty01, 0.0, 0.0, 30.0);
            }

            double goal = water.AirGPerKg * (1.0 + above01);
            double peak = water.ForecastGPerKg(path, goal, 0.0);
            double comes = water.AirGPerKg;
            for (int i = 0; i < 120; i++)
            {
                bool isDried = water.AirGPerKg > goal;
                water.Step(path, 0.0, isDried ? _settings.DryAirGPerS : 0.0, 0.0, 30.0);
                comes = Math.Max(comes, water.AirGPerKg);
            }

            Assert.IsGreaterThan(comes - 0.015 * goal, peak, "the hose is looked at every half second");
            double over = comes / goal - 1.0;
            if (peak <= 1.003 * goal)
            {
                Assert.IsLessThan(0.012, over);
            }
            else if (peak > 1.03 * goal)
            {
                Assert.IsGreaterThan(0.01, over);
            }
        }, iter: 1000);
    }

    private double HeaterDuty01(double targetC) => TemperatureRegulator.Duty01(_settings, targetC, _path, _heat, 0.0, 0.0);

    private void RegulateHumidity(double goalGPerKg) => _humidity.Regulate(goalGPerKg, goalGPerKg, 0.0, 0.0, _noFilm, _path, _water);
}
