using System;
using System.Collections.Generic;
using System.Linq;

namespace ChamberFirmware.Bench.Compare;

/// <summary>How one quantity repeats over runs.</summary>
/// <param name="Quantity">Which.</param>
/// <param name="Runs">Runs that have a value.</param>
/// <param name="MeanError">Mean of achieved less set.</param>
/// <param name="WithinRepeats">
/// Standard deviation of runs with the same recipe and exposure, pooled over all of them (n - 1 each); null: nothing was repeated.
/// </param>
/// <param name="BetweenPlates">Standard deviation of achieved less set over all plates; null: there is one.</param>
public sealed record Repeatability(string Quantity, int Runs, double? MeanError, double? WithinRepeats, double? BetweenPlates);

/// <summary>Runs side by side: asked against achieved, and how well they repeat.</summary>
/// <param name="Runs">In the order that they were named.</param>
public sealed record Comparison(IReadOnlyList<ComparedRun> Runs)
{
    /// <summary>The laboratory's own tolerances that the verdicts are by; empty: each record's own.</summary>
    public string Tolerances { get; init; } = "";

    private static readonly string[] Names = ["exposureS", "temperatureC", "humidityRatioGPerKg", "airVelocityMPerS"];

    /// <summary>Each quantity over all runs.</summary>
    public IReadOnlyList<Repeatability> Repeats => [.. Names.Select(name => Of(name, Runs))];

    /// <summary>Runs by their treatment, and how each quantity repeats within it.</summary>
    public IEnumerable<(string Treatment, IReadOnlyList<ComparedRun> Runs)> Treatments =>
        Runs.GroupBy(r => r.Treatment).Select(g => (g.Key, (IReadOnlyList<ComparedRun>)[.. g]));

    /// <summary>Standard deviation with n - 1; null: fewer than two.</summary>
    public static double? Deviation(IReadOnlyList<double> values)
    {
        if (values.Count < 2)
        {
            return null;
        }

        double mean = values.Average();
        return Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / (values.Count - 1));
    }

    private static Repeatability Of(string quantity, IReadOnlyList<ComparedRun> runs)
    {
        double[] errors = Errors(quantity, runs);
        double square = 0.0;
        int free = 0;
        foreach (IGrouping<string, ComparedRun> treatment in runs.GroupBy(r => r.Treatment))
        {
            double[] repeats = Errors(quantity, [.. treatment]);
            if (Deviation(repeats) is { } s)
            {
                square += s * s * (repeats.Length - 1);
                free += repeats.Length - 1;
            }
        }

        return new Repeatability(
            quantity, errors.Length, errors.Length > 0 ? errors.Average() : null, free > 0 ? Math.Sqrt(square / free) : null,
            Deviation(errors));
    }

    private static double[] Errors(string quantity, IReadOnlyList<ComparedRun> runs) =>
        [.. runs.SelectMany(r => r.Values).Where(v => v.Quantity == quantity).Select(v => v.Error).OfType<double>()];
}
