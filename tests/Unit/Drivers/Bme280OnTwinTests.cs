using ChamberFirmware.Drivers;
using ChamberFirmware.Tests.Unit.Twin;
using ChamberFirmware.Twin;
using CsCheck;

namespace ChamberFirmware.Tests.Unit.Drivers;

/// <summary>The driver on the twin's chip, which answers at register level with conversions, bus time and noise.</summary>
[TestClass]
public sealed class Bme280OnTwinTests
{
    [TestMethod]
    public void The_driver_reads_what_the_chip_feels_whatever_its_trimming_words()
    {
        Gen<Bme280Trim> trims = Gen.Select(Gen.Int[0, 80], Gen.Int[200, 400], Gen.Int[-400, 400], Gen.Int[-30, 60])
            .Select((h3, h4, h5, h6) => new Bme280Trim { H3 = (byte)h3, H4 = (short)h4, H5 = (short)h5, H6 = (sbyte)h6 });
        Gen.Select(trims, Gen.Double[10.0, 60.0], Gen.Double[15.0, 85.0]).Sample(
            (trim, temperatureC, pct) => AssertReads(trim, temperatureC, pct), iter: 60);
    }

    [TestMethod]
    public void Signed_H5_and_H3_40_read_true()
    {
        AssertReads(new Bme280Trim { H3 = 40, H5 = -5 }, 50.0, 47.0);
        AssertReads(new Bme280Trim { H4 = -20, H5 = -5 }, 15.0, 30.0);
    }

    [TestMethod]
    public void A_brown_out_costs_less_than_two_seconds_of_readings()
    {
        var bench = new SensorBench(TwinParameters.Reference);
        bench.Ticks(10);
        Assert.AreEqual(SensorStatus.Good, bench.Air.Status);
        bench.Twin.Chamber.Faults.SensorBrownOut();
        int bad = 0;
        for (int i = 0; i < 30; i++)
        {
            bench.Ticks(1);
            bad += bench.Air.IsValid ? 0 : 1;
        }

        Assert.AreEqual(SensorStatus.Good, bench.Air.Status);
        Assert.IsGreaterThan(0, bad);
        Assert.IsLessThan(20, bad);
    }

    [TestMethod]
    public void A_sensor_plugged_in_late_is_found_within_two_seconds()
    {
        var bench = new SensorBench(TwinParameters.Reference);
        bench.Twin.Chamber.Faults.SensorUnplugged = true;
        bench.Ticks(25);
        Assert.IsFalse(bench.Air.IsValid);
        bench.Twin.Chamber.Faults.SensorUnplugged = false;
        bench.Ticks(20);
        Assert.IsTrue(bench.Air.IsValid);
    }

    [TestMethod]
    public void Stuck_lines_and_frozen_registers_are_told_apart_from_air()
    {
        var bench = new SensorBench(TwinParameters.Reference);
        bench.Ticks(60);
        Assert.IsLessThan(5, bench.Air.UnchangedReads, "noise alone moves the last bits");
        bench.Twin.Chamber.Faults.SensorFrozen = true;
        bench.Ticks(60);
        Assert.IsGreaterThan(50, bench.Air.UnchangedReads);
        bench.Twin.Chamber.Faults.SensorFrozen = false;
        bench.Twin.Chamber.Faults.SensorAllZero = true;
        bench.Ticks(1);
        Assert.IsFalse(bench.Air.IsValid);
        bench.Twin.Chamber.Faults.SensorAllZero = false;
        bench.Twin.Chamber.Faults.SensorAllOnes = true;
        bench.Ticks(1);
        Assert.IsFalse(bench.Air.IsValid);
    }

    [TestMethod]
    public void Every_third_transfer_lost_never_gives_a_wrong_value()
    {
        var bench = new SensorBench(TwinParameters.Reference);
        bench.Ticks(10);
        bench.Twin.Chamber.Faults.SensorBusFailEveryN = 3;
        int good = 0;
        for (int i = 0; i < 60; i++)
        {
            bench.Ticks(1);
            good += bench.Air.IsValid ? 1 : 0;
            Assert.AreEqual(22.0, bench.Air.TemperatureC, 0.5);
        }

        Assert.IsGreaterThan(10, good);
    }

    private static void AssertReads(Bme280Trim trim, double temperatureC, double pct, bool isAgain = false)
    {
        var bench = new SensorBench(TwinParameters.Reference with
        {
            SensorTrim = trim, RoomTemperatureC = temperatureC, RoomRelativeHumidityPct = pct, SensorNoiseScale = 0,
        });
        bench.Ticks(5);
        if (bench.Air.Status == SensorStatus.NoMeasurement && !isAgain)
        {
            // Without noise the air may stand on the code of a skipped measurement, which is not believed out of nothing.
            AssertReads(trim, temperatureC + 0.05, pct + 0.2, isAgain: true);
            return;
        }

        Assert.AreEqual(SensorStatus.Good, bench.Air.Status);
        Assert.AreEqual(bench.Twin.True.SensorTemperatureC, bench.Air.TemperatureC, 0.01);
        Assert.AreEqual(bench.Twin.True.SensorRelativeHumidityPct, bench.Air.RelativeHumidityPct, 0.05);
        Assert.AreEqual(bench.Twin.True.PressurePa, bench.Air.PressurePa, 5.0);
    }

    private sealed class SensorBench
    {
        public SensorBench(TwinParameters parameters) => Twin = new LiveTwin(parameters);

        public LiveTwin Twin { get; }

        public AirReading Air { get; } = new();

        public void Ticks(int ticks)
        {
            for (int i = 0; i < ticks; i++)
            {
                Twin.Run(0.1);
                Twin.Board.AirSensor.Read(Air);
            }
        }
    }
}
