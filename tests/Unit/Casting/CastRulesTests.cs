using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Safety;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Tests.Unit.Casting;

/// <summary>What stands in the way of a cast, what a run lets blade and plate do, and where its times begin.</summary>
[TestClass]
public sealed class CastRulesTests
{
    private readonly RunScript _script = new();

    private CastingRun Run => _script.Run;

    private Readings Readings => _script.Readings;

    [TestMethod]
    public void Of_several_obstacles_the_first_is_told()
    {
        Readings.BladeSwitch.IsClosed = Readings.PlateSwitch.IsClosed = true;
        Readings.Air.Status = SensorStatus.NoAnswer;
        Assert.AreEqual(CastObstacle.InterlockOpen, Cast.Obstacle(false, false, Readings, false));
        Assert.AreEqual(CastObstacle.BladeNotBack, Cast.Obstacle(true, false, Readings, false));
        Readings.BladeSwitch.IsClosed = false;
        Assert.AreEqual(CastObstacle.PlateNotBack, Cast.Obstacle(true, false, Readings, false));
        Readings.PlateSwitch.IsClosed = false;
        Assert.AreEqual(CastObstacle.SensorSilent, Cast.Obstacle(true, false, Readings, false));
        Readings.Air.Status = SensorStatus.Good;
        Assert.AreEqual(CastObstacle.AirOutOfBand, Cast.Obstacle(true, false, Readings, false));
        PlateAt(30.7);
        Assert.AreEqual(CastObstacle.AirOutOfBand, Cast.Obstacle(true, false, Readings, false));
        Assert.AreEqual(CastObstacle.PlateTooCold, Cast.Obstacle(true, true, Readings, false));
        Assert.AreEqual(CastObstacle.None, Cast.Obstacle(true, true, Readings, true), "the operator's word for it");
        PlateAt(30.8);
        Assert.AreEqual(CastObstacle.None, Cast.Obstacle(true, true, Readings, false));
    }

    /// <summary>The command was accepted while the plate was warm; the tick that would start the trains looks again.</summary>
    [TestMethod]
    [DataRow(OperatorRequest.Cast, Phase.Ready, true)]
    [DataRow(OperatorRequest.CastCondensing, Phase.Casting, false)]
    public void A_plate_that_cools_between_the_command_and_the_tick_is_not_cast_on(OperatorRequest asked, Phase phase, bool wasRefused)
    {
        _script.To(Phase.Ready);
        Run.Ask(asked);
        PlateAt(30.7);
        _script.Tick();
        Assert.AreEqual((phase, wasRefused), (Run.Phase, Run.CastWasRefused));
        PlateAt(30.8);
        Assert.AreEqual(Phase.Casting, phase == Phase.Casting ? phase : _script.Ask(OperatorRequest.Cast), "warm again");
    }

    // Example 2, 40 C and 60 %RH: dew point 30.74 C.
    private void PlateAt(double plateC)
    {
        Readings.Air.PressurePa = 101325.0;
        Readings.PlateIsMeasured = true;
        Readings.PlateC = plateC;
    }

    [TestMethod]
    public void Blade_and_plate_may_move_in_a_cast_only_and_its_trains_start_in_its_first_tick()
    {
        var outputs = new Outputs();
        foreach (Phase phase in new[] { Phase.Idle, Phase.Conditioning, Phase.Ready, Phase.Casting, Phase.Exposing, Phase.Immersing })
        {
            _script.To(phase);
            Run.Move(outputs);
            Assert.AreEqual(phase >= Phase.Casting, outputs.MotionAllowed, $"{phase}");
            Assert.AreEqual(phase == Phase.Casting ? Run.Plan : null, outputs.CastToStart, $"{phase}");
            if (phase is Phase.Ready or Phase.Casting)
            {
                _script.Tick();
                Run.Move(outputs);
                Assert.IsNull(outputs.CastToStart, $"{phase}, a tick later");
            }
        }
    }

    [TestMethod]
    public void Each_phase_of_a_cast_has_its_limit_and_rest_has_none()
    {
        Assert.AreEqual(0L, Run.PhaseLimitUs());
        foreach (Phase phase in new[] { Phase.Casting, Phase.Exposing, Phase.Immersing })
        {
            _script.To(phase);
            Assert.AreEqual(Run.Cast!.PhaseLimitUs(phase), Run.PhaseLimitUs(), $"{phase}");
            Assert.IsGreaterThan(0L, Run.PhaseLimitUs(), $"{phase}");
        }
    }

    [TestMethod]
    [DataRow(0, Phase.Casting)]
    [DataRow(1, Phase.Faulted)]
    public void There_is_a_film_from_the_blades_first_moment_on(int tooEarlyUs, Phase phase)
    {
        _script.To(Phase.Casting);
        Readings.CastStartedUs = _script.NowUs + TickSchedule.TickUs - Run.Plan!.BladeOnUs + tooEarlyUs;
        (_script.Fault, _script.SavesFilm) = (FaultCode.FanSpeedWrong, true);
        _script.Tick();
        Assert.AreEqual(phase, Run.Phase);
    }

    [TestMethod]
    public void A_return_from_Ready_goes_on_with_the_same_preparation()
    {
        _script.To(Phase.Ready);
        long sinceUs = Run.RunSinceUs;
        Readings.Air.TemperatureC += 5.0;
        _script.Tick();
        Assert.AreEqual((Phase.Conditioning, sinceUs), (Run.Phase, Run.RunSinceUs));
    }

    [TestMethod]
    public void A_request_waits_for_one_tick()
    {
        Assert.IsFalse(Run.IsAsked);
        Run.Ask(OperatorRequest.Start);
        Assert.IsTrue(Run.IsAsked);
        _script.Tick();
        Assert.IsFalse(Run.IsAsked);
    }
}
