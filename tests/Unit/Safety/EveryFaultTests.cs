using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Model;
using ChamberFirmware.Safety;
using ChamberFirmware.Sensing;
using ChamberFirmware.Tests.Portability;
using ChamberFirmware.Tests.Unit.Casting;
using ChamberFirmware.Tick;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChamberFirmware.Tests.Unit.Safety;

/// <summary>After every number of <see cref="FaultCode"/>, latched by its own cause, every load and everything else is off.</summary>
[TestClass]
public sealed class EveryFaultTests
{
    private const double TargetRpm = 1000.0;

    // A stalled program starves the dead-man, so a chamber shows 501 before a phase that is late; 901 is what no reading can cause.
    private static readonly string[] OnlyHere =
    [
        nameof(FaultCode.CastingTimeout), nameof(FaultCode.ExposingTimeout), nameof(FaultCode.ImmersingTimeout),
        nameof(FaultCode.ProgramError),
    ];

    private readonly Supervisor _supervisor = new();
    private readonly Outputs _last = new() { FanOn = true };
    private readonly RunScript _script = new();
    private long _nowUs;

    public static IEnumerable<object[]> Codes => typeof(FaultCode)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(code => code.IsLiteral && code.Name != nameof(FaultCode.None))
        .Select(code => new[] { code.GetRawConstantValue()!, code.Name });

    [TestMethod]
    [DynamicData(nameof(Codes))]
    public void Every_load_is_off_after_every_fault_in_every_phase(int code, string name)
    {
        Cause(code);
        Assert.AreEqual(code, _supervisor.Fault, name);
        foreach (Phase phase in Enum.GetValues<Phase>())
        {
            Outputs outputs = Everything();
            _supervisor.Permit(_script.Readings, phase, outputs);
            for (int load = 0; load < Loads.Count; load++)
            {
                Assert.AreEqual(0.0, outputs.LoadDuty01[load], $"{Loads.Row(load).Name} after {name} in {phase}");
            }

            Assert.IsFalse(outputs.Coats || outputs.LineHasNoFault || outputs.LineRequest01 > 0.0, name);
            bool saves = PhaseRules.Moves(phase) && FaultRules.ImmersesFilm(code);
            Assert.AreEqual((saves, saves), (outputs.MotionAllowed, outputs.HeartbeatAllowed), $"{name} in {phase}");
            Assert.IsTrue(saves || outputs.CastToStart == null);
        }
    }

    [TestMethod]
    [DynamicData(nameof(Codes))]
    public void Every_fault_that_a_chamber_can_show_has_a_scenario_that_ends_safe(int code, string name)
    {
        IEnumerable<string> scenarios = SourceTree.FilesIn("tests/Faults").Append("tests/Unit/Learning/CommissioningPhaseTests.cs")
            .SelectMany(path => CSharpSyntaxTree.ParseText(SourceTree.Read(path)).GetRoot().DescendantNodes())
            .OfType<MethodDeclarationSyntax>().Select(method => method.ToString());
        bool hasScenario = scenarios.Any(text => Regex.IsMatch(text, $@"FaultCode\.{name}\b") && Regex.IsMatch(text, @"AfterFault\.\w+\("));
        Assert.AreEqual(!OnlyHere.Contains(name), hasScenario, $"fault {code}, {name}");
    }

    private static Outputs Everything()
    {
        var outputs = new Outputs { FanDuty01 = 1.0, FanOn = true, MotionAllowed = true, HeartbeatAllowed = true };
        outputs.Coats = outputs.LineHasNoFault = outputs.LineIsReady = outputs.ExposureIsHeld = true;
        outputs.LineRequest01 = 1.0;
        outputs.CastToStart = new CastPlan(1, 1, 2, 3, 4, 5, 0, 6);
        Array.Fill(outputs.LoadDuty01, 1.0);
        return outputs;
    }

