using System.IO;
using ChamberFirmware.Bench;
using ChamberFirmware.Bench.Desk;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Unit.Bench.Desk;

namespace ChamberFirmware.Tests.Unit.Bench.Baths;

/// <summary>From when the time in the first bath counts, against what the plate truly did.</summary>
[TestClass]
public sealed class BathStartTests
{
    private const int LimitMs = 120_000;
    private const double SlowS = 2.0; // between the last telemetry and the question, on a busy machine

    [TestMethod]
    [Timeout(LimitMs)]
    [TestCategory(TestGroup.Slow)]
    public void It_counts_from_the_moment_at_which_the_twins_plate_met_the_bath()
    {
        int port = TcpCable.FreePort();
        var person = new DeskPerson();
        using var twin = new DeskTwin(3, () => new TcpCable(port));
        using var chamber = new ChamberAtLine($"tcp:127.0.0.1:{port}", Lines.Open);
        var plate = new Plate(ReferenceRecipes.Load("example-3", out _)!, 15.0, 0);
        var casting = new DeskCasting(chamber, yes: true, fills: false, person.Person, person);
        MeasuredRun run = casting.Cast(plate, Stream.Null, new PlateProgress(plate), () => { });
        double sinceS = run.SinceImmersionS(casting.Identity().Settings)!.Value;
        twin.EndWithRecord();
        double trulyS = (run.LastUs - twin.TrulyExposed(PlatePoint.First).WetUs) / 1e6;
        Assert.IsLessThan(0.06, run.ImmersionUncertaintyS!.Value);
        Assert.IsGreaterThanOrEqualTo(trulyS - run.ImmersionUncertaintyS.Value - 0.001, sinceS);
        Assert.IsLessThan(trulyS + run.ImmersionUncertaintyS.Value + SlowS, sinceS);
    }

    [TestMethod]
    public void Without_times_of_the_cast_it_counts_from_the_phase_and_says_how_well_that_is_known()
    {
        using var desk = new ScriptedDesk();
        MeasuredRun run = desk.Started(yes: true);
        desk.Step(run, Phase.Ready, 0.1);
        desk.Step(run, Phase.Casting, 1.0);
        desk.Step(run, Phase.Exposing, 1.0);
        desk.Lose(run);
        desk.Chamber.NowUs += 4_000_000; // nobody heard when it was
        desk.Chamber.Records.Enqueue(desk.Chamber.RecordOf("Complete"));
        desk.Step(run, Phase.Complete, 2.0);
        Assert.AreEqual(PlateRun.Complete, run.Outcome);
        double sinceS = run.SinceImmersionS(new ChamberSettings())!.Value;
        Assert.AreEqual(4.1 / 2, run.ImmersionUncertaintyS!.Value, 0.051);
        Assert.IsGreaterThanOrEqualTo(1.9 + 4.1 / 2 - 0.06, sinceS);
        Assert.IsLessThan(1.9 + 4.1 / 2 + 0.06 + SlowS, sinceS);
    }

    [TestMethod]
    public void The_bell_rings_at_a_terminal()
    {
        var terminal = new StringWriter();
        IDeskView live = new LiveDeskView(terminal, () => new TerminalSize(80, 24));
        live.Ring();
        Assert.AreEqual("\a", terminal.ToString());
    }
}
