using System;
using ChamberFirmware.Drivers;
using ChamberFirmware.Model;
using ChamberFirmware.Settings;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Model;

/// <summary>The models are held to the sensor: what they believe comes right, and a reading that is missing harms nothing.</summary>
[TestClass]
public sealed class ClimateObserverTests
{
    [TestMethod]
    [DataRow(34.0)]
    [DataRow(14.0)]
    public void Walls_that_are_not_as_warm_as_believed_are_found(double wallC)
    {
        var chamber = new ObservedTwin(TwinParameters.Reference with { StartWallTemperatureC = wallC });
        chamber.Run(1.0);
        Assert.IsGreaterThan(7.0, WallMissK(chamber), "the first guess is the air");
        chamber.Run(40.0);
        Assert.IsLessThan(3.5, WallMissK(chamber));
        chamber.Run(160.0);
        Assert.IsLessThan(2.6, WallMissK(chamber), "the rest is taken for heat that is missed, and fades with the walls");
    }

    [TestMethod]
    public void Air_over_the_film_is_known_before_the_sensor_shows_it()
    {
        var chamber = new ObservedTwin();
        chamber.Run(20.0).Outputs.LoadDuty01[Loads.Heater] = 1.0;
        chamber.Run(6.0);
        double sensorMissK = Math.Abs(chamber.Readings.Air.TemperatureC - chamber.Twin.True.TemperatureC);
        double missK = Math.Abs(chamber.Observer.Heat.AirC - chamber.Twin.True.TemperatureC);
        Assert.IsGreaterThan(1.5, sensorMissK);
        Assert.IsLessThan(0.25 * sensorMissK, missK);
    }

    [TestMethod]
    public void Water_that_a_weak_humidifier_does_not_make_is_missed_and_found()
    {
        var chamber = new ObservedTwin();
        chamber.Twin.Faults.HumidifierStrength01 = 0.5;
        chamber.Run(20.0).Outputs.LoadDuty01[Loads.Heater] = 0.2;
        chamber.Outputs.LoadDuty01[Loads.Humidifier] = 0.1;
        chamber.Run(240.0);
        double halfGPerS = 0.05 * chamber.Settings.HumidifierGPerS;
        Assert.AreEqual(-halfGPerS, chamber.Observer.Water.MissedGPerS, 0.15 * halfGPerS);
        double trueGPerKg = chamber.Twin.True.HumidityRatioGPerKg;
        Assert.AreEqual(trueGPerKg, chamber.Observer.Water.AirGPerKg, 0.015 * trueGPerKg, "and the air is known all the same");

        chamber.Twin.Faults.HumidifierStrength01 = 1.0;
        chamber.Run(180.0);
        Assert.AreEqual(0.0, chamber.Observer.Water.MissedGPerS, 0.15 * halfGPerS, "repaired, and forgotten");
    }

    [TestMethod]
    public void A_lost_reading_changes_nothing_that_was_learnt_and_the_models_go_on()
    {
        ObservedTwin lost = Warming(), whole = Warming();
        double missedGPerS = lost.Observer.Water.MissedGPerS;
        lost.Twin.Faults.SensorUnplugged = true;
        lost.Run(0.9);
        whole.Run(0.9);
        Assert.IsFalse(lost.Readings.Air.IsValid);
        Assert.AreEqual(missedGPerS, lost.Observer.Water.MissedGPerS);
        Assert.AreEqual(whole.Observer.Heat.AirC, lost.Observer.Heat.AirC, 0.05);
        Assert.AreEqual(whole.Observer.Water.AirGPerKg, lost.Observer.Water.AirGPerKg, 0.05);
        Assert.AreNotEqual(whole.Observer.Heat.AirC, lost.Observer.Heat.AirC, "a reading corrects, none does not");
    }

    [TestMethod]
    public void Values_of_a_bad_reading_are_not_looked_at()
    {
        ObservedTwin one = Warming(), other = Warming();
        foreach (ObservedTwin chamber in new[] { one, other })
        {
            chamber.Readings.Air.Status = SensorStatus.NoAnswer;
        }

        other.Readings.HumidityRatioGPerKg = 500.0;
        other.Observer.Step(other.Readings, other.Outputs, 0.0);
        one.Observer.Step(one.Readings, one.Outputs, 0.0);
        Assert.AreEqual(one.Observer.Water.AirGPerKg, other.Observer.Water.AirGPerKg);
        Assert.AreEqual(one.Observer.Water.MissedGPerS, other.Observer.Water.MissedGPerS);
    }

    [TestMethod]
    public void Without_one_good_reading_nothing_is_believed()
    {
        var chamber = new ObservedTwin();
        chamber.Twin.Faults.SensorUnplugged = true;
        chamber.Run(30.0);
        Assert.IsFalse(chamber.Observer.IsStarted);
        Assert.AreEqual(0.0, chamber.Observer.Heat.WallC);
        chamber.Twin.Faults.SensorUnplugged = false;
        chamber.Run(2.0);
        Assert.IsTrue(chamber.Observer.IsStarted);
        Assert.AreEqual(22.0, chamber.Observer.Heat.WallC, 0.5);
        Assert.IsTrue(chamber.Observer.IsCold);
    }

