using System.Collections.Generic;

namespace ChamberFirmware.Benchmarks.Faults;

/// <summary>Everything that is claimed to be found, a row each. What is not, and why, is in tests/Benchmarks/README.md.</summary>
internal static partial class Claims
{
    private const double TickS = 0.1;

    private static Moment[] AnyPhase =>
    [
        Moment.Conditioning, Moment.Ready, Moment.Filling, Moment.Casting, Moment.Exposing, Moment.Immersing, Moment.Complete,
        Moment.Commissioning,
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        .. AirSensor(), .. SecondSensor(), .. FanAndTach(), .. Chain(), .. Supply(), .. Heater(), .. Water(), .. Travel(), .. Flash(),
        .. Program(), .. TimeLimits(), .. Films(), .. FarImmersion(),
    ];
}
