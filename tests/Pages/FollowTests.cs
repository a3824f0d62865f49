using System;
using System.Linq;
using System.Net;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using ChamberFirmware.Bench;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Bench.Live;
using ChamberFirmware.Bench.Serve;
using ChamberFirmware.Tests.Unit.Bench;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Pages;

/// <summary>chamber serve is killed, as a process of its own, while the chamber at its line runs a plate; and is started again.</summary>
[TestClass]
[TestCategory(TestGroup.Slow)]
public sealed class FollowTests
{
    private const int LimitMs = 240_000;
    private const double Speed = 10.0;
    private const string Filmed = "temperatureC = 40\nrelativeHumidityPct = 60\nairVelocityMPerS = 2\nexposureS = [4]\nplateC = 36\n"
        + "film = \"psf-1\"\nbaths = [\"water 20 C, 60 s\", \"water\"]\n";
    private const string Two = "name = \"two\"\n[recipe]\nbase = \"comparative\"\nexposureS = [0.25, 0.5]\n";

    [TestMethod]
    [Timeout(LimitMs)]
    public async Task A_campaigns_plate_that_is_under_way_is_followed_to_its_record_when_a_person_says_so()
    {
        using var folder = new BenchFolder();
        var served = new ServedTwin(TwinParameters.Reference, 5);
        using var door = new TcpDoor(served, new IPEndPoint(IPAddress.Loopback, 0), SpokenLanguage.QuietOf);
        using var thread = new TwinThread(served, Speed);
        string[] at = ["--port", $"tcp:{door.Address}", "--out", folder.Out, "--store", folder.PathOf("runs.sqlite")];
        using (var first = await ServingProcess.StartAsync([.. at, "--campaign", folder.Write("two.toml", Two)]))
        {
            await first.PressAsync(LiveAct.CampaignPlate, new { plate = 1 });
            await first.UntilAsync(IsUnderWay, "conditioning");
        } // killed

        using (var other = await ServingProcess.StartAsync(at))
        {
            string said = (await other.UntilAsync(s => s["underWay"]!.ToString().Length > 0, "looked at"))["underWay"]!.ToString();
            StringAssert.StartsWith(said, "comparative, 0.25 s, run 1, plate 1 of campaign 1, is under way in the chamber, begun by a ");
            StringAssert.Contains(said, "start chamber serve --campaign 1.");
            Assert.DoesNotContain(LiveAct.Follow, (await other.StateAsync())["may"]!.ToString().Split(' '), "without its campaign");
        }

        using var second = await ServingProcess.StartAsync([.. at, "--campaign", "1"]);
        JsonObject found = await second.UntilAsync(s => May(s, LiveAct.Follow), "may be followed");
        StringAssert.EndsWith(found["underWay"]!.ToString(), "Follow it, if this is the plate.");
        Assert.IsFalse(May(found, "cast"), "not before it is followed");
        await second.PressAsync(LiveAct.Follow);
        await second.UntilAsync(s => May(s, "cast"), "ready");
        await second.PressAsync("cast");
        JsonObject over = await second.UntilAsync(s => s["run"]?["outcome"]?.ToString() == "complete", "complete");
        Assert.AreEqual(("2", "0", ""), ($"{over["campaign"]!["plate"]}", $"{over["campaign"]!["held"]}", $"{over["underWay"]}"));
        using RunStore store = RunStore.OpenExisting(folder.PathOf("runs.sqlite"), TimeProvider.System);
        string[] rows = [.. store.Runs(new RunFilter(), 0).Reverse<RunRow>().Select(r => $"{r.Number} {r["plate"]} {r["outcome"]}")];
        CollectionAssert.AreEqual(new[] { "1 1 interrupted", "2 1 complete" }, rows, string.Join('\n', rows));
    }

