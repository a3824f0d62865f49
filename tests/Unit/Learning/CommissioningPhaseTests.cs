using System.Collections.Generic;
using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Safety;
using ChamberFirmware.Tests.Faults;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Learning;

/// <summary>A commissioning task asks as a run does, and gets no more than a run would.</summary>
[TestClass]
public sealed class CommissioningPhaseTests
{
    private readonly TwinRun _run = new();
    private GreedyTask _task = new();

    public CommissioningPhaseTests() => _run.RunS(1.0);

    [TestMethod]
    public void A_task_drives_fan_heat_and_water_but_moves_nothing_and_ends_in_Idle_with_all_off()
    {
        Begin();
        _run.RunS(5.0);
        Assert.IsTrue(_run.Chamber.Supervisor.FanProven);
        Assert.IsTrue(_run.Board.LoadWires[Loads.Heater].IsOn && _run.Board.FanSupplyWire.IsOn);
        Assert.IsTrue(_run.Board.LoadWires[Loads.Humidifier].RisingEdges > 0 && _run.Board.LoadWires[Loads.DryAir].RisingEdges > 0);
        Assert.IsFalse(_run.Board.MotionSupplyWire.IsOn || _run.Board.BladeWire.MayPlay);
        _task.IsDone = true;
        _run.RunS(0.2);
        Assert.AreEqual(Phase.Idle, _run.Phase);
        _run.Board.AssertAllOff("after the task");
        Assert.AreSame(_task, _run.Chamber.Task);
    }

    [TestMethod]
    public void Nothing_heats_before_the_fan_turns()
    {
        var heated = new List<bool>();
        Assert.AreEqual("", _run.Chamber.Operator.Learn(_task).Said());
        _run.AfterTick = () => heated.Add(_run.Board.LoadWires[Loads.Heater].IsOn && !_run.Chamber.Supervisor.FanProven);
        _run.RunS(10.0);
        Assert.DoesNotContain(true, heated);
    }

    [TestMethod]
    public void Abort_ends_it_with_everything_off()
    {
        Begin();
        _run.RunS(5.0);
        _run.Chamber.Operator.Abort();
        _run.Tick();
        Assert.AreEqual(Phase.Aborted, _run.Phase);
        _run.Board.AssertStopped("after an abort");
        Assert.AreEqual("", _run.Chamber.Operator.Reset().Said());
        _run.Tick();
        Assert.AreEqual(Phase.Idle, _run.Phase);
    }

    [TestMethod]
    [DataRow("sensor", FaultCode.SensorLost)]
    [DataRow("fan", FaultCode.FanNotTurning)]
    [DataRow("door", FaultCode.InterlockOpen)]
    public void Its_faults_are_those_of_a_run(string what, int fault)
    {
        Begin();
        _run.RunS(5.0);
        _run.Twin.Faults.SensorUnplugged = what == "sensor";
        _run.Twin.Faults.FanBlocked = what == "fan";
        _run.Twin.Faults.DoorOpen = what == "door";
        _run.Until(() => _run.Phase == Phase.Faulted, 20.0, "The fault");
        Assert.AreEqual(fault, _run.Fault);
        _run.Board.AssertStopped("after the fault");
    }

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    public void A_task_that_never_ends_is_a_fault()
    {
        _task = new GreedyTask { HeaterDuty01 = 0.0, WaterDuty01 = 0.0 };
        Begin();
        double minutes = _run.Until(() => _run.Phase == Phase.Faulted, 6000.0, "The limit") / 60.0;
        Assert.AreEqual(90.0, minutes, 0.1);
        Assert.AreEqual(FaultCode.CommissioningTimeout, _run.Fault);
        AfterFault.AssertSafe(_run);
    }

    [TestMethod]
    public void A_task_with_the_door_open_ends_before_anything_heats()
    {
        _run.Twin.Faults.DoorOpen = true;
        Begin();
        Assert.IsLessThan(1.3, AfterFault.WaitFor(_run, FaultCode.InterlockOpen, 5.0));
        Assert.AreEqual(0.0, _run.Twin.Balance.HeaterEnergyJ);
    }

    [TestMethod]
    public void A_task_starts_in_Idle_with_the_sensor_alive_only()
    {
        _run.Twin.Faults.SensorUnplugged = true;
        _run.RunS(0.3);
        Assert.AreEqual(FaultCode.Sentence(FaultCode.SensorLost), _run.Chamber.Operator.Learn(_task).Said());
        _run.Twin.Faults.SensorUnplugged = false;
        _run.RunS(1.0);
        _run.Start("example-3", 15.0);
        Assert.AreEqual(
            "Commissioning starts in phase Idle, not in Conditioning: abort or reset first.",
            _run.Chamber.Operator.Learn(_task).Said());
        Assert.IsNull(_run.Chamber.Task);
    }

    private void Begin()
    {
        Assert.AreEqual("", _run.Chamber.Operator.Learn(_task).Said());
        _run.Tick();
        Assert.AreEqual(Phase.Commissioning, _run.Phase);
    }
}
