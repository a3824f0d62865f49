using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Benchmarks.Control;

/// <summary>Every contender on every plant through every chain, quiet and disturbed. The same figures on any number of cores.</summary>
public static class ControlBenchmark
{
    /// <summary>Runs it; <paramref name="plantDone"/> is called once per plant, from any thread.</summary>
    public static ControlResults Run(
        int plants,
        IReadOnlyList<Contender> contenders,
        IReadOnlyList<Chain> chains,
        int cores,
        Action plantDone,
        CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(contenders);
        var legs = new List<LegResult>[plants, contenders.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = cores, CancellationToken = stop };
        Parallel.For(0, plants, options, plant =>
        {
            for (int i = 0; i < contenders.Count; i++)
            {
                legs[plant, i] = RunPlant(plant, contenders[i], chains);
            }

            plantDone();
        });
        return new ControlResults(plants, contenders.Select((contender, i) =>
            (contender, (IReadOnlyList<LegResult>)[.. Enumerable.Range(0, plants).SelectMany(plant => legs[plant, i])])));
    }

    private static List<LegResult> RunPlant(int index, Contender contender, IReadOnlyList<Chain> chains)
    {
        TwinParameters plant = Plants.Make(index);
        Installation install = contender.Prepare(plant, Plants.NoiseSeed(index));
        var results = new List<LegResult>();
        foreach (Chain chain in chains)
        {
            results.AddRange(new Session(plant, index, chain, null, install).Run());
            results.AddRange(new Session(plant, index, chain, new Disturbance(index), install).Run());
        }

        return results;
    }
}
