using System.Collections.Generic;
using ChamberFirmware.Air;
using ChamberFirmware.Drivers;
using ChamberFirmware.Sensing;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Unit.Drivers;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Tests.Unit.Sensing;

/// <summary>What a tick is told, made of what the parts say.</summary>
[TestClass]
public sealed class InstrumentsTests
{
    private readonly ChamberSettings _settings = new();
    private readonly OtherSensor _sensor = new() { MeasuresPressure = true };
    private readonly StubCounter _tach = new() { AtUs = 1_000_000 };
    private readonly Queue<bool> _chain = new();
    private readonly Readings _readings = new();
    private readonly Fan _fan;
    private readonly Instruments _instruments;
    private double _edges;

    public InstrumentsTests()
    {
        var log = new List<string>();
        var clock = new StubClock();
        _fan = new Fan(new RecordedDuty(log), new RecordedSwitch("fan", log), _tach);
        var timer = new CastTimer(
            new RecordedTrain("blade", log, clock), new RecordedTrain("immersion", log, clock), new RecordedTrain("cover", log, clock),
            new RecordedSwitch("motion", log), clock, new RecordedMemory(log));
        _instruments = new Instruments(new Board(_sensor, new Chain(_chain)), _settings, _fan, timer);
    }

    [TestMethod]
    [DataRow(true, true, true)]
    [DataRow(true, false, true)]
    [DataRow(false, true, true)] // a spike
    [DataRow(false, false, false)]
    public void The_chain_is_open_when_two_looks_say_so(bool first, bool second, bool isClosed)
    {
        _chain.Enqueue(first);
        _chain.Enqueue(second);
        _instruments.Read(_readings);
        Assert.AreEqual(isClosed, _readings.InterlockClosed);
    }

    [TestMethod]
    public void The_humidity_ratio_is_smoothed_over_20_readings_from_the_first_on()
    {
        Read(3);
        double from = _readings.HumidityRatioGPerKg;
        Assert.AreEqual(from, _readings.SmoothHumidityRatioGPerKg, 1e-12);
        _sensor.RelativeHumidityPct += 1.0;
        Read(1);
        Assert.AreEqual(from + (_readings.HumidityRatioGPerKg - from) / 20.0, _readings.SmoothHumidityRatioGPerKg, 1e-12);
        _sensor.Status = SensorStatus.NoAnswer;
        double before = _readings.SmoothHumidityRatioGPerKg;
        Read(5);
        Assert.AreEqual(before, _readings.SmoothHumidityRatioGPerKg);
    }

    // A sensor is gone when it gave nothing for a second.
    [TestMethod]
    [DataRow(0, 1, false)]
    [DataRow(900_000, 1, false)]
    [DataRow(1_000_000, 1, true)]
    [DataRow(100_000_000_000_000, 1, true)]
    [DataRow(50_000, 9, false)] // two reads in a tick count as two
    [DataRow(50_000, 10, true)]
    public void Ticks_that_were_missed_count_for_what_the_air_may_have_done(long stepUs, int reads, bool isGone)
    {
        Read(3);
        _sensor.Status = SensorStatus.NoAnswer;
        for (int i = 0; i < reads; i++)
        {
            _tach.AtUs += stepUs;
            _instruments.Read(_readings);
        }

        Assert.AreEqual(isGone, _instruments.Air.Chip(0).IsGone);
    }

    [TestMethod]
    [DataRow(1.0, false)]
    [DataRow(1.015, false)]
    [DataRow(1.5, true)]
    public void Air_moves_as_the_tach_says_or_where_that_cannot_be_as_the_duty_says(double factor, bool isDoubtful)
    {
        double fullRpm = _settings.FanFullSpeedRpm;
        for (int i = 0; i < 300; i++)
        {
            _fan.Run(0.5);
            _readings.FanDuty01 = 0.5;
            _edges += factor * 0.5 * fullRpm / 150.0;
            _tach.Edges = (long)_edges;
            Read(1);
        }

        Assert.AreEqual(isDoubtful, _readings.FanIsDoubtful);
        Assert.AreEqual(isDoubtful, _readings.FanDoubtReads > SensingLimits.FanDoubtReads);
        Assert.AreEqual(factor * 0.5 * fullRpm, _readings.FanRpm, 0.01 * fullRpm);
        double rpm = (isDoubtful ? 0.5 : 0.5 * factor) * fullRpm;
        double mPerS = VelocityTable.Interpolate(_settings.FanTableRpm, _settings.FanTableMPerS, rpm);
        Assert.AreEqual(mPerS, _readings.AirVelocityMPerS, 0.007 * mPerS);
    }

    private void Read(int ticks)
    {
        for (int i = 0; i < ticks; i++)
        {
            _tach.AtUs += TickSchedule.TickUs;
            _instruments.Read(_readings);
        }
    }

    private sealed class Chain(Queue<bool> looks) : ISwitchInput
    {
        public bool Read() => looks.Count == 0 || looks.Dequeue();
    }

    private sealed class Board(IAirSensor sensor, ISwitchInput chain) : BareBoard
    {
        public override IAirSensor AirSensor => sensor;

        public override ISwitchInput InterlockClosed => chain;

        public override ITravelSwitch BladeAtEnd => null!; // not fitted

        public override ITravelSwitch PlateInBath => null!;
    }
}
