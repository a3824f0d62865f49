using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using ChamberFirmware.Audit;
using ChamberFirmware.Casting;
using ChamberFirmware.Journal;
using ChamberFirmware.Operation;
using ChamberFirmware.Refusals;
using ChamberFirmware.Settings;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Benchmarks.Faults;

/// <summary>
/// The power is cut at every byte that the flash is given for settings and journal, with three kinds of what stands behind the cut, and at
/// random ticks of runs. A state is lost when the next power-on has neither the old nor the new settings, does not tell of the run, or
/// starts over a coated plate.
/// </summary>
internal static class PowerCuts
{
    /// <summary>Runs that are cut at random ticks, for a quick look and for a long one.</summary>
    public const int CutsOfARun = 20;

    private static readonly FlashTear[] Tears = [FlashTear.Nothing, FlashTear.Old, FlashTear.Garbage];
    private static readonly double[] HeaterW = [300.0, 299.0625, 250.0, 310.5, 33.0];

    /// <summary>Every byte that is a multiple of <paramref name="every"/>; so many runs.</summary>
    public static FaultsResults.Tally Run(int every, int runs, int seed, Action done)
    {
        var parts = new FaultsResults.Tally[2 * Tears.Length + runs];
        Parallel.For(0, parts.Length, i =>
        {
            parts[i] = i < Tears.Length ? OfSettings(Tears[i], every)
                : i < 2 * Tears.Length ? OfJournal(Tears[i - Tears.Length], Math.Min(every, 3)) : OfRun(seed + i);
            done();
        });
        var sum = new FaultsResults.Tally();
        foreach (FaultsResults.Tally part in parts)
        {
            sum.Add(part);
        }

        return sum;
    }

    private static FaultsResults.Tally OfSettings(FlashTear tear, int every)
    {
        var tally = new FaultsResults.Tally();
        int done = 0;
        for (long at = 0; done < HeaterW.Length; at += every)
        {
            TwinChamber twin = Twin(tear);
            Stored(twin).Restore(new ChamberSettings { HeaterW = HeaterW[0] }, "restored", new Author("test")); // the first is there, whole
            twin.Faults.FlashBytesUntilPowerCut = at;
            done = 1;
            try
            {
                for (; done < HeaterW.Length; done++)
                {
                    Stored(twin).Restore(new ChamberSettings { HeaterW = HeaterW[done] }, "restored", new Author("test"));
                }
            }
            catch (PowerCutException)
            {
                PowerOn(twin);
            }

            var found = new ChamberSettings();
            var stored = new StoredSettings(found, twin.Board.Files, new ChangeLog(twin.Board.Files, new UtcClock()));
            string told = stored.Load();
            bool isOneOfTwo = found.HeaterW == HeaterW[done - 1] || (done < HeaterW.Length && found.HeaterW == HeaterW[done]);
            string what = $"settings cut at byte {at}, {tear}: {found.HeaterW} W after change {done}, '{told}'";
            tally.Add(1, stored.Fault == null && isOneOfTwo ? [] : [what]);
        }

        return tally;
    }

    private static FaultsResults.Tally OfJournal(FlashTear tear, int every)
    {
        var tally = new FaultsResults.Tally();
        int done = 0;
        for (long at = 0; done < 5; at += every)
        {
            TwinChamber twin = Twin(tear);
            var journal = new RunJournal(twin.Board.Files);
            journal.TryOpenRun("example-3", 15.0);
            journal.TryClose(new RunRecord(), PlateMark.None);
            twin.Faults.FlashBytesUntilPowerCut = at;
            done = 0;
            try
            {
                foreach (Action act in new Action[]
                {
                    () => journal.TryOpenRun("example-1", 10.0), () => journal.TryMark(PlateMark.Filled),
                        () => journal.TryMark(PlateMark.Coated),
                    () => journal.TryClose(new RunRecord(), PlateMark.Coated), () => journal.TryMark(PlateMark.None),
                })
                {
                    act();
                    done++;
                }
            }
            catch (PowerCutException)
            {
                PowerOn(twin);
            }

            var next = new RunJournal(twin.Board.Files);
            string told = next.Load();
            bool mayBeOut = done > 4 || (done == 4 && told.Length == 0); // what is torn off the last write was there before
            bool isTold = done == 0 || mayBeOut || told.Contains("run 2 (example-1, 10.00 s)");
            bool isKnown = done < 2 || mayBeOut || next.Mark != PlateMark.None;
            bool isCoated = done < 3 || mayBeOut || next.Mark == PlateMark.Coated;
            string what = $"journal cut at byte {at}, {tear}, after write {done}: {next.Mark}, '{told}'";
            tally.Add(1, !next.IsUnreadable && isTold && isKnown && isCoated ? [] : [what]);
        }

        return tally;
    }

    // At random ticks; each cut is looked at by a new firmware on the same flash, and the run goes on.
    private static FaultsResults.Tally OfRun(int seed)
    {
        var tally = new FaultsResults.Tally();
        var random = new Random(seed);
        var run = new FaultRun(TwinParameters.Reference, (ulong)seed, new ChamberSettings());
        run.RunS(2.0);
        run.Start(Chambers.Recipe("example-3", TwinParameters.Reference));
        run.RunS(0.2);
        for (int cut = 0; cut < CutsOfARun; cut++)
        {
            for (int ticks = random.Next(1, 70); ticks > 0; ticks--)
            {
                run.Tick();
                if (run.Phase == Phase.Ready && random.Next(60) == 0)
                {
                    run.Chamber.Operator.Cast();
                }
            }

            tally.Add(1, [.. Lost(run).Select(what =>
                $"cut of run {seed} at {run.NowUs / 1e6:F1} s in {PhaseWords.Name(run.Phase)}: {what}")]);
        }

        return tally;
    }

    private static IEnumerable<string> Lost(FaultRun run)
    {
        var next = new Chamber(run.Twin.Board, new ChamberSettings());
        string told = next.LoadSettings();
        bool isOver = run.Phase is Phase.Idle or Phase.Complete or Phase.Faulted;
        if (!isOver && !told.Contains("The power was cut in run"))
        {
            yield return $"not told: '{told}'";
        }

        Refusal? refusal = next.Operator.Start(Chambers.Recipe("example-3", TwinParameters.Reference), 15.0);
        if (run.Film.IsInTheAir && refusal?.Number != 4502)
        {
            yield return $"a start over a coated plate: {refusal}";
        }

        if (next.Run.Phase != Phase.Idle)
        {
            yield return "a run goes on by itself";
        }
    }

    private static TwinChamber Twin(FlashTear tear)
    {
        var twin = new TwinChamber(TwinParameters.Reference, 1);
        twin.Faults.FlashTear = tear;
        return twin;
    }

    private static StoredSettings Stored(TwinChamber twin) =>
        new(new ChamberSettings(), twin.Board.Files, new ChangeLog(twin.Board.Files, new UtcClock()));

    private static void PowerOn(TwinChamber twin) => (twin.Faults.PowerIsCut, twin.Faults.FlashBytesUntilPowerCut) = (false, null);
}
