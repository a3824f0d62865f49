using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using ChamberFirmware.Bench;

namespace ChamberFirmware.Benchmarks.Uncertainty;

/// <summary>One quantity of one cast: what its record says, and what was true.</summary>
/// <param name="Quantity">Its name.</param>
/// <param name="Measured">As the record has it.</param>
/// <param name="Expanded">Its expanded uncertainty, k = 2.</param>
/// <param name="True">What only the twin knows.</param>
public sealed record Covered(string Quantity, double Measured, double Expanded, double True)
{
    /// <summary>Truth is within the uncertainty.</summary>
    public bool Holds => Math.Abs(Measured - True) <= Expanded;

    /// <summary>How far off, in expanded uncertainties.</summary>
    public double Off01 => Math.Abs(Measured - True) / Expanded;
}

/// <summary>Whether record.json's uncertainties cover the twin's truth, over many chambers.</summary>
public static class Coverage
{
    /// <summary>
    /// Every quantity of so many casts, whatever the number of cores; chambers that do not reach their air are passed over.
    /// </summary>
    public static IReadOnlyList<Covered> Of(int casts, bool isBuilt, bool thermometers, int cores, Action done, int seed = 0)
    {
        var kept = new SortedDictionary<int, IReadOnlyList<Covered>>();
        int next = -1, enough = int.MaxValue;
        void Work()
        {
            for (int index = Interlocked.Increment(ref next); index < Volatile.Read(ref enough); index = Interlocked.Increment(ref next))
            {
                PlateResult? result = RandomCasts.Cast(RandomCasts.Number(seed, index), isBuilt, thermometers);
                if (result == null)
                {
                    continue;
                }

                lock (kept)
                {
                    kept[index] = Of(result);
                    enough = kept.Count >= casts ? Math.Min(enough, index + cores + 1) : enough;
                    done();
                }
            }
        }

        Task.WaitAll([.. Enumerable.Range(0, cores).Select(_ => Task.Factory.StartNew(Work, TaskCreationOptions.LongRunning))]);
        return [.. kept.Values.Take(casts).SelectMany(c => c)];
    }

    /// <summary>Every quantity of one plate.</summary>
    public static IReadOnlyList<Covered> Of(PlateResult result)
    {
        JsonObject uncertainty = JsonNode.Parse(RecordJson.Text(result))!["uncertainty"]!.AsObject();
        JsonArray air = uncertainty["air"]!.AsArray(), exposure = uncertainty["exposure"]!.AsArray();
        var all = new List<Covered>
        {
            One(air[0]!, result.TrueAir.TemperatureC.Mean),
            One(air[1]!, result.TrueAir.HumidityRatioGPerKg.Mean),
            One(air[2]!, result.TrueAir.AirVelocityMPerS.Mean),
        };
        all.AddRange(exposure.Zip(result.AlongPlate, (said, point) => One(said!, point.ActualS!.Value)));
        return all;
    }

    private static Covered One(JsonNode said, double truth) => new(
        said["quantity"]!.GetValue<string>(), said["achieved"]!.GetValue<double>(), said["expanded"]!.GetValue<double>(), truth);
}
