using System;
using System.IO;
using ChamberFirmware.Air;
using ChamberFirmware.Bench.Replay;
using ChamberFirmware.Drivers;
using ChamberFirmware.Operation;
using ChamberFirmware.Recipes;
using ChamberFirmware.Sensing;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Tests.Unit.Drivers;
using ChamberFirmware.Tick;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Faults;

/// <summary>Two air sensors of different kinds: each counts by what it knows, and W needs a pressure from one of them.</summary>
[TestClass]
public sealed class TwoKindsTests
{
    private const long Ticks = 300;

    private readonly TwinChamber _twin = new(TwinParameters.Reference with { RoomTemperatureC = 25.0, RoomRelativeHumidityPct = 40.0 }, 1);
    private readonly OtherSensor _other = new();
    private readonly Readings _readings = new();
    private readonly ChamberSettings _settings = new();

    [TestMethod]
    public void The_better_one_counts_by_the_square_of_what_it_knows_better()
    {
        (_other.TemperatureC, _other.LimitK, _other.LimitPct) = (26.0, 0.25, 2.0);
        AirChip[] chips = Read(second: _other);
        double ofFirstK = chips[0].TemperatureUncertaintyK;
        Assert.AreEqual((2, 2, 0.5, 0.25), (_readings.SensorsFitted, _readings.SensorsUsed, ofFirstK, chips[1].TemperatureUncertaintyK));
        Assert.AreEqual(0.2 * chips[0].TemperatureC + 0.8 * 26.0, _readings.Air.TemperatureC, 1e-9);
        double excessK = 26.0 - chips[0].TemperatureC - Math.Sqrt(0.25 + 0.0625);
        Assert.IsGreaterThan(0.3, excessK);
        Assert.AreEqual(0.5 * 0.25 / Math.Sqrt(0.25 + 0.0625) + excessK, _readings.TemperatureUncertaintyK, 1e-9);
        (double u, double v) = (chips[0].HumidityUncertaintyGPerKg, chips[1].HumidityUncertaintyGPerKg);
        Assert.IsGreaterThan(v, u, "the better one");
        double share = v * v / (u * u + v * v);
        Assert.AreEqual(
            share * chips[0].HumidityRatioGPerKg + (1.0 - share) * chips[1].HumidityRatioGPerKg, _readings.HumidityRatioGPerKg, 1e-9);
        Assert.AreEqual(1.0 / Math.Sqrt(1.0 / (u * u) + 1.0 / (v * v)), _readings.HumidityUncertaintyGPerKg, 1e-9);
        Assert.IsLessThan(v, _readings.HumidityUncertaintyGPerKg, "both know more than the better one alone");
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void W_of_one_without_pressure_is_reckoned_with_the_others(bool otherIsFirst)
    {
        AirChip[] chips = otherIsFirst ? Read(first: _other) : Read(second: _other);
        AirChip other = chips[otherIsFirst ? 0 : 1];
        AirChip measures = chips[otherIsFirst ? 1 : 0];
        Assert.IsInRange(101225.0, 101425.0, measures.PressurePa);
        Assert.AreEqual(measures.PressurePa, other.PressurePa);
        Assert.AreEqual(measures.PressurePa, _readings.Air.PressurePa);
        Assert.AreEqual(Psychrometrics.HumidityRatioGPerKg(25.0, 40.0, measures.PressurePa), other.HumidityRatioGPerKg);
    }

    [TestMethod]
    public void One_without_pressure_may_fall_silent()
    {
        _other.Status = SensorStatus.NoAnswer;
        Read(second: _other);
        Assert.AreEqual((SensorStatus.Good, 1), (_readings.Air.Status, _readings.SensorsUsed));
        Assert.AreEqual(0.5, _readings.TemperatureUncertaintyK);
    }

    [TestMethod]
    public void Without_the_one_that_has_pressure_nothing_is_valid()
    {
        _twin.Faults.SensorUnplugged = true;
        AirChip[] chips = Read(second: _other);
        Assert.AreEqual((SensorStatus.NoAnswer, SensorStatus.NoMeasurement), (chips[0].Status, chips[1].Status));
        Assert.AreEqual((chips[0].Status, 0), (_readings.Air.Status, _readings.SensorsUsed));
    }

    [TestMethod]
    public void One_alone_without_pressure_is_never_valid()
    {
        var board = new WatchedBoard(_twin.Board) { AirSensor = _other };
        var sensors = new AirSensors(board, _settings);
        sensors.Read(_readings);
        sensors.Read(_readings);
        Assert.AreEqual((SensorStatus.NoMeasurement, 1, 0), (_readings.Air.Status, _readings.SensorsFitted, _readings.SensorsUsed));
    }

    [TestMethod]
    public void What_can_be_verified_is_reckoned_with_the_kinds_that_are_used()
    {
        Recipe recipe = ReferenceRecipes.Load("example-1", out _)!;
        _readings.FirstUsed = ScriptedChip.Sensor();
        double one = Verification.UncertaintyGPerKg(recipe, _settings, _readings);
        _readings.FirstUsed = _other;
        double better = Verification.UncertaintyGPerKg(recipe, _settings, _readings);
        _readings.SecondUsed = ScriptedChip.Sensor();
        double both = Verification.UncertaintyGPerKg(recipe, _settings, _readings);
        Assert.IsLessThan(one, better);
        Assert.AreEqual(1.0 / Math.Sqrt(1.0 / (one * one) + 1.0 / (better * better)), both, 1e-9);
    }

    [TestMethod]
    public void A_run_with_another_kind_is_recorded_at_its_seam_and_replayed()
    {
        string path = Path.GetTempFileName();
        try
        {
            Record(path);
            Assert.AreEqual(Ticks, Player.Replay(path));
            Assert.ThrowsExactly<DifferenceException>(() => Player.Replay(path, s => s.SensorTemperatureOffsetK[1] = 0.1));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private void Record(string path)
    {
        var board = new WatchedBoard(_twin.Board) { AirSensor = _twin.Board.AirSensor, AirSensor2 = _other };
        Assert.AreEqual("registers,readings", TapeSensors.Of(board));
        using FileStream trace = File.Create(path);
        using var recorder = new Recorder(trace, _settings, board);
        var chamber = new Chamber(new TapeBoard(board, recorder, TapeSensors.Of(board)), _settings);
        var acts = new OperatorActs(chamber, recorder);
        for (long nowUs = TickSchedule.TickUs; nowUs <= Ticks * TickSchedule.TickUs; nowUs += TickSchedule.TickUs)
        {
            _other.TemperatureC = 25.0 + nowUs * 1e-9;
            _other.Status = nowUs == 30 * TickSchedule.TickUs ? SensorStatus.NoAnswer : SensorStatus.Good;
            _twin.AdvanceTo(nowUs);
            recorder.Tick(nowUs);
            chamber.Tick(nowUs);
            recorder.End(chamber);
            bool starts = nowUs == 20 * TickSchedule.TickUs;
            Assert.IsNull(starts ? acts.Start(ReferenceRecipes.Load("example-3", out _)!, 15.0, false) : null);
        }

        Assert.AreEqual(2, chamber.Readings.SensorsUsed);
    }

    // Five ticks; the twin's sensor takes the place that is not given.
    private AirChip[] Read(IAirSensor? first = null, IAirSensor? second = null)
    {
        var board = new WatchedBoard(_twin.Board)
        {
            AirSensor = first ?? _twin.Board.AirSensor, AirSensor2 = second ?? _twin.Board.AirSensor,
        };
        var sensors = new AirSensors(board, _settings);
        for (int i = 1; i <= 5; i++)
        {
            _twin.AdvanceTo(i * TickSchedule.TickUs);
            sensors.Read(_readings);
        }

        return [sensors.Chip(0), sensors.Chip(1)];
    }
}
