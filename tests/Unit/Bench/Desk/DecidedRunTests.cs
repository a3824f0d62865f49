using System;
using System.Linq;
using ChamberFirmware.Bench;
using ChamberFirmware.Bench.Desk;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Casting;
using ChamberFirmware.Recipes;

namespace ChamberFirmware.Tests.Unit.Bench.Desk;

/// <summary>What a person decides in a run at a chamber, and what nobody but a person does.</summary>
[TestClass]
[TestCategory(TestGroup.Slow)]
public sealed class DecidedRunTests
{
    private const int LimitMs = 60_000;

    private readonly int _port = TcpCable.FreePort();
    private readonly DeskPerson _person = new();

    [TestMethod]
    [Timeout(LimitMs)]
    public void The_first_Ctrl_C_ends_nothing_and_the_second_one_aborts()
    {
        using var twin = new DeskTwin(3, () => new TcpCable(_port));
        int conditioning = 0;
        _person.Looks = sample =>
        {
            conditioning += sample.Phase == Phase.Conditioning ? 1 : 0;
            bool presses = sample.Phase == Phase.Conditioning && conditioning is 50 or 150;
            if (presses)
            {
                _person.Person.Press();
            }
        };
        MeasuredRun run = Run(castsByItself: true);
        string[] said = twin.EndWithRecord();
        Assert.AreEqual(PlateRun.Aborted, run.Outcome);
        CollectionAssert.AreEqual(said, run.Record!.Lines.ToArray());
        Assert.IsGreaterThanOrEqualTo(150, conditioning);
        int goesOn = _person.Said.FindIndex(s => s.StartsWith("The chamber goes on.", StringComparison.Ordinal));
        Assert.IsGreaterThan(goesOn, _person.Said.IndexOf("Abort sent."));
    }

    [TestMethod]
    [Timeout(LimitMs)]
    public void Without_yes_Enter_casts_and_nothing_else_does()
    {
        using var twin = new DeskTwin(3, () => new TcpCable(_port));
        _person.Answers = false;
        int readySamples = 0;
        _person.Looks = sample =>
        {
            readySamples += sample.Phase == Phase.Ready ? 1 : 0;
            Assert.IsLessThanOrEqualTo(readySamples >= 200 ? 1 : 0, twin.Begun[(int)Phase.Casting]);
            _person.Answers = readySamples >= 200;
        };
        MeasuredRun run = Run(castsByItself: false);
        Assert.AreEqual((PlateRun.Complete, 1), (run.Outcome, _person.Enters));
    }

    [TestMethod]
    [Timeout(LimitMs)]
    public void After_the_cable_was_out_the_program_does_not_cast_by_itself()
    {
        bool wasPulled = false;
        using var twin = new DeskTwin(3, () => new TcpCable(_port), twin =>
        {
            bool isTime = !wasPulled && twin.Chamber.Run.Phase == Phase.Conditioning;
            if (isTime)
            {
                wasPulled = true;
                twin.Pull(2.0);
            }
        });
        _person.Answers = false;
        int readySamples = 0;
        _person.Looks = sample =>
        {
            readySamples += sample.Phase == Phase.Ready ? 1 : 0;
            _person.Answers = readySamples >= 200;
            Assert.IsLessThanOrEqualTo(readySamples >= 200 ? 1 : 0, twin.Begun[(int)Phase.Casting]);
        };
        MeasuredRun run = Run(castsByItself: true);
        Assert.AreEqual((PlateRun.Complete, 1, 1), (run.Outcome, _person.Enters, run.Losses));
    }

    [TestMethod]
    [Timeout(LimitMs)]
    public void Who_leaves_leaves_the_chamber_as_it_is()
    {
        using var twin = new DeskTwin(3, () => new TcpCable(_port));
        _person.Looks = sample => _person.Person.Type(sample.Phase == Phase.Ready ? "q" : "no command");
        MeasuredRun run = Run(castsByItself: false);
        Assert.AreEqual(MeasuredRun.Left, run.Outcome);
        StringAssert.Contains(run.Note, "in phase Ready. The chamber goes on.");
        twin.Dispose();
        Assert.AreEqual((Phase.Ready, 0), (twin.Chamber.Run.Phase, twin.Begun[(int)Phase.Casting]));
    }

    [TestMethod]
    [Timeout(LimitMs)]
    public void A_chamber_that_was_switched_off_and_on_has_no_record_of_the_run()
    {
        var twin = new DeskTwin(3, () => new TcpCable(_port));
        bool isOn = true;
        try
        {
            MeasuredRun run = Run(castsByItself: true, () =>
            {
                bool isTime = isOn && twin.Begun[(int)Phase.Ready] > 0;
                if (isTime)
                {
                    isOn = false;
                    twin.Dispose();
                    twin = new DeskTwin(4, () => new TcpCable(_port));
                }
            });
            Assert.IsTrue(run.Outcome is MeasuredRun.Restarted or MeasuredRun.NoRecord, run.Outcome);
            Assert.IsNull(run.Record);
            Assert.AreEqual(0, twin.Begun[(int)Phase.Conditioning]);
        }
        finally
        {
            twin.Dispose();
        }
    }

    private MeasuredRun Run(bool castsByItself, Action? between = null)
    {
        using var chamber = new ChamberAtLine($"tcp:127.0.0.1:{_port}", Lines.Open);
        chamber.Open();
        var plate = new Plate(ReferenceRecipes.Load("example-3", out _)!, 15.0, 0);
        var run = new MeasuredRun(chamber, plate, castsByItself, _person.Person, _person);
        long limit = Environment.TickCount64 + LimitMs / 2;
        while (run.Outcome.Length == 0)
        {
            Assert.IsLessThan(limit, Environment.TickCount64, string.Join('\n', _person.Said));
            run.Step();
            between?.Invoke();
        }

        return run;
    }
}
