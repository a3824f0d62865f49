using ChamberFirmware.Casting;
using ChamberFirmware.Safety;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Learning;

/// <summary>What is not a whole, cold, closed chamber is not stored as one.</summary>
[TestClass]
public sealed class CommissioningRefusalTests
{
    private static readonly TwinParameters Reference = TwinParameters.Reference;

    [TestMethod]
    public void A_warm_chamber_is_refused_with_what_to_do()
    {
        var chamber = new CommissionedTwin(Reference with { StartAirTemperatureC = 36, StartWallTemperatureC = 36 });
        chamber.Begin().Finish();
        Assert.StartsWith("refused: 5302 The chamber has 35.", chamber.Result);
        Assert.EndsWith("let it stand open until it has the room's air, at most 32 C; nothing was stored.", chamber.Result);
        Assert.IsLessThan(36.5, chamber.HottestC, "it did not begin to heat");
        chamber.AssertNothingIsStored();
    }

    [TestMethod]
    public void A_chamber_that_still_cools_is_refused()
    {
        var chamber = new CommissionedTwin(Reference with { StartAirTemperatureC = 31, StartWallTemperatureC = 22 });
        chamber.Run.RunS(2.0);
        chamber.Begin().Finish();
        Assert.StartsWith("refused: 5302 The chamber has ", chamber.Result);
        chamber.AssertNothingIsStored();
    }

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    [DataRow(1800.0)]
    [DataRow(6000.0)] // walls that heavy hardly show a dead heater: the rest of the model fits well
    public void A_dead_heater_is_refused_by_name(double wallJPerK)
    {
        CommissionedTwin chamber = new CommissionedTwin(Reference with { WallHeatCapacityJPerK = wallJPerK }).Begin();
        chamber.Run.Twin.Faults.HeaterDead = true;
        chamber.Finish();
        AssertDead(chamber, "heater", "HeaterW nearer than 300.0000");
    }

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    public void A_dead_humidifier_is_refused_by_name()
    {
        CommissionedTwin chamber = new CommissionedTwin(Reference).Begin();
        chamber.Run.Twin.Faults.HumidifierDead = true;
        chamber.Finish();
        AssertDead(chamber, "humidifier", "HumidifierGPerS nearer than 0.0083");
    }

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    public void Dry_air_that_does_not_blow_is_refused_by_name()
    {
        CommissionedTwin chamber = new CommissionedTwin(Reference with { DryAirLPerMin = 0.01 }).Begin().Finish();
        AssertDead(chamber, "dry air", "DryAirGPerS nearer than 0.4000");
    }

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    public void A_humidifier_of_half_its_strength_is_a_chamber_too()
    {
        CommissionedTwin chamber = new CommissionedTwin(Reference).Begin();
        chamber.Run.Twin.Faults.HumidifierStrength01 = 0.5;
        chamber.Finish();
        Assert.StartsWith("done: ", chamber.Result);
        Assert.AreEqual(0.5, chamber.Settings.HumidifierGPerS / chamber.Before.HumidifierGPerS, 0.02);
    }

    [TestMethod]
    public void A_door_that_opens_ends_it_with_a_fault_and_nothing_stored()
    {
        CommissionedTwin chamber = new CommissionedTwin(Reference).Begin();
        chamber.Run.RunS(60.0);
        chamber.Run.Twin.Faults.DoorOpen = true;
        chamber.Finish();
        Assert.AreEqual(Phase.Faulted, chamber.Run.Phase);
        Assert.AreEqual(FaultCode.InterlockOpen, chamber.Run.Fault);
        Assert.AreEqual("OK stopped; heats, dries and wets by turns; the door stays closed", chamber.Console.Execute("commission"));
        chamber.AssertNothingIsStored();
    }

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    public void A_door_ajar_behind_a_bridged_interlock_is_no_chamber()
    {
        CommissionedTwin chamber = new CommissionedTwin(Reference with { LeakPerH = 400 }).Begin().Finish();
        Assert.AreEqual(
            "refused: 5303 The chamber leaks much more than the 6.0 air changes an hour that were entered: close what is open, or set "
            + "LeakPerHour nearer; nothing was stored.",
            chamber.Result);
        chamber.AssertNothingIsStored();
    }

    [TestMethod]
    [DataRow(5.0)]
    [DataRow(200.0)]
    [DataRow(700.0)] // while it works out the result
    public void An_abort_in_the_middle_stores_nothing(double afterS)
    {
        CommissionedTwin chamber = new CommissionedTwin(Reference).Begin();
        chamber.Run.RunS(afterS);
        Assert.StartsWith("OK", chamber.Console.Execute("abort"));
        chamber.Run.Tick();
        Assert.AreEqual(Phase.Aborted, chamber.Run.Phase);
        chamber.Run.Board.AssertStopped("after the abort");
        Assert.StartsWith("OK stopped; ", chamber.Console.Execute("commission"));
        chamber.Console.Execute("reset");
        chamber.Run.RunS(60.0);
        Assert.AreEqual(Phase.Idle, chamber.Run.Phase);
        chamber.AssertNothingIsStored();
    }

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    public void What_the_flash_does_not_take_is_not_in_force_and_the_console_says_so()
    {
        CommissionedTwin chamber = new CommissionedTwin(Reference).Begin();
        chamber.Run.Twin.Faults.StoreWriteFails = true;
        chamber.Finish();
        Assert.StartsWith("done: ", chamber.Result);
        Assert.AreEqual(
            "ERROR 2203 The settings could not be stored, so they were not changed: try again, or replace the board.",
            chamber.Console.Execute("commission"));
        chamber.AssertNothingIsStored();
        Assert.StartsWith("OK never commissioned", chamber.Console.Execute("commissioned"));
    }

    private static void AssertDead(CommissionedTwin chamber, string part, string hint)
    {
        Assert.AreEqual(
            $"refused: 5304 The {part} does little or nothing: see to it, or if it is as weak as that, set {hint}; nothing was stored.",
            chamber.Result);
        chamber.AssertNothingIsStored();
        Assert.StartsWith("ERROR 5304 The " + part, chamber.Console.Execute("commission"));
    }
}
