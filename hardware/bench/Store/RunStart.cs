using System;
using System.Reflection;
using ChamberFirmware.Commands;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Bench;

/// <summary>What only people know of a run.</summary>
/// <param name="Operator">Who casts.</param>
/// <param name="DopeBatch">Batch of dope; empty: not said.</param>
/// <param name="Note">Anything; empty: nothing.</param>
public sealed record RunLabels(string Operator, string DopeBatch, string Note)
{
    /// <summary>Why a recipe or a setting is another than before; empty: not said.</summary>
    public string Because { get; init; } = "";
}

/// <summary>Which chamber casts, and what it knows of itself.</summary>
/// <param name="Source">twin, or which chamber.</param>
/// <param name="Firmware">Name and version.</param>
/// <param name="Settings">In force when the run begins.</param>
public sealed record ChamberIdentity(string Source, string Firmware, ChamberSettings Settings)
{
    /// <summary>
    /// The text of the settings as a chamber told it, which another version may have other rows in; null: as they are here.
    /// </summary>
    public string? SettingsAsTold { get; init; }

    /// <summary>Air sensors that count.</summary>
    public int AirSensors { get; init; } = 1;

    /// <summary>The source of runs on the twin.</summary>
    public const string TwinSource = "twin";

    /// <summary>The version of this program.</summary>
    public static string Program { get; } = "chamber " + Assembly.GetExecutingAssembly().GetName().Version!.ToString(3);

    /// <summary>The twin with these settings: it runs the firmware that this program was built with.</summary>
    public static ChamberIdentity Twin(ChamberSettings settings) => new(TwinSource, Identity.Text, settings);
}

/// <summary>A run that begins.</summary>
/// <param name="Plate">What is cast.</param>
/// <param name="Labels">Who casts, with what.</param>
/// <param name="Chamber">Where.</param>
/// <param name="FolderOf">Where its files go, by the number that it is given.</param>
public sealed record RunStart(Plate Plate, RunLabels Labels, ChamberIdentity Chamber, Func<long, string> FolderOf)
{
    /// <summary>Seed of the noise of everything that the twin casts, where it is not the plate's own.</summary>
    public ulong? SessionSeed { get; init; }

    /// <summary>The campaign's number; null: it is of none.</summary>
    public long? Campaign { get; init; }

    /// <summary>The plate of its plan.</summary>
    public PlannedPlate? Planned { get; init; }
}
