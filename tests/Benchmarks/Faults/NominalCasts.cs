using System;
using System.Linq;
using System.Threading.Tasks;
using ChamberFirmware.Benchmarks.Control;
using ChamberFirmware.Casting;
using ChamberFirmware.Recipes;
using ChamberFirmware.Safety;
using ChamberFirmware.Settings;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Benchmarks.Faults;

/// <summary>
/// Casts of sound chambers, plus and minus 30 % in everything, with what is no fault: every trip is a false one. A cast is its number: the
/// chamber, the recipe, what disturbs it. Each chamber has its air table and was commissioned once, which must not trip either.
/// </summary>
internal static class NominalCasts
{
    private const int Disturbances = 10;
    private const double PreparationS = 3600.0;
    private const double CastS = 200.0;

    private static readonly string?[] Recipes = [.. ReferenceRecipes.Names, "dry", null];

    /// <summary>So many casts, from a number on.</summary>
    public static FaultsResults.Tally Run(int casts, int seed, Action done)
    {
        var all = new FaultsResults.Tally[casts];
        Parallel.For(0, casts, i =>
        {
            all[i] = One(i, seed);
            done();
        });
        var sum = new FaultsResults.Tally();
        foreach (FaultsResults.Tally one in all)
        {
            sum.Add(one);
        }

        return sum;
    }

    private static FaultsResults.Tally One(int number, int seed)
    {
        var tally = new FaultsResults.Tally();
        int plant = (number * 7 + seed) % Plants.Full;
        int disturbance = number % Disturbances;
        TwinParameters built = Plants.Make(plant) with { SecondSensorFitted = number % 4 == 3 };
        built = built with { BladeSwitchFitted = number % 2 == 0, PlateSwitchFitted = number % 2 == 0 };
        ChamberSettings settings = Commissioned(built, plant, out int fault);
        (settings.BladeSwitchFitted, settings.PlateSwitchFitted, settings.BladeSwitchDelayUs) = (1 - number % 2, 1 - number % 2, 20_000);
        var run = new FaultRun(built, (ulong)(seed + number), settings);
        run.RunS(3.0);
        if (fault != FaultCode.None)
        {
            tally.Add(1, $"nominal cast {number}, plant {plant}, seed {seed}: fault {fault} in its commissioning");
            return tally;
        }

        Recipe? recipe = Enumerable.Range(0, Recipes.Length).Select(i =>
            Chambers.Recipe(Recipes[(number / Disturbances + i) % Recipes.Length], built))
            .FirstOrDefault(one => run.Start(one) == null);
        string name = $"nominal cast {number}, plant {plant}, seed {seed}, {recipe?.Name}, disturbance {disturbance}";
        if (recipe == null)
        {
            tally.Add(1, name + ": no recipe can be started");
            return tally;
        }

        new Disturber(run, disturbance, number).Begin();
        string? trip = Cast(run, disturbance);
        tally.Add(1, trip == null ? [] : [$"{name}: {trip}"]);
        tally.Look(run, name);
        tally.LookAtFilm(run, name);
        return tally;
    }

    // Null, or what was not as it should be.
    private static string? Cast(FaultRun run, int disturbance)
    {
        if (disturbance == Disturber.Fills)
        {
            string? unfilled = Fill(run);
            if (unfilled != null)
            {
                return unfilled;
            }
        }

        if (!run.Cast(PreparationS))
        {
            return At(run, "no cast");
        }

        run.Until(() => !PhaseRules.Moves(run.Phase), CastS);
        if (run.Phase != Phase.Complete)
        {
            return At(run, "not complete");
        }

        if (disturbance == Disturber.OpensDoor)
        {
            run.Twin.Faults.DoorOpen = true;
            run.RunS(20.0);
            run.Twin.Faults.DoorOpen = false;
            run.RunS(5.0);
            return run.Phase == Phase.Idle && run.Fault == FaultCode.None ? null : At(run, "not idle after the door");
        }

        if (disturbance == Disturber.CastsAgain)
        {
            run.TakePlateOut();
            run.RunS(1.0);
            if (run.Start(run.Chamber.Run.Recipe!) is { } refusal)
            {
                return At(run, $"no second start, {refusal}");
            }

            run.Tick();
            run.Cast(PreparationS);
            run.Until(() => !PhaseRules.Moves(run.Phase), CastS);
            return run.Phase == Phase.Complete ? null : At(run, "second plate not complete");
        }

        run.RunS(60.0);
        return run.Fault == FaultCode.None ? null : At(run, "after the cast");
    }

    private static string? Fill(FaultRun run)
    {
        if (!run.Until(() => run.Phase == Phase.Ready || run.Fault != FaultCode.None, PreparationS) || run.Chamber.Operator.Fill() != null)
        {
            return At(run, "not Ready to fill");
        }

        if (!run.Until(() => run.Chamber.Run.DoorMayOpen, 1190.0))
        {
            return At(run, "never cool");
        }

        run.Twin.Faults.DoorOpen = true;
        run.RunS(20.0);
        run.Twin.Faults.DoorOpen = false;
        run.RunS(1.0);
        return run.Chamber.Operator.Filled() == null ? null : At(run, "not filled");
    }

    private static string At(FaultRun run, string what) =>
        $"{what}: {PhaseWords.Name(run.Phase)}, fault {run.Fault} at {run.NowUs / 1e6:F1} s ({run.Chamber.Readings.Air.TemperatureC:F2} C, "
        + $"{run.Chamber.Readings.SmoothHumidityRatioGPerKg:F2} g/kg, {run.Chamber.Readings.AirVelocityMPerS:F3} m/s)";

    private static ChamberSettings Commissioned(TwinParameters built, int plant, out int fault)
    {
        var run = new FaultRun(built, Plants.NoiseSeed(plant), FanCalibration.Enter(new ChamberSettings(), built));
        run.RunS(2.0);
        run.Chamber.Operator.Commission("2026-11-23");
        run.RunS(0.5);
        run.Until(() => run.Phase != Phase.Commissioning, 5400.0);
        run.RunS(0.5);
        fault = run.Fault;
        return run.Chamber.Settings.Copy();
    }
}
