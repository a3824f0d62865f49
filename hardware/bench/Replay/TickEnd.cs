using System.Collections.Generic;
using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Operation;

namespace ChamberFirmware.Bench.Replay;

/// <summary>
/// What a tick left behind besides the levels of its outputs: the phase, the fault, what was asked for, and what the run's record measured,
/// to the last bit.
/// </summary>
internal static class TickEnd
{
    /// <summary>Names and values in an order that never changes.</summary>
    public static IEnumerable<(string Name, string Value)> Of(Chamber chamber)
    {
        yield return ("phase", $"{(int)chamber.Run.Phase}");
        yield return ("fault", $"{chamber.Supervisor.Fault}");
        for (int load = 0; load < Loads.Count; load++)
        {
            yield return ($"{Loads.Row(load).Name}AskedDuty01", Text.Of(chamber.Outputs.LoadDuty01[load]));
        }

        yield return ("fanAskedDuty01", Text.Of(chamber.Outputs.FanDuty01));
        RunRecord record = chamber.Record;
        yield return ("recordRun", $"{(int)record.Outcome}/{record.StartedUs}/{record.ReadyUs}/{Text.Of(record.HumidityIsVerifiable)}");
        yield return ("recordCast", $"{record.CastStartedUs}/{record.CastStartErrorUs}/{record.CastStartTries}");
        yield return ("recordMotion", Of(record.Motion));
        yield return ("recordTemperatureC", Of(record.TemperatureC, record.TemperatureUncertaintyK));
        yield return ("recordHumidityRatioGPerKg", Of(record.HumidityRatioGPerKg, record.HumidityUncertaintyGPerKg));
        yield return ("recordAirVelocityMPerS", Of(record.AirVelocityMPerS, record.AirVelocityUncertaintyMPerS));
        yield return ("recordTicksOutOfTolerance", $"{record.TicksOutOfTolerance}");
    }

    // What no switch has seen has no time.
    private static string Of(MotionRecord motion)
    {
        string blade = motion.BladeWasSeen ? $"{motion.BladeEndUs}+-{motion.BladeUncertaintyUs}" : "-";
        string plate = motion.PlateWasSeen ? $"{motion.PlateWetUs}+-{motion.PlateUncertaintyUs}" : "-";
        string exposure = motion.IsVerified ? $"{motion.ExposureUs}" : "-";
        return $"{blade}/{plate}/{exposure}/{(int)motion.Verdict}";
    }

    private static string Of(Tally tally, double uncertainty) =>
        $"{tally.Count}/{Text.Of(tally.Mean)}/{Text.Of(tally.Least)}/{Text.Of(tally.Greatest)}/{Text.Of(uncertainty)}";
}