    private void Cause(int code)
    {
        switch (code)
        {
            case FaultCode.SensorLost:
                At(Phase.Conditioning).Air.Status = SensorStatus.NoAnswer;
                Judge(SensingLimits.SensorBadReads);
                break;
            case FaultCode.SensorImplausible:
                At(Phase.Conditioning).Air.Status = SensorStatus.OutOfRange;
                Judge(SensingLimits.SensorBadReads);
                break;
            case FaultCode.SensorOtherChip or FaultCode.SensorCalibration or FaultCode.SensorWet or FaultCode.SensorJumps
                or FaultCode.PressureOffSite:
                At(Phase.Conditioning).Air.Status = Enum.GetValues<SensorStatus>().Single(status => SensorFault.CodeOf(status) == code);
                Judge(SensingLimits.SensorBadReads);
                break;
            case FaultCode.SensorIntermittent:
                for (int i = 0; _supervisor.Fault == FaultCode.None && i < 1000; i++)
                {
                    At(Phase.Conditioning).Air.Status = i % 2 == 0 ? SensorStatus.NoAnswer : SensorStatus.Good;
                    Judge();
                }

                break;
            case FaultCode.SensorFrozen:
                At(Phase.Ready).Air.UnchangedReads = SensingLimits.SensorUnchangedReads;
                Judge();
                break;
            case FaultCode.SensorsDisagree:
                At(Phase.Ready).SensorDisagreeReads = SensingLimits.SensorDisagreeReads;
                Judge();
                break;
            case FaultCode.OverTemperature:
                At(Phase.Idle).Air.TemperatureC = SafetyLimits.OverTemperatureC + 0.1;
                Judge(SafetyLimits.OverTemperatureReads);
                break;
            case FaultCode.HeatingTooSlow:
                At(Phase.Conditioning);
                _last.LoadDuty01[Loads.Heater] = 1.0;
                JudgeFor(SafetyLimits.HeatingCheckUs + SafetyLimits.HeatingProofUs + TickSchedule.TickUs);
                break;
            case FaultCode.HeatingUncommanded:
                At(Phase.Conditioning);
                JudgeFor(SafetyLimits.UncommandedSettleUs);
                _script.Readings.Air.TemperatureC += SafetyLimits.UncommandedRiseK + 0.1;
                Judge(60);
                break;
            case FaultCode.FanNotTurning:
                At(Phase.Conditioning).FanRpm = 0.0;
                JudgeFor(SafetyLimits.FanSpinUpUs + SafetyLimits.FanSlowReads * TickSchedule.TickUs);
                break;
            case FaultCode.FanSpeedWrong:
                At(Phase.Exposing).FanDoubtReads = SensingLimits.FanDoubtReads;
                Judge();
                break;
            case FaultCode.WetsUncommanded or FaultCode.DoesNotWet or FaultCode.DoesNotDry:
                CauseByWater(code);
                break;
            case FaultCode.CastNotStarted:
                At(Phase.Casting).CastRefused = true;
                Judge();
                break;
            case FaultCode.ImmersionNotArmed:
                At(Phase.Exposing).CastRefused = true;
                Judge();
                break;
            case FaultCode.EncoderLost or FaultCode.WebTooFast or FaultCode.WebStoodTooLong or FaultCode.WebNotAsAsked:
                At(Phase.Coating).Web = code switch
                {
                    FaultCode.EncoderLost => WebOutcome.EncoderLost,
                    FaultCode.WebTooFast => WebOutcome.TooFast,
                    FaultCode.WebStoodTooLong => WebOutcome.StoodTooLong,
                    _ => WebOutcome.NotAsAsked,
                };
                Judge();
                break;
            case FaultCode.InterlockOpen:
                At(Phase.Conditioning).InterlockClosed = false;
                Judge(SafetyLimits.InterlockOpenReads);
                break;
            case FaultCode.SupplyStuck:
                At(Phase.Idle).InterlockClosed = true;
                JudgeFor(SafetyLimits.SupplyOffUs);
                break;
            case FaultCode.ProgramStalled:
                At(Phase.Conditioning).InterlockClosed = false;
                _nowUs += SafetyLimits.StallUs;
                Judge();
                break;
            case FaultCode.TemperatureNotReached or FaultCode.HumidityNotReached or FaultCode.VelocityNotReached:
                CauseByAir(code);
                break;
            case FaultCode.FilledTooLong:
                At(Phase.Filling).InterlockClosed = false;
                _script.Readings.Air.TemperatureC = _script.Settings.FillingBelowC;
                _script.Readings.InterlockClosed = true;
                _script.Tick();
                _script.Readings.InterlockClosed = false;
                _script.Tick();
                Judge();
                Assert.AreEqual(FaultCode.None, _supervisor.Fault);
                JudgeFor((long)(_script.Recipe.LongestFilledS * 1e6));
                break;
            case FaultCode.ProgramError:
                At(Phase.Conditioning);
                Outputs outputs = Everything();
                outputs.LoadDuty01[Loads.Heater] = double.NaN;
                _supervisor.Permit(_script.Readings, Phase.Conditioning, outputs);
                break;
            case FaultCode.BladeNotSeen or FaultCode.PlateNotSeen or FaultCode.BladeTooEarly or FaultCode.PlateTooEarly:
                CauseByTravel(code);
                break;
            default:
                CauseByTime(code);
                break;
        }
    }

