namespace ChamberFirmware.Benchmarks.Control;

/// <summary>What one controller did with one leg. Times in s from the request; a time that never came is the time there was.</summary>
public sealed record LegResult
{
    public required int Plant { get; init; }

    public required string Chain { get; init; }

    /// <summary>Place in the chain, from 0.</summary>
    public required int Leg { get; init; }

    public required string Climate { get; init; }

    public required double LengthS { get; init; }

    public required bool Disturbed { get; init; }

    /// <summary>Why no controller can hold this air on this plant; empty when it can be held.</summary>
    public required string Obstacle { get; init; }

    /// <summary>The same for the plant as it is after the disturbance.</summary>
    public string ObstacleAfter { get; init; } = "";

    /// <summary>The controller took the target.</summary>
    public required bool Accepted { get; init; }

    public bool Settled { get; init; }

    /// <summary>Until the air is in band and stays (to the disturbance or the end).</summary>
    public double SettleS { get; init; }

    public bool Recovered { get; init; }

    /// <summary>From the disturbance until the air is in band and stays; 0 when it never left.</summary>
    public double RecoverS { get; init; }

    public double OvershootHumidityRatioPct { get; init; }

    public double RmsHumidityRatioPct { get; init; }

    public double RmsTemperatureK { get; init; }

    public double RmsVelocityPct { get; init; }

    public int HeaterSwitchings { get; init; }

    public int HumidifierSwitchings { get; init; }

    public int DryAirSwitchings { get; init; }

    public int RelaySwitchings => HeaterSwitchings + HumidifierSwitchings + DryAirSwitchings;

    /// <summary>Most water on the walls at any moment, g.</summary>
    public double CondensedG { get; init; }

    /// <summary>The controller's own fault; empty: none.</summary>
    public string Fault { get; init; } = "";

    public bool Oscillates { get; init; }

    /// <summary>Somebody could have held this air, and was asked to.</summary>
    public bool Counts => Obstacle.Length == 0;

    /// <summary>The leg's name in lists.</summary>
    public string Name => $"plant {Plant} chain {Chain}{(Disturbed ? " disturbed" : "")} leg {Leg} {Climate}";
}
