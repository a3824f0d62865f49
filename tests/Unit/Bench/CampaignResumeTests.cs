using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ChamberFirmware.Bench;

namespace ChamberFirmware.Tests.Unit.Bench;

/// <summary>Whatever ends the program: the campaign goes on with the first plate that has no result, and nothing is overwritten.</summary>
[TestClass]
public sealed class CampaignResumeTests
{
    private const string Four = "[recipe]\nbase = \"comparative\"\nexposureS = [0, 0.25, 0.5, 1]\n";

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(3)]
    [DataRow(4)]
    public async Task A_power_cut_at_any_plate_costs_that_plate_alone(int cutAt)
    {
        using var folder = new BenchFolder();
        Campaign campaign;
        using (var store = new RunStore(StoredRuns.PathIn(folder), new FixedClock()))
        {
            campaign = Begin(folder, store);
            using var caster = new FakeCaster { CutAt = cutAt };
            await Assert.ThrowsExactlyAsync<PowerCut>(() => Cast(store, campaign, caster, again: false));
            Assert.AreEqual(RunStore.UnderWay, store.Runs(new RunFilter(), 1).Single().Words("outcome"), "nobody was there to say so");
        }

        using var after = new RunStore(StoredRuns.PathIn(folder), new FixedClock());
        Campaign resumed = new CampaignStore(after).Resume(campaign.Number);
        CollectionAssert.AreEqual(
            campaign.Plates.Select(p => (p.Number, p.Block, p.Treatment.ExposureS, RecipeText.Of(p.Treatment.Recipe))).ToArray(),
            resumed.Plates.Select(p => (p.Number, p.Block, p.Treatment.ExposureS, RecipeText.Of(p.Treatment.Recipe))).ToArray());
        using var rest = new FakeCaster();
        Assert.IsTrue(await Cast(after, resumed, rest, again: false));
        Assert.AreEqual(4 - cutAt + 1, rest.Casts);
        Expect(after, Enumerable.Range(1, 4).SelectMany(plate => plate == cutAt ? new[] { $"{plate} interrupted", $"{plate} complete" }
            : [$"{plate} complete"]));
        IEnumerable<string> folders = after.Runs(new RunFilter(), 0).Select(r => r.Words("folder"));
        Assert.HasCount(5, folders.Distinct().ToList(), "every run has a folder of its own");
    }

    [TestMethod]
    public async Task A_plate_that_ended_otherwise_stops_the_campaign_and_is_cast_anew_only_when_asked_for()
    {
        using var folder = new BenchFolder();
        using var store = new RunStore(StoredRuns.PathIn(folder), new FixedClock());
        Campaign campaign = Begin(folder, store);
        using var caster = new FakeCaster();
        campaign = campaign with { Plates = [.. campaign.Plates] };
        Assert.IsTrue(await Cast(store, campaign, caster, again: false));
        store.File.Do("DROP TRIGGER runsAreKept");
        store.File.Do("UPDATE runs SET outcome = 'faulted' WHERE plate = 2");
        Assert.IsEmpty(new CampaignStore(store).Left(campaign, again: false));
        Assert.AreEqual(2, new CampaignStore(store).Left(campaign, again: true).Single().Number);
    }

    [TestMethod]
    public void A_person_is_asked_for_every_plate_and_q_or_silence_stops_the_campaign()
    {
        using var folder = new BenchFolder();
        string file = folder.Write("four.toml", Four);
        folder.Around = folder.Around with { Input = new StringReader("\n\nq\n") };
        Assert.AreEqual(ExitCode.NotComplete, folder.Run("campaign", file, "--out", folder.Out));
        Assert.HasCount(4, folder.Output.Split("Put the plate in, bring the carriage back, close the door, press Enter; q stops."));
        StringAssert.Contains(folder.Output, "Plate 3 of 4: comparative, 25.0 C, 7.88 g/kg, 0.70 m/s,");
        Assert.AreEqual("chamber: Stopped. Go on with: chamber campaign --resume 1\n", folder.Error);

        folder.Around = folder.Around with { Input = TextReader.Null };
        Assert.AreEqual(ExitCode.NotComplete, folder.Run("campaign", "--resume", "1", "--out", folder.Out));
        Assert.AreEqual(ExitCode.Good, folder.Run("campaign", "--resume", "1", "--yes", "--out", folder.Out), folder.Error);
        StringAssert.Contains(folder.Output, "2 of 4 plates to cast");
        Assert.AreEqual(ExitCode.Good, folder.Run("campaign", "--resume", "1", "--yes", "--out", folder.Out));
        StringAssert.Contains(folder.Output, "0 of 4 plates to cast");
        Assert.AreEqual(ExitCode.BadInput, folder.Run("campaign", "--resume", "2", "--out", folder.Out));
        StringAssert.Contains(folder.Error, "There is no campaign 2");
        using RunStore store = RunStore.OpenExisting(Path.Combine(folder.Out, "runs.sqlite"), new FixedClock());
        Expect(store, ["1 complete", "2 complete", "3 complete", "4 complete"]);
    }

    /// <summary>The real program, killed while it waits for a person, is no obstacle; while it lives it is.</summary>
    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    public void A_campaign_belongs_to_one_program_until_that_is_gone()
    {
        using var folder = new BenchFolder();
        string file = folder.Write("four.toml", Four);
        using Process first = ChamberProcess.Start("campaign", file, "--out", folder.Out);
        first.StandardInput.WriteLine();
        Until(() => Runs(folder, PlateRun.Complete) == 1);
        Assert.AreEqual(ExitCode.BadInput, folder.Run("campaign", "--resume", "1", "--yes", "--out", folder.Out));
        StringAssert.Contains(folder.Error, "Campaign 1 is being cast by another program");
        first.Kill();
        first.WaitForExit();
        Assert.AreEqual(ExitCode.Good, folder.Run("campaign", "--resume", "1", "--yes", "--out", folder.Out), folder.Error);
        Assert.AreEqual(4, Runs(folder, PlateRun.Complete));
        Assert.IsEmpty(Directory.GetFiles(folder.Out, "*-wal"));
    }

    [TestMethod]
    public async Task Ctrl_C_is_heard_while_a_person_is_asked_and_while_a_plate_is_cast()
    {
        using var folder = new BenchFolder();
        using var store = new RunStore(StoredRuns.PathIn(folder), new FixedClock());
        Campaign campaign = Begin(folder, store);
        using var stop = new CancellationTokenSource();
        Task<bool> asked = new PlatePrompt(new NobodyTypes(), TextWriter.Null, asks: true).AskAsync("Plate 1.", stop.Token);
        Assert.IsFalse(asked.IsCompleted);
        await stop.CancelAsync();
        await Assert.ThrowsAsync<OperationCanceledException>(() => asked);

        using var caster = new TwinCaster(campaign.PlateOf(campaign.Plates[0]), 1, null);
        using var soon = new CancellationTokenSource();
        var run = new CampaignRun(store, campaign, caster, Yes, new StopsWhenReady(soon));
        await Assert.ThrowsAsync<OperationCanceledException>(() => run.CastAsync(campaign.Plates, soon.Token));
        Assert.AreEqual(RunStore.Interrupted, store.Runs(new RunFilter(), 0).Single().Words("outcome"));
        Assert.IsEmpty(Directory.GetFileSystemEntries(folder.Root, "*.partial", SearchOption.AllDirectories));
    }

    [TestMethod]
    public void A_folder_of_another_store_is_not_written_into()
    {
        using var folder = new BenchFolder();
        string file = folder.Write("four.toml", Four);
        Directory.CreateDirectory(folder.PathOf("out", "campaign-1"));
        Assert.AreEqual(ExitCode.BadInput, folder.Run("campaign", file, "--yes", "--out", folder.Out));
        StringAssert.Contains(folder.Error, "is there already, of a campaign of another store");
        Directory.Delete(folder.PathOf("out", "campaign-1"));
        Assert.AreEqual(ExitCode.Good, folder.Run("campaign", file, "--yes", "--out", folder.Out), "no number was lost");
    }

    private static PlatePrompt Yes => new(TextReader.Null, TextWriter.Null, asks: false);

    private static Campaign Begin(BenchFolder folder, RunStore store)
    {
        var mistakes = new List<string>();
        CampaignDesign design = CampaignFile.Read(folder.Write("four.toml", Four), mistakes)!;
        return new CampaignStore(store).Begin(
            design, RunOptions.Default with { Folder = folder.PathOf("plates"), Labels = new RunLabels("Ada", "", "") });
    }

    private static Task<bool> Cast(RunStore store, Campaign campaign, IPlateCaster caster, bool again) =>
        new CampaignRun(store, campaign, caster, Yes, TextWriter.Null)
            .CastAsync(new CampaignStore(store).Left(campaign, again), CancellationToken.None);

    private static void Expect(RunStore store, IEnumerable<string> platesInOrder) => CollectionAssert.AreEqual(
        platesInOrder.ToArray(),
        store.Runs(new RunFilter { Campaign = 1 }, 0).AsEnumerable().Reverse().Select(r => $"{r["plate"]} {r["outcome"]}").ToArray());

    private static int Runs(BenchFolder folder, string outcome)
    {
        string path = Path.Combine(folder.Out, "runs.sqlite");
        if (!File.Exists(path))
        {
            return 0;
        }

        using var store = new RunStore(path, new FixedClock());
        return (int)store.Count(new RunFilter { Outcome = outcome });
    }

    private static void Until(Func<bool> condition)
    {
        var waited = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.IsLessThan(60.0, waited.Elapsed.TotalSeconds, "It did not come.");
            Thread.Sleep(50);
        }
    }

    // No timer: on a busy machine it has no thread while the plates are cast.
    private sealed class StopsWhenReady(CancellationTokenSource stop) : StringWriter
    {
        public override void WriteLine(string? value)
        {
            if (value!.Contains("ready after", StringComparison.Ordinal))
            {
                stop.Cancel();
            }
        }
    }

    private sealed class NobodyTypes : TextReader
    {
        public override string? ReadLine()
        {
            Thread.Sleep(Timeout.Infinite);
            return null;
        }
    }
}
