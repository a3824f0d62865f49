using System;
using System.Collections.Generic;
using ChamberFirmware.Safety;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Benchmarks.Faults;

/// <content>Heater, humidifier, dry air; the time limits of a run.</content>
internal static partial class Claims
{
    private static int[] Hot => [FaultCode.HeatingUncommanded, FaultCode.OverTemperature];
    private static int[] Floods => [FaultCode.WetsUncommanded, FaultCode.DoesNotDry]; // 313 names the humidifier, too

    private static IEnumerable<Claim> Heater()
    {
        foreach (double c in new[] { 76.0, 77.5, 79.0, 81.0, 83.0 })
        {
            yield return new Claim(FaultKind.Wrong, "heater", $"the air is at {c:F1} C at power-on", [Moment.PowerOn],
                [FaultCode.OverTemperature], 0.2, 1.0, _ => { })
            {
                Built = p => p with { StartAirTemperatureC = c, StartWallTemperatureC = c, StartHumidityRatioGPerKg = 10.0 },
                    OnReference = true,
            };
        }

        foreach (string recipe in new[] { "example-1", "example-2" })
        {
            yield return OnAir(FaultKind.Off, "heater", "open element from the start", [Moment.BeforeStart], [FaultCode.HeatingTooSlow],
                60.0, 95.0, recipe,
                f => f.HeaterDead = true);
            yield return OnAir(FaultKind.Off, "heater", "opens on the way", [Moment.Conditioning], [FaultCode.HeatingTooSlow], 55.0, 250.0,
                recipe,
                f => f.HeaterDead = true);
            yield return OnAir(FaultKind.Off, "heater", "opens while the air is held", [Moment.Ready], [FaultCode.HeatingTooSlow], 55.0,
                300.0, recipe,
                f => f.HeaterDead = true);
            foreach (double power01 in new[] { 0.0, 0.01, 0.02 })
            {
                yield return OnAir(FaultKind.Slow, "heater", $"{power01} of its power", [Moment.BeforeStart], [FaultCode.HeatingTooSlow],
                    60.0, 95.0, recipe,
                    f => f.HeaterPower01 = power01);
            }

            yield return OnAir(FaultKind.Stuck, "heater", "relay welded", [Moment.Ready], Hot, 5.0, 150.0, recipe,
                f => f.HeaterWelded = true);
        }

        yield return OnAir(FaultKind.Stuck, "heater", "relay welded", [Moment.BeforeStart, Moment.Conditioning, Moment.Ready,
            Moment.Complete, Moment.Filling], Hot,
            5.0, 120.0, "example-3", f => f.HeaterWelded = true);
        yield return OnAir(FaultKind.Stuck, "heater", "relay welded", [Moment.BeforeStart, Moment.Conditioning], Hot, 5.0, 150.0, "dry",
            f => f.HeaterWelded = true);
    }

    private static IEnumerable<Claim> Water()
    {
        foreach (string recipe in new[] { "example-1", "example-2" })
        {
            yield return OnAir(FaultKind.Off, "humidifier", "empty from the start", [Moment.BeforeStart], [FaultCode.DoesNotWet], 30.0,
                100.0, recipe,
                f => f.HumidifierDead = true);
            yield return OnAir(FaultKind.Off, "humidifier", "runs empty", [Moment.Conditioning], [FaultCode.DoesNotWet], 25.0, 130.0,
                recipe,
                f => f.HumidifierStrength01 = 0.0);
            yield return OnAir(FaultKind.Off, "humidifier", "runs empty", [Moment.Ready], [FaultCode.DoesNotWet], 30.0, 180.0, recipe,
                f => f.HumidifierStrength01 = 0.0);
            foreach (double strength01 in new[] { 0.03, 0.08 })
            {
                yield return OnAir(FaultKind.Slow, "humidifier", $"{strength01} of its water", [Moment.BeforeStart],
                    [FaultCode.DoesNotWet], 30.0, 130.0, recipe,
                    f => f.HumidifierStrength01 = strength01);
            }

            yield return OnAir(FaultKind.Stuck, "humidifier", "welded", [Moment.Ready], Floods, 15.0, 150.0, recipe,
                f => f.HumidifierWelded = true);
        }

        yield return OnAir(FaultKind.Stuck, "humidifier", "welded", [Moment.BeforeStart, Moment.Conditioning], Floods, 15.0, 180.0, "dry",
            f => f.HumidifierWelded = true);
        yield return OnAir(FaultKind.Stuck, "humidifier", "welded", [Moment.Ready, Moment.Complete], Floods, 15.0, 150.0, "example-3",
            f => f.HumidifierWelded = true);
        yield return OnAir(FaultKind.Off, "dry air", "valve stays closed", [Moment.BeforeStart, Moment.Conditioning],
            [FaultCode.DoesNotDry], 15.0, 180.0, "dry",
            f => f.DryAirDead = true);
        foreach (string recipe in new[] { "example-1", "example-2" })
        {
            yield return OnAir(FaultKind.Stuck, "dry air", "valve stays open", [Moment.Ready], [FaultCode.DoesNotWet], 30.0, 180.0, recipe,
                f => f.DryAirWelded = true);
            yield return OnAir(FaultKind.Stuck, "dry air", "valve stays open from the start", [Moment.BeforeStart],
                [FaultCode.DoesNotWet], 30.0, 600.0, recipe,
                f => f.DryAirWelded = true);
        }
    }

