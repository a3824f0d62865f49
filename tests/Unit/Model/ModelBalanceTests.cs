using ChamberFirmware.Air;
using ChamberFirmware.Model;
using ChamberFirmware.Settings;
using CsCheck;

namespace ChamberFirmware.Tests.Unit.Model;

/// <summary>Neither heat nor water appears or vanishes in the models; where they come to rest is what a balance on paper says.</summary>
[TestClass]
public sealed class ModelBalanceTests
{
    private const double StepS = 0.1;
    private const double PressurePa = 101325.0;

    // At rest within minutes.
    private readonly ChamberSettings _settings = new() { WallHeatJPerK = 100.0, SorptionS = 20.0, LeakPerHour = 30.0 };

    [TestMethod]
    [DataRow(0.8, 150.0, 0.2)]
    [DataRow(2.0, 60.0, 0.0)]
    public void Heat_that_comes_in_goes_through_the_walls_and_out_with_the_air(double velocityMPerS, double heaterW, double dryGPerS)
    {
        AirPath path = At(velocityMPerS);
        var heat = new ThermalModel(_settings, StepS);
        heat.Start(22.0, 22.0);
        for (int i = 0; i < 40000; i++)
        {
            heat.Step(path, heaterW, 0.0, dryGPerS);
        }

        double throughWallsW = _settings.WallLossWPerK * (heat.WallC - heat.RoomC);
        double withAirW = (dryGPerS + path.LeakGPerS) * Psychrometrics.DryHeatJPerGK * (heat.ReturnC - heat.RoomC);
        Assert.AreEqual(heaterW + path.FanW, throughWallsW + withAirW, 1e-6);
        Assert.AreEqual(heaterW, path.ElementWPerK * (heat.ElementC - heat.AirC), 1e-6);
        Assert.AreEqual(heat.AirC, heat.ChipC, 1e-6, "the chip shows the air over the film");
        Assert.AreEqual(0.0, heat.WallKPerS, 1e-9);
    }

    [TestMethod]
    public void Mist_cools_the_air_by_what_its_evaporation_takes()
    {
        AirPath path = At(1.0);
        var dry = new ThermalModel(_settings, StepS);
        var wet = new ThermalModel(_settings, StepS);
        dry.Start(22.0, 22.0);
        wet.Start(22.0, 22.0);
        const double mistGPerS = 0.005;
        for (int i = 0; i < 40000; i++)
        {
            dry.Step(path, 100.0, 0.0, 0.0);
            wet.Step(path, 100.0 + mistGPerS * (2501.0 + 1.86 * wet.AirC - 4.186 * 22.0), mistGPerS, 0.0); // ASHRAE 2017 ch. 1 eq. 29
        }

        Assert.AreEqual(dry.AirC, wet.AirC, 1e-6);
        Assert.AreEqual(2501.0 + 1.86 * 60.0 - 4.186 * 22.0, ThermalModel.EvaporatingJPerG(60.0, 22.0), 1e-9);
    }

    [TestMethod]
    [DataRow(0.8, 1.0, 0.0)]
    [DataRow(2.0, 0.4, 0.1)]
    public void Water_that_comes_in_goes_out_with_the_air(double velocityMPerS, double humidifier01, double dryGPerS)
    {
        AirPath path = At(velocityMPerS);
        var water = new WaterModel(_settings, StepS);
        water.Start(8.0, 8.0, path.ChannelG + path.ReturnG);
        for (int i = 0; i < 60000; i++)
        {
            water.Step(path, humidifier01, dryGPerS, 0.0, 25.0);
        }

        double inMgPerS = humidifier01 * _settings.HumidifierGPerS * 1000.0 + dryGPerS * _settings.DryAirGPerKg + path.LeakGPerS * 8.0;
        Assert.AreEqual(inMgPerS, (dryGPerS + path.LeakGPerS) * water.ReturnGPerKg, 1e-6);
        Assert.AreEqual(humidifier01 * _settings.HumidifierGPerS, water.MistGPerS, 1e-9);
        Assert.AreEqual(water.AirGPerKg, water.SensorGPerKg, 1e-6, "the sensor shows the air over the film");
        double vapourG = (path.ChannelG * water.AirGPerKg + path.ReturnG * water.ReturnGPerKg) / 1000.0;
        Assert.AreEqual(_settings.SorbedShare01 * vapourG, water.SorbedG, 1e-9);
        double hoseG = humidifier01 * _settings.HumidifierGPerS * (_settings.HumidifierDeadTimeS + _settings.HumidifierLagS);
        Assert.AreEqual(hoseG, water.OnTheWayG, 1e-9);
    }

