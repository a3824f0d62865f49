using System;
using System.IO;

namespace ChamberFirmware.Bench;

/// <summary>What a run is made with, besides recipes.</summary>
/// <param name="Folder">Where the results go.</param>
/// <param name="Seed">Of the twin's noise, 0 to <see cref="Plate.LargestSeed"/>.</param>
/// <param name="Unverified">Recipes whose humidity ratio the sensor cannot verify are cast too.</param>
/// <param name="NoSwitches">The chamber has no travel switches: nothing sees blade and plate arrive.</param>
/// <param name="Scatter">Blade and plate scatter, as relays and drives do.</param>
public sealed record RunOptions(string Folder, ulong Seed, bool Unverified, bool NoSwitches, bool Scatter)
{
    /// <summary>What holds where the command line says nothing.</summary>
    public static RunOptions Default { get; } = new(RunCommand.DefaultOut, RunCommand.DefaultSeed, false, false, false);

    /// <summary>Only this exposure time, s; null: all of each recipe.</summary>
    public double? ExposureS { get; init; }

    /// <summary>The chamber that is cast in.</summary>
    public BenchChamber Chamber { get; init; } = BenchChamber.Reference;

    /// <summary>How result files are opened; null: on the disk. A test's disk is full after so many bytes.</summary>
    public Func<string, Stream>? OpenFile { get; init; }

    /// <summary>The file that the runs are stored in; null: the one in the folder.</summary>
    public string? Store { get; init; }

    /// <summary>In a campaign: how long the door is open to change a plate, s; 0: plates come through a lock.</summary>
    public double DoorOpenS { get; init; } = TwinSession.DefaultDoorOpenS;

    /// <summary>In a campaign: the line of the chamber that casts; empty: the twin.</summary>
    public string Port { get; init; } = "";

    /// <summary>In a campaign in a chamber: at Ready the blade is filled first.</summary>
    public bool Fill { get; init; }

    /// <summary>Who casts, with what.</summary>
    public RunLabels Labels { get; init; } = new("", "", "");
}
