using System.IO;
using ChamberFirmware.Bench;

namespace ChamberFirmware.Tests.Unit.Bench;

/// <summary>What a command line cannot mean together is refused with a sentence, not ignored.</summary>
[TestClass]
public sealed class CampaignContradictionTests
{
    private const string Two = "[recipe]\nbase = \"comparative\"\nexposureS = [0, 0.25]\n";

    [TestMethod]
    [DataRow("--seed: campaign 1 was begun with 7 and goes on so, not with 9.", "--seed", "9")]
    [DataRow("--door: campaign 1 was begun with 5 and goes on so, not with 6.", "--door", "6")]
    [DataRow("--unverified: campaign 1 was begun with no such option", "--unverified")]
    [DataRow("--scatter: campaign 1 was begun with no such option", "--scatter")]
    [DataRow("--no-switches: campaign 1 was begun with no such option", "--no-switches")]
    [DataRow("--port: campaign 1 was begun with the twin and goes on so, not with a chamber at a line.", "--port", "tcp:127.0.0.1:1")]
    [DataRow("--fill: campaign 1 was begun with no such option", "--fill")]
    [DataRow("--plan is for a campaign that has not begun: leave out --resume.", "--plan")]
    public void A_campaign_goes_on_as_it_began(string sentence, params string[] options)
    {
        using var folder = new BenchFolder();
        string file = folder.Write("two.toml", Two);
        folder.Run("campaign", file, "--out", folder.Out, "--seed", "7", "--door", "5"); // nobody is there to press Enter
        Assert.AreEqual(ExitCode.BadInput, folder.Run(["campaign", "--resume", "1", "--yes", "--out", folder.Out, .. options]));
        StringAssert.StartsWith(folder.Error, "chamber: " + sentence);
        Assert.DoesNotContain("plates to cast", folder.Output);
    }

    [TestMethod]
    public void What_says_the_same_is_no_contradiction_and_another_file_or_folder_is_one()
    {
        using var folder = new BenchFolder();
        string file = folder.Write("two.toml", Two);
        string store = folder.PathOf("lab.sqlite");
        string[] began = ["--out", folder.Out, "--seed", "7", "--door", "5", "--store", store];
        folder.Run(["campaign", file, .. began]);
        Assert.AreEqual(ExitCode.BadInput, folder.Run(["campaign", file, "--resume", "1", .. began]));
        StringAssert.Contains(folder.Error, $"leave out {file}, or begin a campaign of it without --resume.");
        Assert.AreEqual(ExitCode.BadInput, folder.Run("campaign", "--resume", "1", "--store", store, "--out", folder.PathOf("elsewhere")));
        StringAssert.Contains(folder.Error, $"was begun with {folder.Out} and goes on so, not with ");
        Assert.AreEqual(ExitCode.BadInput, folder.Run(["campaign", file, "--again", .. began]));
        StringAssert.Contains(folder.Error, "--again is for --resume N");
        Assert.AreEqual(ExitCode.Good, folder.Run(["campaign", "--resume", "1", "--yes", .. began]), folder.Error);
        Assert.AreEqual(ExitCode.Good, folder.Run("campaign", "--resume", "1", "--yes", "--store", store), "it belongs to nobody now");
    }

    [TestMethod]
    [DataRow("--seed, --scatter only for the twin", "campaign", "FILE", "--port", "tcp:127.0.0.1:1", "--seed", "3", "--scatter")]
    [DataRow("--door only for the twin", "campaign", "FILE", "--port", "tcp:127.0.0.1:1", "--door", "3")]
    [DataRow("--fill is for a chamber: give its --port.", "campaign", "FILE", "--fill")]
    [DataRow("--fill is for a chamber: give its --port.", "run", "example-3", "--fill")]
    [DataRow("tcp:127.0.0.1:1", "campaign", "FILE", "--port", "tcp:127.0.0.1:1")]
    public void Options_of_the_twin_and_of_a_chamber_do_not_mix(string sentence, params string[] args)
    {
        using var folder = new BenchFolder();
        string file = folder.Write("two.toml", Two);
        string[] all = [.. args, "--out", folder.Out];
        Assert.AreEqual(ExitCode.BadInput, folder.Run(System.Array.ConvertAll(all, arg => arg == "FILE" ? file : arg)));
        StringAssert.Contains(folder.Error, sentence);
        Assert.IsFalse(File.Exists(Path.Combine(folder.Out, RunStore.FileName)));
    }
}
