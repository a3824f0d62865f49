using System;
using ChamberFirmware.Bench.Desk;
using ChamberFirmware.Bench.Records;
using ChamberFirmware.Casting;

namespace ChamberFirmware.Bench;

/// <summary>What a table of results says of a plate. Null: nothing was exposed, or nobody knows.</summary>
/// <param name="Plate">What was asked for.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Fault">Number of the firmware's fault, 0 for none.</param>
/// <param name="ExposureS">What the film got, s: on the twin in truth, in a chamber by its travel switches.</param>
/// <param name="TemperatureC">Mean air over the exposure, degrees Celsius.</param>
/// <param name="HumidityRatioGPerKg">The same, g/kg.</param>
/// <param name="AirVelocityMPerS">The same, m/s.</param>
/// <param name="IsHeld">On the twin: claim 11 was held by the true air; null: it says nothing of this film. In a chamber: the measured air
/// stayed in its tolerances.</param>
/// <param name="IsMeasured">In a chamber.</param>
public sealed record ResultLine(
    Plate Plate, string Outcome, int Fault, double? ExposureS, double? TemperatureC, double? HumidityRatioGPerKg,
    double? AirVelocityMPerS, bool? IsHeld, bool IsMeasured)
{
    /// <summary>What the sensors know of the means, expanded with k = 2; null: nobody knows, or it is not told here.</summary>
    public (double? TemperatureK, double? HumidityRatioGPerKg, double? AirVelocityMPerS) Known { get; init; }

    /// <summary>Of a plate on the twin.</summary>
    public static ResultLine Of(PlateResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        ExposureAir air = result.TrueAir;
        return new ResultLine(
            result.Plate, result.Outcome, result.Fault, result.ExposureActualS, Mean(air.TemperatureC), Mean(air.HumidityRatioGPerKg),
            Mean(air.AirVelocityMPerS), air.InClaim11(result.Plate.ExposureS), IsMeasured: false)
        {
            Known = PlotFacts.Known(PlateBudget.Of(result)),
        };
    }

    /// <summary>Of a plate in a chamber.</summary>
    public static ResultLine Of(MeasuredRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        RecordText record = run.Record ?? new RecordText([]);
        return new ResultLine(
            run.Plate, run.Outcome, record.Fault().Number, record.Number("exposureMeasuredS"), record.Number("temperatureC/mean"),
            record.Number("humidityRatioGPerKg/mean"), record.Number("airVelocityMPerS/mean"), record.Flag("airHeld") ?? false,
            IsMeasured: true);
    }

    private static double? Mean(Tally tally) => tally.Count == 0 ? null : tally.Mean;
}
