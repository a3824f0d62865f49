using System;
using System.Collections.Generic;
using ChamberFirmware.Drivers;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Twin;

/// <summary>The built family: nothing from nowhere, and limits that can be worked out by hand.</summary>
[TestClass]
public sealed class RingLoopTests
{
    private const double AirJPerKgK = 1006;

    // Nothing but what a test puts there: no leak, no sorption, no loss, no fan heat.
    private static readonly BuiltParameters Sealed = new()
    {
        LeakStillPerH = 0,
        LeakFanPerH = 0,
        LeakBuoyantPerH = 0,
        LidOutsideWPerM2K = 0,
        FoamWPerMK = 0,
        BridgeWPerK = 0,
        HeaterIsPtc = false,
    };

    private static readonly TwinParameters Bare = BuiltChambers.Reference with
    {
        Built = Sealed,
        SorbedShareOfVapour01 = 0,
        FanFullPowerW = 0,
        FanWanderRms01 = 0,
        TurbulenceRms01 = 0,
    };

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void Neither_water_nor_energy_appears_or_vanishes_in_twenty_eventful_minutes(bool ptc)
    {
        TwinParameters chamber = BuiltChambers.Reference with { Built = new BuiltParameters { HeaterIsPtc = ptc } };
        var twin = new LiveTwin(chamber, seed: 7);
        int tick = 0;
        double condensedG = 0;
        twin.Run(1200, () =>
        {
            tick++;
            twin.HoldTemperature(60);
            twin.Board.LoadSwitch(Loads.Humidifier).Write(tick % 3000 < 2000);
            twin.Board.LoadSwitch(Loads.DryAir).Write(tick % 4000 > 3000);
            twin.Board.FanDuty.Write(0.2 + 0.0005 * (tick % 1600));
            twin.Board.FanSupply.Write(tick is < 9000 or > 9300);
            twin.Chamber.Faults.DoorOpen = tick is > 8000 and < 8200;
            twin.Chamber.Faults.RoomWarmerK = tick > 5000 ? 3 : 0;
            condensedG = Math.Max(condensedG, twin.True.CondensedG);
            if (tick % 1500 == 600)
            {
                twin.Chamber.Motion.ResetForNextPlate();
                twin.Board.MotionSupply.Write(true);
                Assert.IsTrue(twin.Board.BladeCarriage.TryPrepare());
                twin.Board.BladeCarriage.TryStart(RmtItems.Pulse(50_000, 4_000_000));
            }
        });

        Balance balance = twin.Chamber.Balance;
        double waterG = balance.HumidifierWaterG + balance.LeakedInWaterG;
        double energyJ = balance.HeaterEnergyJ + Math.Abs(balance.CarriedOutEnergyJ);
        Assert.IsGreaterThan(2.0, balance.HumidifierWaterG);
        Assert.IsGreaterThan(0.01, balance.FilmWaterG);
        Assert.IsGreaterThan(0.1, condensedG);
        Assert.IsLessThan(1e-9, Math.Abs(balance.WaterResidualG) / waterG);
        Assert.IsLessThan(1e-9, Math.Abs(balance.EnergyResidualJ) / energyJ);
    }

    [TestMethod]
    public void A_chamber_left_alone_stays_as_the_room()
    {
        var twin = new LiveTwin(BuiltChambers.Reference);
        twin.Board.FanSupply.Write(false);
        double humidityRatioGPerKg = twin.True.HumidityRatioGPerKg;
        twin.Run(600);
        Assert.AreEqual(22, twin.True.TemperatureC, 1e-9);
        Assert.AreEqual(22, twin.True.ColdestWallTemperatureC, 1e-9);
        Assert.AreEqual(22, twin.True.HottestAirTemperatureC, 1e-9);
        Assert.AreEqual(humidityRatioGPerKg, twin.True.HumidityRatioGPerKg, 1e-9);
        Assert.AreEqual(0, twin.True.CondensedG);
    }

    [TestMethod]
    public void With_nothing_but_the_lid_to_lose_heat_through_air_and_lid_stand_where_a_hand_sum_puts_them()
    {
        // All 15 W go through 0.08 m² of glass; thin walls, so that it does not take hours.
        const double powerW = 15, lidM2 = 0.4 * 0.2, outside = 8;
        BuiltParameters built = Sealed with
        {
            LidOutsideWPerM2K = outside,
            RadiationWPerM2K = 0,
            LidThicknessMm = 0.2,
            SheetThicknessMm = 0.05,
            DuctSheetMm = 0.02,
            PlateThicknessMm = 1.01,
            CarrierThicknessMm = 0.02,
            BridgeJPerK = 0.2,
        };
        var twin = new LiveTwin(Bare with { Built = built, StartHumidityRatioGPerKg = 0.01, HeaterPowerW = powerW });
        twin.Board.FanDuty.Write(1);
        twin.Board.LoadSwitch(Loads.Heater).Write(true);
        twin.Run(3000);
        double speed = twin.True.AirVelocityMPerS;
        double inside = built.AirStillWPerM2K + built.AirForcedWPerM2K * Math.Pow(speed, 0.8);
        double lidC = 22 + powerW / (lidM2 * outside);
        double airC = lidC + powerW / (lidM2 * inside);
        double streamWPerK = speed * 0.006 * twin.True.PressurePa / (287.042 * (airC + 273.15)) * AirJPerKgK;
        Assert.AreEqual(airC, twin.True.TemperatureC, 0.3); // its middle is over the plate's, within the stream's fall
        Assert.AreEqual(lidC, twin.True.ColdestWallTemperatureC, 1.0);
        Assert.AreEqual(0, twin.Chamber.Balance.HeaterEnergyJ - powerW * twin.NowS, powerW * 0.2);
        Assert.AreEqual(powerW / streamWPerK, twin.True.HottestAirTemperatureC - twin.True.ReturnTemperatureC, 0.1);
    }

