using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using ChamberFirmware.Bench;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Tests.Unit.Bench;

/// <summary>A campaign's files, chamber and input have the same care as a run's.</summary>
[TestClass]
public sealed class CampaignCareTests
{
    private const string Three = "[recipe]\nbase = \"comparative\"\nexposureS = [0, 0.25, 0.5]\n";

    [TestMethod]
    public async Task A_full_disk_costs_the_plate_that_does_not_fit_and_it_is_cast_anew()
    {
        using var folder = new BenchFolder();
        CampaignDesign design = CampaignFile.Read(folder.Write("three.toml", Three), [])!;
        using var store = new RunStore(StoredRuns.PathIn(folder), new FixedClock());
        var disk = new BrimfulDisk(400_000);
        var campaigns = new CampaignStore(store);
        Campaign campaign = campaigns.Begin(design, RunOptions.Default with { Folder = folder.Out, OpenFile = disk.Open });
        await Assert.ThrowsAsync<IOException>(() => CastAsync(store, campaign, campaigns));
        string[] outcomes = [.. store.Runs(new RunFilter(), 0).Select(run => run.Words("outcome")).Reverse()];
        Assert.IsGreaterThan(1, outcomes.Length);
        Assert.AreEqual(RunStore.Interrupted, outcomes[^1]);
        Assert.IsTrue(outcomes[..^1].All(outcome => outcome == PlateRun.Complete));
        string[] folders = Directory.GetFileSystemEntries(campaign.Folder);
        Assert.HasCount(outcomes.Length - 1, folders, string.Join(' ', folders));
        Assert.IsTrue(folders.All(plate => Directory.GetFiles(plate).Length == 3));

        campaign = campaign with { Options = campaign.Options with { OpenFile = null } };
        Assert.IsTrue(await CastAsync(store, campaign, campaigns));
        Assert.AreEqual(3, store.Count(new RunFilter { Outcome = PlateRun.Complete }));
        Assert.HasCount(3, Directory.GetDirectories(campaign.Folder));
    }

