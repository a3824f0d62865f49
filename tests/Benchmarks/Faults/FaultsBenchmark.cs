using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace ChamberFirmware.Benchmarks.Faults;

/// <summary>How much of everything.</summary>
/// <param name="Plants">Chambers besides the reference one that every claim is tried on.</param>
/// <param name="Seeds">Draws of every case: when in its phase, and the noise.</param>
/// <param name="Casts">Casts of sound chambers.</param>
/// <param name="EveryByte">Cuts at every such byte.</param>
/// <param name="Runs">Runs that are cut at random ticks.</param>
/// <param name="FuzzInputs">At least so many.</param>
/// <param name="ClaimEvery">Of the claims the first of so many; 1: all.</param>
internal sealed record Extent(int Plants, int Seeds, int Casts, int EveryByte, int Runs, int FuzzInputs, int ClaimEvery)
{
    /// <summary>Of a whole benchmark.</summary>
    public static Extent Full { get; } = new(5, 2, 1200, 1, 60, 1_050_000, 1);

    /// <summary>Of a quick look.</summary>
    public static Extent Quick { get; } = new(1, 1, 60, 7, 6, 40_000, 1);

    /// <summary>Of a unit test.</summary>
    public static Extent Tiny { get; } = new(0, 1, 1, 211, 1, 2000, 29);

    /// <summary>Long claims, too.</summary>
    public bool IsWhole => Plants > 1;
}

/// <summary>All parts of the campaign; each piece is its seed, so the number of cores changes nothing.</summary>
internal static class FaultsBenchmark
{
    private const int FirstPlant = 3; // by chance as good as any

    /// <summary>Pieces of work.</summary>
    public static int Steps(Extent extent) =>
        CasesOf(extent).Count + extent.Casts + 6 + extent.Runs + Fuzzing.JobsOf(extent.FuzzInputs);

    /// <summary>Runs it all.</summary>
    public static FaultsResults Run(Extent extent, int seed, Action done)
    {
        List<(Claim Claim, Moment Moment, int Plant, int Draw)> cases = CasesOf(extent);
        var results = new CaseResult?[cases.Count];
        Parallel.For(0, cases.Count, i =>
        {
            (Claim claim, Moment moment, int plant, int draw) = cases[i];
            results[i] = ClaimCase.Run(claim, moment, plant, seed * 10_000 + 97 * draw + i);
            done();
        });
        return new FaultsResults
        {
            Claimed = [.. results.OfType<CaseResult>()],
            Nominal = NominalCasts.Run(extent.Casts, seed, done),
            Cuts = PowerCuts.Run(extent.EveryByte, extent.Runs, seed, done),
            Fuzz = Fuzzing.Run(extent.FuzzInputs, seed, done),
        };
    }

    private static List<(Claim Claim, Moment Moment, int Plant, int Draw)> CasesOf(Extent extent)
    {
        var cases = new List<(Claim, Moment, int, int)>();
        for (int i = 0; i < Claims.All.Count; i += extent.ClaimEvery)
        {
            Claim claim = Claims.All[i];
            foreach (Moment moment in claim.Moments)
            {
                for (int plant = 0; plant <= extent.Plants && (!claim.IsLong || extent.IsWhole); plant++)
                {
                    for (int draw = 0; draw < extent.Seeds && (plant == 0 || !claim.OnReference); draw++)
                    {
                        cases.Add((claim, moment, plant == 0 ? Chambers.Reference : FirstPlant + plant, draw));
                    }
                }
            }
        }

        return cases;
    }
}