    [TestMethod]
    [Timeout(LimitMs)]
    public async Task A_run_of_no_campaign_is_followed_too_and_one_that_this_store_does_not_know_is_only_watched()
    {
        using var folder = new BenchFolder();
        var served = new ServedTwin(TwinParameters.Reference, 5);
        using var door = new TcpDoor(served, new IPEndPoint(IPAddress.Loopback, 0), SpokenLanguage.QuietOf);
        using var thread = new TwinThread(served, Speed);
        string[] at = ["--port", $"tcp:{door.Address}", "--out", folder.Out];
        using (var first = await ServingProcess.StartAsync([.. at, "--operator", "Ada"]))
        {
            await first.UntilAsync(s => May(s, "start"), "at rest");
            await first.PressAsync("start", new { toml = Filmed, fileName = "example-2.toml", exposureS = 4.0 });
            await first.UntilAsync(IsUnderWay, "conditioning");
        }

        using (var stranger = await ServingProcess.StartAsync([.. at, "--store", folder.PathOf("other.sqlite")]))
        {
            JsonObject watched = await stranger.UntilAsync(s => s["underWay"]!.ToString().Length > 0, "looked at");
            StringAssert.StartsWith(
                watched["underWay"]!.ToString(), "example-2, 4 s, is under way in the chamber, and was not begun from this store.");
            Assert.IsFalse(May(watched, LiveAct.Follow));
            Assert.IsTrue(May(watched, LiveAct.Abort));
        }

        using (var second = await ServingProcess.StartAsync(at))
        {
            await second.UntilAsync(s => May(s, LiveAct.Follow), "may be followed");
            await second.PressAsync(LiveAct.Follow);
            await second.UntilAsync(s => May(s, "cast"), "ready");
            await second.PressAsync(LiveAct.Abort);
            await second.UntilAsync(s => s["run"]?["outcome"]?.ToString() == "aborted", "aborted");
        }

        StartAtTheConsole(door.Address, "example-2", 4.0); // the same as the store's last run, whose end was seen
        using (var third = await ServingProcess.StartAsync(at))
        {
            JsonObject again = await third.UntilAsync(s => s["underWay"]!.ToString().Length > 0, "looked at");
            Assert.IsFalse(May(again, LiveAct.Follow), "its end was seen: this is another one");
            await third.PressAsync(LiveAct.Abort);
            await third.UntilAsync(s => May(s, "reset"), "aborted");
            await third.PressAsync("reset");
            await third.UntilAsync(s => May(s, "start"), "at rest");
            await third.PressAsync("start", new { recipe = "example-2", exposureS = 6.0 });
            await third.UntilAsync(IsUnderWay, "conditioning");
        }

        StartAtTheConsole(door.Address, "example-1", 6.0); // aborts what the store knows, and begins something else
        using (var fourth = await ServingProcess.StartAsync(at))
        {
            JsonObject other = await fourth.UntilAsync(s => s["underWay"]!.ToString().Length > 0, "looked at");
            StringAssert.StartsWith(other["underWay"]!.ToString(), "example-1, 6 s, is under way in the chamber, and was not begun");
            Assert.IsFalse(May(other, LiveAct.Follow), "the store's last run is another one");
        }

        using RunStore store = RunStore.OpenExisting(folder.PathOf("out", "runs.sqlite"), TimeProvider.System);
        RunRow[] rows = [.. store.Runs(new RunFilter(), 0)];
        Assert.AreEqual("interrupted aborted interrupted", string.Join(' ', rows.Select(row => row.Words("outcome"))));
        Assert.AreEqual("Ada", rows[1].Words("operator"), "of the run that was begun");
        JsonNode followed = JsonNode.Parse(store.RecordOf(rows[1].Number)!)!;
        Assert.AreEqual(("36", "psf-1"), ($"{followed["film"]!["plateC"]}", $"{followed["film"]!["film"]}"), "the film's keys, too");
        Assert.AreEqual(2, followed["bathSteps"]!.AsArray().Count);
    }

    private static void StartAtTheConsole(object address, string recipe, double exposureS)
    {
        using var link = new ChamberLink(Lines.Open($"tcp:{address}"), _ => { });
        link.Open();
        void Until(string phase)
        {
            while (link.Ask("RUN:PHASe?") != phase)
            {
                System.Threading.Thread.Sleep(20);
            }
        }

        if (link.Ask("RUN:PHASe?") != "Aborted")
        {
            link.Send("RUN:ABORt");
            Until("Aborted");
        }

        link.Tell("RUN:RESet");
        Until("Idle");
        link.Tell($"RECipe:LOAD \"{recipe}\"");
        link.Tell(FormattableString.Invariant($"RUN:STARt {exposureS}"));
    }

    // Between two looks on a busy machine the air may have got ready.
    private static bool IsUnderWay(JsonObject state) => state["moment"]!["phase"]!.ToString() is "Conditioning" or "Ready";

    private static bool May(JsonObject state, string act) => state["may"]!.ToString().Split(' ').Contains(act);
}
