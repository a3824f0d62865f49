using System;
using ChamberFirmware.Casting;
using ChamberFirmware.Commands;
using ChamberFirmware.Safety;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Faults;

/// <summary>
/// Given Ready, when the operator fills the blade, then nothing heats while the door is open, dope never meets air hotter than the
/// recipe's, and it does not wait for ever.
/// </summary>
[TestClass]
public sealed class FillingTests
{
    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    [DataRow("example-1", 10.0, 60.0)]
    [DataRow("example-2", 4.0, 30.0)]
    [DataRow("example-3", 15.0, 30.0)]
    public void The_door_may_be_opened_in_cool_air_and_the_climate_comes_back_for_the_cast(string recipe, double exposureS, double openS)
    {
        TwinRun run = new TwinRun().Start(recipe, exposureS).To(Phase.Ready);
        double targetC = run.Chamber.Run.Recipe!.TemperatureC;
        AssertOk(run.Chamber.Operator.Fill().Said());
        run.Tick();
        run.AfterTick = () => run.Board.AssertLoadsOff("while the blade is filled", _ => true);
        double coolsS = run.Until(() => run.Chamber.Run.DoorMayOpen, 1200.0, "Cool air");
        Assert.IsLessThanOrEqualTo(run.Chamber.Settings.FillingBelowC, run.Chamber.Readings.Air.TemperatureC);
        run.Twin.Faults.DoorOpen = true;
        run.RunS(openS);
        Assert.AreEqual((Phase.Filling, FaultCode.None), (run.Phase, run.Fault), "an open door is no fault now");
        Assert.IsTrue(run.Board.FanSupplyWire.IsOn, "the fan runs");
        Assert.StartsWith("ERROR 4111", new CommandInterpreter(run.Chamber).Execute("filled"));
        run.Twin.Faults.DoorOpen = false;
        run.RunS(0.5);
        Assert.StartsWith("OK conditioning again", new CommandInterpreter(run.Chamber).Execute("filled"));
        double hottestC = 0.0;
        run.AfterTick = () => hottestC = Math.Max(hottestC, run.Twin.True.TemperatureC);
        run.Tick();
        double backS = run.Until(() => run.Phase == Phase.Ready, 900.0, "Ready");
        TestContext.WriteLine($"{recipe}: cool after {coolsS:F0} s, Ready again {backS:F0} s after the door");
        Assert.IsLessThan(targetC + 1.5, hottestC, "dope never meets air hotter than the recipe's");
        run.Cast();
        run.Until(() => run.Phase == Phase.Complete, 60.0, "Complete");
        Assert.AreEqual((FaultCode.None, true), (run.Fault, run.Chamber.Record.AirWasHeld));
        Assert.AreEqual(openS + backS + 0.7, run.Chamber.Record.FilledForUs / 1e6, 0.5);
        Assert.Contains(" filledForS=", new CommandInterpreter(run.Chamber).Execute("record"));
    }

    [TestMethod]
    public void A_door_that_is_opened_before_the_air_is_cool_is_fault_501()
    {
        TwinRun run = new TwinRun().Start("example-1", 10.0).To(Phase.Ready);
        AssertOk(run.Chamber.Operator.Fill().Said());
        run.RunS(1.0);
        Assert.IsFalse(run.Chamber.Run.DoorMayOpen);
        run.Twin.Faults.DoorOpen = true;
        Assert.IsLessThan(0.3, AfterFault.WaitFor(run, FaultCode.InterlockOpen, 1.0));
    }

    [TestMethod]
    [DataRow(Phase.Conditioning)]
    [DataRow(Phase.Ready)]
    public void The_next_opening_after_it_is_a_fault_again(Phase phase)
    {
        TwinRun run = Filled();
        run.To(phase);
        run.Twin.Faults.DoorOpen = true;
        Assert.IsLessThan(0.3, AfterFault.WaitFor(run, FaultCode.InterlockOpen, 1.0));
    }

    [TestMethod]
    [DataRow(Phase.Filling)]
    [DataRow(Phase.Conditioning)]
    [DataRow(Phase.Ready)]
    public void Dope_that_waits_longer_than_the_recipe_says_is_fault_417(Phase phase)
    {
        TwinRun run = TwinRun.In(Phase.Ready);
        Open(run);
        long filledUs = run.Chamber.Run.FilledUs;
        if (phase != Phase.Filling)
        {
            Close(run);
            run.AfterTick = () => run.Twin.Faults.SensorTemperatureDriftK = phase == Phase.Conditioning ? 0.5 : 0.0;
        }

        AfterFault.WaitFor(run, FaultCode.FilledTooLong, run.Chamber.Run.Recipe!.LongestFilledS + 10.0);
        Assert.AreEqual(run.Chamber.Run.Recipe.LongestFilledS, (run.NowUs - filledUs) / 1e6 - 2.6, 0.3, "and not sooner");
    }

    [TestMethod]
    [DataRow(45.0)]
    [DataRow(500.0)]
    public void A_stall_with_the_door_open_is_nothing_and_the_sensor_is_believed_after_it(double stallS)
    {
        TwinRun run = new TwinRun().Start("example-1", 10.0).To(Phase.Ready);
        Open(run);
        run.Stall((long)(stallS * 1e6));
        run.RunS(3.0);
        Assert.AreEqual((Phase.Filling, FaultCode.None), (run.Phase, run.Fault));
    }

    [TestMethod]
    public void A_filling_that_nobody_ends_is_fault_416()
    {
        TwinRun run = TwinRun.In(Phase.Ready);
        AssertOk(run.Chamber.Operator.Fill().Said());
        AfterFault.WaitFor(run, FaultCode.FillingTimeout, CastLimits.FillingUs / 1e6 + 5.0);
    }

    [TestMethod]
    public void Nothing_is_filled_outside_Ready_and_nothing_was_filled_outside_Filling()
    {
        TwinRun run = TwinRun.In(Phase.Conditioning);
        Assert.AreEqual("A blade is filled in phase Ready, not in Conditioning.", run.Chamber.Operator.Fill().Said());
        Assert.AreEqual("No blade is being filled in phase Conditioning: type fill first.", run.Chamber.Operator.Filled().Said());
    }

    [TestMethod]
    public void Walls_that_have_become_too_cold_hold_the_water_back_and_are_not_warmed_over_the_recipe()
    {
        TwinRun run = new TwinRun().Start("example-1", 10.0).To(Phase.Ready);
        Open(run);
        run.RunS(300.0);
        Close(run);
        double hottestC = 0.0;
        run.AfterTick = () => hottestC = Math.Max(hottestC, run.Twin.True.TemperatureC);
        run.RunS(240.0);
        Assert.IsLessThan(61.5, hottestC);
        Assert.AreEqual(0.0, run.Twin.True.CondensedG, 1e-9);
    }

    private static TwinRun Filled()
    {
        TwinRun run = TwinRun.In(Phase.Ready);
        Open(run);
        Close(run);
        return run;
    }

    private static void Open(TwinRun run)
    {
        AssertOk(run.Chamber.Operator.Fill().Said());
        run.Tick();
        run.Until(() => run.Chamber.Run.DoorMayOpen, 1200.0, "Cool air");
        run.Twin.Faults.DoorOpen = true;
        run.RunS(5.0);
    }

    private static void Close(TwinRun run)
    {
        run.Twin.Faults.DoorOpen = false;
        run.RunS(0.5);
        AssertOk(run.Chamber.Operator.Filled().Said());
        run.Tick();
        Assert.AreEqual(Phase.Conditioning, run.Phase);
    }

    private static void AssertOk(string refusal) => Assert.AreEqual("", refusal);
}
