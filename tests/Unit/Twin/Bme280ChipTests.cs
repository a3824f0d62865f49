using System;
using ChamberFirmware.Drivers;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Twin;

[TestClass]
public sealed class Bme280ChipTests
{
    [TestMethod]
    [DataRow(519888, 24000, 25.0825, 12.2286)]
    [DataRow(519888, 30281, 25.0825, 46.7418)]
    [DataRow(519888, 34000, 25.0825, 67.0138)]
    [DataRow(572000, 28000, 41.3791, 34.0424)]
    [DataRow(600000, 30281, 50.1098, 47.0835)]
    public void Compensation_of_the_twin_gives_known_values_and_its_inverse_the_codes(
        int adcT, int adcH, double expectedC, double expectedPct)
    {
        var compensation = new Bme280Formulas(Bme280Trim.Example);
        double fine = compensation.FineTemperature(adcT);
        double pct = compensation.RelativeHumidityPct(adcH, fine);
        Assert.AreEqual(expectedC, compensation.TemperatureC(adcT), 5e-5);
        Assert.AreEqual(expectedPct, pct, 5e-5);
        Assert.AreEqual(adcT, compensation.TemperatureCode(compensation.TemperatureC(adcT), 1));
        Assert.AreEqual(adcH, compensation.HumidityCode(pct, fine));
    }

    [TestMethod]
    public void Pressure_of_the_worked_example_comes_out_and_goes_back_in()
    {
        var compensation = new Bme280Formulas(Bme280Trim.Example);
        double fine = compensation.FineTemperature(519888);
        Assert.AreEqual(100653.27, compensation.PressurePa(415148, fine), 0.01);
        Assert.AreEqual(415148, compensation.PressureCode(compensation.PressurePa(415148, fine), fine, 1));
    }

    [TestMethod]
    [DataRow(338, 50)]
    [DataRow(-338, 50)]
    [DataRow(338, -5)]
    [DataRow(-1, -1)]
    [DataRow(-2048, 2047)]
    public void Humidity_words_of_12_bits_survive_their_shared_register(int h4, int h5)
    {
        var memory = new byte[256];
        (Bme280Trim.Example with { H4 = (short)h4, H5 = (short)h5 }).Store(memory);
        int readH4 = ((sbyte)memory[0xE4] << 4) | (memory[0xE5] & 0x0F);
        int readH5 = ((sbyte)memory[0xE6] << 4) | (memory[0xE5] >> 4);
        Assert.AreEqual(h4, readH4);
        Assert.AreEqual(h5, readH5);
    }

    [TestMethod]
    public void Bring_up_leaves_the_wanted_registers()
    {
        var twin = new LiveTwin();
        Assert.IsTrue(twin.Sensor.BringUp.TryConfigure());
        Assert.AreEqual(Bme280Registers.ChipIdBme280, twin.ReadRegister(Bme280Registers.ChipId));
        Assert.AreEqual(Bme280Registers.CtrlHumWanted, twin.ReadRegister(Bme280Registers.CtrlHum));
        Assert.AreEqual(Bme280Registers.CtrlMeasWanted, twin.ReadRegister(Bme280Registers.CtrlMeas));
        Assert.AreEqual(Bme280Registers.ConfigWanted, twin.ReadRegister(Bme280Registers.Config));
    }

    [TestMethod]
    public void What_the_sensor_says_is_the_room_within_its_noise()
    {
        var twin = new LiveTwin();
        twin.Sensor.BringUp.TryConfigure();
        twin.Run(1);
        (double temperatureC, double pct, double pa) = Decode(twin.ReadCodes());
        Assert.AreEqual(22, temperatureC, 0.03);
        Assert.AreEqual(45, pct, 0.3);
        Assert.AreEqual(101325, pa, 20);
    }

    [TestMethod]
    public void Biases_reach_the_reading_as_they_are()
    {
        var twin = new LiveTwin(TwinParameters.Reference with
        {
            SensorTemperatureBiasK = 1,
            SensorHumidityBiasPct = -3,
            SensorPressureBiasPa = 100,
            SensorNoiseScale = 0,
        });
        twin.Board.FanSupply.Write(false);
        twin.Sensor.BringUp.TryConfigure();
        twin.Run(1);
        (double temperatureC, double pct, double pa) = Decode(twin.ReadCodes());
        Assert.AreEqual(23, temperatureC, 0.003);
        Assert.AreEqual(42, pct, 0.02);
        Assert.AreEqual(101425, pa, 2);
    }

    [TestMethod]
    public void A_self_heated_chip_reads_too_warm_and_too_dry_but_the_right_humidity_ratio()
    {
        var twin = new LiveTwin(TwinParameters.Reference with { SensorSelfHeatingK = 1, SensorNoiseScale = 0 });
        twin.Board.FanSupply.Write(false);
        twin.Sensor.BringUp.TryConfigure();
        twin.Run(1);
        (double temperatureC, double pct, double pa) = Decode(twin.ReadCodes());
        double vapourPa = pct / 100 * HylandWexler.SaturationPressurePa(temperatureC);
        Assert.AreEqual(23, temperatureC, 0.003);
        Assert.IsLessThan(43.0, pct);
        Assert.AreEqual(twin.True.HumidityRatioGPerKg, 1000 * HylandWexler.HumidityRatio(vapourPa, pa), 0.01);
    }

