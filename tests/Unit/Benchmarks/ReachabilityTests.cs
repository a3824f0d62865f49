using System;
using ChamberFirmware.Benchmarks.Control;
using ChamberFirmware.Drivers;
using ChamberFirmware.Twin;
using SetClimate = ChamberFirmware.Benchmarks.Control.Climate; // Climate alone is a namespace of the firmware

namespace ChamberFirmware.Tests.Unit.Benchmarks;

/// <summary>The judgement of what a plant can hold agrees with where the twin really goes.</summary>
[TestClass]
public sealed class ReachabilityTests
{
    private const long TickUs = 100_000;
    private const double SteadyS = 5000.0; // six time constants of a leak of 4 air changes an hour
    private const double Light01 = 0.1; // walls that hold less heat and water are sooner in the same steady state

    [TestMethod]
    [DataRow(0)]
    [DataRow(4)]
    [DataRow(9)]
    public void Air_that_a_chamber_holds_with_part_of_its_power_is_in_reach_and_with_less_power_it_is_not(int index)
    {
        TwinParameters plant = Plants.Make(index);
        TrueState air = Steady(plant, heater01: 0.2, humidifier01: 0.1, dryAir01: 0.0);
        Assert.AreEqual(0.0, air.CondensedG, "a steady state without rain");
        var target = new TrueTarget(air.TemperatureC, air.HumidityRatioGPerKg, MeanVelocity(plant));
        Assert.AreEqual("", Reachability.Obstacle(plant with { HeaterPowerW = 0.23 * plant.HeaterPowerW }, target));
        Assert.AreEqual("too warm", Reachability.Obstacle(plant with { HeaterPowerW = 0.17 * plant.HeaterPowerW }, target));
        Assert.AreEqual("", Reachability.Obstacle(plant with { HumidifierMlPerH = 0.11 * plant.HumidifierMlPerH }, target));
        Assert.AreEqual("too wet", Reachability.Obstacle(plant with { HumidifierMlPerH = 0.09 * plant.HumidifierMlPerH }, target));
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(5)]
    public void Air_that_dry_air_holds_is_in_reach_and_with_a_tenth_less_of_it_it_is_not(int index)
    {
        TwinParameters plant = Plants.Make(index);
        TrueState air = Steady(plant, heater01: 0.1, humidifier01: 0.0, dryAir01: 1.0);
        var target = new TrueTarget(air.TemperatureC, air.HumidityRatioGPerKg, MeanVelocity(plant));
        Assert.AreEqual("", Reachability.Obstacle(plant with { DryAirLPerMin = 1.05 * plant.DryAirLPerMin }, target));
        Assert.AreEqual("too dry", Reachability.Obstacle(plant with { DryAirLPerMin = 0.9 * plant.DryAirLPerMin }, target));
    }

    [TestMethod]
    public void Air_cooler_than_a_chamber_without_heat_is_out_of_reach()
    {
        TwinParameters plant = Plants.Make(2);
        TrueState air = Steady(plant, heater01: 0.0, humidifier01: 0.0, dryAir01: 0.0);
        var target = new TrueTarget(air.TemperatureC + 0.1, air.HumidityRatioGPerKg, MeanVelocity(plant));
        Assert.AreEqual("", Reachability.Obstacle(plant, target));
        Assert.AreEqual("too cool", Reachability.Obstacle(plant, target with { TemperatureC = air.TemperatureC - 0.6 }));
    }

    [TestMethod]
    public void Air_wetter_than_its_walls_can_bear_is_out_of_reach()
    {
        var wet = new TrueTarget(60.0, 125.0, 0.8); // 87 %RH at 60 C, behind walls that lose heat
        Assert.AreEqual("walls sweat", Reachability.Obstacle(TwinParameters.Reference with { HumidifierMlPerH = 300 }, wet));
    }

    [TestMethod]
    public void A_velocity_beyond_the_fan_is_out_of_reach()
    {
        TrueTarget target = TrueTarget.Of(SetClimate.Example2, TwinParameters.Reference);
        Assert.AreEqual("velocity", Reachability.Obstacle(TwinParameters.Reference with { FullSpeedAirVelocityMPerS = 1.9 }, target));
        Assert.AreEqual("", Reachability.Obstacle(TwinParameters.Reference, target));
    }

    private static double MeanVelocity(TwinParameters plant) =>
        plant.FullSpeedAirVelocityMPerS * Math.Pow(0.5, plant.AirVelocityExponent);

    // Duties as pulses on a 10 s grid; without a wandering fan, so that the steady state is one.
    private static TrueState Steady(TwinParameters plant, double heater01, double humidifier01, double dryAir01)
    {
        TwinParameters quick = plant with
        {
            WallHeatCapacityJPerK = Light01 * plant.WallHeatCapacityJPerK,
            SorptionTimeConstantS = Light01 * plant.SorptionTimeConstantS,
            FanWanderRms01 = 0.0,
            TurbulenceRms01 = 0.0,
        };
        var twin = new TwinChamber(quick, seed: 1);
        twin.Board.FanSupply.Write(true);
        twin.Board.FanDuty.Write(0.5);
        long endUs = (long)(SteadyS * 1e6);
        for (long us = TickUs; us <= endUs; us += TickUs)
        {
            double share01 = us % 10_000_000 / 1e7;
            twin.Board.Heartbeat.Write(us / TickUs % 2 == 0);
            twin.Board.LoadSwitch(Loads.Heater).Write(us / TickUs % 10 < 10 * heater01);
            twin.Board.LoadSwitch(Loads.Humidifier).Write(share01 < humidifier01);
            twin.Board.LoadSwitch(Loads.DryAir).Write(share01 < dryAir01);
            twin.AdvanceTo(us);
        }

        return twin.True;
    }
}
