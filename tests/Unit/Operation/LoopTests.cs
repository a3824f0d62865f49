using System;
using ChamberFirmware.Casting;
using ChamberFirmware.Commands;
using ChamberFirmware.Drivers;
using ChamberFirmware.Operation;
using ChamberFirmware.Settings;
using ChamberFirmware.Tick;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Operation;

/// <summary>The pass of the loop as the ESP32's program runs it, with a twin's time.</summary>
[TestClass]
public sealed class LoopTests
{
    private readonly TwinChamber _twin = new(TwinParameters.Reference with { ClockReadCostUs = 40 }, 1);
    private readonly Chamber _chamber;

    public LoopTests() => _chamber = new Chamber(_twin.Board, new ChamberSettings());

    [TestMethod]
    public void Every_pass_is_a_tick_at_its_deadline_with_every_stage_measured()
    {
        var loop = new Loop(_chamber, null, _twin.Board.Clock);
        for (int i = 1; i <= 30; i++)
        {
            long deadlineUs = loop.Next();
            Assert.AreEqual(i * TickSchedule.TickUs, deadlineUs, 100);
            _twin.AdvanceTo(deadlineUs);
            Assert.AreEqual("", loop.Pass());
        }

        Assert.AreEqual((30L, 0L), (_chamber.Schedule!.Done, _chamber.Schedule.Dropped));
        CollectionAssert.AllItemsAreUnique(Array.ConvertAll(Enum.GetValues<Stage>(), StageTimes.Name));
        foreach (Stage stage in Enum.GetValues<Stage>())
        {
            Assert.IsGreaterThan(0L, _chamber.Stages.LongestUs(stage), StageTimes.Name(stage));
        }
    }

    [TestMethod]
    public void What_goes_wrong_while_talking_is_told_and_does_not_end_the_run()
    {
        var port = new BrokenPort();
        var loop = new Loop(
            _chamber, new Conversations(_chamber, new Conversation(port, new CommandInterpreter(_chamber))), _twin.Board.Clock);
        for (int i = 1; i <= 20; i++)
        {
            _twin.AdvanceTo(loop.Next());
            Assert.AreEqual("The port is gone.", loop.Pass());
        }

        Assert.AreEqual(20L, _chamber.Schedule!.Done);
        Assert.AreEqual(Phase.Idle, _chamber.Run.Phase);
        Assert.IsTrue(_chamber.Readings.Air.IsValid);
    }

    private sealed class BrokenPort : IConsolePort
    {
        public int ReceiveBytes => 4096;

        public int MostAtOnce => 128;

        public int Waiting => throw new InvalidOperationException("The port is gone.");

        public int Read(byte[] buffer, int count) => 0;

        public void Write(byte[] bytes, int from, int count)
        {
        }
    }
}