    [TestMethod]
    public void Air_that_came_in_through_the_door_is_taken_from_the_sensor_and_the_walls_stay()
    {
        ObservedTwin chamber = Warming();
        double wallC = chamber.Observer.Heat.WallC;
        chamber.Twin.Faults.DoorOpen = true;
        chamber.Run(5.0);
        Assert.AreEqual(chamber.Readings.Air.TemperatureC, chamber.Observer.Heat.AirC);
        Assert.AreEqual(chamber.Readings.HumidityRatioGPerKg, chamber.Observer.Water.AirGPerKg, 1e-9);
        Assert.AreEqual(wallC, chamber.Observer.Heat.WallC, 0.8);
        chamber.Twin.Faults.DoorOpen = false;
        chamber.Run(5.0);
        Assert.AreEqual(chamber.Readings.Air.TemperatureC, chamber.Observer.Heat.AirC, "until the sensor has seen what came in");
        chamber.Run(15.0);
        Assert.AreEqual(chamber.Twin.True.TemperatureC, chamber.Observer.Heat.AirC, 0.4);
        Assert.AreEqual(chamber.Twin.True.HumidityRatioGPerKg, chamber.Observer.Water.AirGPerKg, 0.3);
    }

    [TestMethod]
    public void With_an_open_chain_no_switch_heats_or_wets_the_models()
    {
        ObservedTwin chamber = Warming();
        chamber.Outputs.FanOn = false; // or the sensor would be taken over
        chamber.Run(5.0);
        chamber.Twin.Faults.InterlockOpen = true;
        chamber.Outputs.LoadDuty01[Loads.Humidifier] = 1.0;
        double elementC = chamber.Observer.Heat.ElementC;
        chamber.Run(10.0);
        Assert.IsLessThan(elementC, chamber.Observer.Heat.ElementC);
        Assert.IsLessThan(0.0012, chamber.Observer.Water.MistGPerS);
    }

    [TestMethod]
    public void A_chamber_found_hot_is_believed_to_have_cold_walls_in_a_usual_room()
    {
        var chamber = new ObservedTwin(TwinParameters.Reference with { StartAirTemperatureC = 50, StartWallTemperatureC = 48 });
        chamber.Run(0.3);
        Assert.AreEqual(22.0, chamber.Observer.Heat.RoomC);
        Assert.IsLessThan(25.0, chamber.Observer.Heat.WallC);
        Assert.AreEqual(50.0, chamber.Observer.Heat.AirC, 3.0);
        Assert.IsFalse(chamber.Observer.IsCold);
    }

    [TestMethod]
    public void A_cold_chamber_takes_the_rooms_water_from_its_air_and_a_warm_one_does_not()
    {
        var cold = new ObservedTwin();
        cold.Run(2.0);
        cold.Readings.HumidityRatioGPerKg = 11.0;
        var room = new RoomAir(new ChamberSettings());
        room.Look(true, cold.Readings);
        cold.Readings.HumidityRatioGPerKg = 3.0; // dried by a run that was ended: that is not the room
        cold.Observer.TakeOverRoom(cold.Readings, room);
        Assert.AreEqual(11.0, cold.Observer.Water.RoomGPerKg);
        Assert.AreEqual(3.0, cold.Observer.Water.AirGPerKg);
        ObservedTwin warm = Warming();
        double before = warm.Observer.Water.RoomGPerKg;
        warm.Observer.TakeOverRoom(warm.Readings, new RoomAir(new ChamberSettings()));
        Assert.AreEqual(before, warm.Observer.Water.RoomGPerKg);
    }

    [TestMethod]
    public void Another_observer_continues_with_walls_room_and_air_seen_through_its_own_offset()
    {
        ObservedTwin chamber = Warming();
        var other = new ClimateObserver(new ChamberSettings { SensorOffsetPct = 2.0 }, 0.1);
        other.ContinueFrom(chamber.Observer);
        Assert.IsTrue(other.IsStarted);
        Assert.AreEqual(chamber.Observer.Heat.WallC, other.Heat.WallC);
        Assert.AreEqual(chamber.Observer.Heat.AirC, other.Heat.AirC);
        Assert.AreEqual(chamber.Observer.Heat.RoomC, other.Heat.RoomC);
        double tooMuch = other.Water.SensorOffsetGPerKg(chamber.Observer.Heat.ChipC, 101325.0);
        Assert.AreEqual(chamber.Observer.Water.AirGPerKg - tooMuch, other.Water.AirGPerKg, 1e-9);
        Assert.AreEqual(
            chamber.Observer.Water.RoomGPerKg - other.Water.SensorOffsetGPerKg(22.0, 101325.0), other.Water.RoomGPerKg, 0.02);
        var fresh = new ClimateObserver(new ChamberSettings(), 0.1);
        fresh.ContinueFrom(new ClimateObserver(new ChamberSettings(), 0.1));
        Assert.IsFalse(fresh.IsStarted);
    }

    private static ObservedTwin Warming()
    {
        var chamber = new ObservedTwin();
        chamber.Run(20.0).Outputs.LoadDuty01[Loads.Heater] = 0.5;
        chamber.Outputs.LoadDuty01[Loads.Humidifier] = 0.3;
        return chamber.Run(40.0);
    }

    private static double WallMissK(ObservedTwin chamber) =>
        Math.Abs(chamber.Observer.Heat.WallC - chamber.Twin.True.WallTemperatureC);
}