    [TestMethod]
    public void The_cells_share_the_volumes_of_channel_and_duct()
    {
        double supplyM3 = 0, returnM3 = 0;
        for (int cell = 0; cell < RingLayout.Count; cell++)
        {
            double m3 = RingLayout.VolumeM3(BuiltChambers.Reference, cell);
            supplyM3 += cell <= RingLayout.Sensor ? m3 : 0;
            returnM3 += cell > RingLayout.Sensor ? m3 : 0;
        }

        Assert.AreEqual(BuiltChambers.Reference.ChannelVolumeL / 1000, supplyM3, 1e-12);
        Assert.AreEqual(BuiltChambers.Reference.ReturnVolumeL / 1000, returnM3, 1e-12);
    }

    [TestMethod]
    [DataRow(0.3)]
    [DataRow(0.8)]
    public void Dry_air_reaches_the_film_a_volume_over_a_flow_later(double duty)
    {
        var twin = new LiveTwin(Bare);
        twin.Board.FanDuty.Write(duty);
        twin.Run(5);
        double flowLPerS = twin.True.AirVelocityMPerS * 6;
        double start = twin.True.HumidityRatioGPerKg;
        double fall = start * (20.0 / 60) / (flowLPerS + 20.0 / 60); // of the first pass: what is mixed into the stream
        twin.Board.LoadSwitch(Loads.DryAir).Write(true);
        double seconds = twin.RunUntil(() => twin.True.HumidityRatioGPerKg < start - 0.5 * fall, 60);
        const double wayL = 2.4 + 2 * 1.8 + 0.9 + 0.45;
        Assert.AreEqual(wayL / flowLPerS, seconds, 0.12 * wayL / flowLPerS + 0.1); // cells spread it; half comes a little before the mean
    }

    [TestMethod]
    public void Leak_alone_brings_the_humidity_back_to_the_room_by_an_exponential()
    {
        TwinParameters leaky = Bare with { Built = Sealed with { LeakStillPerH = 6 }, StartHumidityRatioGPerKg = 12 };
        var twin = new LiveTwin(leaky);
        double room = new LiveTwin(Bare).True.HumidityRatioGPerKg;
        twin.Run(10);
        double start = twin.True.HumidityRatioGPerKg - room;
        twin.Run(600);
        Assert.AreEqual(Math.Exp(-1), (twin.True.HumidityRatioGPerKg - room) / start, 0.01);
    }

    [TestMethod]
    public void The_leak_grows_with_the_fan_and_with_the_warmth()
    {
        double Leaked(BuiltParameters built, double duty, double startC)
        {
            var twin = new LiveTwin(Bare with { Built = built, StartAirTemperatureC = startC, StartWallTemperatureC = startC });
            twin.Board.FanDuty.Write(duty);
            twin.Run(60);
            return twin.Chamber.Balance.LeakedInWaterG;
        }

        BuiltParameters fan = Sealed with { LeakFanPerH = 4 }, warm = Sealed with { LeakBuoyantPerH = 1 };
        Assert.AreEqual(2, Leaked(fan, 0.8, 22) / Leaked(fan, 0.8 * Math.Pow(0.5, 1 / 1.05), 22), 0.1);
        Assert.AreEqual(2, Leaked(warm, 0.5, 62) / Leaked(warm, 0.5, 32), 0.1);
    }

    [TestMethod]
    public void The_coldest_spot_is_the_first_to_sweat()
    {
        var twin = new LiveTwin(BuiltChambers.Reference with { StartAirTemperatureC = 60, StartWallTemperatureC = 50 });
        twin.Run(900, () => twin.HoldTemperature(60));
        Assert.AreEqual(0, twin.True.CondensedG);
        Assert.IsLessThan(twin.True.WallTemperatureC - 4, twin.True.ColdestWallTemperatureC);
        twin.Board.LoadSwitch(Loads.Humidifier).Write(true);
        twin.RunUntil(() => twin.True.CondensedG > 0, 900, () => twin.HoldTemperature(60));
        Assert.IsGreaterThan(0, twin.True.ColdestWallCondensedG);
        Assert.AreEqual(twin.True.CondensedG, twin.True.ColdestWallCondensedG, 0.2 * twin.True.CondensedG + 1e-4);
    }

