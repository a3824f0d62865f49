using System.Linq;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Tests.Unit.Drivers;

[TestClass]
public sealed class Bme280SensorTests
{
    private readonly ScriptedChip _chip = new();
    private readonly AirReading _air = new();
    private readonly Bme280Sensor _sensor;

    public Bme280SensorTests() => _sensor = new Bme280Sensor(_chip, _chip);

    [TestMethod]
    public void Before_the_first_answer_nothing_is_valid()
    {
        Assert.IsFalse(new AirReading().IsValid);
        _chip.ReadsFail = true;
        _sensor.Read(_air);
        Assert.IsFalse(_air.IsValid);
    }

    [TestMethod]
    public void Data_comes_in_one_burst_of_eight_bytes_and_nothing_else()
    {
        ReadTimes(2);
        _chip.Reads.Clear();
        ReadTimes(20);
        var data = _chip.Reads.Where(read => read.Register + read.Count > Bme280Registers.Data).ToList();
        Assert.HasCount(20, data);
        Assert.IsTrue(data.All(read => read == (Bme280Registers.Data, 8)), string.Join(' ', data));
    }

    [TestMethod]
    public void Data_that_changes_between_two_transfers_is_never_mixed()
    {
        int reads = 0;
        _chip.BeforeRead = () => _chip.SetCodes(
            reads % 2 == 0 ? 415148 : 380000, reads % 2 == 0 ? 519888 : 560000, reads++ % 2 == 0 ? 30281 : 34000);
        for (int i = 0; i < 50; i++)
        {
            _sensor.Read(_air);
            reads += i % 3;
            if (_air.IsValid)
            {
                bool first = _air.TemperatureC < 30.0;
                Assert.AreEqual(first, _air.RelativeHumidityPct < 55.0, "temperature and humidity of two moments");
                Assert.AreEqual(first, _air.PressurePa < 103000.0, "temperature and pressure of two moments");
            }
        }
    }

    [TestMethod]
    public void The_configuration_is_read_back_at_every_reading()
    {
        ReadTimes(2);
        _chip.Reads.Clear();
        ReadTimes(5);
        Assert.AreEqual(5, _chip.Reads.Count(read => read.Register <= 0xF2 && read.Register + read.Count > 0xF5));
    }

    [TestMethod]
    [DataRow(0xF2)]
    [DataRow(0xF4)]
    [DataRow(0xF5)]
    public void One_lost_configuration_register_is_noticed_although_the_data_looks_good(int register)
    {
        ReadTimes(2);
        _chip.Memory[register] = 0x00;
        ReadTimes(1);
        Assert.AreEqual(SensorStatus.NotConfigured, _air.Status);
        ReadTimes(1);
        Assert.AreEqual(SensorStatus.Good, _air.Status);
        Assert.AreEqual(2, _sensor.StartCount);
    }

    [TestMethod]
    public void Reserved_bits_beside_the_humiditys_configuration_mean_nothing()
    {
        ReadTimes(2);
        _chip.Memory[0xF2] |= 0xF8;
        ReadTimes(1);
        Assert.AreEqual((SensorStatus.Good, 1), (_air.Status, _sensor.StartCount));
    }

    [TestMethod]
    public void A_bring_up_that_only_claims_success_is_not_believed()
    {
        _chip.ConfigureDoesNothing = true;
        ReadTimes(30);
        Assert.AreEqual(SensorStatus.NotConfigured, _air.Status);
        Assert.AreEqual(0, _chip.DataReads);
    }

    [TestMethod]
    public void A_bring_up_of_a_chip_that_answers_is_tried_again_three_times_a_second()
    {
        _chip.ConfigureFails = true;
        ReadTimes(31);
        Assert.AreEqual(11, _chip.ConfigureCount);
        _chip.ConfigureFails = false;
        ReadTimes(11);
        Assert.AreEqual(SensorStatus.Good, _air.Status);
    }

    [TestMethod]
    public void A_missing_chip_is_asked_about_once_a_second()
    {
        ReadTimes(2);
        _chip.ReadsFail = true;
        ReadTimes(10);
        int before = _sensor.StartCount;
        _chip.Memory[0xD0] = 0x00; // from now on every byte is 0
        _chip.ReadsFail = false;
        ReadTimes(100);
        Assert.IsInRange(9, 12, _sensor.StartCount - before);
    }

    [TestMethod]
    public void After_a_failed_start_the_bus_is_left_alone_until_the_next_second()
    {
        _chip.ReadsFail = true;
        ReadTimes(1);
        int transfers = _chip.Transfers;
        ReadTimes(8);
        Assert.AreEqual(transfers, _chip.Transfers, "each transfer to a missing chip can block the ESP32 for up to 1 s");
    }

