using System;
using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Safety;
using ChamberFirmware.Tests.Unit.Casting;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Tests.Unit.Safety;

/// <summary>The supervisor's last word over outputs that ask for everything.</summary>
[TestClass]
public sealed class PermitTests
{
    private static readonly CastPlan Plan = new(1, 1, 2, 3, 4, 5, 0, 6);

    private readonly Supervisor _supervisor = new();
    private readonly RunScript _script = new RunScript().To(Phase.Conditioning);

    [TestMethod]
    public void A_fault_takes_everything_away_in_every_phase()
    {
        _script.Readings.CastRefused = true;
        Judge(1000.0);
        foreach (Phase phase in Enum.GetValues<Phase>())
        {
            AssertAllOff(Permitted(phase), phase.ToString());
        }
    }

    [TestMethod]
    public void A_duty_that_is_not_a_number_is_a_program_error_and_everything_is_off()
    {
        for (int load = 0; load <= Loads.Count; load++) // the last one is the fan
        {
            var supervisor = new Supervisor();
            Outputs outputs = Everything();
            outputs.FanDuty01 = load == Loads.Count ? double.NaN : 1.0;
            if (load < Loads.Count)
            {
                outputs.LoadDuty01[load] = double.NaN;
            }

            supervisor.Permit(_script.Readings, Phase.Conditioning, outputs);
            Assert.AreEqual(FaultCode.ProgramError, supervisor.Fault, $"load {load}");
            AssertAllOff(outputs, $"load {load}");
        }
    }

    [TestMethod]
    public void Nothing_heats_or_wets_without_a_fan_that_is_proven_to_turn()
    {
        Judge(400.0);
        AssertNoAirOutputs(Permitted(Phase.Conditioning), "slow fan");
        Judge(1000.0);
        Outputs proven = Permitted(Phase.Conditioning);
        CollectionAssert.AreEqual(Everything().LoadDuty01, proven.LoadDuty01);
        _script.Readings.FanRpmIsValid = false;
        Judge(1000.0);
        Outputs outputs = Permitted(Phase.Conditioning);
        AssertNoAirOutputs(outputs, "speed not measured");
        Assert.IsTrue(outputs.FanOn, "the fan itself may run: how else would it be proven");
        Assert.IsTrue(outputs.HeartbeatAllowed);
    }

    [TestMethod]
    public void Nothing_heats_or_wets_on_a_reading_that_is_not_valid()
    {
        Judge(1000.0);
        _script.Readings.Air.Status = SensorStatus.NoMeasurement;
        AssertNoAirOutputs(Permitted(Phase.Ready), "no measurement");
    }

    [TestMethod]
    public void Nothing_heats_or_wets_in_the_very_tick_that_sees_the_interlock_open()
    {
        Judge(1000.0);
        _script.Readings.InterlockClosed = false;
        AssertNoAirOutputs(Permitted(Phase.Conditioning), "one low sample");
        Assert.AreEqual(FaultCode.None, _supervisor.Fault);
    }

    [TestMethod]
    [DataRow(Phase.Conditioning, false)]
    [DataRow(Phase.Ready, false)]
    [DataRow(Phase.Complete, false)]
    [DataRow(Phase.Idle, true)]
    [DataRow(Phase.Aborted, true)]
    public void No_edge_goes_into_a_chain_that_opened_during_a_run(Phase phase, bool isAllowed)
    {
        Judge(1000.0);
        _script.Readings.InterlockClosed = false;
        Assert.AreEqual(isAllowed, Permitted(phase).HeartbeatAllowed);
    }

    [TestMethod]
    [DataRow(Phase.Idle)]
    [DataRow(Phase.Aborted)]
    [DataRow(Phase.Faulted)]
    public void Outside_a_run_everything_but_the_heartbeat_is_off(Phase phase)
    {
        Judge(1000.0);
        Outputs outputs = Permitted(phase);
        AssertNoAirOutputs(outputs, phase.ToString());
        Assert.IsFalse(outputs.FanOn);
        Assert.IsFalse(outputs.MotionAllowed);
        Assert.IsNull(outputs.CastToStart);
        Assert.IsTrue(outputs.HeartbeatAllowed);
    }

    [TestMethod]
    [DataRow(Phase.Conditioning, false)]
    [DataRow(Phase.Ready, false)]
    [DataRow(Phase.Casting, true)]
    [DataRow(Phase.Exposing, true)]
    [DataRow(Phase.Immersing, true)]
    [DataRow(Phase.Complete, false)]
    public void Blade_and_plate_may_move_only_in_a_cast(Phase phase, bool mayMove)
    {
        Judge(1000.0);
        Outputs outputs = Permitted(phase);
        Assert.AreEqual(mayMove, outputs.MotionAllowed);
        Assert.AreEqual(mayMove, outputs.CastToStart != null);
        Assert.IsTrue(outputs.FanOn);
    }

    private static Outputs Everything()
    {
        var outputs = new Outputs { FanDuty01 = 1.0, FanOn = true, MotionAllowed = true, CastToStart = Plan };
        System.Array.Fill(outputs.LoadDuty01, 1.0);
        return outputs;
    }

    private static void AssertNoAirOutputs(Outputs outputs, string message) =>
        CollectionAssert.AreEqual(new double[Loads.Count], outputs.LoadDuty01, message);

    private static void AssertAllOff(Outputs outputs, string message)
    {
        AssertNoAirOutputs(outputs, message);
        Assert.AreEqual(0.0, outputs.FanDuty01, message);
        Assert.IsFalse(outputs.FanOn, message);
        Assert.IsFalse(outputs.MotionAllowed, message);
        Assert.IsNull(outputs.CastToStart, message);
        Assert.IsFalse(outputs.HeartbeatAllowed, message);
    }

    private Outputs Permitted(Phase phase)
    {
        Outputs outputs = Everything();
        outputs.HeartbeatAllowed = true;
        _supervisor.Permit(_script.Readings, phase, outputs);
        return outputs;
    }

    private void Judge(double rpm)
    {
        _script.Readings.FanRpm = rpm;
        _supervisor.Judge(_script.NowUs, _script.Readings, _script.Run, Everything(), 1000.0);
    }
}
