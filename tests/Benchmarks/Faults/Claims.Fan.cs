using System;
using System.Collections.Generic;
using System.Globalization;
using ChamberFirmware.Safety;

namespace ChamberFirmware.Benchmarks.Faults;

/// <content>Fan and tach; the interlock chain.</content>
internal static partial class Claims
{
    // In Conditioning 6 s to spin up may still go by before the 5 s of slow readings; a tick's edges on top.
    private const double ToFanStoodS = 11.5;

    private static IEnumerable<Claim> FanAndTach()
    {
        yield return new Claim(FaultKind.Off, "fan", "blocked", [Moment.Conditioning, Moment.Ready, Moment.Filling, Moment.Complete],
            [FaultCode.FanNotTurning], 4.5, ToFanStoodS, run => run.Twin.Faults.FanBlocked = true) { SafeS = 3.0 };
        yield return new Claim(FaultKind.Off, "fan", "blocked", [Moment.Casting, Moment.Exposing], [FaultCode.FanNotTurning], 4.5, 10.0,
            run => run.Twin.Faults.FanBlocked = true) { SafeS = 3.0 };
        yield return new Claim(FaultKind.Off, "fan", "blocked from the start", [Moment.BeforeStart], [FaultCode.FanNotTurning], 10.0, 20.0,
            run => run.Twin.Faults.FanBlocked = true) { SafeS = 0.0 };
        yield return new Claim(FaultKind.Off, "tach", "no edges", [Moment.Conditioning, Moment.Ready, Moment.Exposing, Moment.Complete],
            [FaultCode.FanNotTurning], 4.5, ToFanStoodS, run => run.Twin.Faults.TachFactor = 0.0) { SafeS = 3.0 };
        foreach (double factor in new[] { 0.3, 0.65, 0.85, 0.92, 1.12, 1.3, 1.7, 3.0 })
        {
            yield return Speed(FaultKind.Wrong, "tach", $"{factor} edges for one", 10.0, run => run.Twin.Faults.TachFactor = factor);
        }

        foreach (double factor in new[] { 0.94, 1.06 })
        {
            yield return Speed(FaultKind.Wrong, "tach", $"{factor} edges for one", 16.0, run => run.Twin.Faults.TachFactor = factor);
        }

        foreach (double strength01 in new[] { 0.55, 0.7, 0.85, 0.93, 1.07 })
        {
            yield return Speed(FaultKind.Slow, "fan", $"{strength01} of its speed", 16.0,
                run => run.Twin.Faults.FanStrength01 = strength01);
        }

        foreach (double sag01 in new[] { 0.6, 0.8 })
        {
            yield return Speed(FaultKind.Slow, "tach", $"gives {sag01} of its edges below a duty of 0.6", 25.0, run =>
                (run.Twin.Faults.TachSagsBelowDuty01, run.Twin.Faults.TachSag01) = (0.6, sag01)) with
            {
                Moments = [Moment.BeforeStart], EarliestS = 2.5,
            };
        }

        // Never long enough a burst to be believed, and again before it is over.
        foreach (int edges in new[] { 60, 400 })
        {
            yield return Speed(FaultKind.Garbage, "tach", $"{edges} edges too many every second", 20.0, run =>
            {
                int tick = 0;
                run.EachTick = () => run.Twin.Faults.TachBurst(tick++ % 10 == 0 ? edges : 0);
            }) with { Moments = [Moment.Conditioning, Moment.Ready] };
        }
    }

    private static IEnumerable<Claim> Chain()
    {
        Moment[] running = [Moment.Conditioning, Moment.Ready, Moment.Filling, Moment.Casting, Moment.Exposing, Moment.Immersing,
            Moment.Commissioning];
        yield return Open(FaultKind.Off, "door", "opened", running, run => run.Twin.Faults.DoorOpen = true);
        yield return Open(FaultKind.Off, "emergency stop", "pressed", running, run => run.Twin.Faults.InterlockOpen = true);
        yield return Open(FaultKind.Stuck, "interlock sense", "a broken wire", running, run => run.Twin.Faults.SenseStuckOff = true);
        foreach (int ticks in new[] { 1, 2 })
        {
            yield return Open(FaultKind.Intermittent, "interlock chain", $"opens for {ticks} tick(s)", [Moment.Casting, Moment.Exposing,
                Moment.Immersing], run =>
            {
                int left = ticks;
                run.EachTick = () => run.Twin.Faults.InterlockOpen = left-- > 0;
            });
        }

        foreach ((int open, int closed) in new[] { (2, 1), (3, 5), (2, 20) })
        {
            yield return Open(FaultKind.Intermittent, "interlock chain", $"open for {open} of {open + closed} ticks", [Moment.Conditioning,
                Moment.Ready], run =>
            {
                int tick = 0;
                run.EachTick = () => run.Twin.Faults.InterlockOpen = tick++ % (open + closed) < open;
            });
        }

        yield return Open(FaultKind.Off, "door", "open at the start", [Moment.BeforeStart], run => run.Twin.Faults.DoorOpen = true) with
        {
            EarliestS = 0.9, LatestS = 1.4, SafeS = 0.0,
        };
        yield return Open(FaultKind.Stuck, "interlock sense", "a broken wire at the start", [Moment.BeforeStart], run =>
            run.Twin.Faults.SenseStuckOff = true) with { EarliestS = 0.9, LatestS = 1.4, SafeS = 0.0 };
        yield return Open(FaultKind.Off, "door", "opened after the cast", [Moment.Complete], run => run.Twin.Faults.DoorOpen = true) with
        {
            Numbers = [FaultCode.None], Outcome = Outcome.Idle,
        };
    }

    private static Claim Speed(FaultKind kind, string part, string how, double latestS, Action<FaultRun> breaks) => new(
        kind, part, how.ToString(CultureInfo.InvariantCulture), [Moment.Conditioning, Moment.Ready, Moment.Exposing, Moment.Complete],
        [FaultCode.FanSpeedWrong], 2.0, latestS, breaks) { WaitS = 10.0 };

    private static Claim Open(FaultKind kind, string part, string how, Moment[] moments, Action<FaultRun> breaks) => new(
        kind, part, how, moments, [FaultCode.InterlockOpen], 0.0, 2.0 * TickS, breaks) { SafeS = TickS, Recipe = Array.IndexOf(moments,
            Moment.Filling) >= 0 ? "example-1" : null };
}
