using ChamberFirmware.Benchmarks.Control;
using ChamberFirmware.Recipes;
using ChamberFirmware.Refusals;
using ChamberFirmware.Settings;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Benchmarks.Faults;

/// <summary>The chambers of the campaign and the recipes that they run.</summary>
internal static class Chambers
{
    /// <summary>The reference chamber; others are plants of the control benchmark, by their numbers.</summary>
    public const int Reference = -1;

    /// <summary>Name of a recipe as every chamber can hold it, with an exposure whose immersion is armed later than the blade.</summary>
    public const string LongExposure = "long";

    /// <summary>A chamber as it is built.</summary>
    public static TwinParameters Built(int plant) => plant == Reference ? TwinParameters.Reference : Plants.Make(plant);

    /// <summary>As its owner has set it: with an anemometer's table, and not commissioned.</summary>
    public static ChamberSettings Set(TwinParameters built, int plant) =>
        plant == Reference ? new ChamberSettings() : FanCalibration.Enter(new ChamberSettings(), built);

    /// <summary>
    /// A recipe by its reference name; <c>dry</c>: 2.5 g/kg at 25 C; null and <see cref="LongExposure"/>: air that a chamber in this room
    /// can hold, warmer than the room, a little wetter, and not near its walls' dew point.
    /// </summary>
    public static Recipe Recipe(string? name, TwinParameters built)
    {
        if (name is null or LongExposure)
        {
            double c = built.RoomTemperatureC + 8.0;
            return Of($"own-{c:F1}", $"{c:F1}", 30.0, 0.8, name == null ? "15" : "125");
        }

        return name == "dry" ? Dry() : ReferenceRecipes.Load(name, out _)!;
    }

    private static Recipe Of(string name, string temperatureC, double humidityPct, double mPerS, string exposureS)
    {
        var draft = new RecipeDraft(name.Replace('.', '-'));
        draft.Set("temperatureC", temperatureC);
        draft.Set("relativeHumidityPct", $"{humidityPct:F1}");
        draft.Set("airVelocityMPerS", $"{mPerS:F2}");
        draft.Set("exposureS", exposureS);
        return draft.Finish(out Refusal? _)!;
    }

    private static Recipe Dry()
    {
        var draft = new RecipeDraft("dry");
        draft.Set("temperatureC", "25");
        draft.Set("humidityRatioGPerKg", "2.5");
        draft.Set("airVelocityMPerS", "0.7");
        draft.Set("exposureS", "10");
        return draft.Finish(out Refusal? _)!;
    }
}
