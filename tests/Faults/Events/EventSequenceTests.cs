using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
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

    // Other ones at every call, a hundred; CsCheck_Iter in the environment asks for more.
    [TestMethod]
    public void What_must_hold_holds_after_every_event() => Sequences.Sample(sequence => { Play(sequence); }, print: Told);

    // Always the same thousand: what they come to must not hang on the dice.
    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    public void And_in_a_thousand_sequences_which_come_to_every_phase()
    {
        var phases = new HashSet<Phase>();
        var faults = new HashSet<int>();
        Parallel.For(0, 1000, number =>
        {
            (bool, uint, int, Event[]) sequence = Sequences.Generate(new PCG(1, (ulong)number), null, out _);
            EventRun run = Played(number, sequence);
            lock (phases)
            {
                phases.UnionWith(run.Phases);
                faults.UnionWith(run.Faults);
            }
        });
        Assert.HasCount(Enum.GetValues<Phase>().Length - 1, phases, string.Join(' ', phases)); // all but a line's Coating
        int[] wanted =
        [
            FaultCode.SensorLost, FaultCode.FanNotTurning, FaultCode.CastNotStarted, FaultCode.InterlockOpen, FaultCode.SupplyStuck,
            FaultCode.ProgramStalled,
        ];
        Assert.IsTrue(faults.IsSupersetOf(wanted), string.Join(' ', faults));
    }

    private static EventRun Played(int number, (bool Switches, uint Seed, int Begin, Event[] Events) sequence)
    {
        try
        {
            return Play(sequence);
        }
        catch (Exception failure)
        {
            throw new AssertFailedException($"sequence {number}, {Told(sequence)}: {failure.Message}", failure);
        }
    }

    private static EventRun Play((bool Switches, uint Seed, int Begin, Event[] Events) sequence)
    {
        var run = new EventRun(sequence.Switches, sequence.Seed);
        Event[] begin = sequence.Begin switch { 1 => ToReady, 2 => ToCast, _ => [] };
        foreach (Event what in begin.Concat(sequence.Events))
        {
            run.Do(what);
        }

        return run;
    }

    private static string Told((bool Switches, uint Seed, int Begin, Event[] Events) sequence) =>
        $"switches {sequence.Switches}, twin {sequence.Seed}, begin {sequence.Begin}: {string.Join(", ", sequence.Events.AsEnumerable())}";
}
