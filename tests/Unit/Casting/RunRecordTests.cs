using System;
using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Recipes;
using ChamberFirmware.Safety;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Tests.Unit.Drivers;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Tests.Unit.Casting;

/// <summary>What a record says of a run, tick by tick: its film, its air, and nothing of what comes later.</summary>
[TestClass]
public sealed class RunRecordTests
{
    private const int ExposedTicks = 40; // of 4 s

    private readonly RunRecord _record = new();
    private RunScript _script = new();

    private CastingRun Run => _script.Run;

    private Readings Readings => _script.Readings;

    [TestMethod]
    public void It_begins_with_the_run_and_ends_with_its_last_phase()
    {
        Ask(OperatorRequest.Start);
        Assert.AreEqual((_script.Recipe, 4.0, _script.NowUs), (_record.Recipe!, _record.ExposureSetS, _record.StartedUs));
        Assert.AreEqual((Phase.Conditioning, 0L), (_record.Outcome, _record.ReadyUs));
        To(Phase.Ready);
        Assert.AreEqual(_script.NowUs, _record.ReadyUs);
        long readyUs = _script.NowUs;
        To(Phase.Complete);
        Assert.AreEqual((Phase.Complete, 0, readyUs), (_record.Outcome, _record.Fault, _record.ReadyUs));
        Readings.InterlockClosed = false;
        _script.Fault = FaultCode.InterlockOpen;
        Tick();
        Assert.AreEqual(Phase.Faulted, Run.Phase);
        Assert.AreEqual((Phase.Complete, 0), (_record.Outcome, _record.Fault), "another matter");
    }

    [TestMethod]
    [DataRow(true, Phase.Faulted)]
    [DataRow(false, Phase.Aborted)]
    public void A_reset_after_it_is_not_the_run(bool isFault, Phase outcome)
    {
        Ask(OperatorRequest.Start);
        _script.Fault = isFault ? FaultCode.SensorLost : FaultCode.None;
        Ask(isFault ? OperatorRequest.None : OperatorRequest.Abort);
        _script.Fault = FaultCode.None;
        Ask(OperatorRequest.Reset);
        Assert.AreEqual(Phase.Idle, Run.Phase);
        Assert.AreEqual((outcome, isFault ? FaultCode.SensorLost : 0), (_record.Outcome, _record.Fault));
    }

    [TestMethod]
    public void A_return_from_Ready_is_the_same_run()
    {
        Ask(OperatorRequest.Start);
        long startedUs = _script.NowUs;
        To(Phase.Ready);
        Readings.Air.TemperatureC += 5.0;
        Tick();
        Assert.AreEqual(Phase.Conditioning, Run.Phase);
        Assert.AreEqual((startedUs, Phase.Conditioning), (_record.StartedUs, _record.Outcome));
    }

    // Trains that begin 5 ms before a tick: the point is cast at 9.105 s and wet at 13.105 s, both in a tick.
    [TestMethod]
    public void Air_counts_from_the_tick_in_which_the_point_is_cast_to_the_last_before_it_is_wet()
    {
        ToCasting();
        To(Phase.Complete);
        Assert.AreEqual((13_105_000L, 9_105_000L), (Run.Plan!.WetUs(PlatePoint.Last), Run.Plan.CastUs(PlatePoint.Last)));
        Recipe recipe = _script.Recipe;
        Assert.AreEqual((ExposedTicks, ExposedTicks), (_record.TemperatureC.Count, _record.HumidityRatioGPerKg.Count));
        Assert.AreEqual(ExposedTicks, _record.AirVelocityMPerS.Count);
        Assert.AreEqual(recipe.TemperatureC, _record.TemperatureC.Mean, 1e-9);
        Assert.AreEqual(recipe.HumidityRatioGPerKg, _record.HumidityRatioGPerKg.Mean, 1e-9);
        Assert.AreEqual(recipe.AirVelocityMPerS, _record.AirVelocityMPerS.Mean, 1e-9);
        Assert.AreEqual((0, true), (_record.TicksOutOfTolerance, _record.AirWasHeld));
    }

    [TestMethod]
    public void An_exposure_too_short_for_a_tick_has_the_first_air_after_it()
    {
        _script = new RunScript(exposureS: 0.0);
        ToCasting();
        To(Phase.Complete);
        Assert.AreEqual(1, _record.TemperatureC.Count);
    }

