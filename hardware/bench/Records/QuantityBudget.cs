using System;
using System.Collections.Generic;
using System.Linq;

namespace ChamberFirmware.Bench.Records;

/// <summary>
/// Uncertainty budget of one quantity of a plate after GUM (JCGM 100:2008): its sources, combined in quadrature (5.1.2), expanded with
/// k = 2. No degrees of freedom: no source is a repeated measurement, each limit is taken as known.
/// </summary>
/// <param name="Quantity">Its name in the record, unit last: temperatureC.</param>
/// <param name="Unit">Unit of its differences and uncertainties.</param>
/// <param name="Set">What was asked for.</param>
/// <param name="Achieved">What was measured; null: nothing was.</param>
/// <param name="Stated">The limit that the firmware states, in the same unit; null: none.</param>
/// <param name="Sources">Where doubt comes from.</param>
public sealed record QuantityBudget(
    string Quantity, string Unit, double Set, double? Achieved, double? Stated, IReadOnlyList<UncertaintySource> Sources)
{
    /// <summary>What the standard uncertainty is multiplied by: about 95 % of values like these are within the result.</summary>
    public const double CoverageFactor = 2.0;

    /// <summary>Why there is no uncertainty though there may be sources; empty: there is one.</summary>
    public string NotKnown { get; init; } = "";

    /// <summary>What the firmware's own rule makes of the sources that it knows; to be compared with <see cref="Stated"/>.</summary>
    public double? StatedFromSources { get; init; }

    /// <summary>The rule by which the firmware adds limits up.</summary>
    public string StatedRule { get; init; } = "";

    /// <summary>Combined standard uncertainty; null: not known.</summary>
    public double? Combined => NotKnown.Length > 0 ? null : Math.Sqrt(Sources.Sum(s => s.Standard * s.Standard));

    /// <summary>Expanded uncertainty, k = 2; null: not known.</summary>
    public double? Expanded => CoverageFactor * Combined;

    /// <summary>Achieved less set; null: nothing was measured.</summary>
    public double? Error => Achieved - Set;
}
