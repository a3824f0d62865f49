using System;
using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Safety;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Benchmarks.Faults;

/// <content>The air sensor, and the second one.</content>
internal static partial class Claims
{
    // Ten readings in a row, one a tick; a start that is refused says the same at once.
    private const double OfBadReadsS = 0.9;
    private const double ToBadReadsS = 1.2;
    private const double IntermittentS = 90.0;

    private static Moment[] SensorMoments => [Moment.BeforeStart, .. AnyPhase];

    private static IEnumerable<Claim> AirSensor()
    {
        yield return Bad(FaultKind.Off, "T, RH, P", "unplugged", FaultCode.SensorLost, s => s.Unplugged = true);
        yield return Bad(FaultKind.Off, "T, RH, P", "every 2nd transfer fails, so every reading", FaultCode.SensorLost,
            s => s.BusFailEveryN = 2);
        foreach (long ms in new[] { 20, 60, 90 })
        {
            yield return Bad(FaultKind.Delayed, "bus", $"unplugged, and each transfer blocks the board for {ms} ms", FaultCode.SensorLost,
                s => (s.Unplugged, s.BlocksUs) = (true, 1000 * ms)) with { LatestS = ToBadReadsS + 0.2 };
        }

        yield return Bad(FaultKind.Stuck, "T, RH, P", "repeats itself", FaultCode.SensorFrozen, s => s.Frozen = true) with
        {
            Moments = AnyPhase, EarliestS = 4.8, LatestS = 5.3,
        };
        yield return Bad(FaultKind.Garbage, "T, RH, P", "data line low", FaultCode.SensorLost, s => s.AllZero = true);
        yield return Bad(FaultKind.Garbage, "T, RH, P", "data line high", FaultCode.SensorLost, s => s.AllOnes = true);
        foreach (int id in new[] { 0x58, 0x57, 0x60 ^ 0x01, 0x60 ^ 0x80, 0x55 })
        {
            yield return Bad(FaultKind.Wrong, "chip", $"another chip with id 0x{id:X2}, plugged in", FaultCode.SensorOtherChip,
                s => s.OtherId = (byte)id, true);
        }

        foreach ((int register, int bit) in new[] { (0x88, 0), (0x8D, 5), (0x92, 7), (0x9F, 3), (0xE1, 2), (0xE4, 6), (0xE7, 1) })
        {
            yield return Bad(FaultKind.Wrong, "calibration", $"0x{register:X2} bit {bit}, after a dip", FaultCode.SensorCalibration,
                s => s.WrongBit = 8 * register + bit, true);
        }

        yield return Bad(FaultKind.Wrong, "RH", "water on the element", FaultCode.SensorWet, s => s.Wet = true);
        foreach ((int register, int bit) in new[] { (0xF7, 0), (0xF7, 1), (0xF7, 2), (0xFA, 2), (0xFA, 3) })
        {
            yield return Bad(FaultKind.Wrong, register < 0xFA ? "P" : "T", $"0x{register:X2} bit {bit} wrong for good",
                FaultCode.SensorJumps, s => s.WrongBit = 8 * register + bit) with { Moments = AnyPhase };
        }

        foreach (double pa in new[] { 9500.0, 14000.0, -42500.0 })
        {
            yield return Bad(FaultKind.Garbage, "P", $"{pa:+0;-0} Pa: no weather has that", FaultCode.SensorImplausible,
                s => s.PressureDriftPa = pa);
        }

        foreach (double k in new[] { -75.0, -90.0, 85.0 })
        {
            yield return Bad(FaultKind.Garbage, "T", $"{k:+0;-0} K: ice or steam", FaultCode.SensorImplausible,
                s => s.TemperatureDriftK = k) with
            {
                Recipe = "example-1",
            };
        }

        foreach (double k in new[] { 9.0, -9.0, 13.0, -13.0 })
        {
            yield return Bad(FaultKind.Wrong, "T", $"{k:+0;-0} K at once", FaultCode.SensorJumps, s => s.TemperatureDriftK = k) with
            {
                Moments = [Moment.Ready, Moment.Casting, Moment.Exposing, Moment.Commissioning],
            };
        }

        foreach (double pct in new[] { 32.0, 38.0, 45.0 })
        {
            yield return Bad(FaultKind.Wrong, "RH", $"{pct:+0;-0} %RH at once", FaultCode.SensorJumps, s => s.HumidityDriftPct = pct) with
            {
                Moments = [Moment.Ready, Moment.Exposing, Moment.Complete],
            };
        }

        foreach (double pa in new[] { 700.0, -700.0, 2500.0, -4000.0 })
        {
            yield return Bad(FaultKind.Wrong, "P", $"{pa:+0;-0} Pa at once", FaultCode.SensorJumps, s => s.PressureDriftPa = pa) with
            {
                Moments = AnyPhase,
            };
        }

        foreach (double pa in new[] { 6300.0, -6300.0, 8000.0, -25000.0, -12000.0 })
        {
            yield return Bad(FaultKind.Wrong, "P", $"{pa:+0;-0} Pa", FaultCode.PressureOffSite, s => s.PressureDriftPa = pa);
        }

        // A temperature that rises with the RH as it was looks like water that rises: it must not be taken for a humidifier that is stuck.
        yield return new Claim(FaultKind.Slow, "T", "drifts up by 3 K/s", [Moment.Conditioning, Moment.Ready],
            [FaultCode.OverTemperature], 1.0, 25.0,
            run => run.EachTick = () => run.Twin.Faults.SensorTemperatureDriftK += 0.3);
        foreach ((int periodMs, int openMs) in new[] { (400, 200), (700, 300), (900, 400), (2000, 800), (1500, 900) })
        {
            yield return Contact($"open for {openMs} of {periodMs} ms", s => (s.ContactPeriodUs, s.ContactOpenUs) = (1000L * periodMs,
                1000L * openMs));
        }

        foreach (int n in new[] { 3, 4, 5, 6 })
        {
            yield return Contact($"every {n}th transfer fails", s => s.BusFailEveryN = n);
        }
    }

