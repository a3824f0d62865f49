using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ChamberFirmware.Drivers;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Benchmarks.Control;

/// <summary>Both weathers of the built family.</summary>
/// <param name="Quiet">Room and mains constant.</param>
/// <param name="Restless">Both wander.</param>
public sealed record BuiltResults(ControlResults Quiet, ControlResults Restless);

/// <summary>
/// Every contender on every member of the built family, each climate from cold, quiet and restless. Commissioning and autotune happen once,
/// in a quiet building. The same figures on any number of cores.
/// </summary>
public static class BuiltBenchmark
{
    /// <summary>
    /// So long before a leg's end a film is cast, s: its plan, the blade's way, 30 s in the air, and time to be refused once.
    /// </summary>
    public const double CastS = 100.0;

    /// <summary>
    /// Runs it; <paramref name="plantDone"/> is called once per plant, from any thread. <paramref name="make"/>: other members than
    /// <see cref="BuiltPlants"/>, to try another layout.
    /// </summary>
    public static BuiltResults Run(
        int plants,
        IReadOnlyList<Contender> contenders,
        IReadOnlyList<Chain> chains,
        int cores,
        Action plantDone,
        CancellationToken stop,
        Func<int, TwinParameters>? make = null)
    {
        ArgumentNullException.ThrowIfNull(contenders);
        make ??= BuiltPlants.Make;
        var legs = new (List<LegResult> Quiet, List<LegResult> Restless)[plants, contenders.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = cores, CancellationToken = stop };
        Parallel.For(0, plants, options, plant =>
        {
            for (int i = 0; i < contenders.Count; i++)
            {
                legs[plant, i] = RunPlant(make(plant), plant, contenders[i], chains);
            }

            plantDone();
        });
        ControlResults Of(Func<(List<LegResult> Quiet, List<LegResult> Restless), List<LegResult>> which) => new(
            plants,
            contenders.Select((contender, i) => (
                contender,
                (IReadOnlyList<LegResult>)[.. Enumerable.Range(0, plants).SelectMany(plant => which(legs[plant, i]))])));
        return new BuiltResults(Of(both => both.Quiet), Of(both => both.Restless));
    }

    private static (List<LegResult> Quiet, List<LegResult> Restless) RunPlant(
        TwinParameters plant, int index, Contender contender, IReadOnlyList<Chain> chains)
    {
        var quiet = new List<LegResult>();
        var restless = new List<LegResult>();
        var building = new Restless(index);
        if (contender.Key == Contender.BoundKey)
        {
            foreach (Chain chain in chains)
            {
                quiet.Add(Bound(plant, index, chain, null));
                restless.Add(Bound(plant, index, chain, building));
            }

            return (quiet, restless);
        }

        Installation install = contender.Prepare(plant, Plants.NoiseSeed(index));
        foreach (Chain chain in chains)
        {
            quiet.AddRange(new Session(plant, index, chain, null, install) { CastS = CastS }.Run());
            restless.AddRange(new Session(plant, index, chain, null, install) { Restless = building, CastS = CastS }.Run());
        }

        return (quiet, restless);
    }

    // The first leg, from cold; reckoned on the ring, nothing is driven.
    private static LegResult Bound(TwinParameters plant, int index, Chain chain, Restless? restless)
    {
        Leg leg = chain.Legs[0];
        TrueTarget target = TrueTarget.Of(leg.Climate, plant);
        string obstacle = Reachability.Obstacle(plant, target);
        double airS = leg.LengthS - CastS;
        double settleS = obstacle.Length > 0 ? airS : RingBound.SettleS(plant, target, airS, restless);
        bool wets = settleS < airS && target.HumidityRatioGPerKg > new TwinChamber(plant, 1).True.HumidityRatioGPerKg;
        double cautiousS = wets ? RingBound.SettleS(plant, target, airS, restless, WallsKnown.BySensors) : settleS;
        return new LegResult
        {
            Plant = index,
            Chain = chain.Name,
            Leg = 0,
            Climate = leg.Climate.Name,
            LengthS = leg.LengthS,
            Disturbed = false,
            Obstacle = obstacle,
            Accepted = obstacle.Length == 0,
            LoadSwitchings = new int[Loads.Count],
            IsReckoned = true,
            Settled = settleS < airS,
            SettleS = Math.Min(settleS, airS),
            CautiousS = cautiousS < airS ? cautiousS : null,
        };
    }
}