    [TestMethod]
    public void After_reset_the_chip_is_deaf_for_two_milliseconds_and_shows_skip_codes()
    {
        var twin = new LiveTwin();
        twin.Sensor.BringUp.TryConfigure();
        twin.Run(1);
        Assert.IsTrue(twin.Sensor.Bus.TryWrite(Bme280Registers.Reset, Bme280Registers.ResetCommand));
        Assert.IsFalse(twin.Sensor.Bus.TryRead(Bme280Registers.ChipId, new byte[1], 1));
        twin.Run(0.1);
        Assert.AreEqual(0, twin.ReadRegister(Bme280Registers.CtrlMeas));
        Assert.AreEqual((0x80000, 0x80000, 0x8000), twin.ReadCodes());
    }

    [TestMethod]
    public void Humidity_sampling_waits_for_ctrl_meas()
    {
        var twin = new LiveTwin();
        IRegisterBus bus = twin.Sensor.Bus;
        bus.TryWrite(Bme280Registers.CtrlMeas, 0x44);
        bus.TryWrite(Bme280Registers.CtrlHum, 0x01);
        bus.TryWrite(Bme280Registers.CtrlMeas, 0x47);
        bus.TryWrite(Bme280Registers.CtrlHum, 0x00); // not in force before the next ctrl_meas
        twin.Run(1);
        Assert.AreNotEqual(0x8000, twin.ReadCodes().Humidity);
        bus.TryWrite(Bme280Registers.CtrlMeas, 0x47);
        twin.Run(1);
        Assert.AreEqual(0x8000, twin.ReadCodes().Humidity);
    }

    [TestMethod]
    public void Forced_mode_measures_once_for_the_time_of_section_9_1_and_sleeps()
    {
        var twin = new LiveTwin();
        IRegisterBus bus = twin.Sensor.Bus;
        bus.TryWrite(Bme280Registers.CtrlHum, 0x03);
        bus.TryWrite(Bme280Registers.CtrlMeas, 0x45); // x2, x1, x4: 1 + 4 + 2.5 + 8.5 = 16 ms
        long measuringUs = 0;
        while ((twin.ReadRegister(Bme280Registers.Status) & 0x08) != 0)
            measuringUs += 360; // one read of one byte is 4 bytes of 90 us
        Assert.AreEqual(16_000, measuringUs, 400);
        Assert.AreEqual(0x44, twin.ReadRegister(Bme280Registers.CtrlMeas));
    }

    [TestMethod]
    public void Config_is_not_taken_in_normal_mode()
    {
        var twin = new LiveTwin();
        twin.Sensor.BringUp.TryConfigure();
        twin.Sensor.Bus.TryWrite(Bme280Registers.Config, 0xA0);
        Assert.AreEqual(Bme280Registers.ConfigWanted, twin.ReadRegister(Bme280Registers.Config));
    }

    [TestMethod]
    public void One_burst_never_tears_and_two_reads_can()
    {
        var twin = new LiveTwin(TwinParameters.Reference with { SensorNoiseScale = 100 });
        twin.Sensor.BringUp.TryConfigure();
        var whole = new byte[8];
        var again = new byte[8];
        int torn = 0;
        for (int i = 0; i < 400; i++)
        {
            twin.Run(0.0137);
            twin.Sensor.Bus.TryRead(Bme280Registers.Data, whole, 8);
            twin.Sensor.Bus.TryRead(Bme280Registers.Data, again, 8);
            torn += whole.AsSpan().SequenceEqual(again) ? 0 : 1;
        }

        Assert.IsInRange(1, 40, torn); // about 1 ms apart in cycles of 78.5 ms: one in seventy
    }

    [TestMethod]
    public void Noise_has_the_size_of_the_data_sheet()
    {
        var twin = new LiveTwin();
        twin.Board.FanSupply.Write(false);
        twin.Sensor.BringUp.TryConfigure();
        twin.Run(1);
        double sum = 0, squares = 0;
        const int Count = 2000;
        for (int i = 0; i < Count; i++)
        {
            twin.Run(0.1);
            double pct = Decode(twin.ReadCodes()).Pct - 45;
            sum += pct;
            squares += pct * pct;
        }

        Assert.AreEqual(0.04, Math.Sqrt(squares / Count - sum * sum / Count / Count), 0.008); // x4, section 3.6
    }

    internal static (double TemperatureC, double Pct, double Pa) Decode((int Pressure, int Temperature, int Humidity) codes)
    {
        var compensation = new Bme280Formulas(Bme280Trim.Example);
        double fine = compensation.FineTemperature(codes.Temperature);
        return (fine / 5120, compensation.RelativeHumidityPct(codes.Humidity, fine), compensation.PressurePa(codes.Pressure, fine));
    }
}