    private static IEnumerable<Claim> SecondSensor()
    {
        static TwinParameters Two(TwinParameters p) => p with { SecondSensorFitted = true };
        Moment[] moments = [Moment.Conditioning, Moment.Ready, Moment.Exposing, Moment.Complete];
        yield return new Claim(FaultKind.Off, "both air sensors", "unplugged", moments, [FaultCode.SensorLost], OfBadReadsS, ToBadReadsS,
            run => run.Twin.Faults.Sensor.Unplugged = run.Twin.Faults.SecondSensor.Unplugged = true) { Built = Two, SafeS = TickS };
        yield return new Claim(FaultKind.Stuck, "both air sensors", "repeat themselves", moments, [FaultCode.SensorFrozen], 4.8, 5.3,
            run => run.Twin.Faults.Sensor.Frozen = run.Twin.Faults.SecondSensor.Frozen = true) { Built = Two };
        foreach ((double pct, double k) in new[] { (12.0, 0.0), (-12.0, 0.0), (0.0, 3.0), (0.0, -3.0), (11.0, 1.0) })
        {
            foreach (bool second in new[] { false, true })
            {
                yield return new Claim(FaultKind.Wrong, second ? "second air sensor" : "air sensor of two",
                    $"{pct:+0;-0;0} %RH, {k:+0;-0;0} K",
                    [Moment.Ready, Moment.Complete], [FaultCode.SensorsDisagree], 29.0, 45.0,
                    run =>
                    {
                        SensorFaults s = second ? run.Twin.Faults.SecondSensor : run.Twin.Faults.Sensor;
                        (s.HumidityDriftPct, s.TemperatureDriftK) = (pct, k);
                    }) { Built = Two, OnReference = true };
            }
        }
    }

    private static Claim Contact(string how, Action<SensorFaults> breaks) => new(
        FaultKind.Intermittent, "T, RH, P", how, [Moment.Conditioning, Moment.Ready, Moment.Complete],
        [FaultCode.SensorIntermittent], 3.0, IntermittentS, run => breaks(run.Twin.Faults.Sensor));

    private static Claim Bad(
        FaultKind kind, string part, string how, int number, Action<SensorFaults> breaks, bool dips = false) => new(
        kind, part, how, dips ? [.. SensorMoments.Where(m => m != Moment.Immersing)] : SensorMoments, [number], 0.0,
            ToBadReadsS + (dips ? 0.5 : 0.0),
        run =>
        {
            breaks(run.Twin.Faults.Sensor);
            if (dips)
            {
                run.Twin.Faults.SensorBrownOut();
            }
        }) { SafeS = kind == FaultKind.Stuck ? double.PositiveInfinity : TickS * 2.0 };
}
