using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;

namespace ChamberFirmware.Tests.Circuit;

/// <summary>A measured value: with nominal parts, and the least and the most that was found over their tolerances.</summary>
internal readonly record struct Spread(double Nominal, double Least, double Most);

/// <summary>
/// A deck over its tolerances. First nominal, then every axis alone at both ends; for every measure that tells which end of each axis makes
/// it small or large, so the two corners of all axes together follow, and a Monte Carlo that knows nothing of it.
/// </summary>
internal static class Sweep
{
    private const int Drawn = 24;
    private static readonly ConcurrentDictionary<string, Lazy<IReadOnlyDictionary<string, Spread>>> Known = new();

    /// <summary>All measures of a deck; each deck is run once for all tests.</summary>
    public static IReadOnlyDictionary<string, Spread> Of(string deck) =>
        Known.GetOrAdd(deck, name => new(() => Find(new Deck(name)))).Value;

    private static Dictionary<string, Spread> Find(Deck deck)
    {
        List<double[]> first =
            [Nominal(deck), .. deck.Axes.SelectMany((axis, at) => new[] { At(deck, at, axis.Low), At(deck, at, axis.High) })];
        IReadOnlyList<IReadOnlyDictionary<string, double>> alone = deck.Run(first);
        List<double[]> second =
        [
            .. deck.Measures.SelectMany(measure => new[] { Corner(deck, alone, measure, 1), Corner(deck, alone, measure, -1) }),
            .. Random(deck),
        ];
        IReadOnlyDictionary<string, double>[] all = [.. alone, .. deck.Run(second)];
        return deck.Measures.ToDictionary(
            measure => measure,
            measure => new Spread(alone[0][measure], all.Min(run => run[measure]), all.Max(run => run[measure])));
    }

    private static double[] Nominal(Deck deck) => [.. deck.Axes.Select(axis => axis.Nominal)];

    private static double[] At(Deck deck, int axis, double value)
    {
        double[] row = Nominal(deck);
        row[axis] = value;
        return row;
    }

    private static double[] Corner(Deck deck, IReadOnlyList<IReadOnlyDictionary<string, double>> alone, string measure, int sign) =>
    [
        .. deck.Axes.Select((axis, at) =>
        {
            double low = alone[1 + (2 * at)][measure];
            double high = alone[2 + (2 * at)][measure];
            return sign * (high - low) >= 0.0 ? axis.High : axis.Low;
        }),
    ];

    private static IEnumerable<double[]> Random(Deck deck)
    {
        var random = new Random(17);
        return [.. Enumerable.Range(0, Drawn).Select(_ => deck.Axes
            .Select(axis => axis.Low + ((axis.High - axis.Low) * random.NextDouble())).ToArray())];
    }
}
