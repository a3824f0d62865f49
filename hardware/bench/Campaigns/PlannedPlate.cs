using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Bench.Predict;
using ChamberFirmware.Recipes;

namespace ChamberFirmware.Bench;

/// <summary>One exposure of one recipe, as a design asks for it, before it has a place in the order.</summary>
/// <param name="Recipe">What to hold and how to cast.</param>
/// <param name="ExposureS">One of the recipe's times, s.</param>
public sealed record Treatment(Recipe Recipe, double ExposureS)
{
    /// <summary>What the recipe says of its film beside the air.</summary>
    public FilmNotes Film { get; init; } = FilmNotes.None;

    /// <summary>Plates of the same climate need no time between them.</summary>
    public (double TemperatureC, double HumidityRatioGPerKg, double AirVelocityMPerS) Climate =>
        (Recipe.TemperatureC, Recipe.HumidityRatioGPerKg, Recipe.AirVelocityMPerS);

    /// <summary>The recipe's keys and values, with this exposure alone.</summary>
    public IReadOnlyList<(string Key, string Value)> Values =>
    [
        .. from line in RecipeText.Of(Recipe).TrimEnd('\n').Split('\n')
           let cut = line.IndexOf('=')
           let key = line[..cut]
           select (key, key == "exposureS" ? PlateFolder.Seconds(ExposureS) : line[(cut + 1)..]),
    ];
}

/// <summary>A plate of a plan.</summary>
/// <param name="Number">Its place in the order, from 1.</param>
/// <param name="Block">Its block, from 1.</param>
/// <param name="Treatment">What is cast.</param>
public sealed record PlannedPlate(int Number, int Block, Treatment Treatment);