    [TestMethod]
    [DataRow("temperature", 0.499, 0.501)]
    [DataRow("humidity", 0.0299, 0.0301)]
    [DataRow("velocity", 0.0299, 0.0301)]
    public void Air_is_held_within_its_tolerances_above_and_below(string value, double inside, double outside)
    {
        foreach (double off in new[] { -inside, inside, -outside, outside })
        {
            _script = new RunScript();
            ToCasting();
            Readings.Air.TemperatureC += value == "temperature" ? off : 0.0;
            Readings.SmoothHumidityRatioGPerKg *= value == "humidity" ? 1.0 + off : 1.0;
            Readings.AirVelocityMPerS *= value == "velocity" ? 1.0 + off : 1.0;
            To(Phase.Immersing);
            Tick();
            bool isHeld = Math.Abs(off) == inside;
            Assert.AreEqual(isHeld, _record.AirWasHeld, $"{off}");
            Assert.IsTrue(isHeld ? _record.TicksOutOfTolerance == 0 : _record.TicksOutOfTolerance >= ExposedTicks, $"{off}");
        }
    }

    [TestMethod]
    public void Air_exactly_at_its_tolerance_is_held()
    {
        foreach (double offK in new[] { -0.5, 0.5 })
        {
            _script = new RunScript();
            ToCasting();
            Readings.Air.TemperatureC += offK;
            To(Phase.Complete);
            Assert.IsTrue(_record.AirWasHeld, $"{offK}");
        }
    }

    [TestMethod]
    public void A_tick_with_a_fault_counts_once_as_not_held_and_one_without_a_reading_has_no_air()
    {
        ToCasting();
        To(Phase.Exposing);
        Tick(2);
        int before = _record.TemperatureC.Count;
        (_script.Fault, _script.SavesFilm) = (FaultCode.FanSpeedWrong, true);
        Readings.Air.TemperatureC += 2.0;
        Tick();
        Assert.AreEqual((before + 1, 1), (_record.TemperatureC.Count, _record.TicksOutOfTolerance));
        Readings.Air.TemperatureC -= 2.0;
        Tick();
        Assert.AreEqual((before + 2, 2), (_record.TemperatureC.Count, _record.TicksOutOfTolerance));
        Readings.Air.Status = SensorStatus.NoAnswer;
        Tick();
        Assert.AreEqual((before + 2, 3), (_record.TemperatureC.Count, _record.TicksOutOfTolerance));
        (_script.Fault, _script.SavesFilm) = (FaultCode.None, false);
        Tick();
        Assert.AreEqual((before + 2, 3), (_record.TemperatureC.Count, _record.TicksOutOfTolerance));
        Readings.Air.Status = SensorStatus.Good;
        Readings.FanRpmIsValid = false;
        Tick();
        Assert.AreEqual((before + 3, 4), (_record.TemperatureC.Count, _record.TicksOutOfTolerance));
    }

    // The sensor shows the air over the film seconds later.
    [TestMethod]
    [DataRow(1.0, 1.0, true, 1)]
    [DataRow(1.0, 1.0, false, 0)]
    [DataRow(0.0, 1.5, true, 0)]
    [DataRow(0.0, 1.0, true, 0)]
    public void What_the_sensor_shows_right_after_the_exposure_counts_for_temperature(double offK, double humid, bool isRead, int ticks)
    {
        ToCasting();
        Readings.Air.TemperatureC += 1.0;
        Tick();
        Assert.AreEqual(0, _record.TicksOutOfTolerance, "before it nothing counts");
        Readings.Air.TemperatureC -= 1.0;
        To(Phase.Immersing);
        Tick(2);
        Readings.Air.TemperatureC += offK;
        Readings.SmoothHumidityRatioGPerKg *= humid;
        Readings.Air.Status = isRead ? SensorStatus.Good : SensorStatus.NoAnswer;
        Tick();
        Assert.AreEqual((Phase.Immersing, ticks), (Run.Phase, _record.TicksOutOfTolerance));
    }

    [TestMethod]
    public void What_blade_and_plate_did_is_noted_to_the_tick_that_ends_the_cast()
    {
        Readings.CastStartErrorUs = 17;
        Readings.CastStartTries = 3;
        ToCasting();
        Readings.BladeSwitch.HasClosed = true;
        To(Phase.Exposing);
        Assert.AreEqual((Run.Plan, Readings.CastStartedUs), (_record.Plan, _record.CastStartedUs));
        Assert.AreEqual((17L, 3, true), (_record.CastStartErrorUs, _record.CastStartTries, _record.Motion.BladeWasSeen));
        (_script.Fault, _script.SavesFilm) = (FaultCode.InterlockOpen, false);
        Tick();
        Assert.AreEqual(_script.NowUs - Readings.CastStartedUs, _record.CastLastedUs);
        long lastedUs = _record.CastLastedUs;
        Tick(3);
        Assert.AreEqual((Phase.Faulted, lastedUs), (Run.Phase, _record.CastLastedUs));
        Assert.AreEqual((FilmFate.InTheAir, false), (_record.Film, _record.AirWasHeld));
    }

