using System;
using System.Collections.Generic;
using ChamberFirmware.Audit;
using ChamberFirmware.Casting;
using ChamberFirmware.Journal;
using ChamberFirmware.Operation;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Text;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Faults;

/// <summary>
/// The power is cut: at every byte that the flash is given, and at any tick of whole runs. A new firmware on the same twin.
/// </summary>
[TestClass]
public sealed class PowerCutTests
{
    private static readonly FlashTear[] Tears = [FlashTear.Nothing, FlashTear.Old, FlashTear.Garbage];

    /// <summary>Three changes of settings, the second shorter than the first: the last good ones are in force, or the new ones.</summary>
    [TestMethod]
    public void A_cut_at_every_byte_of_a_write_of_settings_leaves_the_old_or_the_new_ones()
    {
        double[] values = [300.0, 300.125, 250.0, 275.5];
        foreach (FlashTear tear in Tears)
        {
            int done = 1;
            for (long at = Array.IndexOf(Tears, tear); done < values.Length; at += Tears.Length) // every byte, torn in one of the ways
            {
                TwinChamber twin = Twin(at, tear);
                done = 1;
                StoredSettings before = Stored(twin);
                try
                {
                    for (; done < values.Length; done++)
                    {
                        Assert.IsNull(before.Restore(new ChamberSettings { HeaterW = values[done] }, "restored", new Author("test")));
                    }
                }
                catch (PowerCutException)
                {
                    PowerOn(twin);
                }

                var found = new ChamberSettings();
                var stored = new StoredSettings(found, twin.Board.Files, new ChangeLog(twin.Board.Files, new UtcClock()));
                string told = stored.Load();
                if (done == 1 && stored.Fault != null) // nothing was stored before, and a torn file is not called nothing
                {
                    Assert.StartsWith("2201 ", told);
                    continue;
                }

                Assert.IsNull(stored.Fault, $"byte {at}: {told}");
                bool isOneOfTwo = found.HeaterW == values[done - 1] || (done < values.Length && found.HeaterW == values[done]);
                Assert.IsTrue(isOneOfTwo, $"byte {at}, {tear}: {found.HeaterW} W after change {done}");
            }
        }
    }

    [TestMethod]
    public void A_cut_at_every_byte_of_a_write_of_the_journal_never_hides_a_coated_plate_and_tells_the_run()
    {
        foreach (FlashTear tear in Tears)
        {
            int done = 0;
            for (long at = 0; done < 4; at++)
            {
                TwinChamber twin = Twin(null, tear);
                var journal = new RunJournal(twin.Board.Files);
                Assert.IsTrue(journal.TryOpenRun("example-3", 15.0) && journal.TryClose(new RunRecord(), PlateMark.None));
                twin.Faults.FlashBytesUntilPowerCut = at;
                done = 0;
                try
                {
                    Assert.IsTrue(journal.TryOpenRun("example-1", 10.0));
                    done++;
                    Assert.IsTrue(journal.TryMark(PlateMark.Coated));
                    done++;
                    Assert.IsTrue(journal.TryClose(new RunRecord(), PlateMark.Coated));
                    done++;
                    Assert.IsTrue(journal.TryMark(PlateMark.None));
                    done++;
                }
                catch (PowerCutException)
                {
                    PowerOn(twin);
                }

                var next = new RunJournal(twin.Board.Files);
                string told = next.Load();
                Assert.IsFalse(next.IsUnreadable, $"byte {at}");
                
                // After the third the last write may be whole all the same: what is torn off it was there before.
                bool mayBeOut = done > 3 || (done == 3 && told.Length == 0);
                Assert.IsTrue(done == 0 || mayBeOut || told.Contains("run 2 (example-1, 10.00 s)"), $"byte {at}, after {done}: {told}");
                Assert.IsTrue(done < 2 || mayBeOut || next.Mark == PlateMark.Coated, $"byte {at}, after {done}: {told}");
                var lines = new TextBuffer(400);
                Assert.IsTrue(next.TryWrite(0, lines));
                Assert.IsTrue(done < 2 || lines.ToString().StartsWith("run 2 (example-1, 10.00 s) outcome="), $"byte {at}: {lines}");
            }
        }
    }

    /// <summary>
    /// In every phase, at any tick: what the next power-on says, and whether anything may be heated. The blade counts as begun a second
    /// before it moves, and nobody knows about the seconds before.
    /// </summary>
    [TestMethod]
    public void A_run_cut_at_any_tick_is_told_and_a_coated_plate_is_never_heated()
    {
        var random = new Random(5);
        var seen = new Dictionary<Phase, int>();
        for (int run = 0; run < 10; run++)
        {
            TwinRun twin = TwinRun.In(Phase.Conditioning);
            for (int cut = 0; cut < 25; cut++)
            {
                for (int ticks = random.Next(1, 60); ticks > 0; ticks--)
                {
                    twin.Tick();
                    if (twin.Phase == Phase.Ready && random.Next(40) == 0)
                    {
                        twin.Chamber.Operator.Cast();
                    }
                }

                seen[twin.Phase] = seen.GetValueOrDefault(twin.Phase) + 1;
                LookAtNextPowerOn(twin);
            }
        }

        foreach (Phase phase in new[] { Phase.Conditioning, Phase.Ready, Phase.Casting, Phase.Exposing, Phase.Complete })
        {
            Assert.IsGreaterThan(5, seen.GetValueOrDefault(phase), PhaseWords.Name(phase));
        }
    }

