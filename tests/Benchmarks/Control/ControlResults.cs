using System;
using System.Collections.Generic;
using System.Linq;

namespace ChamberFirmware.Benchmarks.Control;

/// <summary>All legs of all contenders, in an order that does not depend on who computed what when.</summary>
public sealed class ControlResults
{
    private const double LeastS = 1.0; // the mean that settling looks at: a ratio of shorter times says nothing

    private readonly Dictionary<string, IReadOnlyList<LegResult>> _legs = [];
    private readonly HashSet<int> _impossible = [];

    /// <summary>Legs of each contender; all have the same legs in the same order.</summary>
    public ControlResults(int plants, IEnumerable<(Contender Contender, IReadOnlyList<LegResult> Legs)> all)
    {
        Plants = plants;
        Contenders = [.. all.Select(entry => entry.Contender)];
        foreach ((Contender contender, IReadOnlyList<LegResult> legs) in all)
        {
            _legs[contender.Key] = legs;
        }

        // What not even the bound brings into band in the leg's time is no shortcoming of a controller.
        for (int i = 0; Has(Contender.BoundKey) && i < _legs[Contender.BoundKey].Count; i++)
        {
            LegResult leg = _legs[Contender.BoundKey][i];
            if (leg.Counts && !leg.Disturbed && !leg.Settled)
            {
                _impossible.Add(i);
            }
        }
    }

    /// <summary>Number of plants.</summary>
    public int Plants { get; }

    /// <summary>Those that were measured.</summary>
    public IReadOnlyList<Contender> Contenders { get; }

    /// <summary>Legs whose air no controller can hold, of one contender's set.</summary>
    public int OutOfReach => _legs.Values.First().Count(leg => !leg.Counts);

    /// <summary>Legs that the bound cannot settle in the leg's time.</summary>
    public int TooShort => _impossible.Count;

    /// <summary>A contender was measured.</summary>
    public bool Has(string key) => _legs.ContainsKey(key);

    /// <summary>Every leg of a contender, whether it counts or not.</summary>
    public IReadOnlyList<LegResult> Every(string key) => _legs[key];

    /// <summary>Legs that count, optionally of one climate.</summary>
    public IEnumerable<LegResult> Counted(string key, string? climate = null) => Indices(climate).Select(i => _legs[key][i]);

    /// <summary>A figure over the contender's legs that count, that it took and that have the figure.</summary>
    public Statistics Of(Metric metric, string key, string? climate = null)
    {
        ArgumentNullException.ThrowIfNull(metric);
        return Statistics.Of(Counted(key, climate)
            .Where(leg => leg.Accepted && metric.Has(leg) && (!leg.IsReckoned || metric == Metric.Settle))
            .Select(metric.Of));
    }

    /// <summary>Our time over the bound's, leg by leg: 1 is the physical limit. Empty without a bound.</summary>
    public Statistics RatioToBound(Metric metric, string? climate = null) =>
        Has(Contender.BoundKey)
            ? Ratios(metric, climate, i => Time(metric, Contender.OursKey, i) / Time(metric, Contender.BoundKey, i))
            : Statistics.Of([]);

    /// <summary>
    /// The same over the bound that knows no more of the walls than sensors can tell; empty where none was worked out. A contender that was
    /// faster, by luck, does not take its place.
    /// </summary>
    public Statistics RatioToCautiousBound(string? climate = null)
    {
        IReadOnlyList<LegResult>? bound = _legs.GetValueOrDefault(Contender.BoundKey);
        IReadOnlyList<LegResult> ours = _legs[Contender.OursKey];
        return Statistics.Of(Indices(climate)
            .Where(i => bound?[i].CautiousS != null && ours[i].Accepted)
            .Select(i => Math.Max(LeastS, ours[i].SettleS) / Math.Max(LeastS, bound![i].CautiousS!.Value)));
    }

    /// <summary>
    /// The fastest peer's time over ours, leg by leg: 2 is twice as fast as the best peer. A peer that never settles has the leg's length,
    /// so the ratio is then at least that.
    /// </summary>
    public Statistics RatioToBestPeer(Metric metric, string? climate = null) => RatioOfBestPeer(metric, Contender.OursKey, climate);

    /// <summary>The fastest peer's time over the bound's: what no controller can exceed. Empty without a bound.</summary>
    public Statistics LimitOfRatioToBestPeer(Metric metric, string? climate = null) =>
        Has(Contender.BoundKey) ? RatioOfBestPeer(metric, Contender.BoundKey, climate) : Statistics.Of([]);

    /// <summary>Legs in which a contender did something that it must not: by kind.</summary>
    public Failures FailuresOf(string key)
    {
        LegResult[] counted = [.. Counted(key)];
        LegResult[] held = [.. Every(key).Where(leg => leg.Counts)]; // with those that not even the bound settles in time
        return new Failures(
            counted.Count(leg => leg.Accepted && !leg.Disturbed && !leg.Settled),
            counted.Count(leg => leg.Accepted && leg.Disturbed && leg.ObstacleAfter.Length == 0 && !leg.Recovered),
            held.Count(leg => leg.Fault.Length > 0),
            held.Count(leg => leg.Oscillates),
            held.Count(leg => leg.CondensedG > 0.0),
            held.Count(leg => !leg.Accepted),
            Every(key).Count(leg => !leg.Counts && leg.Accepted));
    }

    private Statistics RatioOfBestPeer(Metric metric, string to, string? climate)
    {
        string[] peers = [.. new[] { Contender.OnOffKey, Contender.PidKey, Contender.PidOnceKey }.Where(Has)];
        return Ratios(metric, climate, i => peers.Min(peer => Time(metric, peer, i)) / Time(metric, to, i));
    }

    private IEnumerable<int> Indices(string? climate)
    {
        IReadOnlyList<LegResult> any = _legs.Values.First();
        return Enumerable.Range(0, any.Count)
            .Where(i => any[i].Counts && !_impossible.Contains(i) && (climate == null || any[i].Climate == climate));
    }

    private Statistics Ratios(Metric metric, string? climate, Func<int, double> ratio)
    {
        ArgumentNullException.ThrowIfNull(metric);
        IReadOnlyList<LegResult> ours = _legs[Contender.OursKey];
        return Statistics.Of(Indices(climate).Where(i => ours[i].Accepted && metric.Has(ours[i])).Select(ratio));
    }

    // The bound is the fastest approach that anybody found: its own plan's, or that of a contender which chance made faster still. One that
    // was reckoned keeps the walls dry; who wets them does not count against it.
    private double Time(Metric metric, string key, int index)
    {
        if (key != Contender.BoundKey)
        {
            return Math.Max(LeastS, TimeOf(metric, _legs[key][index]));
        }

        bool dryOnly = _legs[key][index].IsReckoned;
        return Math.Max(
            LeastS,
            _legs.Values.Where(legs => !dryOnly || legs[index].CondensedG == 0.0).Min(legs => TimeOf(metric, legs[index])));
    }

    private static double TimeOf(Metric metric, LegResult leg) =>
        leg.Accepted && metric.Has(leg) ? metric.Of(leg) : double.PositiveInfinity;
}
