using System;
using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Benchmarks.Timing;

/// <summary>Film-time errors of many casts.</summary>
/// <param name="Exact">Actuators without scatter: what firmware and timer do.</param>
/// <param name="Jittery">Actuators that scatter by plus or minus 2 ms: what a calibrated chamber does.</param>
public sealed record TimingResults(IReadOnlyList<CastOutcome> Exact, IReadOnlyList<CastOutcome> Jittery)
{
    /// <summary>What a record may be wrong by, us: its own uncertainty, two ticks of the trains and the twin's rounding.</summary>
    public const double AdmittedUs = CastTimer.StartUncertaintyUs + 7;

    /// <summary>Scatter of blade and immersion in <see cref="Jittery"/>, us.</summary>
    public const double JitterUs = 2000;

    /// <summary>Within this, 95 of 100 films of a calibrated chamber, us.</summary>
    public const double JitterLimitUs = 4000;

    /// <summary>
    /// Casts of <see cref="Exact"/> whose record is wrong by more than is admitted, or that made no film and have no fault.
    /// </summary>
    public int Unnoticed => Exact.Count(cast => cast.IsUnnoticed(AdmittedUs));

    /// <summary>Those of <see cref="Exact"/> whose immersion is armed later than the blade.</summary>
    public IReadOnlyList<CastOutcome> Above120S => [.. Exact.Where(cast => cast.AskedS > CastingDay.ShortS)];

    /// <summary>Errors without sign, us, sorted.</summary>
    public static double[] ErrorsUs(IEnumerable<CastOutcome> casts) =>
        [.. casts.Where(cast => cast.IsFilm).Select(cast => Math.Abs(cast.ErrorUs)).Order()];

    /// <summary>The value that this share of a sorted list does not exceed.</summary>
    public static double Quantile(double[] sorted, double share01) =>
        sorted.Length == 0 ? double.NaN : sorted[Math.Min(sorted.Length - 1, (int)Math.Ceiling(share01 * sorted.Length) - 1)];

    /// <summary>Every film within 100 us, none unnoticed, and 95 % within 4 ms where actuators scatter.</summary>
    public bool IsGood()
    {
        double[] exact = ErrorsUs(Exact);
        return exact.Length > 0 && exact[^1] <= CastOutcome.LimitUs && Unnoticed == 0
            && Quantile(ErrorsUs(Jittery), 0.95) <= JitterLimitUs;
    }
}
