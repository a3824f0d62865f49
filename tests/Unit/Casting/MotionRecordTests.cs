using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Tests.Unit.Casting;

/// <summary>What becomes of the brackets of two switches: times, limits, verdict.</summary>
[TestClass]
public sealed class MotionRecordTests
{
    private readonly RunScript _script = new RunScript().To(Phase.Casting);
    private readonly MotionRecord _motion = new();

    public MotionRecordTests()
    {
        _script.Settings.BladeSwitchFitted = 1;
        _script.Settings.PlateSwitchFitted = 1;
        Close(_script.Readings.BladeSwitch, Plan.BladeEndUs, 0);
        Close(_script.Readings.PlateSwitch, Plan.PlateWetUs, 0);
    }

    private CastPlan Plan => _script.Run.Plan!;

    [TestMethod]
    [DataRow(10, 5)]
    [DataRow(11, 6)]
    public void A_limit_is_half_the_bracket_and_never_less(int bracketUs, int limitUs)
    {
        SwitchReading blade = _script.Readings.BladeSwitch;
        blade.NotLaterUs = blade.AfterUs + bracketUs;
        _motion.Note(_script.Run, _script.Readings);
        Assert.AreEqual(limitUs, _motion.BladeUncertaintyUs);
        Assert.IsLessThanOrEqualTo(blade.AfterUs - _script.Readings.CastStartedUs, _motion.BladeEndUs - limitUs);
        Assert.IsGreaterThanOrEqualTo(blade.NotLaterUs - _script.Readings.CastStartedUs, _motion.BladeEndUs + limitUs);
    }

    [TestMethod]
    [DataRow(49_000, 1_000, ExposureVerdict.Within)]
    [DataRow(49_001, 1_000, ExposureVerdict.Uncertain)]
    [DataRow(-51_000, 1_000, ExposureVerdict.Uncertain)]
    [DataRow(-51_001, 1_000, ExposureVerdict.Outside)]
    public void The_verdict_turns_where_error_and_limit_together_meet_the_tolerance(int errorUs, int limitUs, ExposureVerdict verdict)
    {
        Close(_script.Readings.PlateSwitch, Plan.PlateWetUs + errorUs, limitUs);
        _motion.Note(_script.Run, _script.Readings);
        Assert.AreEqual(errorUs, _motion.ExposureUs - 4_000_000);
        Assert.AreEqual(verdict, _motion.Verdict);
    }

    [TestMethod]
    [DataRow("first", 100_000)]
    [DataRow("middle", 50_000)]
    [DataRow("last", 0)]
    public void A_blade_that_is_early_or_late_is_in_doubt_by_its_way_from_the_recipes_point_to_its_switch(string point, int doubtUs)
    {
        var script = new RunScript();
        script.Run.Load(DraftedRecipe.Like("example-2", "exposurePoint", point), 4.0);
        script.To(Phase.Casting);
        SwitchReading blade = script.Readings.BladeSwitch;
        blade.HasClosed = true;
        blade.AfterUs = blade.NotLaterUs = script.Readings.CastStartedUs + script.Run.Plan!.BladeEndUs - 100_000;
        _motion.Note(script.Run, script.Readings);
        Assert.AreEqual(doubtUs, _motion.UncertaintyUs);
    }

    [TestMethod]
    [DataRow("first", 100_000)]
    [DataRow("middle", 50_000)]
    public void A_late_one_is_as_much_in_doubt(string point, int doubtUs)
    {
        var script = new RunScript();
        script.Run.Load(DraftedRecipe.Like("example-2", "exposurePoint", point), 4.0);
        script.To(Phase.Casting);
        SwitchReading blade = script.Readings.BladeSwitch;
        blade.HasClosed = true;
        blade.AfterUs = blade.NotLaterUs = script.Readings.CastStartedUs + script.Run.Plan!.BladeEndUs + 100_000;
        _motion.Note(script.Run, script.Readings);
        Assert.AreEqual(doubtUs, _motion.UncertaintyUs);
        _motion.Clear();
        Assert.AreEqual((0L, 0L), (_motion.ExposureUs, _motion.UncertaintyUs - _motion.BladeUncertaintyUs - _motion.PlateUncertaintyUs));
    }

    [TestMethod]
    public void What_was_not_seen_has_no_verdict()
    {
        _script.Readings.PlateSwitch.HasClosed = false;
        _motion.Note(_script.Run, _script.Readings);
        Assert.AreEqual((false, ExposureVerdict.Unknown), (_motion.IsVerified, _motion.Verdict));
        _motion.Clear();
        Assert.AreEqual(ExposureVerdict.Unknown, _motion.Verdict);
    }

    private void Close(SwitchReading reading, long castUs, int limitUs)
    {
        reading.HasClosed = true;
        reading.AfterUs = _script.Readings.CastStartedUs + castUs - limitUs;
        reading.NotLaterUs = _script.Readings.CastStartedUs + castUs + limitUs;
    }
}
