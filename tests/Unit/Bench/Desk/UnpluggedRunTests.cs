using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using ChamberFirmware.Bench;
using ChamberFirmware.Bench.Desk;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Casting;
using ChamberFirmware.Recipes;

namespace ChamberFirmware.Tests.Unit.Bench.Desk;

/// <summary>
/// The cable pulled at seeded random moments, from the upload to the record: the chamber finishes, the program comes back, the record is
/// the firmware's, and the trace has no hole that is not marked.
/// </summary>
[TestClass]
public sealed class UnpluggedRunTests
{
    private const int LimitMs = 120_000;
    private const int Moments = 25; // on each kind of line
    private const double RunS = 70.0; // of the twin, from the first word to the film in the bath

    [TestMethod]
    [Timeout(LimitMs)]
    [TestCategory(TestGroup.Slow)]
    [OSCondition(OperatingSystems.Linux | OperatingSystems.OSX)]
    public void A_serial_port_is_unplugged_at_25_moments()
    {
        using var folder = new BenchFolder();
        string name = folder.PathOf("ttyChamber");
        AssertAllWhole(name, () => new PtyCable(name), 1);
    }

    [TestMethod]
    [Timeout(LimitMs)]
    [TestCategory(TestGroup.Slow)]
    public void A_socket_is_hung_up_on_at_25_moments()
    {
        int port = TcpCable.FreePort();
        AssertAllWhole($"tcp:127.0.0.1:{port}", () => new TcpCable(port), 2);
    }

    private static void AssertAllWhole(string name, Func<ICable> plug, int seed)
    {
        var random = new Random(seed);
        int pulls = 0;
        for (int runs = 0; pulls < Moments; runs++)
        {
            Assert.IsLessThan(Moments, runs, "Too few pulls met a run.");
            double[] atS = [.. Enumerable.Range(0, 5).Select(_ => random.NextDouble() * RunS).Order()];
            double[] forS = [.. atS.Select(_ => 0.1 + 6.0 * random.NextDouble() * random.NextDouble())];
            pulls += AssertWhole(name, plug, atS, forS, (ulong)(seed * 100 + runs));
        }
    }

    // How many of the moments met the run.
    private static int AssertWhole(string name, Func<ICable> plug, double[] atS, double[] forS, ulong seed)
    {
        int next = 0;
        using var twin = new DeskTwin(seed, plug, twin =>
        {
            bool isTime = next < atS.Length && twin.HeardUs >= 0 && twin.NowUs >= twin.HeardUs + (long)(atS[next] * 1e6);
            if (isTime)
            {
                twin.Pull(forS[next++]);
            }
        });
        var person = new DeskPerson();
        var stream = new MemoryStream();
        MeasuredRun run = Cast(name, person, stream);
        int pulls = twin.Pulls;
        string[] said = twin.EndWithRecord();
        string story = $"pulled at {string.Join(' ', atS)} for {string.Join(' ', forS)}, seed {seed}:\n{string.Join('\n', person.Said)}";
        if (run.Outcome == MeasuredRun.NotStarted)
        {
            Assert.AreEqual(0, twin.Begun[(int)Phase.Conditioning], story); // it says so only when it is so
            return pulls;
        }

        Assert.AreEqual(PlateRun.Complete, run.Outcome, story);
        CollectionAssert.AreEqual(said, run.Record!.Lines.ToArray(), story);
        Assert.AreEqual((1, 1), (twin.Begun[(int)Phase.Casting], twin.Begun[(int)Phase.Complete]), story);
        Assert.IsLessThanOrEqualTo(run.Losses, run.Gaps.Count, story);
        AssertMarked(Encoding.ASCII.GetString(stream.ToArray()), run, story);
        return pulls;
    }

    private static MeasuredRun Cast(string name, DeskPerson person, MemoryStream stream)
    {
        using var chamber = new ChamberAtLine(name, Lines.Open);
        var plate = new Plate(ReferenceRecipes.Load("example-3", out _)!, 15.0, 0);
        var run = new MeasuredRun(chamber, plate, castsByItself: true, person.Person, person, new MeasuredTrace(stream, plate.Recipe));
        long limit = Environment.TickCount64 + LimitMs / 2;
        while (run.Outcome.Length == 0)
        {
            Assert.IsLessThan(limit, Environment.TickCount64, string.Join('\n', person.Said));
            run.Step();
        }

        return run;
    }

    // No hole of a second without its mark, and each mark is a gap of the run.
    private static void AssertMarked(string trace, MeasuredRun run, string story)
    {
        string[][] rows = [.. trace.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(','))];
        Assert.HasCount(run.Gaps.Count, rows.Where(row => row[1] == MeasuredTrace.GapWord).ToArray(), story);
        var times = new List<(double S, bool IsGap)>(rows.Select(row => (double.Parse(row[0]), row[1] == MeasuredTrace.GapWord)));
        foreach (((double S, bool IsGap) before, (double S, bool IsGap) after) in times.Zip(times.Skip(1)))
        {
            Assert.IsTrue(before.IsGap || after.S - before.S < 1.0, $"nothing from {before.S} to {after.S} s, and no mark; {story}");
        }
    }
}