    [TestMethod]
    public void A_chip_that_fell_silent_is_asked_for_a_second_and_then_at_every_third_tick()
    {
        ReadTimes(2);
        _chip.ReadsFail = true;
        int transfers = _chip.Transfers;
        ReadTimes(9);
        Assert.AreEqual(9, _chip.Transfers - transfers);
        ReadTimes(1); // asked, and started anew: not to be had
        transfers = _chip.Transfers;
        ReadTimes(90);
        Assert.IsInRange(9, 40, _chip.Transfers - transfers);
    }

    [TestMethod]
    public void One_whose_data_alone_does_not_come_is_asked_as_seldom()
    {
        ReadTimes(2);
        _chip.FailingRegister = Bme280Registers.Data;
        ReadTimes(9);
        _chip.Reads.Clear();
        ReadTimes(90);
        Assert.IsInRange(35, 45, _chip.Reads.FindAll(read => read.Register == Bme280Registers.CtrlHum).Count); // 30 readings, 10 starts
    }

    [TestMethod]
    [DataRow(0, true)]
    [DataRow(2, true)]
    [DataRow(3, false)]
    public void A_chip_is_there_when_one_of_three_looks_finds_its_id(int failing, bool isThere)
    {
        _chip.BeforeRead = () => _chip.Memory[0xD0] = (byte)(_chip.Transfers > failing ? 0x60 : 0x00);
        Assert.AreEqual(isThere, Bme280Sensor.IsThere(_chip));
        _chip.BeforeRead = null;
        _chip.Memory[0xD0] = 0x58;
        Assert.IsFalse(Bme280Sensor.IsThere(_chip), "another chip");
        _chip.ReadsFail = true;
        Assert.IsFalse(Bme280Sensor.IsThere(_chip), "nobody");
    }

    [TestMethod]
    public void One_lost_transfer_costs_one_reading()
    {
        ReadTimes(2);
        _chip.ReadsFail = true;
        ReadTimes(1);
        _chip.ReadsFail = false;
        ReadTimes(1);
        Assert.AreEqual(SensorStatus.Good, _air.Status);
    }

    [TestMethod]
    public void After_a_brown_out_the_chip_is_configured_again_and_good_within_two_seconds()
    {
        ReadTimes(2);
        _chip.BrownOut();
        ReadTimes(1);
        Assert.AreEqual(SensorStatus.NotConfigured, _air.Status);
        _chip.SetCodes(415100, 519800, 30200);
        ReadTimes(19);
        Assert.AreEqual(SensorStatus.Good, _air.Status);
        Assert.AreEqual(2, _sensor.StartCount);
    }

    [TestMethod]
    [DataRow(415148, 0x80000, 30281, 415148, 0x80000 + 900, 30281)] // temperature
    [DataRow(0x80000, 519888, 30281, 0x80000 - 900, 519888, 30281)] // pressure
    [DataRow(415148, 519888, 0x8000, 415148, 519888, 0x8000 + 300)] // humidity
    public void One_skip_code_next_to_a_near_good_reading_is_believed_and_resets_nothing(
        int adcP, int adcT, int adcH, int lastP, int lastT, int lastH)
    {
        _chip.SetCodes(lastP, lastT, lastH);
        ReadTimes(2);
        Assert.AreEqual(SensorStatus.Good, _air.Status, $"{_air.TemperatureC} C, {_air.PressurePa} Pa");
        double beforeC = _air.TemperatureC;
        _chip.SetCodes(adcP, adcT, adcH);
        ReadTimes(30);
        Assert.AreEqual(SensorStatus.Good, _air.Status);
        Assert.AreEqual(beforeC, _air.TemperatureC, 0.35);
        Assert.AreEqual(1, _chip.ConfigureCount);
    }

    [TestMethod]
    public void Unchanged_readings_are_counted_and_one_changed_bit_starts_anew()
    {
        ReadTimes(2);
        int before = _air.UnchangedReads;
        ReadTimes(49);
        Assert.AreEqual(before + 49, _air.UnchangedReads);
        _chip.Memory[0xFE] ^= 1;
        ReadTimes(1);
        Assert.AreEqual(0, _air.UnchangedReads);
        ReadTimes(1);
        Assert.AreEqual(1, _air.UnchangedReads);
        _chip.Memory[0xFE] ^= 1;
        _chip.Memory[0xFB] ^= 1;
        ReadTimes(1);
        Assert.AreEqual(0, _air.UnchangedReads, "two bits as well");
        ReadTimes(1);
        Assert.AreEqual(1, _air.UnchangedReads);
        _chip.ReadsFail = true;
        ReadTimes(1);
        _chip.ReadsFail = false;
        ReadTimes(1);
        Assert.AreEqual(2, _air.UnchangedReads, "a loose contact does not hide a chip that repeats itself");
        _chip.BrownOut();
        ReadTimes(1);
        Assert.AreEqual(0, _air.UnchangedReads, "one that was started anew measures anew");
    }

    private void ReadTimes(int times)
    {
        for (int i = 0; i < times; i++)
        {
            _sensor.Read(_air);
        }
    }
}
