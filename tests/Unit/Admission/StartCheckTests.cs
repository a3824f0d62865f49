using ChamberFirmware.Admission;
using ChamberFirmware.Casting;
using ChamberFirmware.Recipes;
using ChamberFirmware.Safety;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Admission;

/// <summary>What a start is refused for, with the words the operator sees. A refused start changes nothing.</summary>
[TestClass]
public sealed class StartCheckTests
{
    private readonly TwinRun _run = new();
    private readonly Recipe _recipe = ReferenceRecipes.Load("example-3", out _)!;

    public StartCheckTests() => _run.RunS(1.0);

    [TestMethod]
    public void A_good_start_is_not_refused()
    {
        AssertRefused("", 15.0);
        _run.Tick();
        Assert.AreEqual(Phase.Conditioning, _run.Phase);
    }

    [TestMethod]
    [DataRow(Phase.Conditioning)]
    [DataRow(Phase.Ready)]
    [DataRow(Phase.Aborted)]
    [DataRow(Phase.Faulted)]
    public void A_start_in_the_middle_of_something_is_refused(Phase phase)
    {
        _run.Start("example-3", 15.0);
        if (phase == Phase.Aborted)
        {
            _run.Chamber.Operator.Abort();
        }

        _run.Twin.Faults.InterlockOpen = phase == Phase.Faulted;
        _run.Until(() => _run.Phase == phase, 1800.0, "The phase");
        Assert.AreEqual(
            $"A run cannot start in phase {phase}: abort it, or reset an abort or a fault, first.",
            _run.Chamber.Operator.Start(_recipe, 15.0).Said());
        _run.Tick();
        Assert.AreEqual(phase, _run.Phase);
    }

    [TestMethod]
    public void A_sensor_that_does_not_answer_is_refused_with_the_words_of_its_fault()
    {
        _run.Twin.Faults.SensorUnplugged = true;
        _run.RunS(0.2);
        AssertRefused(FaultCode.Sentence(FaultCode.SensorLost), 15.0);
    }

    [TestMethod]
    public void In_the_first_moment_after_power_on_a_start_is_told_to_wait_and_then_it_works()
    {
        var run = new TwinRun();
        int refused = 0;
        for (; run.Chamber.Operator.Start(_recipe, 15.0) is { } refusal; refused++)
        {
            Assert.AreEqual(
                "4112 The air sensor has not given two readings that agree since power-on: wait a second, then try again.",
                refusal.ToString());
            Assert.IsFalse(run.Chamber.Readings.Air.IsValid);
            run.Tick();
        }

        Assert.AreEqual(3, refused, "before the first tick, while the chip starts, and while the first reading waits for its like");
    }

    [TestMethod]
    [DataRow(FaultCode.SensorLost, 9)] // silent from power-on: a second is waited, as in a run
    [DataRow(FaultCode.SensorJumps, 9)]
    [DataRow(FaultCode.SensorOtherChip, 1)] // what a chip says of itself is told as soon as it has been asked
    public void A_sensor_that_is_broken_at_power_on_is_waited_for_a_second_at_the_most(int fault, int waits)
    {
        var run = new TwinRun();
        run.Twin.Faults.SensorUnplugged = fault == FaultCode.SensorLost;
        run.Twin.Faults.Sensor.OtherId = (byte)(fault == FaultCode.SensorOtherChip ? 0x58 : 0);
        for (int i = 1; i <= 15; i++)
        {
            run.Twin.Faults.Sensor.TemperatureDriftK = fault == FaultCode.SensorJumps ? 20.0 * (i % 2) : 0.0;
            run.Tick();
            Assert.AreEqual(i <= waits ? 4112 : fault, run.Chamber.Operator.Start(_recipe, 15.0)?.Number, $"after {i} ticks");
        }
    }

    [TestMethod]
    public void A_sensor_that_jumps_after_it_was_believed_is_refused_with_its_fault_at_once()
    {
        var run = new TwinRun();
        run.RunS(0.3);
        run.Twin.Faults.Sensor.TemperatureDriftK = 20.0;
        run.Tick();
        Assert.AreEqual(FaultCode.SensorJumps, run.Chamber.Operator.Start(_recipe, 15.0)?.Number);
    }

    [TestMethod]
    public void An_exposure_that_the_recipe_does_not_have_is_refused()
    {
        AssertRefused("Exposure 14 s is not in recipe example-3: its times are 15 s.", 14.0);
    }

    [TestMethod]
    [DataRow("0.4", "airVelocityMPerS = 0.4: this chamber is calibrated from 0.46 to 2.50 m/s; ")]
    [DataRow("2.6", "airVelocityMPerS = 2.6: this chamber is calibrated from 0.46 to 2.50 m/s; ")]
    public void A_velocity_beyond_the_calibration_is_refused(string velocity, string sentence)
    {
        Recipe recipe = DraftedRecipe.Like("example-3", "airVelocityMPerS", velocity, "exposureS", "2");
        Assert.AreEqual(
            sentence + "choose a velocity in that range or calibrate a wider one.", _run.Chamber.Operator.Start(recipe, 2.0).Said());
    }

    [TestMethod]
    public void Bad_settings_are_refused_with_what_to_measure_again()
    {
        _run.Chamber.Settings.FanTableRpm[3] = 1000.0;
        AssertRefused("The air velocity table does not rise at 1000 rpm: measure that point again.", 15.0);
        _run.Chamber.Settings.FanTableRpm = [1000.0, 2000.0];
        AssertRefused("The air velocity table has 2 speeds and 6 velocities: give 5 pairs or more.", 15.0);
    }

    [TestMethod]
    public void Sizes_and_latencies_that_cannot_be_are_refused()
    {
        _run.Chamber.Settings.HeaterW = 0.0;
        AssertRefused("HeaterW = 0 is out of range: it must be between 10 and 5000.", 15.0);
        _run.Chamber.Settings.HeaterW = 300.0;
        _run.Chamber.Settings.ImmersionLatencyUs = 2_000_001;
        AssertRefused("ImmersionLatencyUs = 2000001 is out of range: it must be between 0 and 2000000.", 15.0);
        _run.Chamber.Settings.ImmersionLatencyUs = 90_000;
        _run.Chamber.Settings.ReturnVolumeL = double.NaN;
        Assert.StartsWith("ReturnVolumeL = ", _run.Chamber.Operator.Start(_recipe, 15.0).Said());
    }

    [TestMethod]
    public void Nothing_is_cast_in_air_that_has_left_its_band_or_without_a_supply()
    {
        Assert.AreEqual(FaultCode.InterlockOpen, StartCheck.RefusalOfCast(Phase.Ready, true, _run.Chamber.Readings, false)?.Number);
        _run.Chamber.Readings.InterlockClosed = true;
        Assert.IsNull(StartCheck.RefusalOfCast(Phase.Ready, true, _run.Chamber.Readings, false));
        Assert.AreEqual(
            "4104 The air has just left the recipe's band: wait for Ready.",
            StartCheck.RefusalOfCast(Phase.Ready, false, _run.Chamber.Readings, false)?.ToString());
    }

    private void AssertRefused(string sentence, double exposureS)
    {
        Assert.AreEqual(sentence, _run.Chamber.Operator.Start(_recipe, exposureS).Said());
        if (sentence.Length > 0)
        {
            _run.Tick();
            Assert.AreEqual(Phase.Idle, _run.Phase);
        }
    }
}
