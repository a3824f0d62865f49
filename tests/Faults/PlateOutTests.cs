using ChamberFirmware.Casting;
using ChamberFirmware.Commands;
using ChamberFirmware.Journal;
using ChamberFirmware.Recipes;
using ChamberFirmware.Safety;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Faults;

/// <summary>
/// Given something with solvent in the loop, when the operator says that it is out, then the chamber believes it with the door open only.
/// </summary>
[TestClass]
public sealed class PlateOutTests
{
    [TestMethod]
    [DataRow(Phase.Casting)]
    [DataRow(Phase.Exposing)]
    [DataRow(Phase.Immersing)]
    public void After_an_abort_nothing_starts_until_the_plate_is_out(Phase phase)
    {
        TwinRun run = Aborted(phase);
        AssertNoStart(run);
        var console = new CommandInterpreter(run.Chamber);
        Assert.StartsWith("OK looking", console.Execute("plate out"));
        double heaterJ = run.Twin.Balance.HeaterEnergyJ;
        run.RunS(2.0);
        Assert.AreEqual(PlateMark.Coated, run.Chamber.Journal.Mark, "the door is closed");
        Assert.AreEqual((Phase.Idle, FaultCode.None, heaterJ), (run.Phase, run.Fault, run.Twin.Balance.HeaterEnergyJ));
        Assert.IsFalse(run.Twin.Board.InterlockClosed.Read(), "no supply at rest again");
        AssertNoStart(run);
        run.Twin.Faults.DoorOpen = true;
        console.Execute("plate out");
        run.RunS(0.5);
        Assert.AreEqual(PlateMark.Coated, run.Chamber.Journal.Mark, "not believed too soon");
        run.RunS(0.5);
        Assert.AreEqual(PlateMark.None, run.Chamber.Journal.Mark);
        run.Twin.Faults.DoorOpen = false;
        run.Twin.Motion.ResetForNextPlate();
        run.RunS(1.0);
        run.Start("example-3", 15.0);
        Assert.AreEqual("ERROR 4505 Nothing with solvent is known to be in the loop.", console.Execute("plate out"));
    }

    [TestMethod]
    public void A_door_that_closes_during_the_look_is_no_open_door()
    {
        TwinRun run = Aborted(Phase.Exposing);
        run.Twin.Faults.DoorOpen = true;
        run.Chamber.Operator.PlateOut();
        run.RunS(0.3);
        run.Twin.Faults.DoorOpen = false;
        run.RunS(2.0);
        Assert.AreEqual(PlateMark.Coated, run.Chamber.Journal.Mark);
    }

    [TestMethod]
    [DataRow(0.6)]
    [DataRow(1.1)]
    [DataRow(90.0)]
    public void A_dead_man_that_a_stall_has_starved_is_no_open_door(double stallS)
    {
        TwinRun run = Aborted(Phase.Exposing);
        run.Chamber.Operator.PlateOut();
        run.Tick();
        run.Stall((long)(stallS * 1e6));
        run.RunS(2.0);
        Assert.AreEqual(PlateMark.Coated, run.Chamber.Journal.Mark);
    }

    [TestMethod]
    public void A_welded_heater_gets_half_a_second_of_supply_by_the_look_and_no_more()
    {
        TwinRun run = Aborted(Phase.Exposing);
        run.Twin.Faults.HeaterWelded = true;
        double heaterJ = run.Twin.Balance.HeaterEnergyJ;
        run.Chamber.Operator.PlateOut();
        run.RunS(10.0);
        Assert.IsInRange(1.0, 300.0, run.Twin.Balance.HeaterEnergyJ - heaterJ);
    }

    [TestMethod]
    public void It_is_for_Idle()
    {
        TwinRun run = TwinRun.In(Phase.Exposing);
        run.Chamber.Operator.Abort();
        run.Tick();
        Assert.AreEqual("plate out is for phase Idle, not for Aborted: reset first.", run.Chamber.Operator.PlateOut().Said());
        Assert.StartsWith("ERROR 1114", new CommandInterpreter(run.Chamber).Execute("plate"));
    }

    [TestMethod]
    public void A_film_that_was_saved_and_seen_in_the_bath_leaves_nothing_and_one_that_nobody_saw_does()
    {
        foreach (bool hasSwitches in new[] { true, false })
        {
            var settings = new ChamberSettings { BladeSwitchFitted = hasSwitches ? 1 : 0, BladeSwitchDelayUs = 20_000 };
            settings.PlateSwitchFitted = settings.BladeSwitchFitted;
            var twin = TwinParameters.Reference with { BladeSwitchFitted = hasSwitches, PlateSwitchFitted = hasSwitches };
            TwinRun run = new TwinRun(twin, settings: settings).Start("example-3", 15.0).To(Phase.Exposing);
            run.Twin.Faults.SensorUnplugged = true;
            AfterFault.WaitFor(run, FaultCode.SensorLost, 5.0);
            Assert.AreEqual(hasSwitches ? PlateMark.None : PlateMark.Coated, run.Chamber.Journal.Mark);
        }
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void A_blade_that_was_filled_and_not_cast_is_remembered_until_it_is_out(bool isCast)
    {
        TwinRun run = TwinRun.In(Phase.Ready);
        run.Chamber.Operator.Fill();
        run.RunS(1.0);
        run.Twin.Faults.DoorOpen = true;
        run.RunS(5.0);
        run.Twin.Faults.DoorOpen = false;
        run.RunS(0.5);
        run.Chamber.Operator.Filled();
        Assert.AreEqual(PlateMark.Filled, run.Chamber.Journal.Mark);
        run.Until(() => run.Phase == Phase.Ready, 600.0, "Ready");
        if (isCast)
        {
            run.Cast();
            run.Until(() => run.Phase == Phase.Complete, 60.0, "Complete");
            Assert.AreEqual(PlateMark.None, run.Chamber.Journal.Mark);
            return;
        }

        run.Chamber.Operator.Abort();
        run.RunS(0.2);
        run.Chamber.Operator.Reset();
        run.RunS(1.0);
        Assert.AreEqual(PlateMark.Filled, run.Chamber.Journal.Mark);
        AssertNoStart(run);
    }

    private static TwinRun Aborted(Phase phase)
    {
        TwinRun run = TwinRun.In(phase);
        run.Chamber.Operator.Abort();
        run.RunS(0.2);
        run.Chamber.Operator.Reset();
        run.RunS(1.0);
        Assert.AreEqual((Phase.Idle, PlateMark.Coated), (run.Phase, run.Chamber.Journal.Mark));
        return run;
    }

    private static void AssertNoStart(TwinRun run)
    {
        string refusal = run.Chamber.Operator.Start(ReferenceRecipes.Load("example-3", out _)!, 15.0).Said();
        Assert.StartsWith("A coated plate or a filled blade may be in the loop since run ", refusal);
        run.Tick();
        Assert.AreEqual(Phase.Idle, run.Phase);
    }
}
