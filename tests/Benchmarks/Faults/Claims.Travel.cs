using System;
using System.Collections.Generic;
using ChamberFirmware.Safety;
using ChamberFirmware.Settings;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Benchmarks.Faults;

/// <content>Blade, immersion, travel switches, pulse trains.</content>
internal static partial class Claims
{
    // From the command of a cast of 3 s and an exposure of 15 s.
    private const double BladeLateS = 14.0;
    private const double PlateLateS = 30.0;

    private static IEnumerable<Claim> Travel()
    {
        yield return Moves(FaultKind.Stuck, "blade", "does not move", FaultCode.BladeNotSeen, 5.0, BladeLateS, f => f.BladeStuck = true);
        yield return Moves(FaultKind.Off, "blade's switch", "never closes", FaultCode.BladeNotSeen, 5.0, BladeLateS,
            f => f.BladeSwitchDead = true);
        yield return Moves(FaultKind.Stuck, "immersion", "does not fall", FaultCode.PlateNotSeen, 15.0, PlateLateS,
            f => f.ImmersionStuck = true);
        yield return Moves(FaultKind.Off, "plate's switch", "never closes", FaultCode.PlateNotSeen, 15.0, PlateLateS,
            f => f.PlateSwitchDead = true);
        foreach (Moment moment in new[] { Moment.Casting, Moment.Exposing })
        {
            yield return Moves(FaultKind.Stuck, "plate's switch", "closes", FaultCode.PlateTooEarly, 0.0, 2.0 * TickS,
                f => f.PlateSwitchWelded = true) with
            {
                Moments = [moment],
            };
            yield return Moves(FaultKind.Stuck, "immersion", "does not fall", FaultCode.PlateNotSeen, 8.0, PlateLateS,
                f => f.ImmersionStuck = true) with
            {
                Moments = [moment],
            };
        }

        foreach (double mmPerS in new[] { 75.0, 90.0, 120.0 })
        {
            yield return Moves(FaultKind.Wrong, "blade", $"{mmPerS} mm/s instead of 50", FaultCode.BladeTooEarly, 5.0, BladeLateS,
                _ => { }, p => p with
            {
                BladeSpeedMmPerS = mmPerS,
            });
        }

        foreach (double mmPerS in new[] { 38.0, 25.0, 10.0 })
        {
            yield return Moves(FaultKind.Slow, "blade", $"{mmPerS} mm/s instead of 50", FaultCode.BladeNotSeen, 5.0, BladeLateS, _ => { },
                p => p with
            {
                BladeSpeedMmPerS = mmPerS,
            });
        }

        foreach (double earlyS in new[] { 0.6, 0.8, 0.95 })
        {
            yield return Moves(FaultKind.Wrong, "immersion", $"{earlyS} s too early", FaultCode.PlateTooEarly, 15.0, PlateLateS,
                _ => { }) with
            {
                Set = s =>
                {
                    Switches(s);
                    s.ImmersionLatencyUs += (long)(earlyS * 1e6);
                },
            };
        }

        foreach (double lateS in new[] { 0.65, 1.0, 2.0 })
        {
            yield return Moves(FaultKind.Delayed, "immersion", $"{lateS} s too late", FaultCode.PlateNotSeen, 15.0, PlateLateS, _ => { },
                p => p with
            {
                ImmersionLatencyUs = p.ImmersionLatencyUs + lateS * 1e6,
            });
        }

        yield return Moves(FaultKind.Stuck, "blade's switch", "closed before", 4105, 0.0, TickS,
            f => f.BladeSwitchWelded = true) with { Outcome = Outcome.Refusal };
        yield return Moves(FaultKind.Stuck, "plate's switch", "closed before", 4106, 0.0, TickS,
            f => f.PlateSwitchWelded = true) with { Outcome = Outcome.Refusal };
        foreach ((string part, string how, Action<TwinFaults> breaks) in new (string, string, Action<TwinFaults>)[]
        {
            ("blade", "does not move, no switches", f => f.BladeStuck = true),
            ("immersion", "does not fall, no switches", f => f.ImmersionStuck = true),
            ("blade and immersion", "do not move, no switches", f => (f.BladeStuck, f.ImmersionStuck) = (true, true)),
        })
        {
            yield return new Claim(FaultKind.Off, part, how, [Moment.AtCast], [FaultCode.None], 15.0, 40.0, run => breaks(run.Twin.Faults))
            {
                Outcome = Outcome.NotVerified, IsOfMotion = true,
            };
        }

        yield return Trains("refuse to start", run => run.Twin.Faults.CastTimerRefuses = true, p => p);
        foreach (long ms in new[] { 20, 40, 80 })
        {
            yield return Trains($"start up to {ms} ms late", _ => { }, p => p with { RmtStartSpreadUs = 1000 * ms });
        }
    }

    // An immersion after 125 s is armed from 30 s before it is due, for 20 s; 95 to 115 s after the blade has left the plate.
    private static IEnumerable<Claim> FarImmersion()
    {
        foreach ((Moment moment, double earliestS, double latestS) in new[]
        {
            (Moment.Casting, 114.9, 118.0), (Moment.Exposing, 112.5, 115.3),
        })
        {
            yield return new Claim(
                FaultKind.Off, "immersion's pulse train", "refuses to be armed", [moment], [FaultCode.ImmersionNotArmed], earliestS,
                latestS, run => run.Twin.Faults.CastTimerRefuses = true)
            {
                Recipe = Chambers.LongExposure, IsOfMotion = true,
            };
        }
    }

    private static void Switches(ChamberSettings s) => (s.BladeSwitchFitted, s.PlateSwitchFitted, s.BladeSwitchDelayUs) = (1, 1, 20_000);

    private static Claim Moves(
        FaultKind kind, string part, string how, int number, double earliestS, double latestS, Action<TwinFaults> breaks,
        Func<TwinParameters, TwinParameters>? built = null) => new(
        kind, part, how, [Moment.AtCast], [number], earliestS, latestS, run => breaks(run.Twin.Faults))
    {
        Built = p => (built == null ? p : built(p)) with { BladeSwitchFitted = true, PlateSwitchFitted = true },
        Set = Switches,
        IsOfMotion = true,
    };

    private static Claim Trains(string how, Action<FaultRun> breaks, Func<TwinParameters, TwinParameters> built) => new(
        how.StartsWith('r') ? FaultKind.Off : FaultKind.Delayed, "pulse trains", how, [Moment.AtCast], [FaultCode.CastNotStarted], 0.0,
            1.5, breaks)
    {
        Built = built, IsOfMotion = true,
    };
}
