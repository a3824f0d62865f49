using System;
using System.Collections.Generic;
using ChamberFirmware.Drivers;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Twin;

[TestClass]
public sealed class DeterminismTests
{
    [TestMethod]
    [DataRow(100_000L)]
    [DataRow(10_000L)]
    [DataRow(7_001L)]
    public void Time_in_slices_gives_the_same_bits_as_time_at_once(long sliceUs)
    {
        TwinChamber atOnce = Started(3);
        TwinChamber inSlices = Started(3);
        atOnce.AdvanceTo(1_000_000);
        while (inSlices.NowUs < 1_000_000)
            inSlices.AdvanceTo(Math.Min(1_000_000, inSlices.NowUs + sliceUs));
        CollectionAssert.AreEqual(Bits(atOnce), Bits(inSlices));
    }

    [TestMethod]
    public void Another_seed_gives_other_noise_and_the_same_seed_the_same()
    {
        TwinChamber first = Started(3);
        TwinChamber second = Started(3);
        TwinChamber other = Started(4);
        first.AdvanceTo(1_000_000);
        second.AdvanceTo(1_000_000);
        other.AdvanceTo(1_000_000);
        CollectionAssert.AreEqual(Bits(first), Bits(second));
        Assert.AreNotEqual(first.True.AirVelocityMPerS, other.True.AirVelocityMPerS);
        Assert.AreEqual(first.True.AirVelocityMPerS, other.True.AirVelocityMPerS, 0.05);
    }

    [TestMethod]
    public void Reading_the_sensor_more_often_does_not_change_the_air()
    {
        TwinChamber quiet = Started(3);
        TwinChamber asked = Started(3);
        quiet.AdvanceTo(1_000_000);
        var data = new byte[8];
        for (long us = 100_000; us <= 1_000_000; us += 100_000)
        {
            asked.AdvanceTo(us);
            Sensor(asked).Bus.TryRead(Bme280Registers.Data, data, 8);
        }

        CollectionAssert.AreEqual(Bits(quiet), Bits(asked));
    }

    [TestMethod]
    public void Time_passes_without_allocation()
    {
        TwinChamber twin = Started(3);
        twin.AdvanceTo(1_000_000);
        long before = GC.GetAllocatedBytesForCurrentThread();
        twin.AdvanceTo(11_000_000);
        Assert.AreEqual(0L, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [TestMethod]
    public void Time_does_not_go_back()
    {
        TwinChamber twin = Started(3);
        twin.AdvanceTo(1_000_000);
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => twin.AdvanceTo(999_999));
    }

    private static TwinChamber Started(ulong seed)
    {
        var twin = new TwinChamber(TwinParameters.Reference, seed);
        Sensor(twin).BringUp.TryConfigure();
        twin.Board.Heartbeat.Write(true);
        twin.Board.FanSupply.Write(true);
        twin.Board.FanDuty.Write(0.6);
        twin.Board.LoadSwitch(Loads.Heater).Write(true);
        twin.Board.LoadSwitch(Loads.Humidifier).Write(true);
        return twin;
    }

    private static Bme280Sensor Sensor(TwinChamber twin) => (Bme280Sensor)twin.Board.AirSensor;

    private static List<double> Bits(TwinChamber twin)
    {
        var data = new byte[8];
        Assert.IsTrue(Sensor(twin).Bus.TryRead(Bme280Registers.Data, data, 8));
        var bits = new List<double>
        {
            twin.True.TemperatureC, twin.True.HumidityRatioGPerKg, twin.True.AirVelocityMPerS, twin.True.WallTemperatureC,
            twin.True.HeaterTemperatureC, twin.True.FanRpm, twin.True.SensorTemperatureC, twin.True.SensorRelativeHumidityPct,
            twin.True.MistMgPerS, twin.Balance.StoredEnergyJ, twin.Board.FanTach.ReadEdges(out _),
        };
        foreach (byte b in data)
            bits.Add(b);
        return bits;
    }
}