    private void CauseByAir(int code)
    {
        Readings readings = At(Phase.Conditioning);
        readings.Air.TemperatureC += code == FaultCode.TemperatureNotReached ? 5.0 : 0.0;
        readings.SmoothHumidityRatioGPerKg *= code == FaultCode.HumidityNotReached ? 0.5 : 1.0;
        readings.AirVelocityMPerS *= code == FaultCode.VelocityNotReached ? 0.5 : 1.0;
        _script.Tick();
        JudgeUntil(_script.Run.PhaseSinceUs + CastLimits.ConditioningUs);
        Judge();
    }

    private void CauseByWater(int code)
    {
        Readings readings = At(Phase.Conditioning);
        readings.Air.PressurePa = 101325.0;
        readings.Air.TemperatureC = 25.0;
        readings.HumidityRatioGPerKg = 8.0;
        readings.SmoothHumidityRatioGPerKg = 8.0;
        readings.LoadWasOn[Loads.Humidifier] = code == FaultCode.DoesNotWet;
        readings.LoadWasOn[Loads.DryAir] = code == FaultCode.DoesNotDry;
        _last.LoadDuty01[Loads.Humidifier] = code == FaultCode.DoesNotWet ? 1.0 : 0.0;
        var believed = new ClimateObserver(_script.Settings, TickSchedule.TickS);
        for (int i = 0; i < 900; i++)
        {
            readings.SmoothHumidityRatioGPerKg += code == FaultCode.WetsUncommanded ? 0.02 : 0.0;
            readings.HumidityRatioGPerKg = readings.SmoothHumidityRatioGPerKg;
            _supervisor.JudgeByModel(readings, _script.Run, _last, believed);
            believed.Step(readings, _last, 0.0);
        }
    }

    private void CauseByTravel(int code)
    {
        _script.Settings.BladeSwitchFitted = code is FaultCode.BladeNotSeen or FaultCode.BladeTooEarly ? 1 : 0;
        _script.Settings.PlateSwitchFitted = 1 - _script.Settings.BladeSwitchFitted;
        Readings readings = At(code == FaultCode.PlateNotSeen ? Phase.Immersing : Phase.Casting);
        SwitchReading reading = _script.Settings.BladeSwitchFitted != 0 ? readings.BladeSwitch : readings.PlateSwitch;
        reading.HasClosed = code is FaultCode.BladeTooEarly or FaultCode.PlateTooEarly;
        reading.NotLaterUs = readings.CastStartedUs;
        long castUs = reading.HasClosed ? TickSchedule.TickUs : _script.Run.Cast!.LatestUs;
        JudgeUntil(readings.CastStartedUs + castUs);
    }

    private void CauseByTime(int code)
    {
        At(code switch
        {
            FaultCode.ConditioningTimeout => Phase.Conditioning,
            FaultCode.ReadyTimeout => Phase.Ready,
            FaultCode.CastingTimeout => Phase.Casting,
            FaultCode.ExposingTimeout => Phase.Exposing,
            FaultCode.ImmersingTimeout => Phase.Immersing,
            FaultCode.CommissioningTimeout => Phase.Commissioning,
            FaultCode.FillingTimeout => Phase.Filling,
            _ => throw new ArgumentOutOfRangeException(nameof(code), code, "Nobody knows what causes this fault: say it here."),
        });
        JudgeUntil(_script.Run.PhaseSinceUs + _script.Run.PhaseLimitUs() + 1);
    }

    private Readings At(Phase phase)
    {
        _script.To(phase);
        _script.Readings.FanRpm = TargetRpm;
        _nowUs = SupplyProof.Give(_supervisor, _script, _last, TargetRpm);
        return _script.Readings;
    }

    private void JudgeFor(long us) => Judge((int)(us / TickSchedule.TickUs) + 2);

    private void Judge(int ticks = 1)
    {
        for (int i = 0; i < ticks; i++)
        {
            _nowUs += TickSchedule.TickUs;
            _supervisor.Judge(_nowUs, _script.Readings, _script.Run, _last, TargetRpm);
        }
    }

    private void JudgeUntil(long us) => Judge(Math.Max((int)((us - _nowUs) / TickSchedule.TickUs), 0) + 1);
}
