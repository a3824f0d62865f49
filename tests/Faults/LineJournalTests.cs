using System.Globalization;
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
/// Film on a web is not forgotten: what the journal says after each end of a Coating, and what the next power-on makes of it. Where film
/// truly is, the twin's own web says, which knows no cells.
/// </summary>
[TestClass]
public sealed class LineJournalTests
{
    [TestMethod]
    public void The_mark_is_there_before_the_valve_opens_and_a_flash_that_refuses_it_refuses_the_coat()
    {
        TwinRun run = Ready();
        run.Twin.Faults.StoreWriteFails = true;
        Assert.AreEqual(4501, run.Chamber.Operator.Coat()!.Number);
        run.RunS(1.0);
        Assert.AreEqual((Phase.Ready, false), (run.Phase, run.Twin.Line!.Coats));
        run.Twin.Faults.StoreWriteFails = false;
        Assert.IsNull(run.Chamber.Operator.Coat());
        Assert.AreEqual((PlateMark.Coated, false), (run.Chamber.Journal.Mark, run.Twin.Line.Coats));
        run.RunS(2.0);
        Assert.IsTrue(run.Twin.Line.Coats);
    }

    [TestMethod]
    public void A_coat_that_the_next_tick_refuses_takes_its_mark_back()
    {
        TwinRun run = Ready();
        Assert.IsNull(run.Chamber.Operator.Coat());
        run.Twin.Faults.SensorUnplugged = true;
        run.Tick();
        Assert.IsTrue(run.Chamber.Run.CastWasRefused);
        Assert.AreEqual(PlateMark.None, run.Chamber.Journal.Mark);
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void An_abort_and_a_fault_with_film_in_the_air_are_remembered_by_this_program_and_the_next(bool aborts)
    {
        TwinRun run = Coating();
        End(run, aborts);
        AssertRemembered(run);
    }

    [TestMethod]
    public void A_power_cut_while_the_web_is_coated_is_told_and_nothing_heats()
    {
        TwinRun run = Coating();
        var next = new Chamber(run.Twin.Board, Settings());
        Assert.Contains("or Coating: what its film got is not known", next.LoadSettings());
        Assert.AreEqual(4502, next.Operator.Start(ReferenceRecipes.Load("example-3", out _)!, 15.0)!.Number);
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void Film_that_is_all_in_the_bath_is_none_and_the_last_millimetre_on_the_way_is_one(bool isIn)
    {
        TwinRun run = Coating();
        double beganM = run.Twin.Line!.Web.PassedM - 5.0 * run.Twin.Line.Web.MPerS;
        run.Twin.Line.Enable = false;
        run.RunS(0.2);
        double lastM = run.Twin.Line.Web.PassedM + 1.0; // where the web is when it is in
        run.Until(() => run.Twin.Line.Web.PassedM > lastM - 0.02, 60.0, "the bath");
        run.RunS(isIn ? 1.0 : 0.0);
        End(run, aborts: true);
        Assert.AreEqual(isIn ? PlateMark.None : PlateMark.Coated, run.Chamber.Journal.Mark);
        var kept = new TextBuffer(400);
        Assert.IsTrue(run.Chamber.Journal.TryWrite(0, kept));
        double coatedM = double.Parse(kept.ToString().Split(" webCoatedM=")[1].Split(' ')[0], CultureInfo.InvariantCulture);
        Assert.AreEqual(lastM - 1.0 - beganM, coatedM, 0.05);
    }

    [TestMethod]
    public void Less_than_a_cell_of_film_is_film()
    {
        TwinRun run = Ready();
        run.Twin.Line!.Enable = false;
        Assert.IsNull(run.Chamber.Operator.Coat());
        run.RunS(2.0);
        run.Until(() => run.Chamber.Line!.Cells.PassedM % 0.005 < 0.0025, 1.0, "a cell's begin");
        run.Twin.Line.Web.AskedMPerMin = 0.2;
        run.RunS(3.0); // 0.3 mm a tick
        run.Twin.Line.Enable = true;
        run.Until(() => run.Twin.Line.Coats, 2.0, "dope");
        run.Twin.Line.Enable = false;
        run.RunS(0.2);
        Assert.IsFalse(run.Twin.Line.Coats);
        End(run, aborts: true);
        AssertRemembered(run);
    }

    [TestMethod]
    [DataRow(PlateMark.None)]
    [DataRow(PlateMark.Filled)]
    public void A_coating_without_any_film_goes_back_to_the_mark_before(PlateMark before)
    {
        foreach (bool completes in new[] { true, false })
        {
            TwinRun run = Ready();
            Assert.IsTrue(run.Chamber.Journal.TryMark(before));
            run.Twin.Line!.Enable = false;
            Assert.IsNull(run.Chamber.Operator.Coat());
            run.RunS(1.0);
            Assert.AreEqual((Phase.Coating, PlateMark.Coated), (run.Phase, run.Chamber.Journal.Mark));
            Assert.IsNull(completes ? run.Chamber.Operator.EndCoat() : run.Chamber.Operator.Abort());
            run.RunS(0.5);
            Assert.AreEqual(completes ? Phase.Complete : Phase.Aborted, run.Phase);
            Assert.AreEqual(before, run.Chamber.Journal.Mark);
        }
    }

    [TestMethod]
    public void A_complete_one_leaves_nothing_and_writes_the_flash_three_times()
    {
        TwinRun run = Coating();
        Assert.AreEqual(2, run.Chamber.Journal.Writes);
        Assert.IsNull(run.Chamber.Operator.EndCoat());
        run.Until(() => run.Phase == Phase.Complete, 30.0, "Complete");
        run.RunS(1.0);
        Assert.AreEqual((PlateMark.None, 3), (run.Chamber.Journal.Mark, run.Chamber.Journal.Writes));
        var next = new Chamber(run.Twin.Board, Settings());
        Assert.DoesNotContain("power was cut", next.LoadSettings());
        Assert.IsNull(next.Journal.RefusalOfStart());
    }

    private static void End(TwinRun run, bool aborts)
    {
        if (aborts)
        {
            Assert.IsNull(run.Chamber.Operator.Abort());
        }
        else
        {
            run.Twin.Faults.EncoderDead = true;
        }

        run.RunS(1.0);
        Assert.AreEqual(aborts ? Phase.Aborted : Phase.Faulted, run.Phase);
    }

    private static void AssertRemembered(TwinRun run)
    {
        Assert.AreEqual(PlateMark.Coated, run.Chamber.Journal.Mark);
        run.Chamber.Operator.Reset();
        run.RunS(0.5);
        var next = new Chamber(run.Twin.Board, Settings());
        Assert.EndsWith("with the door open type plate out.", next.LoadSettings());
        foreach (Chamber chamber in new[] { run.Chamber, next })
        {
            Assert.AreEqual(4502, chamber.Operator.Start(ReferenceRecipes.Load("example-3", out _)!, 15.0)!.Number);
        }
    }

    private static ChamberSettings Settings() => new() { WebPulsesPerM = 5000.0 };

    private static TwinRun Ready()
    {
        var run = new TwinRun(TwinParameters.Reference with { Web = new WebParameters { SpeedMPerMin = 4.0 } }, settings: Settings());
        run.Start("example-3", 15.0).To(Phase.Ready);
        run.Twin.Line!.Web.Runs = true;
        run.RunS(2.0);
        return run;
    }

    private static TwinRun Coating()
    {
        TwinRun run = Ready();
        Assert.IsNull(run.Chamber.Operator.Coat());
        run.RunS(5.0);
        Assert.IsTrue(run.Twin.Line!.Coats);
        return run;
    }
}
