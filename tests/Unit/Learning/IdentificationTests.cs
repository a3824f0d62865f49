using System;
using ChamberFirmware.Benchmarks.Control;
using ChamberFirmware.Drivers;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Unit.Model;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Learning;

/// <summary>
/// Commissioning on chambers that are off from the reference by up to 30 % in everything: it finds settings that predict the chamber, and
/// harms nothing while it looks.
/// </summary>
[TestClass]
public sealed class IdentificationTests
{
    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(7)]
    [DataRow(20)]
    [DataRow(33)]
    [DataRow(150)]
    public void A_chamber_is_found_out_and_predicted_within_safe_air_and_with_dry_walls(int index)
    {
        TwinParameters plant = Plants.Make(index);
        CommissionedTwin chamber = new CommissionedTwin(plant, Plants.NoiseSeed(index)).Begin().Finish();
        Assert.StartsWith("done: the model follows the chamber within 0.0", chamber.Result);
        Assert.AreEqual(CommissionedTwin.Day, chamber.Settings.CommissionedDate);
        Assert.AreEqual(0.0, chamber.MostCondensedG);
        Assert.IsGreaterThan(3.0, chamber.LeastDewMarginK, "the air stays drier than the walls bear");
        Assert.IsLessThan(62.0, chamber.HottestC, "55 C at the sensor, which is some kelvins behind");

        // Everything is found relative to the volume that was entered.
        double enteredL = chamber.Before.ChannelVolumeL + chamber.Before.ReturnVolumeL;
        double volume01 = enteredL / (plant.ChannelVolumeL + plant.ReturnVolumeL);
        ChamberSettings found = chamber.Settings;
        Assert.AreEqual(1.0, found.HeaterW / (plant.HeaterPowerW * volume01), 0.1, "heater");
        Assert.AreEqual(1.0, found.HumidifierGPerS / (plant.HumidifierMlPerH * 0.998 / 3600.0 * volume01), 0.1, "humidifier");
        Assert.AreEqual(1.0, found.DryAirGPerS / (plant.DryAirLPerMin / 60.0 * 1.19 * volume01), 0.1, "dry air");
        Assert.AreEqual(plant.HumidifierDeadTimeS, found.HumidifierDeadTimeS, 0.4);
        Assert.AreEqual(plant.SensorHumidityBiasPct, found.SensorOffsetPct, 1.0);
        Assert.AreEqual(enteredL, found.ChannelVolumeL + found.ReturnVolumeL);
        Assert.AreEqual(chamber.Before.ChannelAreaM2, found.ChannelAreaM2);

        (double missK, double miss01) = Prediction(plant, found);
        (double beforeK, double before01) = Prediction(plant, chamber.Before);
        TestContext.WriteLine($"{missK:F2} K instead of {beforeK:F2} K, {miss01:P1} instead of {before01:P1}");
        Assert.IsLessThan(0.3, missK);
        Assert.IsLessThan(0.025, miss01);
        Assert.IsLessThan(0.5 * beforeK, missK, "clearly better than the reference chamber's settings");
        Assert.IsLessThan(0.7 * before01, miss01);
    }

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    public void On_the_reference_chamber_the_reference_settings_are_found()
    {
        CommissionedTwin chamber = new CommissionedTwin(TwinParameters.Reference).Begin().Finish();
        ChamberSettings found = chamber.Settings;
        ChamberSettings reference = chamber.Before;
        Assert.AreEqual(1.0, found.HeaterW / reference.HeaterW, 0.03);
        Assert.AreEqual(1.0, found.HumidifierGPerS / reference.HumidifierGPerS, 0.02);
        Assert.AreEqual(1.0, found.DryAirGPerS / reference.DryAirGPerS, 0.03);
        Assert.AreEqual(1.0, found.HumidifierLagS / reference.HumidifierLagS, 0.05);
        Assert.AreEqual(1.0, found.WallHeatJPerK / reference.WallHeatJPerK, 0.05);
        Assert.AreEqual(1.0, found.HeaterElementJPerK / reference.HeaterElementJPerK, 0.08);
        Assert.AreEqual(1.0, found.WallLossWPerK / reference.WallLossWPerK, 0.15);
        Assert.AreEqual(1.0, found.LeakPerHour / reference.LeakPerHour, 0.15);
        Assert.AreEqual(2.0, found.HumidifierDeadTimeS, 0.3);
        Assert.AreEqual(0.0, found.SensorOffsetPct, 0.3);
        Assert.AreEqual(0.0, chamber.MostCondensedG);
    }

    // Steps that commissioning did not make, at a velocity that it did not use, uncorrected: largest miss of T and of W.
    private static (double MissK, double Miss01) Prediction(TwinParameters plant, ChamberSettings settings)
    {
        var chamber = new ObservedTwin(plant, settings) { IsBlind = true };
        chamber.Outputs.FanDuty01 = 0.55;
        double missK = 0.0;
        double miss01 = 0.0;
        void Look(double seconds, double heater01, double humidifier01, double dryAir01)
        {
            chamber.Outputs.LoadDuty01[Loads.Heater] = heater01;
            chamber.Outputs.LoadDuty01[Loads.Humidifier] = humidifier01;
            chamber.Outputs.LoadDuty01[Loads.DryAir] = dryAir01;
            for (int i = 0; i < seconds; i++)
            {
                chamber.Run(1.0);
                double offset = chamber.Observer.Water.SensorOffsetGPerKg(
                    chamber.Readings.Air.TemperatureC, chamber.Readings.Air.PressurePa);
                double sensed = chamber.Readings.HumidityRatioGPerKg;
                missK = Math.Max(missK, Math.Abs(chamber.Observer.Heat.ChipC - chamber.Readings.Air.TemperatureC));
                miss01 = Math.Max(miss01, Math.Abs(chamber.Observer.Water.SensorGPerKg + offset - sensed) / sensed);
            }
        }

        Look(15.0, 0.0, 0.0, 0.0);
        Look(60.0, 0.6, 0.0, 0.0);
        Look(20.0, 0.3, 0.8, 0.0);
        Look(40.0, 0.2, 0.0, 0.0);
        Look(15.0, 0.2, 0.0, 1.0);
        Look(60.0, 0.0, 0.0, 0.0);
        return (missK, miss01);
    }
}
