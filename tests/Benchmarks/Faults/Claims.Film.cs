using System;
using System.Collections.Generic;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Benchmarks.Faults;

/// <content>
/// Faults that come while a film is cast or exposed, too late or too small to be found before it is in the bath: no number is claimed, only
/// that the record does not call held what was not.
/// </content>
internal static partial class Claims
{
    private static IEnumerable<Claim> Films()
    {
        foreach (string recipe in new[] { "example-1", "example-2", "example-3" })
        {
            yield return Told(FaultKind.Off, "heater", "opens", recipe, f => f.HeaterDead = true);
            yield return Told(FaultKind.Stuck, "heater", "relay welded", recipe, f => f.HeaterWelded = true);
            yield return Told(FaultKind.Slow, "heater", "half its power", recipe, f => f.HeaterPower01 = 0.5);
            yield return Told(FaultKind.Off, "humidifier", "empty", recipe, f => f.HumidifierDead = true);
            yield return Told(FaultKind.Stuck, "humidifier", "welded", recipe, f => f.HumidifierWelded = true);
            yield return Told(FaultKind.Slow, "humidifier", "half its water", recipe, f => f.HumidifierStrength01 = 0.5);
            yield return Told(FaultKind.Off, "dry air", "valve stays closed", recipe, f => f.DryAirDead = true);
            yield return Told(FaultKind.Stuck, "dry air", "valve stays open", recipe, f => f.DryAirWelded = true);
            foreach (double factor in new[] { 0.955, 0.98, 1.02, 1.045, 1.5 })
            {
                yield return Told(FaultKind.Wrong, "tach", $"{factor} edges for one", recipe, f => f.TachFactor = factor);
            }

            foreach (double strength01 in new[] { 0.9, 0.97, 1.03 })
            {
                yield return Told(FaultKind.Slow, "fan", $"{strength01} of its speed", recipe, f => f.FanStrength01 = strength01);
            }

            yield return Told(FaultKind.Intermittent, "T, RH, P", "open for 200 of 700 ms", recipe, f =>
                (f.Sensor.ContactPeriodUs, f.Sensor.ContactOpenUs) = (700_000, 200_000));
            yield return Told(FaultKind.Stuck, "T, RH, P", "repeats itself", recipe, f => f.SensorFrozen = true);
        }
    }

    private static Claim Told(FaultKind kind, string part, string how, string recipe, Action<TwinFaults> breaks) => new(
        kind, part, $"{how}, {recipe}", [Moment.AtCast, Moment.Casting, Moment.Exposing], [0], 0.0, 60.0, run => breaks(run.Twin.Faults))
    {
        Outcome = Outcome.Told, Recipe = recipe, WaitS = 8.0,
    };
}
