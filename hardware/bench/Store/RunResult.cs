using System.Collections.Generic;
using ChamberFirmware.Casting;
using ChamberFirmware.Points;

namespace ChamberFirmware.Bench;

/// <summary>What the store keeps of a run that is over, by column.</summary>
internal static class RunResult
{
    private const double UsPerS = 1e6;

    /// <summary>The columns that a result fills; rounded as record.json has them.</summary>
    public static Dictionary<string, object?> Of(PlateResult result)
    {
        RunRecord measured = result.Measured;
        MotionRecord motion = measured.Motion;
        bool isCast = measured.Plan != null;
        bool isSeen = isCast && motion.IsVerified;
        return new Dictionary<string, object?>
        {
            ["outcome"] = result.Outcome,
            ["fault"] = (long)result.Fault,
            ["faultSentence"] = result.FaultSentence.Length > 0 ? result.FaultSentence : null,
            ["exposurePlannedS"] = JsonText.Round(result.ExposurePlannedS),
            ["exposureActualS"] = JsonText.Round(result.ExposureActualS),
            ["exposureMeasuredS"] = isSeen ? motion.ExposureUs / UsPerS : null,
            ["exposureUncertaintyS"] = isSeen ? motion.UncertaintyUs / UsPerS : null,
            ["verdict"] = isCast ? RecordList.Word(motion.Verdict) : null,
            ["temperatureC"] = Mean(measured.TemperatureC),
            ["temperatureUncertaintyK"] = Known(measured.TemperatureC, measured.TemperatureUncertaintyK),
            ["humidityRatioGPerKg"] = Mean(measured.HumidityRatioGPerKg),
            ["humidityRatioUncertaintyGPerKg"] = Known(measured.HumidityRatioGPerKg, measured.HumidityUncertaintyGPerKg),
            ["airVelocityMPerS"] = Mean(measured.AirVelocityMPerS),
            ["airVelocityUncertaintyMPerS"] = Known(measured.AirVelocityMPerS, measured.AirVelocityUncertaintyMPerS),
            ["humidityVerifiable"] = isCast ? (measured.HumidityIsVerifiable ? 1L : 0L) : null,
            ["airHeld"] = isCast ? (measured.AirWasHeld ? 1L : 0L) : null,
        };
    }

    private static double? Mean(Tally tally) => tally.Count == 0 ? null : JsonText.Round(tally.Mean);

    private static double? Known(Tally tally, double uncertainty) => tally.Count == 0 ? null : JsonText.Round(uncertainty);
}
