using System;
using System.Collections.Generic;
using ChamberFirmware.Drivers;
using ChamberFirmware.Sensing;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Tests.Unit.Sensing;

/// <summary>
/// Plate and bath, each with a TMP117 of its own: words of its data sheet (SNOSD82D, table 7-1: 25 °C is 0x0C80, a bit 7.8125 mK) that
/// were reckoned by hand.
/// </summary>
[TestClass]
public sealed class FilmThermometersTests
{
    private readonly Readings _readings = new();
    private readonly WordBus _plate = new() { Word = 0x0C80 };
    private readonly WordBus _bath = new() { Word = 0x1E00 };
    private FilmThermometers _film = null!;

    [TestInitialize]
    public void BeBelieved()
    {
        _film = new FilmThermometers(new FilmBoard(_plate, _bath));
        Seconds(1);
        Assert.AreEqual((true, true), (_readings.PlateSensorIsFitted, _readings.BathSensorIsFitted));
        Assert.AreEqual((false, false), (_readings.PlateIsMeasured, _readings.BathIsMeasured), "a first reading meets no other");
        Seconds(1);
    }

    [TestMethod]
    public void They_say_what_the_data_sheet_says_their_words_are()
    {
        Assert.AreEqual((true, 25.0), (_readings.PlateIsMeasured, _readings.PlateC));
        Assert.AreEqual((true, 60.0), (_readings.BathIsMeasured, _readings.BathC));
    }

    [TestMethod]
    public void Each_is_read_once_a_second_and_never_both_in_one_tick()
    {
        var at = new List<(int Plate, int Bath)>();
        for (int i = 0; i < 100; i++)
        {
            (int plate, int bath) = (_plate.Reads, _bath.Reads);
            _film.Read(_readings, 1);
            at.Add((_plate.Reads - plate, _bath.Reads - bath));
        }

        Assert.HasCount(10, at.FindAll(t => t.Plate > 0));
        Assert.HasCount(10, at.FindAll(t => t.Bath > 0));
        Assert.IsEmpty(at.FindAll(t => t.Plate > 0 && t.Bath > 0));
    }

    [TestMethod]
    public void One_that_falls_silent_is_unread_after_seconds_and_says_nothing_of_the_other()
    {
        _plate.IsSilent = true;
        Seconds(4);
        Assert.IsTrue(_readings.PlateIsMeasured, "a cable that hangs loose is forgiven");
        Seconds(2);
        Assert.AreEqual((true, false, true), (_readings.PlateSensorIsFitted, _readings.PlateIsMeasured, _readings.BathIsMeasured));
    }

    [TestMethod]
    public void A_probe_on_its_way_into_the_bath_is_no_bath_yet()
    {
        foreach (int word in new[] { 0x1D00, 0x1B00, 0x1A00 })
        {
            _bath.Word = word;
            Seconds(1);
            Assert.IsFalse(_readings.BathIsMeasured);
        }

        Seconds(1);
        Assert.AreEqual((true, 52.0), (_readings.BathIsMeasured, _readings.BathC));
    }

    [TestMethod]
    [DataRow(true, false)]
    [DataRow(false, true)]
    [DataRow(false, false)]
    public void Each_may_be_there_without_the_other(bool hasPlate, bool hasBath)
    {
        var readings = new Readings();
        var film = new FilmThermometers(new FilmBoard(hasPlate ? _plate : null, hasBath ? _bath : null));
        for (int i = 0; i < 30; i++)
        {
            film.Read(readings, 1);
        }

        Assert.AreEqual((hasPlate, hasPlate), (readings.PlateSensorIsFitted, readings.PlateIsMeasured));
        Assert.AreEqual((hasBath, hasBath), (readings.BathSensorIsFitted, readings.BathIsMeasured));
    }

    /// <summary>Of 40 °C and 60 %RH: 30.7412 °C (tests/Golden/psychrometrics.csv); 0x0F5E is 30.734375, 0x0F5F 30.7421875.</summary>
    [TestMethod]
    [DataRow(0x0F5E, true)]
    [DataRow(0x0F5F, false)]
    public void It_is_too_cold_from_the_last_bit_below_the_published_dew_point_on(int word, bool isTooCold)
    {
        _plate.Word = word;
        Seconds(2);
        (_readings.Air.Status, _readings.Air.PressurePa, _readings.Air.TemperatureC) = (SensorStatus.Good, 101325.0, 40.0);
        _readings.HumidityRatioGPerKg = 28.43558267;
        Assert.AreEqual(isTooCold, FilmThermometers.PlateIsTooCold(_readings));
        Assert.AreEqual(0.2 + 0.03 * (40.0 - _readings.PlateC), FilmThermometers.PlateUncertaintyK(_readings), 1e-12);
        _readings.PlateIsMeasured = false;
        Assert.IsFalse(FilmThermometers.PlateIsTooCold(_readings), "nobody knows");
    }

    private void Seconds(int count)
    {
        for (int i = 0; i < 10 * count; i++)
        {
            _film.Read(_readings, 1);
        }
    }

    private sealed class FilmBoard(IRegisterBus? plate, IRegisterBus? bath) : BareBoard
    {
        public override IWallSensor? PlateSensor { get; } = plate == null ? null : new Tmp117Sensor(plate);

        public override IWallSensor? BathSensor { get; } = bath == null ? null : new Tmp117Sensor(bath);
    }

    private sealed class WordBus : IRegisterBus
    {
        public int Word { get; set; }

        public bool IsSilent { get; set; }

        public int Reads { get; private set; }

        public bool TryRead(byte register, byte[] buffer, int count)
        {
            int word = register == 0x00 ? Word : register == 0x01 ? 0x0220 : throw new InvalidOperationException($"register {register}");
            Reads += register == 0x00 ? 1 : 0;
            (buffer[0], buffer[1]) = ((byte)(word >> 8), (byte)word);
            return !IsSilent;
        }

        public bool TryWrite(byte register, byte value) => throw new InvalidOperationException("It needs no configuration.");
    }
}