    [TestMethod]
    public void What_a_killed_plate_left_is_cleared_away_unless_a_program_still_writes_it()
    {
        using var folder = new BenchFolder();
        string file = folder.Write("three.toml", Three);
        folder.Around = folder.Around with { Input = new StringReader("\nq\n") };
        Assert.AreEqual(ExitCode.NotComplete, folder.Run("campaign", file, "--out", folder.Out));
        string place = Directory.GetDirectories(folder.Out, "campaign-*").Single();
        string partial = Path.Combine(place, ".plate-002-run-2.partial");
        Directory.CreateDirectory(partial);
        string left = Path.Combine(partial, "trace.csv");
        File.WriteAllText(left, "timeS\n");
        using (new FileStream(left, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            Assert.AreNotEqual(ExitCode.Good, folder.Run("campaign", "--resume", "1", "--yes", "--out", folder.Out));
            StringAssert.Contains(folder.Error, "another chamber program writes " + partial);
            Assert.IsTrue(File.Exists(left));
        }

        Assert.AreEqual(ExitCode.Good, folder.Run("campaign", "--resume", "1", "--yes", "--out", folder.Out), folder.Error);
        Assert.IsFalse(Directory.Exists(partial));
        Assert.HasCount(3, Directory.GetDirectories(place));
    }

    [TestMethod]
    public void A_campaign_is_gone_on_with_in_the_chamber_that_it_began_in()
    {
        using var folder = new BenchFolder();
        string settings = folder.Write("mine.txt", SettingsText.Of(new ChamberSettings { HeaterW = 280 }));
        string file = folder.Write("three.toml", Three);
        folder.Around = folder.Around with { Input = new StringReader("\nq\n") };
        string[] own = ["--settings", settings, "--room", "18C,30%", "--pressure", "94500"];
        Assert.AreEqual(ExitCode.NotComplete, folder.Run(["campaign", file, "--out", folder.Out, .. own]));
        File.Delete(settings);
        Assert.AreEqual(ExitCode.BadInput, folder.Run("campaign", "--resume", "1", "--yes", "--out", folder.Out, "--room", "18C,30%"));
        StringAssert.StartsWith(folder.Error, "chamber: --resume goes on in the chamber that the campaign began in");
        string half = folder.PathOf("out", "campaign-1", ".plate-002-run-2.partial");
        Directory.CreateDirectory(half); // as a program that was killed leaves it
        Assert.AreEqual(ExitCode.Good, folder.Run("campaign", "--resume", "1", "--yes", "--out", folder.Out), folder.Error);
        Assert.IsFalse(Directory.Exists(half));
        string[] records = Directory.GetFiles(folder.PathOf("out", "campaign-1"), "record.json", SearchOption.AllDirectories);
        string[] chambers = [.. records.Select(path => JsonDocument.Parse(File.ReadAllText(path)).RootElement
            .GetProperty("chamber").GetRawText()).Distinct()];
        Assert.HasCount(3, records);
        Assert.HasCount(1, chambers, "the same file, check sum, room and pressure");
        StringAssert.Contains(chambers[0], "\"settingsFile\": \"mine.txt\"");
        using RunStore store = RunStore.OpenExisting(folder.PathOf("out", "runs.sqlite"), new FixedClock());
        Assert.HasCount(1, store.Runs(new RunFilter(), 0).Select(run => run.Words("settingsSha256")).Distinct().ToList());
    }

    [TestMethod]
    public void A_recipe_beyond_ones_own_chamber_is_refused_before_the_first_plate()
    {
        using var folder = new BenchFolder();
        string weak = folder.Write("weak.txt", SettingsText.Of(new ChamberSettings { HeaterW = 20 }));
        string file = folder.Write("hot.toml", "recipes = [\"example-1\"]\n");
        Assert.AreEqual(ExitCode.BadInput, folder.Run("campaign", file, "--yes", "--settings", weak, "--out", folder.Out));
        StringAssert.StartsWith(folder.Error, "chamber: example-1: ");
        Assert.IsFalse(Directory.Exists(folder.Out));
    }

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    [DataRow("TERM")]
    [DataRow("HUP")]
    [DataRow("INT")]
    public void The_end_of_a_session_leaves_a_campaign_that_is_gone_on_with(string signal)
    {
        using var folder = new BenchFolder();
        string file = folder.Write("three.toml", Three);
        using Process first = ChamberProcess.Start("campaign", file, "--out", folder.Out);
        first.StandardInput.WriteLine();
        string plate = folder.PathOf("out", "campaign-1", "plate-001-run-1");
        Assert.IsTrue(SpinWait.SpinUntil(() => Directory.Exists(plate), 60_000));
        Process.Start("kill", ["-" + signal, first.Id.ToString()]).WaitForExit();
        Assert.IsTrue(first.WaitForExit(30_000));
        Assert.AreEqual(ExitCode.Stopped, first.ExitCode);
        Assert.IsTrue(File.Exists(folder.PathOf("out", "campaign-1", "inputs-1.trace.gz")));
        Assert.AreEqual(ExitCode.Good, folder.Run("campaign", "--resume", "1", "--yes", "--out", folder.Out), folder.Error);
        StringAssert.Contains(folder.Output, "2 of 3 plates to cast");
    }

    [TestMethod]
    public void All_mistakes_of_a_campaign_are_in_one_answer_in_the_order_of_its_lines()
    {
        using var folder = new BenchFolder();
        string file = folder.Write("mine.toml", "sed = 7\nrepeats = 0\n[recipe]\nbase = \"example-2\"\nfilmUm = 2,5\nfilmUn = 200\n"
            + "bladeTravelS = 9999\n[factorail]\nexposureS = [2, 6]\n");
        Assert.AreEqual(ExitCode.BadInput, folder.Run("campaign", file, "--yes", "--out", folder.Out));
        string[] expected =
        [
            ":1:1: Unknown key 'sed'. Did you mean seed?", ":2:1: repeats = 0: give a whole number",
            ":5:11: A number has a point, not a comma: 2.5.", ":6:1: 'filmUn' is no key of a recipe. Did you mean filmUm?",
            ":7:1: bladeTravelS = 9999 is out of range", ":8:1: Unknown section [factorail]. Did you mean [factorial]?",
        ];
        string[] told = folder.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.HasCount(expected.Length, told, folder.Error);
        for (int i = 0; i < expected.Length; i++)
        {
            StringAssert.StartsWith(told[i], $"chamber: {file}{expected[i]}");
        }
    }

    [TestMethod]
    [DataRow("mine.toml", "recipes = [\"example-1\"]\nrecipes = [\"example-2\"]\n", ":2:1: recipes is already given in line 1")]
    [DataRow("mine.toml", "[recipe]\nbase = \"example-2\"\n[factorial\nfilmUm = [2]\n", "A section's name stands in brackets: [recipe].")]
    [DataRow("mine.toml", " \n", "The file is empty: start from the template campaign.toml.")]
    [DataRow("mine.csv", "base,exposureS\nexample-3,-1\nexample-3,-2\n", "line 3: exposureS = -2")]
    public void A_mistake_of_a_file_is_told(string name, string text, string sentence)
    {
        using var folder = new BenchFolder();
        string file = folder.Write(name, text);
        string[] source = name.EndsWith("csv", StringComparison.Ordinal) ? ["--csv", file] : [file];
        Assert.AreEqual(ExitCode.BadInput, folder.Run(["campaign", .. source, "--yes", "--out", folder.Out]));
        StringAssert.Contains(folder.Error, sentence);
        File.WriteAllText(file, text + "# ", Encoding.Unicode);
        Assert.AreEqual(ExitCode.BadInput, folder.Run(["campaign", .. source, "--yes", "--out", folder.Out]));
        Assert.AreEqual($"chamber: {file}: The file is in UTF-16: save it as UTF-8 (in Notepad: Save as, Encoding).\n", folder.Error);
    }

    private static async Task<bool> CastAsync(RunStore store, Campaign campaign, CampaignStore campaigns)
    {
        var left = campaigns.Left(campaign, again: false);
        using var caster = new TwinCaster(campaign.PlateOf(left[0]), 1, null);
        var prompt = new PlatePrompt(TextReader.Null, TextWriter.Null, asks: false);
        return await new CampaignRun(store, campaign, caster, prompt, TextWriter.Null).CastAsync(left, CancellationToken.None);
    }
}
