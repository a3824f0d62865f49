using ChamberFirmware.Drivers;

namespace ChamberFirmware.Tests.Unit.Twin;

[TestClass]
public sealed class SensorFaultTests
{
    [TestMethod]
    public void An_unplugged_sensor_fails_every_transfer_and_comes_back_when_plugged()
    {
        LiveTwin twin = Configured();
        twin.Chamber.Faults.SensorUnplugged = true;
        Assert.IsFalse(twin.Sensor.Bus.TryRead(Bme280Registers.ChipId, new byte[1], 1));
        Assert.IsFalse(twin.Sensor.Bus.TryWrite(Bme280Registers.CtrlHum, 1));
        Assert.IsFalse(twin.Sensor.BringUp.TryConfigure());
        twin.Chamber.Faults.SensorUnplugged = false;
        Assert.IsTrue(twin.Sensor.BringUp.TryConfigure());
    }

    [TestMethod]
    public void A_brown_out_leaves_a_chip_asleep_with_default_registers()
    {
        LiveTwin twin = Configured();
        twin.Chamber.Faults.SensorBrownOut();
        Assert.IsFalse(twin.Sensor.Bus.TryRead(Bme280Registers.ChipId, new byte[1], 1));
        twin.Run(1);
        Assert.AreEqual(0, twin.ReadRegister(Bme280Registers.CtrlMeas));
        Assert.AreEqual((0x80000, 0x80000, 0x8000), twin.ReadCodes());
    }

    [TestMethod]
    public void A_frozen_sensor_answers_with_its_last_values_while_the_air_changes()
    {
        LiveTwin twin = Configured();
        twin.Chamber.Faults.SensorFrozen = true;
        var before = twin.ReadCodes();
        twin.Board.LoadSwitch(Loads.Heater).Write(true);
        twin.Run(20);
        Assert.AreEqual(before, twin.ReadCodes());
        Assert.AreEqual(Bme280Registers.CtrlMeasWanted, twin.ReadRegister(Bme280Registers.CtrlMeas));
    }

    [TestMethod]
    public void Stuck_lines_read_all_zero_or_all_ones_with_success()
    {
        LiveTwin twin = Configured();
        twin.Chamber.Faults.SensorAllZero = true;
        Assert.AreEqual((0, 0, 0), twin.ReadCodes());
        twin.Chamber.Faults.SensorAllZero = false;
        twin.Chamber.Faults.SensorAllOnes = true;
        Assert.AreEqual((0xFFFFF, 0xFFFFF, 0xFFFF), twin.ReadCodes());
    }

    [TestMethod]
    public void Every_third_transfer_fails_when_asked_to()
    {
        LiveTwin twin = Configured();
        twin.Chamber.Faults.SensorBusFailEveryN = 3;
        int failed = 0;
        for (int i = 0; i < 30; i++)
            failed += twin.Sensor.Bus.TryRead(Bme280Registers.ChipId, new byte[1], 1) ? 0 : 1;
        Assert.AreEqual(10, failed);
    }

    [TestMethod]
    public void A_failed_transfer_can_cost_the_board_its_time()
    {
        var twin = new LiveTwin();
        twin.Chamber.Faults.SensorUnplugged = true;
        twin.Chamber.Faults.SensorBlocksUs = 1_000_000;
        long beforeUs = twin.Board.Clock.NowUs;
        twin.Sensor.Bus.TryRead(Bme280Registers.ChipId, new byte[1], 1);
        Assert.AreEqual(beforeUs + 1_000_000, twin.Board.Clock.NowUs);
    }

    [TestMethod]
    public void Drift_shifts_the_reading_from_now_on()
    {
        LiveTwin twin = Configured();
        twin.Chamber.Faults.SensorHumidityDriftPct = 8;
        twin.Chamber.Faults.SensorTemperatureDriftK = -2;
        twin.Run(0.5);
        var reading = Bme280ChipTests.Decode(twin.ReadCodes());
        Assert.AreEqual(53, reading.Pct, 0.4);
        Assert.AreEqual(20, reading.TemperatureC, 0.05);
    }

    private static LiveTwin Configured()
    {
        var twin = new LiveTwin();
        Assert.IsTrue(twin.Sensor.BringUp.TryConfigure());
        twin.Run(1);
        return twin;
    }
}
