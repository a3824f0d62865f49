using System;
using System.Collections.Generic;
using ChamberFirmware.Safety;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Benchmarks.Faults;

/// <content>Contactor, one-shot, sense; the program itself.</content>
internal static partial class Claims
{
    private static IEnumerable<Claim> Supply()
    {
        Moment[] whenever = [Moment.PowerOn, Moment.AtStart, Moment.NextStart, Moment.Abort];
        yield return Stuck("contactor K1", "welded", whenever, faults => faults.SupplyRelayWelded = true);
        yield return Stuck("interlock sense", "at 3.3 V", whenever, faults => faults.SenseStuckOn = true);
        foreach (double slower in new[] { 2.2, 3.0, 10.0, 1e6 })
        {
            yield return Stuck("one-shot", $"waits {slower:G} times as long", [Moment.AtStart, Moment.NextStart],
                faults => faults.DeadManSlower = slower);
        }

        foreach (long ms in new[] { 20, 60, 95 })
        {
            yield return new Claim(FaultKind.Wrong, "one-shot", $"waits {ms} ms only", [Moment.BeforeStart], [FaultCode.InterlockOpen],
                0.9, 1.5, _ => { })
            {
                Built = p => p with { DeadManUs = 1000 * ms }, SafeS = 0.0,
            };
        }
    }

    private static IEnumerable<Claim> Program()
    {
        foreach (double stallS in new[] { 0.6, 0.9, 3.0, 45.0, 600.0 })
        {
            yield return new Claim(FaultKind.DeadProgram, "program", $"stands still for {stallS:G} s",
                [Moment.Conditioning, Moment.Ready, Moment.Filling, Moment.Casting, Moment.Exposing], [FaultCode.ProgramStalled],
                0.0, stallS + 2.0 * TickS, run => run.Stall(stallS)) { IsOfMotion = true, Recipe = "example-1" };
            yield return new Claim(FaultKind.DeadProgram, "program", $"stands still for {stallS:G} s", [Moment.Complete], [FaultCode.None],
                0.0, stallS + 2.0 * TickS, run => run.Stall(stallS)) { Outcome = Outcome.Idle };
        }

        foreach ((string load, Action<TwinFaults> weld) in new (string, Action<TwinFaults>)[]
        {
            ("no", _ => { }), ("the heater's", f => f.HeaterWelded = true), ("the humidifier's", f => f.HumidifierWelded = true),
        })
        {
            yield return new Claim(FaultKind.DeadProgram, "program", $"dies, with {load} relay welded", AnyPhase, [0], 0.2, 0.6, run =>
            {
                weld(run.Twin.Faults);
                run.IsDead = true;
            }) { Outcome = Outcome.SupplyGone, IsOfMotion = true };
        }
    }

    private static IEnumerable<Claim> Flash()
    {
        yield return new Claim(FaultKind.Off, "flash", "takes nothing, at the cast", [Moment.AtCast], [4501], 0.0, TickS,
            run => run.Twin.Faults.StoreWriteFails = true) { Outcome = Outcome.Refusal };
        foreach ((string how, Func<string, string> damage) in new (string, Func<string, string>)[]
        {
            ("both files torn", text => text[..(text.Length / 2)]), ("both files of noughts", text => new string('\0', text.Length)),
            ("one letter other in both", text => text.Replace('1', '2')),
        })
        {
            yield return new Claim(FaultKind.Garbage, "flash", how + ", settings", [Moment.BeforeStart], [2201], 0.0, TickS, run =>
            {
                run.Chamber.Operator.Set("HeaterW", "301");
                run.Chamber.Operator.Set("HeaterW", "302");
                run.Twin.Faults.DamageStore(damage);
                run.Chamber.LoadSettings(); // the next power-on
            }) { Outcome = Outcome.Refusal };
            yield return new Claim(FaultKind.Garbage, "flash", how + ", journal", [Moment.BeforeStart], [4503], 0.0, TickS, run =>
            {
                run.Chamber.Journal.TryMark(Journal.PlateMark.Coated);
                run.Chamber.Journal.TryMark(Journal.PlateMark.None);
                run.Twin.Faults.DamageStore(damage, "journal.a");
                run.Twin.Faults.DamageStore(damage, "journal.b");
                run.Chamber.LoadSettings();
            }) { Outcome = Outcome.Refusal };
        }
    }

    private static Claim Stuck(string part, string how, Moment[] moments, Action<TwinFaults> breaks) => new(
        FaultKind.Stuck, part, how, moments, [FaultCode.SupplyStuck], 0.0, 1.4, run => breaks(run.Twin.Faults));
}
