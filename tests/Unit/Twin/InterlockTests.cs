using ChamberFirmware.Drivers;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Twin;

[TestClass]
public sealed class InterlockTests
{
    [TestMethod]
    public void Supply_is_off_before_the_first_heartbeat_and_on_with_it()
    {
        var twin = new LiveTwin();
        Assert.IsFalse(twin.Board.InterlockClosed.Read());
        twin.Board.Heartbeat.Write(true);
        Assert.IsTrue(twin.Board.InterlockClosed.Read());
    }

    [TestMethod]
    public void A_heartbeat_that_stands_still_at_either_level_drops_the_supply_when_the_one_shot_is_over()
    {
        var twin = new LiveTwin();
        twin.Run(1);
        twin.Board.Heartbeat.Write(false);
        twin.Board.Heartbeat.Write(true);
        twin.Chamber.AdvanceTo(1_464_999);
        Assert.IsTrue(twin.Board.InterlockClosed.Read());
        twin.Chamber.AdvanceTo(1_465_000);
        Assert.IsFalse(twin.Board.InterlockClosed.Read());
    }

    [TestMethod]
    public void A_lost_heartbeat_turns_the_heater_off_even_if_its_relay_is_welded()
    {
        var twin = new LiveTwin();
        twin.Chamber.Faults.HeaterWelded = true;
        twin.Run(1);
        double livingJ = twin.Chamber.Balance.HeaterEnergyJ;
        Assert.AreEqual(300, livingJ, 10);
        twin.Chamber.AdvanceTo(2_000_000);
        double droppedJ = twin.Chamber.Balance.HeaterEnergyJ;
        twin.Chamber.AdvanceTo(10_000_000);
        Assert.AreEqual(droppedJ, twin.Chamber.Balance.HeaterEnergyJ);
    }

    [TestMethod]
    public void Lost_heartbeats_stop_the_blade_to_the_microsecond()
    {
        var twin = new LiveTwin(TwinParameters.Reference with
        {
            RmtPrepareCostUs = 0,
            RmtStartCostUs = 0,
            RmtStartSpreadUs = 0,
        });
        twin.Board.MotionSupply.Write(true);
        twin.Run(1);
        twin.Board.Heartbeat.Write(false);
        twin.Board.Heartbeat.Write(true);
        Assert.IsTrue(twin.Board.BladeCarriage.TryPrepare());
        twin.Board.BladeCarriage.TryStart(RmtItems.Pulse(0, 4_000_000));
        twin.Chamber.AdvanceTo(6_000_000);
        Assert.AreEqual((465_000 - 55_000) / 3e6, twin.Chamber.Motion.Coated01, 1e-9);
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void Door_and_emergency_stop_open_the_chain_at_once(bool door)
    {
        var twin = new LiveTwin();
        twin.Board.LoadSwitch(Loads.Heater).Write(true);
        twin.Board.MotionSupply.Write(true);
        twin.Run(1);
        Assert.IsTrue(twin.Board.BladeCarriage.TryPrepare());
        twin.Board.BladeCarriage.TryStart(RmtItems.Pulse(0, 4_000_000));
        double beforeJ = twin.Chamber.Balance.HeaterEnergyJ;
        twin.Chamber.Faults.DoorOpen = door;
        twin.Chamber.Faults.InterlockOpen = !door;
        Assert.IsFalse(twin.Board.InterlockClosed.Read());
        twin.Run(2);
        Assert.AreEqual(beforeJ, twin.Chamber.Balance.HeaterEnergyJ);
        Assert.IsNull(twin.Chamber.Motion.BladeStartUs);
    }

    [TestMethod]
    public void Dead_actuators_do_nothing_under_power()
    {
        var twin = new LiveTwin();
        twin.Chamber.Faults.HeaterDead = true;
        twin.Chamber.Faults.HumidifierDead = true;
        twin.Board.LoadSwitch(Loads.Heater).Write(true);
        twin.Board.LoadSwitch(Loads.Humidifier).Write(true);
        twin.Run(20);
        Assert.AreEqual(0, twin.Chamber.Balance.HeaterEnergyJ);
        Assert.AreEqual(0, twin.Chamber.Balance.HumidifierWaterG);
    }
}
