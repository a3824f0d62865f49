using ChamberFirmware.Casting;
using ChamberFirmware.Modbus;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Tests.Unit.Modbus;

/// <summary>A controller that falls silent: the chosen reaction comes in time, by the firmware's clock.</summary>
[TestClass]
public sealed class HeartbeatTests
{
    private const long GraceUs = 200_000;

    [TestMethod]
    [DataRow(10)]
    [DataRow(25)]
    [DataRow(50)]
    public void A_run_that_heats_is_aborted_within_the_limit_and_two_passes(int limit)
    {
        BusTalk talk = Supervised(Phase.Conditioning, limit, MasterWatch.AbortUnlessCast);
        long lastUs = talk.Run.NowUs - TickSchedule.TickUs; // it was heard in the pass before the last
        talk.Run.Until(() => Passed(talk).Run.Phase == Phase.Aborted, 10.0, "The reaction");
        Assert.IsInRange(limit * TickSchedule.TickUs, limit * TickSchedule.TickUs + GraceUs, talk.Run.NowUs - lastUs);
        Assert.AreEqual(2, talk.Input(InputRegister.Master));
        Assert.AreEqual(ChamberBits.AlarmMaster, talk.Input(InputRegister.Alarms) & ChamberBits.AlarmMaster);
        Assert.AreEqual(0, talk.Holding(HoldingRegister.Key), "whoever comes back writes the key anew");
    }

    [TestMethod]
    public void While_it_beats_nothing_is_lost()
    {
        BusTalk talk = Supervised(Phase.Conditioning, 10, MasterWatch.Abort);
        for (ushort beat = 2; beat < 60; beat++)
        {
            Assert.AreEqual(0, talk.WriteOne(HoldingRegister.Heartbeat, beat));
            talk.Pass(6);
        }

        Assert.AreNotEqual(Phase.Aborted, talk.Run.Phase);
        Assert.AreEqual(1, talk.Input(InputRegister.Master));
    }

    /// <summary>A coupler repeats what a stopped controller wrote last.</summary>
    [TestMethod]
    public void The_same_number_again_is_no_sign_of_life()
    {
        BusTalk talk = Supervised(Phase.Conditioning, 10, MasterWatch.Abort);
        for (int i = 0; i < 4; i++)
        {
            talk.WriteOne(HoldingRegister.Heartbeat, 1);
            talk.Pass();
        }

        Assert.AreEqual(Phase.Aborted, talk.Run.Phase);
    }

    [TestMethod]
    [DataRow(MasterWatch.AbortUnlessCast, Phase.Complete)]
    [DataRow(MasterWatch.Nothing, Phase.Complete)]
    [DataRow(MasterWatch.Abort, Phase.Aborted)]
    public void A_film_that_is_cast_goes_its_way_unless_the_controller_chose_otherwise(int reaction, Phase end)
    {
        BusTalk talk = Supervised(Phase.Exposing, 10, reaction);
        talk.Run.Until(() => Passed(talk).Run.Phase is Phase.Complete or Phase.Aborted, 60.0, "The end");
        Assert.AreEqual(end, talk.Run.Phase);
        Assert.AreEqual(2, talk.Input(InputRegister.Master));
    }

    [TestMethod]
    public void Nothing_but_the_alarm_when_that_was_chosen()
    {
        BusTalk talk = Supervised(Phase.Conditioning, 10, MasterWatch.Nothing);
        talk.Pass(20);
        Assert.AreNotEqual(Phase.Aborted, talk.Run.Phase);
        Assert.AreEqual(ChamberBits.AlarmMaster, talk.Input(InputRegister.Alarms));
        talk.Enable();
        Assert.AreEqual(0, talk.WriteOne(HoldingRegister.Heartbeat, 7));
        Assert.AreEqual((1, 0), (talk.Input(InputRegister.Master), talk.Input(InputRegister.Alarms)));
    }

    [TestMethod]
    public void Who_never_beats_or_ends_writing_or_sets_0_is_not_supervised()
    {
        BusTalk never = new BusTalk(TwinRun.In(Phase.Conditioning)).Enable();
        never.Pass(80);
        BusTalk ended = Supervised(Phase.Conditioning, 10, MasterWatch.Abort);
        ended.WriteOne(HoldingRegister.Key, 0);
        ended.Pass(20);
        BusTalk none = Supervised(Phase.Conditioning, 0, MasterWatch.Abort);
        none.Pass(20);
        foreach (BusTalk talk in new[] { never, ended, none })
        {
            Assert.AreNotEqual(Phase.Aborted, talk.Run.Phase);
            Assert.AreEqual(0, talk.Input(InputRegister.Master));
        }
    }

    [TestMethod]
    public void Limits_and_reactions_that_there_are_none_of_are_refused()
    {
        BusTalk talk = new BusTalk().Enable();
        CollectionAssert.AreEqual(new ushort[] { 50, 1 }, talk.Read(3, HoldingRegister.HeartbeatLimit, 2), "after power-on");
        foreach (int limit in new[] { 1, 9, 601, 65535 })
        {
            Assert.AreEqual(ExceptionCode.IllegalValue, talk.WriteOne(HoldingRegister.HeartbeatLimit, limit));
        }

        Assert.AreEqual(ExceptionCode.IllegalValue, talk.WriteOne(HoldingRegister.HeartbeatReaction, 3));
    }

    private static BusTalk Supervised(Phase phase, int limit, int reaction)
    {
        BusTalk talk = new BusTalk(TwinRun.In(phase)).Enable();
        Assert.AreEqual(0, talk.Write(HoldingRegister.Heartbeat, 1, (ushort)limit, (ushort)reaction));
        return talk;
    }

    // Until ticks by itself; here the conversations are asked behind it.
    private static BusTalk Passed(BusTalk talk)
    {
        Assert.AreEqual("", talk.Conversations.Pass(talk.Run.NowUs));
        return talk;
    }
}
