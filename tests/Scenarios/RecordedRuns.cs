using System;
using System.Collections.Generic;
using System.IO;
using ChamberFirmware.Bench;
using ChamberFirmware.Bench.Replay;
using ChamberFirmware.Casting;
using ChamberFirmware.Settings;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Scenarios;

/// <summary>
/// The runs whose traces lie in tests/Scenarios/traces: the reference climates, the shortest exposure, a fault, an abort. CONTRIBUTING.md
/// says how to record them anew.
/// </summary>
internal static class RecordedRuns
{
    public const string Folder = "tests/Scenarios/traces";

    public static IReadOnlyList<string> Names { get; } =
        ["example-1-2s", "example-2-2s", "example-3-15s", "comparative-0s", "sensor-lost", "aborted"];

    public static byte[] Record(string name)
    {
        var trace = new MemoryStream();
        switch (name)
        {
            case "sensor-lost":
                Break(trace, Phase.Exposing, (twin, _) => twin.Faults.SensorUnplugged = true);
                break;
            case "aborted":
                Break(trace, Phase.Casting, (_, acts) => acts.Ask(OperatorRequest.Abort));
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
        var twin = new TwinChamber(TwinParameters.Reference, 3);
        var settings = new ChamberSettings();
        using var recorder = new Recorder(trace, settings, hasSecondSensor: false);
        var chamber = new Chamber(new TapeBoard(twin.Board, recorder, hasSecondSensor: false), settings);
        var acts = new OperatorActs(chamber, recorder);
        var person = new ScriptedOperator(new Plate(ReferenceRecipes.Load("example-3", out _)!, 15.0, 1));
        int sinceTicks = 0;
        for (long nowUs = Chamber.TickUs; sinceTicks < 110; nowUs += Chamber.TickUs)
        {
            twin.AdvanceTo(nowUs);
            recorder.Tick(nowUs);
            chamber.Tick(nowUs);
            recorder.End(chamber);
            sinceTicks += sinceTicks > 0 || chamber.Run.Phase == phase ? 1 : 0;
            if (sinceTicks == 0)
            {
                person.Look(chamber, acts, nowUs);
            }
            else if (sinceTicks == 10)
            {
                happens(twin, acts);
            }
            else if (sinceTicks == 60)
            {
                Assert.IsTrue(chamber.Run.Phase is Phase.Faulted or Phase.Aborted, PhaseWords.Name(chamber.Run.Phase));
                acts.Reset();
            }
        }
    }
}
