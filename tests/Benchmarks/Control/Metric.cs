using System;
using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Drivers;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Benchmarks.Control;

/// <summary>One figure of a leg: what it is called, which legs have it, how it is read.</summary>
/// <param name="Title">With its unit, for tables.</param>
/// <param name="Has">Whether a leg that counts has this figure.</param>
/// <param name="Of">The figure.</param>
/// <param name="Format">How it is printed.</param>
public sealed record Metric(string Title, Func<LegResult, bool> Has, Func<LegResult, double> Of, string Format)
{
    /// <summary>Approach to the target, in legs that nobody disturbs.</summary>
    public static Metric Settle { get; } = new("settle s", leg => !leg.Disturbed, leg => leg.SettleS, "F1");

    /// <summary>Way back after the disturbance.</summary>
    public static Metric Recover { get; } = new("recover s", HasAfter, leg => leg.RecoverS, "F1");

    /// <summary>Most that the humidity ratio passed its target.</summary>
    public static Metric Overshoot { get; } = new("overshoot W %", _ => true, leg => leg.OvershootHumidityRatioPct, "F2");

    /// <summary>Error of the humidity ratio.</summary>
    public static Metric RmsHumidityRatio { get; } = new("rms W %", HasExposure, leg => leg.RmsHumidityRatioPct, "F2");

    /// <summary>Error of the temperature.</summary>
    public static Metric RmsTemperature { get; } = new("rms T K", HasExposure, leg => leg.RmsTemperatureK, "F3");

    /// <summary>Error of the velocity.</summary>
    public static Metric RmsVelocity { get; } = new("rms v %", HasExposure, leg => leg.RmsVelocityPct, "F2");

    /// <summary>Switchings of all loads.</summary>
    public static Metric Relays { get; } = new("relay switchings", _ => true, leg => leg.RelaySwitchings, "F0");

    /// <summary>In the order of tables.</summary>
    public static IReadOnlyList<Metric> All { get; } =
    [
        Settle, Recover, Overshoot, RmsHumidityRatio, RmsTemperature, RmsVelocity, Relays,
        .. Enumerable.Range(0, Loads.Count).Select(OfLoad),
    ];

    // Of all switchings, those of one load.
    private static Metric OfLoad(int load) => new("  " + LoadWords.Of(load), _ => true, leg => leg.LoadSwitchings[load], "F0");

    private static bool HasAfter(LegResult leg) => leg.Disturbed && leg.ObstacleAfter.Length == 0;

    private static bool HasExposure(LegResult leg) => !leg.Disturbed || leg.ObstacleAfter.Length == 0;
}
