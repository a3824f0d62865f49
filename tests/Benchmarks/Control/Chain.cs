using System.Collections.Generic;

namespace ChamberFirmware.Benchmarks.Control;

/// <summary>One climate of a chain and how long it is asked for.</summary>
public sealed record Leg(Climate Climate, double LengthS);

/// <summary>Climates one after the other on one chamber that was cold at the start.</summary>
public sealed record Chain(string Name, IReadOnlyList<Leg> Legs)
{
    /// <summary>All of them: each climate from cold, and steps between them, up and down.</summary>
    public static IReadOnlyList<Chain> All { get; } =
    [
        new Chain("A", [
            new Leg(Climate.Example3, 300.0), new Leg(Climate.Example2, 400.0), new Leg(Climate.Example1, 400.0),
            new Leg(Climate.Example2, 1200.0)]),
        new Chain("B", [new Leg(Climate.Dry, 400.0), new Leg(Climate.Example3, 300.0), new Leg(Climate.Example2, 400.0)]),
        new Chain("C", [new Leg(Climate.Example1, 500.0)]),
        new Chain("D", [new Leg(Climate.Example2, 400.0)]),
    ];

    /// <summary>
    /// Each climate from cold, long enough for the built family: heavy walls and a cold lid take their time, and a
    /// film at the end. The letters are those of the
    /// chains that begin with the same climate.
    /// </summary>
    public static IReadOnlyList<Chain> FromCold { get; } =
    [
        new Chain("A", [new Leg(Climate.Example3, 500.0)]),
        new Chain("B", [new Leg(Climate.Dry, 500.0)]),
        new Chain("C", [new Leg(Climate.Example1, 1500.0)]),
        new Chain("D", [new Leg(Climate.Example2, 1000.0)]),
    ];
}