    [TestMethod]
    public void A_cast_whose_trains_did_not_start_has_no_plan()
    {
        To(Phase.Casting);
        Readings.CastStarted = false;
        Ask(OperatorRequest.Start);
        Assert.AreEqual(Phase.Casting, Run.Phase);
        var record = new RunRecord();
        Run.PhaseIsNew = true;
        record.Note(_script.NowUs, Run, Readings, 0);
        Assert.IsNull(record.Plan);
        Assert.AreEqual(FilmFate.None, record.Film);
    }

    [TestMethod]
    public void The_next_run_has_nothing_of_the_last()
    {
        Readings.CastStartErrorUs = 17;
        Readings.TemperatureUncertaintyK = 1.0;
        Readings.HumidityUncertaintyGPerKg = 1.0;
        Readings.AirVelocityUncertaintyMPerS = 1.0;
        ToCasting();
        Readings.BladeSwitch.HasClosed = Readings.PlateSwitch.HasClosed = true;
        Readings.Air.TemperatureC += 1.0;
        To(Phase.Complete);
        Assert.AreEqual((1.0, 1.0), (_record.TemperatureUncertaintyK, _record.HumidityUncertaintyGPerKg));
        Assert.IsTrue(_record.IsVerified);
        Ask(OperatorRequest.Start);
        Assert.AreEqual((_script.NowUs, 0L, 0), (_record.StartedUs, _record.ReadyUs, _record.TicksOutOfTolerance));
        Assert.AreEqual((0.0, 0.0), (_record.TemperatureUncertaintyK, _record.HumidityUncertaintyGPerKg));
        Assert.AreEqual((0.0, 0L), (_record.AirVelocityUncertaintyMPerS, _record.CastLastedUs));
        Assert.AreEqual((0, 0, 0), (_record.TemperatureC.Count, _record.HumidityRatioGPerKg.Count, _record.AirVelocityMPerS.Count));
        Assert.AreEqual((0L, 0L, 0), (_record.CastStartedUs, _record.CastStartErrorUs, _record.CastStartTries));
        Assert.AreEqual((false, false, 0L), (_record.Motion.BladeWasSeen, _record.Motion.PlateWasSeen, _record.Motion.ExposureUs));
        Assert.AreEqual((FilmFate.None, false), (_record.Film, _record.AirWasHeld));
    }

    [TestMethod]
    public void Uncertainties_are_the_most_of_the_exposure()
    {
        ToCasting();
        To(Phase.Exposing);
        foreach (double uncertainty in new[] { 0.1, 0.3, 0.2 })
        {
            Readings.TemperatureUncertaintyK = uncertainty;
            Readings.HumidityUncertaintyGPerKg = uncertainty;
            Readings.AirVelocityUncertaintyMPerS = uncertainty;
            Tick();
        }

        Assert.AreEqual((0.3, 0.3), (_record.TemperatureUncertaintyK, _record.HumidityUncertaintyGPerKg));
        Assert.AreEqual(0.3, _record.AirVelocityUncertaintyMPerS);
    }

    [TestMethod]
    public void A_humidity_that_was_known_too_badly_once_is_not_verifiable_any_more()
    {
        ToCasting();
        To(Phase.Exposing);
        for (int i = 0; i < 3; i++)
        {
            Tick();
            Assert.IsTrue(_record.HumidityIsVerifiable);
        }

        Readings.HumidityUncertaintyGPerKg = 0.2 * _script.Recipe.HumidityRatioGPerKg;
        Tick();
        Readings.HumidityUncertaintyGPerKg = 0.0;
        Tick(2);
        Assert.IsFalse(_record.HumidityIsVerifiable);
    }

    // 3.4 g/kg at 25 C is known to more than 15 % by one sensor of class and to less by two.
    [TestMethod]
    public void With_fewer_sensors_than_at_the_start_what_can_be_verified_is_reckoned_anew()
    {
        _script.Run.Load(DraftedRecipe.Like("example-3", "relativeHumidityPct", "17"), 4.0);
        Recipe recipe = _script.Run.Recipe!;
        Readings.Air.TemperatureC = recipe.TemperatureC;
        Readings.HumidityRatioGPerKg = Readings.SmoothHumidityRatioGPerKg = recipe.HumidityRatioGPerKg;
        Readings.AirVelocityMPerS = recipe.AirVelocityMPerS;
        Readings.SecondUsed = ScriptedChip.Sensor();
        ToCasting();
        To(Phase.Exposing);
        Tick();
        Assert.IsTrue(_record.HumidityIsVerifiable, "two");
        Readings.SecondUsed = null;
        Tick();
        Assert.IsFalse(_record.HumidityIsVerifiable, "one");
        Readings.SecondUsed = ScriptedChip.Sensor();
        Tick();
        Assert.IsFalse(_record.HumidityIsVerifiable, "the fewest count");
    }