    [TestMethod]
    public void Mist_drips_on_after_it_was_switched_off()
    {
        var twin = new LiveTwin(BuiltChambers.Reference);
        twin.Board.LoadSwitch(Loads.Humidifier).Write(true);
        twin.Run(120);
        double full = twin.True.MistMgPerS;
        Assert.AreEqual(30 * 0.998 / 3.6, full, 0.02 * full);
        twin.Board.LoadSwitch(Loads.Humidifier).Write(false);
        twin.Run(2 + 25);
        Assert.AreEqual(0.15 * Math.Exp(-1) * full, twin.True.MistMgPerS, 0.01 * full);
    }

    [TestMethod]
    public void A_hot_ptc_heater_takes_less_power_and_a_resistor_does_not()
    {
        double PowerW(bool ptc)
        {
            var twin = new LiveTwin(BuiltChambers.Reference with { Built = new BuiltParameters { HeaterIsPtc = ptc } });
            twin.Board.FanDuty.Write(0.25);
            twin.Board.LoadSwitch(Loads.Heater).Write(true);
            twin.Run(120);
            double beforeJ = twin.Chamber.Balance.HeaterEnergyJ;
            twin.Run(10);
            return (twin.Chamber.Balance.HeaterEnergyJ - beforeJ) / 10;
        }

        Assert.AreEqual(300, PowerW(ptc: false), 0.5);
        Assert.IsInRange(60, 240, PowerW(ptc: true));
    }

    [TestMethod]
    public void The_chip_shows_less_than_the_air_because_its_housing_sees_a_cold_lid()
    {
        var twin = new LiveTwin(BuiltChambers.Reference with { StartAirTemperatureC = 60, StartWallTemperatureC = 45 });
        twin.Run(600, () => twin.HoldTemperature(60));
        double shortK = twin.True.SensorAirTemperatureC - twin.True.SettledSensorTemperatureC;
        Assert.IsInRange(0.1, 1.0, shortK);
        Assert.IsGreaterThan(twin.True.SensorAirTemperatureC + 0.5, twin.True.TemperatureC); // and cools on its way from the film
    }

    [TestMethod]
    public void A_film_warms_its_plate_by_the_water_it_takes_and_cools_it_by_the_solvent_it_loses()
    {
        double Warmed(double humidityRatioGPerKg, double solventActivity01)
        {
            TwinParameters chamber = Bare with
            {
                Built = Sealed with { SolventActivity01 = solventActivity01 },
                StartHumidityRatioGPerKg = humidityRatioGPerKg,
                StartAirTemperatureC = 40,
                StartWallTemperatureC = 40,
            };
            var twin = new LiveTwin(chamber);
            twin.Run(5);
            double before = twin.True.FilmTemperatureC;
            twin.Board.MotionSupply.Write(true);
            Assert.IsTrue(twin.Board.BladeCarriage.TryPrepare());
            twin.Board.BladeCarriage.TryStart(RmtItems.Pulse(50_000, 4_000_000));
            twin.Run(20);
            return twin.True.FilmTemperatureC - before;
        }

        Assert.IsGreaterThan(0.1, Warmed(28, 0));
        Assert.IsLessThan(-0.02, Warmed(0.5, 0.75));
    }

    [TestMethod]
    public void Time_in_slices_gives_the_same_bits_as_time_at_once_and_takes_no_memory()
    {
        TwinChamber atOnce = Started(), inSlices = Started();
        atOnce.AdvanceTo(2_000_000);
        while (inSlices.NowUs < 2_000_000)
        {
            inSlices.AdvanceTo(Math.Min(2_000_000, inSlices.NowUs + 7_001));
        }

        CollectionAssert.AreEqual(Bits(atOnce), Bits(inSlices));
        long before = GC.GetAllocatedBytesForCurrentThread();
        atOnce.AdvanceTo(12_000_000);
        Assert.AreEqual(0L, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static TwinChamber Started()
    {
        var twin = new TwinChamber(BuiltChambers.Reference, 3);
        twin.Board.Heartbeat.Write(true);
        twin.Board.FanSupply.Write(true);
        twin.Board.FanDuty.Write(0.6);
        twin.Board.LoadSwitch(Loads.Heater).Write(true);
        twin.Board.LoadSwitch(Loads.Humidifier).Write(true);
        return twin;
    }

    private static List<double> Bits(TwinChamber twin) =>
    [
        twin.True.TemperatureC, twin.True.HumidityRatioGPerKg, twin.True.AirVelocityMPerS, twin.True.WallTemperatureC,
        twin.True.HottestAirTemperatureC, twin.True.SensorTemperatureC, twin.True.SensorRelativeHumidityPct, twin.Balance.StoredEnergyJ,
    ];
}
