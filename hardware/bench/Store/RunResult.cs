using System.Collections.Generic;
using ChamberFirmware.Bench.Desk;
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

    /// <summary>The same of a run in a chamber, by the record as its firmware told it; what only a twin can know stays empty.</summary>
    public static Dictionary<string, object?> Of(MeasuredRun run)
    {
        RecordText record = run.Record ?? new RecordText([]);
        (int fault, string sentence) = record.Fault();
        string why = sentence.Length > 0 ? sentence : run.Note;
        string verdict = record.Word("exposureMeasuredS/verdict");
        return new Dictionary<string, object?>
        {
            ["outcome"] = run.Outcome,
            ["fault"] = (long)fault,
            ["faultSentence"] = why.Length > 0 ? why : null,
            ["exposurePlannedS"] = record.Number("exposurePlannedS"),
            ["exposureMeasuredS"] = record.Number("exposureMeasuredS"),
            ["exposureUncertaintyS"] = record.Number("exposureMeasuredS/uncertainty"),
            ["verdict"] = verdict.Length > 0 ? verdict : null,
            ["temperatureC"] = record.Number("temperatureC/mean"),
            ["temperatureUncertaintyK"] = record.Number("temperatureC/uncertainty"),
            ["humidityRatioGPerKg"] = record.Number("humidityRatioGPerKg/mean"),
            ["humidityRatioUncertaintyGPerKg"] = record.Number("humidityRatioGPerKg/uncertainty"),
            ["airVelocityMPerS"] = record.Number("airVelocityMPerS/mean"),
            ["airVelocityUncertaintyMPerS"] = record.Number("airVelocityMPerS/uncertainty"),
            ["humidityVerifiable"] = Yes(record.Flag("humidityVerifiable")),
            ["airHeld"] = Yes(record.Flag("airHeld")),
            ["webCoatedM"] = record.Number("webCoatedM"),
            ["webOutM"] = record.Number("webCoatedM/out"),
            ["webExposureMeanS"] = record.Number("webCoatedM/exposureMean"),
            ["webExposureShortestS"] = record.Number("webCoatedM/exposureShortest"),
            ["webExposureLongestS"] = record.Number("webCoatedM/exposureLongest"),
        };
    }

    private static long? Yes(bool? flag) => flag == null ? null : flag.Value ? 1L : 0L;

    private static double? Mean(Tally tally) => tally.Count == 0 ? null : JsonText.Round(tally.Mean);

    private static double? Known(Tally tally, double uncertainty) => tally.Count == 0 ? null : JsonText.Round(uncertainty);
}
