using System;
using System.Collections.Generic;

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

    /// <summary>Switchings of heater, humidifier and dry air.</summary>
    public static Metric Relays { get; } = new("relay switchings", _ => true, leg => leg.RelaySwitchings, "F0");

    /// <summary>Of these, the heater's.</summary>
    public static Metric Heater { get; } = new("  heater", _ => true, leg => leg.HeaterSwitchings, "F0");

    /// <summary>Of these, the humidifier's.</summary>
    public static Metric Humidifier { get; } = new("  humidifier", _ => true, leg => leg.HumidifierSwitchings, "F0");

    /// <summary>Of these, the dry air's.</summary>
    public static Metric DryAir { get; } = new("  dry air", _ => true, leg => leg.DryAirSwitchings, "F0");

    /// <summary>In the order of tables.</summary>
    public static IReadOnlyList<Metric> All { get; } =
    [
        Settle, Recover, Overshoot, RmsHumidityRatio, RmsTemperature, RmsVelocity, Relays, Heater, Humidifier, DryAir,
    ];

    private static bool HasAfter(LegResult leg) => leg.Disturbed && leg.ObstacleAfter.Length == 0;

    private static bool HasExposure(LegResult leg) => !leg.Disturbed || leg.ObstacleAfter.Length == 0;
}