    private static IEnumerable<Claim> TimeLimits()
    {
        yield return new Claim(FaultKind.Delayed, "operator", "nobody casts", [Moment.Ready], [FaultCode.ReadyTimeout], 1700.0, 1801.0,
            _ => { }) { IsLong = true };
        yield return new Claim(FaultKind.Delayed, "operator", "nobody ends the filling", [Moment.Filling], [FaultCode.FillingTimeout],
            1190.0, 1201.0, _ => { });
        yield return new Claim(FaultKind.Delayed, "operator", "nobody enters a velocity", [Moment.PowerOn],
            [FaultCode.CommissioningTimeout], 5400.0, 5406.0, run =>
        {
            run.RunS(3.0);
            run.Chamber.Operator.BeginAirTable("2026-11-23");
        }) { IsLong = true };
        yield return new Claim(FaultKind.Delayed, "operator", "dope waits in the blade", [Moment.Filling], [FaultCode.FilledTooLong],
            600.0, 800.0, run =>
            run.EachTick = () => run.Twin.Faults.DoorOpen |= run.Chamber.Run.DoorMayOpen);
        yield return new Claim(FaultKind.Intermittent, "T", "1 K off for 2 s of 20", [Moment.BeforeStart], [FaultCode.ConditioningTimeout],
            1799.0, 1802.0, run =>
        {
            int tick = 0;
            run.EachTick = () => run.Twin.Faults.SensorTemperatureDriftK = (tick++ + 100) % 200 < 20 ? 1.0 : 0.0;
        }) { Recipe = "example-3", OnReference = true };
        foreach (double w in new[] { 50.0, 60.0 })
        {
            yield return new Claim(FaultKind.Slow, "heater", $"{w} W", [Moment.BeforeStart], [FaultCode.TemperatureNotReached], 1799.0,
                1802.0, _ => { })
            {
                Built = p => p with { HeaterPowerW = w }, Recipe = "example-1", OnReference = true,
            };
        }

        foreach (double leak in new[] { 90.0, 110.0 })
        {
            yield return new Claim(FaultKind.Slow, "humidifier", $"a leak of {leak} changes an hour", [Moment.BeforeStart],
                [FaultCode.DoesNotWet], 30.0, 600.0,
                _ => { }) { Built = p => p with { LeakPerH = leak }, Recipe = "example-2", OnReference = true };
            yield return new Claim(FaultKind.Slow, "humidifier", $"a leak of {leak} changes an hour, 30 believed", [Moment.BeforeStart],
                [FaultCode.HumidityNotReached], 1799.0, 1802.0, _ => { })
            {
                Built = p => p with { LeakPerH = leak }, Set = s => s.LeakPerHour = 30.0, Recipe = "example-2", OnReference = true,
            };
        }

        foreach (double rpm in new[] { 2000.0, 1900.0 })
        {
            yield return new Claim(FaultKind.Slow, "fan", $"{rpm} rpm at most, and a table that promises more", [Moment.BeforeStart],
                [FaultCode.VelocityNotReached],
                1799.0, 1802.0, _ => { })
            {
                Built = p => p with { FanFullRpm = rpm }, Set = s => (s.FanFullSpeedRpm, s.FanTableDuty01) = (rpm, []),
                    Recipe = "example-2", OnReference = true,
            };
        }
    }

    private static Claim OnAir(
        FaultKind kind, string part, string how, Moment[] moments, int[] numbers, double earliestS, double latestS, string recipe,
            Action<TwinFaults> breaks) => new(
        kind, part, $"{how}, {recipe}", moments, numbers, earliestS, latestS, run => breaks(run.Twin.Faults)) { Recipe = recipe,
            WaitS = 20.0, LatestElsewhereS = 2.0 * latestS };
}