    [TestMethod]
    public void How_long_dope_was_in_the_blade_is_the_time_from_the_opened_door_to_the_cast()
    {
        Ask(OperatorRequest.Start);
        To(Phase.Ready);
        Ask(OperatorRequest.Fill);
        Readings.Air.TemperatureC = 20.0;
        Tick();
        Readings.InterlockClosed = false;
        Tick();
        long openedUs = _script.NowUs;
        Readings.InterlockClosed = true;
        Ask(OperatorRequest.Filled);
        _script.AirInBand();
        ToCasting();
        Assert.AreEqual(_script.NowUs - openedUs, _record.FilledForUs);
        To(Phase.Complete);
        Ask(OperatorRequest.Start);
        ToCasting();
        Assert.AreEqual(0L, _record.FilledForUs);
    }

    // The blade begins at 10 us, is at the end at 20 us, the plate falls at 30 us, meets the bath at 40 us and is in it at 45 us.
    [TestMethod]
    [DataRow(9, false, 0, FilmFate.None)]
    [DataRow(10, false, 0, FilmFate.InTheAir)]
    [DataRow(44, false, 0, FilmFate.InTheAir)]
    [DataRow(45, false, 0, FilmFate.NotVerified)]
    [DataRow(50, true, 30, FilmFate.NotVerified)] // sooner than a plate can fall
    [DataRow(35, true, 30, FilmFate.InTheAir)]
    [DataRow(35, true, 31, FilmFate.Immersed)]
    [DataRow(50, true, 40, FilmFate.Immersed)]
    [DataRow(9, true, 40, FilmFate.None)]
    [DataRow(35, false, 40, FilmFate.InTheAir)]
    public void What_became_of_the_film(int lastedUs, bool wasSeen, int wetUs, FilmFate fate)
    {
        _record.Plan = new CastPlan(10, 5, 20, 25, 30, 40, 5, 60);
        _record.CastLastedUs = lastedUs;
        _record.Motion.PlateWasSeen = wasSeen;
        _record.Motion.PlateWetUs = wetUs;
        Assert.AreEqual(fate, _record.Film);
    }

    [TestMethod]
    [DataRow(0, FilmFate.NotVerified)]
    [DataRow(1, FilmFate.InTheAir)]
    public void Where_a_switch_is_fitted_and_saw_no_plate_the_film_is_in_the_air(int isFitted, FilmFate fate)
    {
        _script.Settings.PlateSwitchFitted = isFitted;
        ToCasting();
        To(Phase.Complete);
        Assert.AreEqual(fate, _record.Film);
    }

    [TestMethod]
    [DataRow(Phase.Complete, true, true, true)]
    [DataRow(Phase.Complete, true, false, false)]
    [DataRow(Phase.Complete, false, true, false)]
    [DataRow(Phase.Faulted, true, true, false)]
    public void Verified_is_a_complete_run_that_both_switches_saw(Phase outcome, bool blade, bool plate, bool isVerified)
    {
        _record.Outcome = outcome;
        _record.Motion.BladeWasSeen = blade;
        _record.Motion.PlateWasSeen = plate;
        Assert.AreEqual(isVerified, _record.IsVerified);
    }

    // The last point is wet at 45 us.
    [TestMethod]
    [DataRow(0, 1, 45, true)]
    [DataRow(0, 1, 44, false)]
    [DataRow(1, 1, 45, false)]
    [DataRow(0, 0, 45, false)]
    [DataRow(0, 1, -1, false)] // never started
    public void Air_was_held_when_all_of_the_exposure_was_measured_and_in_its_tolerances(int outside, int count, int lastedUs, bool isHeld)
    {
        _record.Recipe = _script.Recipe;
        _record.Plan = lastedUs < 0 ? null : new CastPlan(10, 5, 20, 25, 30, 40, 5, 60);
        _record.CastLastedUs = lastedUs;
        _record.TicksOutOfTolerance = outside;
        _record.TemperatureC.Count = count;
        Assert.AreEqual(isHeld, _record.AirWasHeld);
    }

    // To the first tick of Casting; the trains began 5 ms before it.
    private void ToCasting()
    {
        To(Phase.Casting);
        Readings.CastStartedUs = _script.NowUs - 5_000;
    }

    private void To(Phase phase)
    {
        for (int i = 0; i < 5000 && Run.Phase != phase; i++)
        {
            Run.Ask(Run.Phase == Phase.Idle ? OperatorRequest.Start
                : Run.Phase == Phase.Ready ? OperatorRequest.Cast : OperatorRequest.None);
            Tick();
        }

        Assert.AreEqual(phase, Run.Phase);
    }

    private void Ask(OperatorRequest request)
    {
        Run.Ask(request);
        Tick();
    }

    private void Tick(int ticks = 1)
    {
        for (int i = 0; i < ticks; i++)
        {
            _script.Tick();
            _record.Note(_script.NowUs, Run, Readings, _script.Fault);
        }
    }
}