    [TestMethod]
    [DataRow(Phase.Casting)]
    [DataRow(Phase.Exposing)]
    [DataRow(Phase.Immersing)]
    public void After_an_abort_or_a_fault_the_plate_is_remembered_by_this_program_and_the_next(Phase phase)
    {
        TwinRun aborted = TwinRun.In(phase);
        aborted.Chamber.Operator.Abort();
        TwinRun faulted = TwinRun.In(phase);
        faulted.Twin.Faults.InterlockOpen = true;
        foreach (TwinRun run in new[] { aborted, faulted })
        {
            run.RunS(0.5);
            run.Twin.Faults.InterlockOpen = false;
            run.Chamber.Operator.Reset();
            run.RunS(1.0);
            Assert.AreEqual(Phase.Idle, run.Phase);
            AssertRefused(run.Chamber);
            var next = new Chamber(run.Twin.Board, new ChamberSettings());
            Assert.EndsWith("with the door open type plate out.", next.LoadSettings());
            AssertRefused(next);
            run.TakePlateOut();
            run.Twin.Motion.ResetForNextPlate();
            run.Start("example-3", 15.0);
        }
    }

    [TestMethod]
    public void An_abort_before_the_cast_and_a_finished_film_leave_nothing()
    {
        TwinRun ready = TwinRun.In(Phase.Ready);
        ready.Chamber.Operator.Abort();
        TwinRun complete = TwinRun.In(Phase.Complete);
        foreach (TwinRun run in new[] { ready, complete })
        {
            run.RunS(0.5);
            Assert.AreEqual((PlateMark.None, false), (run.Chamber.Journal.Mark, run.Chamber.Journal.IsOpen));
            Assert.AreEqual("No settings are stored: these are the reference chamber's, measured on no chamber.", Told(run));
        }
    }

    [TestMethod]
    public void A_cast_that_the_flash_does_not_know_is_not_made()
    {
        TwinRun run = TwinRun.In(Phase.Ready);
        run.Twin.Faults.StoreWriteFails = true;
        Assert.AreEqual(4501, run.Chamber.Operator.Cast()!.Number);
        run.RunS(1.0);
        Assert.AreEqual((Phase.Ready, 0), (run.Phase, run.Board.BladeWire.Starts));
        run.Twin.Faults.StoreWriteFails = false;
        Assert.IsNull(run.Chamber.Operator.Cast());
        run.To(Phase.Complete);
    }

    [TestMethod]
    public void The_mark_of_a_cast_that_the_next_tick_refuses_is_taken_back()
    {
        TwinRun run = TwinRun.In(Phase.Ready);
        Assert.IsNull(run.Chamber.Operator.Cast());
        Assert.AreEqual(PlateMark.Coated, run.Chamber.Journal.Mark);
        run.Twin.Faults.SensorUnplugged = true;
        run.Tick();
        Assert.IsTrue(run.Chamber.Run.CastWasRefused);
        Assert.AreEqual(PlateMark.None, run.Chamber.Journal.Mark);
        Assert.DoesNotContain("coated", Told(run));
    }

    [TestMethod]
    public void Nothing_is_written_while_a_film_is_exposed_and_four_times_a_run_at_most()
    {
        TwinRun run = TwinRun.In(Phase.Ready);
        Assert.AreEqual(1, run.Chamber.Journal.Writes);
        run.To(Phase.Casting);
        Assert.AreEqual(2, run.Chamber.Journal.Writes);
        run.Twin.Faults.FlashBytesUntilPowerCut = 0; // whoever writes now meets the exception
        run.To(Phase.Immersing);
        run.Twin.Faults.FlashBytesUntilPowerCut = null;
        run.To(Phase.Complete).RunS(20.0);
        Assert.AreEqual(3, run.Chamber.Journal.Writes);
    }

    private static void LookAtNextPowerOn(TwinRun run)
    {
        bool isOver = run.Phase is Phase.Idle or Phase.Complete;
        var next = new Chamber(run.Twin.Board, new ChamberSettings());
        string told = next.LoadSettings();
        Assert.AreEqual(!isOver, told.Contains("The power was cut in run 1 (example-3, 15.00 s)"), told);
        Assert.AreEqual(Phase.Idle, next.Run.Phase, "nothing goes on by itself");
        if (PhaseRules.Moves(run.Phase))
        {
            AssertRefused(next);
        }
    }

    private static void AssertRefused(Chamber chamber)
    {
        Assert.AreEqual(4502, chamber.Operator.Start(ReferenceRecipes.Load("example-3", out _)!, 15.0)!.Number);
        Assert.AreEqual(4502, chamber.Operator.Commission("2026-11-23")!.Number);
        Assert.AreEqual(4502, chamber.Operator.BeginAirTable("2026-11-23")!.Number);
    }

    private static string Told(TwinRun run) => new Chamber(run.Twin.Board, new ChamberSettings()).LoadSettings();

    private static TwinChamber Twin(long? bytes, FlashTear tear)
    {
        var twin = new TwinChamber(TwinParameters.Reference, 1);
        twin.Faults.FlashBytesUntilPowerCut = bytes;
        twin.Faults.FlashTear = tear;
        return twin;
    }

    private static StoredSettings Stored(TwinChamber twin) =>
        new(new ChamberSettings(), twin.Board.Files, new ChangeLog(twin.Board.Files, new UtcClock()));

    private static void PowerOn(TwinChamber twin)
    {
        twin.Faults.PowerIsCut = false;
        twin.Faults.FlashBytesUntilPowerCut = null;
    }
}
