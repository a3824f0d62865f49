using System;
using ChamberFirmware.Drivers;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Twin;

[TestClass]
public sealed class PlantTests
{
    private static readonly TwinParameters Warm = TwinParameters.Reference with
    {
        StartAirTemperatureC = 60,
        StartWallTemperatureC = 56,
        StartHumidityRatioGPerKg = 8,
    };

    [TestMethod]
    public void Heater_flat_out_has_air_of_60_degrees_and_warm_walls_in_about_five_minutes()
    {
        var twin = new LiveTwin(TwinParameters.Reference with { StartAirTemperatureC = 25, StartWallTemperatureC = 25 });
        double seconds = twin.RunUntil(() => twin.True.WallTemperatureC > 50, 600, () => twin.HoldTemperature(60));
        Assert.IsInRange(210.0, 390.0, seconds);
        Assert.AreEqual(60, twin.True.TemperatureC, 3);
    }

    [TestMethod]
    public void Holding_60_degrees_takes_about_50_watts_and_what_leaks()
    {
        var twin = new LiveTwin(Warm);
        twin.Run(900, () => twin.HoldTemperature(60));
        double beforeJ = twin.Chamber.Balance.HeaterEnergyJ;
        double leftBeforeJ = twin.Chamber.Balance.CarriedOutEnergyJ - twin.Chamber.Balance.CarriedInEnergyJ;
        twin.Run(600, () => twin.HoldTemperature(60));
        double heaterW = (twin.Chamber.Balance.HeaterEnergyJ - beforeJ) / 600;
        double leakW = (twin.Chamber.Balance.CarriedOutEnergyJ - twin.Chamber.Balance.CarriedInEnergyJ - leftBeforeJ) / 600;
        Assert.IsInRange(40.0, 65.0, heaterW - leakW);
        Assert.IsInRange(0.5, 3.0, leakW);
    }

    [TestMethod]
    public void Humidifier_flat_out_moves_8_to_39_grams_per_kilogram_in_about_75_seconds_and_its_lags()
    {
        var twin = new LiveTwin(Warm);
        twin.Board.LoadSwitch(Loads.Humidifier).Write(true);
        double seconds = twin.RunUntil(() => twin.True.HumidityRatioGPerKg > 39, 200, () => twin.HoldTemperature(60));
        Assert.IsInRange(68.0, 110.0, seconds);
        Assert.AreEqual(0, twin.True.CondensedG, "Walls of 56 °C are above the dew point.");
    }

    [TestMethod]
    public void Humidifier_does_nothing_before_its_dead_time()
    {
        var twin = new LiveTwin(TwinParameters.Reference);
        twin.Run(0.2);
        twin.Board.LoadSwitch(Loads.Humidifier).Write(true);
        twin.Run(2.0);
        Assert.AreEqual(0, twin.Chamber.Balance.HumidifierWaterG);
        twin.Run(8.0);
        Assert.AreEqual(30 * 0.998 / 3.6 * (1 - Math.Exp(-1)), twin.True.MistMgPerS, 0.05);
    }

    [TestMethod]
    public void Humidifier_takes_its_latent_heat_from_the_air()
    {
        var still = new LiveTwin(Warm);
        var wet = new LiveTwin(Warm);
        still.Run(0.2);
        wet.Run(0.2);
        wet.Board.LoadSwitch(Loads.Humidifier).Write(true);
        still.Run(60);
        wet.Run(60);
        Assert.IsInRange(1.0, 3.0, still.True.TemperatureC - wet.True.TemperatureC);
    }

    [TestMethod]
    public void Dry_air_replaces_the_loop_with_a_time_constant_near_54_seconds()
    {
        var twin = new LiveTwin(TwinParameters.Reference with { LeakPerH = 0, SorbedShareOfVapour01 = 0 });
        twin.Run(0.2);
        twin.Board.LoadSwitch(Loads.DryAir).Write(true);
        twin.Run(10);
        double start = twin.True.HumidityRatioGPerKg;
        double seconds = twin.RunUntil(() => twin.True.HumidityRatioGPerKg < start * Math.Exp(-1), 100);
        Assert.IsInRange(50.0, 58.0, seconds);
    }

    [TestMethod]
    public void Dry_air_brings_the_reference_chamber_below_2_grams_per_kilogram_in_spite_of_leak_and_walls()
    {
        var twin = new LiveTwin();
        twin.Board.LoadSwitch(Loads.DryAir).Write(true);
        Assert.IsInRange(60.0, 180.0, twin.RunUntil(() => twin.True.HumidityRatioGPerKg < 2, 300));
    }

    [TestMethod]
    public void Leak_brings_humid_air_back_towards_the_room_at_the_leak_rate()
    {
        var twin = new LiveTwin(TwinParameters.Reference with { StartHumidityRatioGPerKg = 12, SorbedShareOfVapour01 = 0 });
        double room = new LiveTwin().True.HumidityRatioGPerKg;
        double start = twin.True.HumidityRatioGPerKg - room;
        twin.Run(600);
        Assert.AreEqual(Math.Exp(-1), (twin.True.HumidityRatioGPerKg - room) / start, 0.02);
    }

    [TestMethod]
    public void Moisture_of_the_walls_comes_back_after_the_air_was_dried()
    {
        var twin = new LiveTwin(TwinParameters.Reference with { LeakPerH = 0 });
        twin.Board.LoadSwitch(Loads.DryAir).Write(true);
        twin.Run(120);
        twin.Board.LoadSwitch(Loads.DryAir).Write(false);
        twin.Run(2);
        double dried = twin.True.HumidityRatioGPerKg;
        twin.Run(180);
        Assert.IsInRange(dried * 1.02, dried * 1.5, twin.True.HumidityRatioGPerKg);
    }

    [TestMethod]
    public void Cold_walls_sweat_in_humid_air_and_dry_again_when_they_are_warm()
    {
        var twin = new LiveTwin(Warm with { StartWallTemperatureC = 25, StartHumidityRatioGPerKg = 39 });
        twin.Run(30, () => twin.HoldTemperature(60));
        double condensedG = twin.True.CondensedG;
        Assert.IsGreaterThan(0.1, condensedG);
        Assert.IsLessThan(36.0, twin.True.HumidityRatioGPerKg);
        twin.Run(900, () => twin.HoldTemperature(60));
        Assert.AreEqual(0, twin.True.CondensedG, 1e-12);
    }

    [TestMethod]
    public void Air_does_not_stay_above_saturation()
    {
        var twin = new LiveTwin();
        twin.Board.LoadSwitch(Loads.Humidifier).Write(true);
        twin.Run(600);
        Assert.IsInRange(90.0, 102.0, twin.True.RelativeHumidityPct);
        Assert.IsGreaterThan(1.0, twin.True.CondensedG);
    }

    [TestMethod]
    public void An_open_door_lets_the_room_in_within_seconds()
    {
        var twin = new LiveTwin(Warm with { StartHumidityRatioGPerKg = 39 });
        twin.Chamber.Faults.DoorOpen = true;
        twin.Run(20);
        Assert.IsLessThan(20.0, twin.True.HumidityRatioGPerKg);
    }

    [TestMethod]
    public void A_stopped_fan_lets_the_heater_run_hot()
    {
        var twin = new LiveTwin();
        twin.Board.FanSupply.Write(false);
        twin.Board.LoadSwitch(Loads.Heater).Write(true);
        twin.Run(60);
        Assert.IsGreaterThan(120.0, twin.True.HeaterTemperatureC);
    }
}
