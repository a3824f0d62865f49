using System;
using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Casting;
using ChamberFirmware.Safety;
using CsCheck;

namespace ChamberFirmware.Tests.Faults.Events;

/// <summary>
/// Whatever happens in whatever order, what must hold does at every tick (<see cref="EventRun"/>). A failure tells its seed and the
/// shortest sequence of events that CsCheck has found.
/// </summary>
[TestClass]
public sealed class EventSequenceTests
{
    // Half of all begin as an ordinary run does, or the dice would seldom come to a cast.
    private static readonly Event[] ToReady = [new(EventKind.Start, 0), new(EventKind.OnToNextPhase, 0)];
    private static readonly Event[] ToCast = [.. ToReady, new(EventKind.Cast, 0)];

    private static readonly Gen<(bool Switches, uint Seed, int Begin, Event[] Events)> Sequences =
        Gen.Select(Gen.Bool, Gen.UInt[1, 50], Gen.Int[0, 3], Event.Any.Array[4, 30]);

    [TestMethod]
    public void What_must_hold_holds_after_every_event() => Sample(20);

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    public void And_in_a_thousand_sequences_which_come_to_every_phase()
    {
        (HashSet<Phase> phases, HashSet<int> faults) = Sample(1000);
        Assert.HasCount(Enum.GetValues<Phase>().Length, phases, string.Join(' ', phases));
        int[] wanted =
        [
            FaultCode.SensorLost, FaultCode.FanNotTurning, FaultCode.CastNotStarted, FaultCode.InterlockOpen, FaultCode.SupplyStuck,
            FaultCode.ProgramStalled,
        ];
        Assert.IsTrue(faults.IsSupersetOf(wanted), string.Join(' ', faults));
    }

    private static (HashSet<Phase> Phases, HashSet<int> Faults) Sample(int sequences)
    {
        var phases = new HashSet<Phase>();
        var faults = new HashSet<int>();
        Sequences.Sample(
            sequence =>
            {
                var run = new EventRun(sequence.Switches, sequence.Seed);
                foreach (Event what in sequence.Begin switch { 1 => ToReady, 2 => ToCast, _ => [] })
                {
                    run.Do(what);
                }

                foreach (Event what in sequence.Events)
                {
                    run.Do(what);
                }

                lock (phases)
                {
                    phases.UnionWith(run.Phases);
                    faults.UnionWith(run.Faults);
                }
            },
            iter: sequences,
            print: s => $"switches {s.Switches}, twin {s.Seed}, begin {s.Begin}: {string.Join(", ", s.Events.AsEnumerable())}");
        return (phases, faults);
    }
}
