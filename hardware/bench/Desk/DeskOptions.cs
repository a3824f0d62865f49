namespace ChamberFirmware.Bench.Desk;

/// <summary>What a run at a chamber is made with, besides recipes.</summary>
/// <param name="Port">Name of its line.</param>
/// <param name="Folder">Where the results go.</param>
/// <param name="ExposureS">The one exposure time to cast, s; null: all of the recipe's, one after the other.</param>
/// <param name="Unverified">A humidity ratio that the chamber's sensor cannot verify is accepted.</param>
/// <param name="Yes">At Ready the program casts by itself.</param>
public sealed record DeskOptions(string Port, string Folder, double? ExposureS, bool Unverified, bool Yes)
{
    /// <summary>At Ready the blade is filled first.</summary>
    public bool Fill { get; init; }

    /// <summary>A casting line: metres of web to be coated; null: until a person ends it.</summary>
    public double? LengthM { get; init; }

    /// <summary>The file that the runs are stored in; null: the one in the folder.</summary>
    public string? Store { get; init; }

    /// <summary>The plate is one of a campaign; null: of none.</summary>
    public PlateOfCampaign? Planned { get; init; }

    /// <summary>The chamber runs it already, of a program that has ended: it is followed, and not started.</summary>
    public bool IsUnderWay { get; init; }

    /// <summary>Who casts, with what.</summary>
    public RunLabels Labels { get; init; } = new("", "", "");
}

/// <summary>A plate of a campaign's plan.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Plate">The plate.</param>
public sealed record PlateOfCampaign(Campaign Campaign, PlannedPlate Plate)
{
    /// <summary>Where the files of this run of it go.</summary>
    public string FolderOf(long run) => Campaign.FolderOf(Plate, run);
}
