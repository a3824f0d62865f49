using ChamberFirmware.Benchmarks.Tick;
using ChamberFirmware.Casting;
using ChamberFirmware.Learning;
using ChamberFirmware.Operation;
using ChamberFirmware.Tick;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Learning;

/// <summary>What a commissioning takes of an ESP32's memory is free again however it ends.</summary>
[TestClass]
public sealed class CommissioningMemoryTests
{
    private readonly CommissionedTwin _chamber = new(TwinParameters.Reference);

    [TestMethod]
    [DataRow(60.0, nameof(ResponseExperiment))]
    [DataRow(600.0, nameof(ModelFit))]
    public void An_aborted_one_lets_its_log_and_its_fit_go_and_still_says_how_far_it_was(double afterS, string holds)
    {
        long before = HeldBytes();
        _chamber.Begin();
        _chamber.Run.RunS(afterS);
        Assert.IsTrue(Held().ByType.ContainsKey(holds));
        Assert.IsTrue(HoldsLog());
        Assert.IsGreaterThan(before + 13_000, HeldBytes());
        Assert.AreEqual("OK aborting", _chamber.Console.Execute("abort"));
        _chamber.Run.Tick();
        Assert.AreEqual(Phase.Aborted, _chamber.Run.Phase);
        Assert.IsFalse(HoldsLog() || Held().ByType.ContainsKey(holds));
        Assert.IsLessThan(before + 700, HeldBytes());
        Assert.StartsWith("OK stopped; ", _chamber.Console.Execute("commission"));
    }

    [TestMethod]
    public void One_that_a_fault_ends_lets_it_go_too()
    {
        _chamber.Begin();
        _chamber.Run.RunS(60.0);
        _chamber.Run.Twin.Faults.DoorOpen = true;
        _chamber.Run.RunS(1.0);
        Assert.AreEqual(Phase.Faulted, _chamber.Run.Phase);
        Assert.IsFalse(HoldsLog());
    }

    [TestMethod]
    public void One_that_never_begins_lets_it_go_too()
    {
        Assert.StartsWith("OK the chamber tests itself", _chamber.Console.Execute("commission " + CommissionedTwin.Day));
        Assert.IsTrue(HoldsLog());
        _chamber.Run.Chamber.Run.Ask(OperatorRequest.None);
        _chamber.Run.Tick();
        Assert.AreEqual(Phase.Idle, _chamber.Run.Phase);
        Assert.IsFalse(HoldsLog());
    }

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    public void One_that_is_done_keeps_neither_log_nor_fit_nor_a_second_set_of_settings()
    {
        long before = HeldBytes();
        _chamber.Begin().Finish();
        Assert.StartsWith("done: ", _chamber.Result);
        Assert.IsFalse(HoldsLog());
        Assert.IsLessThan(before + 700, HeldBytes());
    }

    [TestMethod]
    public void The_log_is_as_long_as_the_test_and_no_longer()
    {
        var readings = new Readings();
        var outputs = new Outputs();
        Chamber chamber = _chamber.Run.Chamber;
        var test = new ResponseExperiment(chamber.Settings, chamber.Believed);
        while (!test.IsDone)
        {
            Assert.IsFalse(test.Log.IsFull);
            test.Step(readings, outputs);
        }

        Assert.AreEqual(ResponseLog.Most, test.Log.Count);
    }

    private bool HoldsLog() => Held().ByType.ContainsKey(nameof(ResponseLog));

    private long HeldBytes() => Held().Bytes;

    private HeapCount Held() => HeapCount.Of(_chamber.Run.Chamber, _chamber.Console);
}
