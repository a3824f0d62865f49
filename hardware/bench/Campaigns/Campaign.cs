using System.Collections.Generic;
using System.IO;
using ChamberFirmware.Bench.Predict;
using ChamberFirmware.Recipes;

namespace ChamberFirmware.Bench;

/// <summary>A campaign of the store.</summary>
/// <param name="Number">Given once and never again.</param>
/// <param name="Name">What the operator calls it.</param>
/// <param name="Labels">Who casts it, with what.</param>
/// <param name="PlanSeed">Seed of the plan's draws.</param>
/// <param name="Options">Seed of the twin's noise, and which chamber it is.</param>
/// <param name="Plates">The plan.</param>
public sealed record Campaign(
    long Number, string Name, RunLabels Labels, ulong PlanSeed, RunOptions Options, IReadOnlyList<PlannedPlate> Plates)
{
    /// <summary>Where its files go.</summary>
    public string Folder => FolderIn(Options.Folder, Number);

    /// <summary>The folder of a campaign in a folder of results.</summary>
    public static string FolderIn(string folder, long number) => Path.Combine(folder, $"campaign-{number}");

    /// <summary>Where the files of one run of a plate go: every run has a folder of its own.</summary>
    public string FolderOf(PlannedPlate planned, long run) => Path.Combine(Folder, $"plate-{planned.Number:000}-run-{run}");

    /// <summary>A plate of the plan for a person: which of how many, its recipe, air and exposure.</summary>
    public string WordsOf(PlannedPlate planned)
    {
        Recipe recipe = planned.Treatment.Recipe;
        return $"Plate {planned.Number} of {Plates.Count}: {recipe.Name}, {recipe.TemperatureC:F1} C, "
            + $"{recipe.HumidityRatioGPerKg:F2} g/kg, {recipe.AirVelocityMPerS:F2} m/s, "
            + $"{PlateFolder.Seconds(planned.Treatment.ExposureS)} s.";
    }

    /// <summary>One of its plates for casting.</summary>
    public Plate PlateOf(PlannedPlate planned) => new(planned.Treatment.Recipe, planned.Treatment.ExposureS, Options.Seed)
    {
        Unverified = Options.Unverified, NoSwitches = Options.NoSwitches, Scatter = Options.Scatter,
        Chamber = Options.Chamber, Film = planned.Treatment.Film, Films = new FilmShelf(Options.Folder),
    };
}
