using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Benchmarks.Control;

/// <summary>What one controller did with one leg. Times in s from the request; a time that never came is the time there was.</summary>
public sealed record LegResult
{
    /// <summary>The plant's number.</summary>
    public required int Plant { get; init; }

    /// <summary>The chain's name.</summary>
    public required string Chain { get; init; }

    /// <summary>Place in the chain, from 0.</summary>
    public required int Leg { get; init; }

    /// <summary>The climate's name.</summary>
    public required string Climate { get; init; }

    /// <summary>How long the leg was, s.</summary>
    public required double LengthS { get; init; }

    /// <summary>Something struck in its middle.</summary>
    public required bool Disturbed { get; init; }

    /// <summary>Why no controller can hold this air on this plant; empty when it can be held.</summary>
    public required string Obstacle { get; init; }

    /// <summary>The same for the plant as it is after the disturbance.</summary>
    public string ObstacleAfter { get; init; } = "";

    /// <summary>The controller took the target.</summary>
    public required bool Accepted { get; init; }

    /// <summary>The air came into band and stayed.</summary>
    public bool Settled { get; init; }

    /// <summary>Until the air is in band and stays (to the disturbance or the end).</summary>
    public double SettleS { get; init; }

    /// <summary>After the disturbance the air came into band and stayed.</summary>
    public bool Recovered { get; init; }

    /// <summary>From the disturbance until the air is in band and stays; 0 when it never left.</summary>
    public double RecoverS { get; init; }

    /// <summary>Most that the humidity ratio passed its target, in the direction in which it started out, percent of it.</summary>
    public double OvershootHumidityRatioPct { get; init; }

    /// <summary>Error of the humidity ratio over an exposure, rms, percent of the target.</summary>
    public double RmsHumidityRatioPct { get; init; }

    /// <summary>Error of the temperature over an exposure, rms, K.</summary>
    public double RmsTemperatureK { get; init; }

    /// <summary>Error of the velocity over an exposure, rms, percent of the target.</summary>
    public double RmsVelocityPct { get; init; }

    /// <summary>How often the switch of each load went on or off, in the order of <see cref="Loads"/>.</summary>
    public required IReadOnlyList<int> LoadSwitchings { get; init; }

    /// <summary>All together.</summary>
    public int RelaySwitchings => LoadSwitchings.Sum();

    /// <summary>Most water on the walls at any moment, g.</summary>
    public double CondensedG { get; init; }

    /// <summary>The controller's own fault; empty: none.</summary>
    public string Fault { get; init; } = "";

    /// <summary>The air left the band again by itself, or swings for ever.</summary>
    public bool Oscillates { get; init; }

    /// <summary>Seconds until the controller said that it is ready; null: it never did, or does not say.</summary>
    public double? ReadyS { get; init; }

    /// <summary>How often it took that back.</summary>
    public int ReadyLost { get; init; }

    /// <summary>Mean of what is judged over an exposure, less the target, K.</summary>
    public double MeanTemperatureErrorK { get; init; }

    /// <summary>Mean humidity ratio over an exposure, less the target, percent of it.</summary>
    public double MeanHumidityRatioErrorPct { get; init; }

    /// <summary>Air over the film above what the sensor would show of the air at its place, mean of the last 30 s, K.</summary>
    public double FilmOffsetK { get; init; }

    /// <summary>Hottest air anywhere in the loop, °C.</summary>
    public double HottestC { get; init; }

    /// <summary>Mean humidity ratio over a film while it lay in the air, less the target, percent of it; null: no film was cast.</summary>
    public double? FilmHumidityRatioErrorPct { get; init; }

    /// <summary>Mean temperature of the air over that film, less the target, K: the offset between film and sensor is in it.</summary>
    public double? FilmTemperatureErrorK { get; init; }

    /// <summary>That air was as warm as the controller said, within what it said, in the film's mean; null: it did not say.</summary>
    public bool? FilmIsAsStated { get; init; }

    /// <summary>Worked out and not driven: it has a settle time and nothing else.</summary>
    public bool IsReckoned { get; init; }

    /// <summary>
    /// The same with no more known of the walls than sensors can tell, s: <see cref="WallsKnown.BySensors"/>. Null: not worked out.
    /// </summary>
    public double? CautiousS { get; init; }

    /// <summary>Somebody could have held this air, and was asked to.</summary>
    public bool Counts => Obstacle.Length == 0;

    /// <summary>The leg's name in lists.</summary>
    public string Name => $"plant {Plant} chain {Chain}{(Disturbed ? " disturbed" : "")} leg {Leg} {Climate}";
}
