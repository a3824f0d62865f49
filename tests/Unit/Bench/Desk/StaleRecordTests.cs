using System;
using ChamberFirmware.Bench;
using ChamberFirmware.Bench.Desk;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Casting;
using ChamberFirmware.Operation;
using ChamberFirmware.Recipes;

namespace ChamberFirmware.Tests.Unit.Bench.Desk;

/// <summary>
/// Somebody at the chamber's second console ends the run and begins another before the program has seen it: the film is cast, and its
/// record is not of the run that the program asked for.
/// </summary>
[TestClass]
[TestCategory(TestGroup.Slow)]
public sealed class StaleRecordTests
{
    private const int LimitMs = 60_000;

    private readonly int _port = TcpCable.FreePort();
    private readonly DeskPerson _person = new();
    private int _conditioning;

    [TestMethod]
    [Timeout(LimitMs)]
    [DataRow("example-3", 20.0, "(example-3, 20.000 s)")]
    [DataRow("example-2", 15.0, "(example-2, 15.000 s)")]
    public void A_record_of_another_run_is_not_filed_as_that_of_this_one(string recipe, double exposureS, string named)
    {
        using var twin = new DeskTwin(3, () => new TcpCable(_port), twin => Meddle(twin.Chamber, recipe, exposureS));
        using var chamber = new ChamberAtLine($"tcp:127.0.0.1:{_port}", Lines.Open);
        chamber.Open();
        var plate = new Plate(ReferenceRecipes.Load("example-3", out _)!, 15.0, 0);
        var run = new MeasuredRun(chamber, plate, castsByItself: true, _person.Person, _person);
        long limit = Environment.TickCount64 + LimitMs / 2;
        while (run.Outcome.Length == 0)
        {
            Assert.IsLessThan(limit, Environment.TickCount64, string.Join('\n', _person.Said));
            run.Step();
        }

        Assert.AreEqual(MeasuredRun.NoRecord, run.Outcome);
        Assert.IsNull(run.Record);
        StringAssert.Contains(run.Note, named);
    }

    private void Meddle(Chamber chamber, string recipe, double exposureS)
    {
        Phase phase = chamber.Run.Phase;
        _conditioning += phase == Phase.Conditioning ? 1 : 0;
        if (phase == Phase.Conditioning && _conditioning == 5)
        {
            Assert.IsNull(chamber.Operator.Abort());
        }
        else if (phase == Phase.Aborted)
        {
            chamber.Operator.Reset();
        }
        else if (phase == Phase.Idle && _conditioning >= 5)
        {
            Recipe other = ReferenceRecipes.Load(recipe, out _)!;
            other.ExposureS = [exposureS];
            Assert.IsNull(chamber.Operator.Start(other, exposureS, true));
        }
    }
}
