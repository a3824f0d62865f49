using System;
using System.Collections.Generic;
using ChamberFirmware.Drivers;
using ChamberFirmware.Sensing;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Unit.Drivers;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Tests.Unit.Sensing;

/// <summary>Travel switches are armed once for every cast, at the times of its plan, and read where they are fitted.</summary>
[TestClass]
public sealed class TravelSensingTests
{
    private static readonly CastPlan Plan = new(700, 300, 1000, 1200, 4900, 5000, 100, 5400, 1050, 5030);

    private readonly ChamberSettings _settings = new() { BladeSwitchFitted = 1, PlateSwitchFitted = 1 };
    private readonly Board _board = new();
    private readonly CastTimer _timer;
    private readonly TravelSensing _travel;
    private readonly Readings _readings = new();

    public TravelSensingTests()
    {
        var clock = new StubClock();
        var log = new List<string>();
        _timer = new CastTimer(
            new RecordedTrain("blade", log, clock), new RecordedTrain("immersion", log, clock), new RecordedTrain("cover", log, clock),
            new RecordedSwitch("motion", log), clock, new RecordedMemory(log));
        _travel = new TravelSensing(_board, _settings, _timer);
    }

    [TestMethod]
    public void Both_are_armed_once_when_a_cast_has_started_and_again_for_the_next()
    {
        _travel.Read(_readings);
        CollectionAssert.AreEqual(Array.Empty<long>(), _board.Blade.Armed);
        _timer.Plan = Plan;
        _travel.Read(_readings);
        CollectionAssert.AreEqual(Array.Empty<long>(), _board.Blade.Armed, "planned, not started");
        Start(100_000);
        _travel.Read(_readings);
        _travel.Read(_readings);
        CollectionAssert.AreEqual(new[] { 101_050L }, _board.Blade.Armed);
        CollectionAssert.AreEqual(new[] { 105_030L }, _board.Plate.Armed);
        Start(200_000);
        _travel.Read(_readings);
        CollectionAssert.AreEqual(new[] { 101_050L, 201_050L }, _board.Blade.Armed);
        CollectionAssert.AreEqual(new[] { 105_030L, 205_030L }, _board.Plate.Armed);
    }

    [TestMethod]
    [DataRow(0, 0)]
    [DataRow(1, 0)]
    [DataRow(0, 1)]
    [DataRow(1, 1)]
    public void One_that_is_not_fitted_is_neither_armed_nor_read_nor_awaited(int blade, int plate)
    {
        _settings.BladeSwitchFitted = blade;
        _settings.PlateSwitchFitted = plate;
        _board.Blade.IsClosed = _board.Plate.IsClosed = true;
        Start(100_000);
        _travel.Read(_readings);
        Assert.AreEqual((blade, plate), (_board.Blade.Armed.Count, _board.Plate.Armed.Count));
        Assert.AreEqual((blade == 1, plate == 1), (_readings.BladeSwitch.IsClosed, _readings.PlateSwitch.IsClosed));
        Assert.AreEqual(blade == 1, _travel.IsExpectedWithin(101_050, 0, 0));
        Assert.AreEqual(plate == 1, _travel.IsExpectedWithin(105_030, 0, 0));
        _board.Blade.HasClosed = _board.Plate.HasClosed = true;
        _travel.Read(_readings);
        Assert.AreEqual((blade == 1, plate == 1), (_readings.BladeSwitch.HasClosed, _readings.PlateSwitch.HasClosed));
        Assert.AreEqual((blade * 7L, plate * 9L), (_readings.BladeSwitch.AfterUs, _readings.PlateSwitch.NotLaterUs));
        Assert.IsFalse(_travel.IsExpectedWithin(101_050, 0, 0) || _travel.IsExpectedWithin(105_030, 0, 0), "they have come");
    }

    [TestMethod]
    public void A_closing_is_expected_from_ahead_of_its_time_to_behind_it()
    {
        Assert.IsFalse(_travel.IsExpectedWithin(0, 10, 20), "no cast");
        Start(100_000);
        _travel.Read(_readings);
        foreach (long atUs in new[] { 101_050L, 105_030L })
        {
            Assert.IsFalse(_travel.IsExpectedWithin(atUs - 11, 10, 20));
            Assert.IsTrue(_travel.IsExpectedWithin(atUs - 10, 10, 20));
            Assert.IsTrue(_travel.IsExpectedWithin(atUs + 20, 10, 20));
            Assert.IsFalse(_travel.IsExpectedWithin(atUs + 21, 10, 20));
        }

        _timer.IsStarted = false;
        _travel.Read(_readings);
        Assert.IsFalse(_travel.IsExpectedWithin(101_050, 10, 20), "cancelled");
    }

    private void Start(long startedUs)
    {
        _timer.Plan = Plan;
        _timer.StartedUs = startedUs;
        _timer.IsStarted = true;
    }

    private sealed class Switch : ITravelSwitch
    {
        public List<long> Armed { get; } = [];

        public bool IsClosed { get; set; }

        public bool HasClosed { get; set; }

        public bool Read() => IsClosed;

        public void Arm(long expectedUs) => Armed.Add(expectedUs);

        public bool TryReadClosing(out long afterUs, out long notLaterUs)
        {
            (afterUs, notLaterUs) = HasClosed ? (7, 9) : (0, 0);
            return HasClosed;
        }
    }

    private sealed class Board : BareBoard
    {
        public Switch Blade { get; } = new();

        public Switch Plate { get; } = new();

        public override ITravelSwitch BladeAtEnd => Blade;

        public override ITravelSwitch PlateInBath => Plate;
    }
}
