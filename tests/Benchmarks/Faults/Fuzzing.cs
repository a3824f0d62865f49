using System;
using System.Linq;
using System.Threading.Tasks;

namespace ChamberFirmware.Benchmarks.Faults;

/// <summary>
/// Bad input of every kind, by numbers that say everything about it. An escape is an exception that leaves its boundary, an answer that is
/// neither OK nor ERROR, a value in force that nobody gave, or a cast that went on otherwise than planned.
/// </summary>
internal static class Fuzzing
{
    /// <summary>Inputs of one job.</summary>
    public const int PerJob = 2000;

    private static readonly (string Name, int Share, Func<int, int, Escapes> Job)[] Kinds =
    [
        ("console in a run", 2, FuzzConsole.InARun),
        ("console in Idle", 6, FuzzConsole.InIdle),
        ("serial bytes", 1, FuzzConsole.Bytes),
        ("recipe draft", 5, FuzzTexts.Draft),
        ("TOML file", 1, FuzzTexts.Toml),
        ("settings text", 3, FuzzTexts.Settings),
        ("stored file", 3, FuzzStored.Run),
        ("sensor bytes", 4, FuzzSensor.Run),
    ];

    /// <summary>Jobs that so many inputs take.</summary>
    public static int JobsOf(int inputs) => (inputs + PerJob - 1) / PerJob;

    /// <summary>At least so many inputs, of all kinds.</summary>
    public static FaultsResults.Tally Run(int inputs, int seed, Action done)
    {
        int[] order = [.. Kinds.SelectMany((kind, i) => Enumerable.Repeat(i, kind.Share))];
        var parts = new FaultsResults.Tally[JobsOf(inputs)];
        Parallel.For(0, parts.Length, i =>
        {
            (string name, _, Func<int, int, Escapes> job) = Kinds[order[i * 7 % order.Length]];
            int jobSeed = seed * 1_000_003 + i;
            Escapes escapes = job(jobSeed, PerJob);
            parts[i] = new FaultsResults.Tally();
            parts[i].Add(escapes.Inputs, [.. escapes.Lines.Select(line => $"fuzz, {name}, seed {jobSeed}: {line}")]);
            done();
        });
        var sum = new FaultsResults.Tally();
        foreach (FaultsResults.Tally part in parts)
        {
            sum.Add(part);
        }

        return sum;
    }
}
