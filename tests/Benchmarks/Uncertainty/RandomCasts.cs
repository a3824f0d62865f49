using System;
using System.Globalization;
using System.Linq;
using ChamberFirmware.Bench;
using ChamberFirmware.Benchmarks.Control;
using ChamberFirmware.Recipes;
using ChamberFirmware.Sensing;
using ChamberFirmware.Settings;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Benchmarks.Uncertainty;

/// <summary>
/// Casts whose truth is known: a chamber of the benchmark's families, commissioned by itself, its sensor wrong within its class at the air
/// that is asked for, its anemometer within its own, its switches' delays found to 2 ms, blade and plate that scatter by 2 ms. A cast is
/// its number.
/// </summary>
public static class RandomCasts
{
    private const double DelayFoundUs = 2000.0;
    private const int OfASeed = 200_000; // casts that each seed has before the next one's; even, so that odd chambers stay odd
    private const double WidestK = 1.0; // the class that Plants draws from
    private static readonly string[] Names = ["example-1", "example-2", "example-3"];
    private static readonly string[] Exposures = ["0.25", "1", "2", "4", "10", "20"];
    private static readonly string[] Points = ["first", "middle", "last"];
    private static readonly string[] BladesS = ["0.5", "1", "3"];

    /// <summary>The last seed whose casts are numbers of their own.</summary>
    public const int LargestSeed = int.MaxValue / OfASeed - 1;

    /// <summary>Number of a seed's cast: other seeds have other chambers, recipes and noise.</summary>
    public static int Number(int seed, int index) => seed * OfASeed + index;

    /// <summary>The plate that is over; null: the chamber could not be commissioned, or does not reach this air in its room.</summary>
    /// <param name="index">The cast's number.</param>
    /// <param name="isBuilt">A chamber of another structure than the firmware's model.</param>
    /// <param name="thermometers">Odd chambers: a thermometer was held at walls and film once, as the calibration page says.</param>
    public static PlateResult? Cast(int index, bool isBuilt, bool thermometers)
    {
        var draw = new Draw(0x47554DUL + ((ulong)index << 32));
        Recipe recipe = RecipeOf(draw);
        TwinParameters plant = Fitted(isBuilt ? BuiltPlants.Make(index) : Plants.Make(index), recipe, draw);
        (ChamberSettings settings, string failure) = Ours.Commission(plant, Plants.NoiseSeed(index));
        if (failure.Length > 0)
        {
            return null;
        }

        if (thermometers && index % 2 == 1)
        {
            SurfaceThermometer.Enter(settings, plant, Plants.NoiseSeed(index));
        }

        Misread(settings, plant, draw);
        var plate = new Plate(recipe, recipe.ExposureS[0], (ulong)index) { Chamber = new BenchChamber(plant, settings), Scatter = true };
        using var run = new PlateRun(plate);
        while (!run.IsOver)
        {
            run.Tick();
        }

        return run.Outcome == PlateRun.Complete ? new PlateResult(run) : null;
    }

    private static Recipe RecipeOf(Draw draw)
    {
        RecipeDraft draft = ReferenceRecipes.Draft(Any(Names, draw), "drawn")!;
        string bladeS = Any(BladesS, draw), exposureS = Any(Exposures, draw);
        draft.Set("bladeTravelS", bladeS);
        draft.Set("exposureS", exposureS);
        bool travels = draw.Between(0.0, 1.0) < 0.5 || double.Parse(exposureS, CultureInfo.InvariantCulture) < 2.0;
        draft.Set("immersionTravelS", travels ? bladeS : "0");
        draft.Set("exposurePoint", travels ? Any(Points, draw) : "last");
        return draft.Finish(out _)!;
    }

    // Sensors within their class at this air: a constant error of 1 K is none of a chip that is good to 0.5 K at 25 C.
    private static TwinParameters Fitted(TwinParameters plant, Recipe recipe, Draw draw)
    {
        double limitK = new TwinChamber(plant, 1).Board.AirSensor.TemperatureLimitK(recipe.TemperatureC);
        double drawn01 = plant.SensorTemperatureBiasK / (plant.Built == null ? WidestK : WidestK / 2.0);
        return plant with
        {
            SensorTemperatureBiasK = drawn01 * limitK,
            BladeSwitchFitted = true,
            PlateSwitchFitted = true,
            BladeSwitchDelayUs = (long)draw.Between(5_000.0, 40_000.0),
            PlateSwitchDelayUs = (long)draw.Between(5_000.0, 40_000.0),
        };
    }

    // What the owner has wrong: the anemometer's class on the whole table, and each switch's delay.
    private static void Misread(ChamberSettings settings, TwinParameters plant, Draw draw)
    {
        double wrong01 = draw.Between(-1.0, 1.0);
        settings.FanTableMPerS =
        [
            .. settings.FanTableMPerS.Select(v => Math.Max(0.01, v + wrong01 * SensorClass.VelocityLimitMPerS(settings, v))),
        ];
        settings.BladeSwitchFitted = 1;
        settings.PlateSwitchFitted = 1;
        settings.BladeSwitchDelayUs = plant.BladeSwitchDelayUs + (long)draw.Between(-DelayFoundUs, DelayFoundUs);
        settings.PlateSwitchDelayUs = plant.PlateSwitchDelayUs + (long)draw.Between(-DelayFoundUs, DelayFoundUs);
    }

    private static string Any(string[] words, Draw draw) => words[(int)draw.Between(0.0, words.Length)];
}