    [TestMethod]
    public void In_a_tight_chamber_every_gram_of_mist_is_in_the_air_or_in_the_walls()
    {
        DrawnSettings.Seed.Sample(seed =>
        {
            ChamberSettings settings = DrawnSettings.Of(seed);
            settings.LeakPerHour = 0.0;
            var path = new AirPath(settings);
            path.SetAir(1.3, 30.0, 10.0, PressurePa);
            var water = new WaterModel(settings, StepS);
            water.Start(5.0, 12.0, path.ChannelG + path.ReturnG);
            double beforeG = HeldG(path, water);
            double mistG = 0.0;
            for (int i = 0; i < 300; i++)
            {
                water.Step(path, i < 100 ? 1.0 : 0.0, 0.0, 0.0, 30.0);
                mistG += water.MistGPerS * StepS;
            }

            Assert.AreEqual(beforeG + mistG, HeldG(path, water), 1e-9 * (beforeG + mistG));
        }, iter: 200);
    }

    [TestMethod]
    public void Without_losses_heat_only_moves_between_air_walls_and_element()
    {
        AirPath path = At(1.0, new ChamberSettings { LeakPerHour = 0.0, WallLossWPerK = 0.0, FanFullPowerW = 0.0 });
        var settings = new ChamberSettings { LeakPerHour = 0.0, WallLossWPerK = 0.0, FanFullPowerW = 0.0 };
        var heat = new ThermalModel(settings, StepS);
        heat.Start(30.0, 20.0);
        heat.Correct(80.0, -5.0, 0.0);
        double beforeJ = HeldJ(settings, path, heat);
        for (int i = 0; i < 2000; i++)
        {
            heat.Step(path, 0.0, 0.0, 0.0);
        }

        Assert.AreEqual(beforeJ, HeldJ(settings, path, heat), 1e-6 * beforeJ);
        Assert.AreEqual(heat.WallC, heat.AirC, 0.01, "and ends evenly");
        Assert.AreEqual(heat.WallC, heat.ElementC, 0.01);
    }

    [TestMethod]
    public void A_chamber_like_its_room_with_everything_off_stays_as_it_is()
    {
        DrawnSettings.Seed.Sample(seed =>
        {
            ChamberSettings settings = DrawnSettings.Of(seed);
            var path = new AirPath(settings);
            path.SetAir(0.0, 22.0, 8.0, PressurePa);
            var heat = new ThermalModel(settings, StepS);
            var water = new WaterModel(settings, StepS);
            heat.Start(22.0, 22.0);
            water.Start(8.0, 8.0, path.ChannelG + path.ReturnG);
            for (int i = 0; i < 200; i++)
            {
                heat.Step(path, 0.0, 0.0, 0.0);
                water.Step(path, 0.0, 0.0, 0.0, 22.0);
            }

            foreach (double temperatureC in new[] { heat.AirC, heat.ReturnC, heat.WallC, heat.ElementC, heat.ChipC })
            {
                Assert.AreEqual(22.0, temperatureC, 1e-6);
            }

            Assert.AreEqual(8.0, water.AirGPerKg, 1e-6);
            Assert.AreEqual(8.0, water.ReturnGPerKg, 1e-6);
            Assert.AreEqual(8.0, water.SensorGPerKg, 1e-6);
        }, iter: 200);
    }

    private static double HeldG(AirPath path, WaterModel water) =>
        (path.ChannelG * water.AirGPerKg + path.ReturnG * water.ReturnGPerKg) / 1000.0 + water.SorbedG;

    private static double HeldJ(ChamberSettings settings, AirPath path, ThermalModel heat) =>
        path.HeatJPerGK * (path.ChannelG * heat.AirC + path.ReturnG * heat.ReturnC)
        + settings.HeaterElementJPerK * heat.ElementC + settings.WallHeatJPerK * heat.WallC;

    private AirPath At(double velocityMPerS) => At(velocityMPerS, _settings);

    private static AirPath At(double velocityMPerS, ChamberSettings settings)
    {
        var path = new AirPath(settings);
        path.SetAir(velocityMPerS, 40.0, 10.0, PressurePa);
        return path;
    }
}
