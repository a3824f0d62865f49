using System.Collections.Generic;
using System.IO;
using ChamberFirmware.Recipes;
using ChamberFirmware.Refusals;

namespace ChamberFirmware.Benchmarks.Control;

/// <summary>The air that a controller is asked for.</summary>
/// <param name="Name">Short name in tables.</param>
/// <param name="TemperatureC">Air temperature, degrees Celsius.</param>
/// <param name="HumidityRatioGPerKg">Humidity ratio, g water per kg dry air.</param>
/// <param name="AirVelocityMPerS">Air velocity over the film, m/s.</param>
public sealed record Climate(string Name, double TemperatureC, double HumidityRatioGPerKg, double AirVelocityMPerS)
{
    /// <summary>The three climates of patent application GB 8701193.</summary>
    public static Climate Example1 { get; } = Of("example-1");

    /// <inheritdoc cref="Example1"/>
    public static Climate Example2 { get; } = Of("example-2");

    /// <inheritdoc cref="Example1"/>
    public static Climate Example3 { get; } = Of("example-3");

    /// <summary>As dry as climate chambers do not get: a dew point of -6 C.</summary>
    public static Climate Dry { get; } = new("dry", 25.0, 2.5, 0.7);

    /// <summary>From cool to warm.</summary>
    public static IReadOnlyList<Climate> All { get; } = [Dry, Example3, Example2, Example1];

    private static Climate Of(string name)
    {
        Recipe recipe = ReferenceRecipes.Load(name, out Refusal? refusal) ?? throw new InvalidDataException(refusal!.Sentence);
        return new Climate(name, recipe.TemperatureC, recipe.HumidityRatioGPerKg, recipe.AirVelocityMPerS);
    }
}
