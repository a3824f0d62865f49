using System.Collections.Generic;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Bench.Line;

/// <summary>What a line is asked for, and what happens to it.</summary>
/// <param name="Recipe">The air, with the one exposure that is asked for.</param>
/// <param name="ExposureS">That exposure, s.</param>
/// <param name="Settings">What the firmware is told of the line.</param>
/// <param name="Web">What the line truly is.</param>
/// <param name="Metres">Metres of film to be made.</param>
/// <param name="Happenings">What happens to the web, in the order of their places.</param>
public sealed record LineAsked(
    Recipe Recipe, double ExposureS, ChamberSettings Settings, WebParameters Web, double Metres, IReadOnlyList<Happening> Happenings)
{
    /// <summary>The chamber about the web; null: the reference's.</summary>
    public BenchChamber? Chamber { get; init; }

    /// <summary>Seed of the twin's noise.</summary>
    public ulong Seed { get; init; } = 1;
}
