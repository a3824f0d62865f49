using System;
using System.Collections.Generic;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Benchmarks.Control;

/// <summary>Puts a controller that was made ready for a plant onto a fresh twin of it.</summary>
public delegate IController Installation(TwinChamber twin);

/// <summary>
/// A way of controlling, before it meets a plant. <paramref name="Prepare"/> runs once per plant (commissioning, autotune) and returns
/// what is then installed at the start of each chain on that plant.
/// </summary>
/// <param name="Key">Name of its object in the JSON file.</param>
/// <param name="Title">Name in tables and plots.</param>
/// <param name="Prepare">From plant and noise seed to an installation.</param>
public sealed record Contender(string Key, string Title, Func<TwinParameters, ulong, Installation> Prepare)
{
    /// <summary>The firmware.</summary>
    public const string OursKey = "ours";

    /// <summary>Thermostat and humidistat.</summary>
    public const string OnOffKey = "onOff";

    /// <summary>PID with a set of gains for each climate.</summary>
    public const string PidKey = "pid";

    /// <summary>What physics allows.</summary>
    public const string BoundKey = "bound";

    /// <summary>The PID with one set of gains, tuned at the middle climate, as ESPHome and the Arduino libraries keep it. The one that
    /// stands under <see cref="PidKey"/> is tuned anew for every climate: the strongest that the documentation allows.</summary>
    public const string PidOnceKey = "pidOnce";

    /// <summary>Side by side in one run. The last one sees what no chamber can see.</summary>
    public static IReadOnlyList<Contender> All { get; } =
    [
        new Contender(OursKey, "ours", Ours.Prepare),
        new Contender(OnOffKey, "on/off", OnOff.Prepare),
        new Contender(PidKey, "PID", Pid.PreparePerClimate),
        new Contender(PidOnceKey, "PID once", Pid.PrepareOnce),
        new Contender(BoundKey, "bound", (plant, _) => twin => new TimeOptimalBound(twin, plant)),
    ];
}
