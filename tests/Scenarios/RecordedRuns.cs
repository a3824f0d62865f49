using System;
using System.Collections.Generic;
using System.IO;
using ChamberFirmware.Bench;
using ChamberFirmware.Bench.Replay;
using ChamberFirmware.Casting;
using ChamberFirmware.Operation;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;
using ChamberFirmware.Tick;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Scenarios;

/// <summary>
/// The runs whose traces lie in tests/Scenarios/traces: the reference climates, the shortest exposure, a fault, an abort. CONTRIBUTING.md
/// says how to record them anew.
/// </summary>
internal static class RecordedRuns
{
    public const string Folder = "tests/Scenarios/traces";

    private const long LongestUs = 600_000_000;

    public static IReadOnlyList<string> Names { get; } =
        ["example-1-2s", "example-2-2s", "example-3-15s", "comparative-0s", "sensor-lost", "aborted", "travel-switches", "wall-sensors"];

    public static byte[] Record(string name)
    {
        var trace = new MemoryStream();
        switch (name)
        {
            case "sensor-lost":
                Break(trace, Phase.Exposing, (twin, _) => twin.Faults.SensorUnplugged = true);
                break;
            case "aborted":
                Break(trace, Phase.Casting, (_, acts) => acts.Abort());
                break;
            case "travel-switches":
                WithSwitches(trace);
                break;
            case "wall-sensors":
                var chamber = new TwinChamber(BuiltChambers.Reference with { WallSensorsFitted = true }, 5);
                Run(trace, chamber, new ChamberSettings(), (_, c, _) => c.Run.Phase != Phase.Complete, "example-2", 4.0);
                break;
            default:
                int dash = name.LastIndexOf('-');
                double exposureS = double.Parse(name[(dash + 1)..^1]);
                Cast(trace, new Plate(ReferenceRecipes.Load(name[..dash], out _)!, exposureS, 1));
                break;
        }

        return trace.ToArray();
    }

    private static void Cast(Stream trace, Plate plate)
    {
        using var run = new PlateRun(plate, trace);
        while (!run.IsOver)
        {
            run.Tick();
        }

        Assert.AreEqual(PlateRun.Complete, run.Outcome);
    }

    // Example 3 until something happens in the middle of a phase; then five seconds more, a reset, and five seconds of rest.
    private static void Break(Stream trace, Phase phase, Action<TwinChamber, OperatorActs> happens)
    {
        int sinceTicks = 0;
        Run(trace, new TwinChamber(TwinParameters.Reference, 3), new ChamberSettings(), (twin, chamber, acts) =>
        {
            sinceTicks += sinceTicks > 0 || chamber.Run.Phase == phase ? 1 : 0;
            if (sinceTicks == 10)
            {
                happens(twin, acts);
            }
            else if (sinceTicks == 260) // a film that is saved has met the bath
            {
                Assert.IsTrue(chamber.Run.Phase is Phase.Faulted or Phase.Aborted, PhaseWords.Name(chamber.Run.Phase));
                acts.Reset();
            }

            return sinceTicks < 310;
        });
    }

    // Example 3 with both travel switches and actuators that scatter, until five seconds after its end.
    private static void WithSwitches(Stream trace)
    {
        TwinParameters reference = TwinParameters.Reference;
        TwinParameters fitted = reference with
        {
            BladeSwitchFitted = true, PlateSwitchFitted = true, PlateSwitchDelayUs = 30_000, ActuatorJitterUs = 2000,
        };
        var settings = new ChamberSettings
        {
            BladeSwitchFitted = 1, BladeSwitchDelayUs = 20_000, PlateSwitchFitted = 1, PlateSwitchDelayUs = 30_000,
        };
        int restTicks = 0;
        Run(trace, new TwinChamber(fitted, 4), settings, (_, chamber, _) =>
        {
            restTicks += chamber.Run.Phase == Phase.Complete ? 1 : 0;
            Assert.IsTrue(restTicks == 0 || chamber.Record.Motion.Verdict == ExposureVerdict.Within);
            return restTicks < 50;
        });
    }

    private static void Run(
        Stream trace,
        TwinChamber twin,
        ChamberSettings settings,
        Func<TwinChamber, Chamber, OperatorActs, bool> afterTick,
        string recipe = "example-3",
        double exposureS = 15.0)
    {
        using var recorder = new Recorder(trace, settings, twin.Board);
        var chamber = new Chamber(new TapeBoard(twin.Board, recorder, TapeSensors.Of(twin.Board)), settings);
        var acts = new OperatorActs(chamber, recorder);
        var person = new ScriptedOperator(new Plate(ReferenceRecipes.Load(recipe, out _)!, exposureS, 1));
        bool goesOn = true;
        for (long nowUs = TickSchedule.TickUs; goesOn; nowUs += TickSchedule.TickUs)
        {
            Assert.IsLessThan(LongestUs, nowUs, $"it does not come out of {PhaseWords.Name(chamber.Run.Phase)}");
            twin.AdvanceTo(nowUs);
            recorder.Tick(nowUs);
            chamber.Tick(nowUs);
            recorder.End(chamber);
            person.Look(chamber, acts, nowUs);
            goesOn = afterTick(twin, chamber, acts);
        }
    }
}
