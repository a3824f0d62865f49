using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using ChamberFirmware.Bench;
using ChamberFirmware.Bench.Live;
using ChamberFirmware.Casting;
using ChamberFirmware.Tests.Unit.Bench;
using static Microsoft.Playwright.Assertions;

namespace ChamberFirmware.Tests.Pages;

/// <summary>
/// A campaign on the page is the campaign of chamber campaign: each goes on with the other's work, and what was cast stands in the store.
/// </summary>
[TestClass]
[TestCategory(TestGroup.Slow)]
public sealed class CampaignTests
{
    private const int LimitMs = 240_000;
    private const string Three = "name = \"three\"\norder = \"written\"\n[recipe]\nbase = \"comparative\"\nexposureS = [0.25, 0.5, 1]\n";

    [TestMethod]
    [Timeout(LimitMs)]
    public async Task Page_and_command_line_go_on_with_each_others_plates()
    {
        using var folder = new BenchFolder();
        string file = folder.Write("three.toml", Three);
        string[] place = ["--out", folder.Out, "--store", folder.PathOf("runs.sqlite")];
        folder.Around = folder.Around with { Input = new StringReader("\nq\n") };
        Assert.AreEqual(ExitCode.NotComplete, folder.Run(["campaign", file, "--seed", "5", .. place]), folder.Error);
        Assert.AreEqual(ExitCode.BadInput, folder.Run(["serve", "--campaign", "1", "--seed", "6", "--listen", "0", .. place]));
        Assert.AreEqual(
            "chamber: --campaign = 1 was begun with --seed 5 and goes on so, not with 6: give --seed 5.\n", folder.Error);
        await CastSecondAsync(folder);
        Assert.AreEqual(ExitCode.Good, folder.Run(["campaign", "--resume", "1", "--yes", .. place]), folder.Error);
        StringAssert.StartsWith(folder.Output, "Campaign 1, three: 1 of 3 plates to cast.");
        using RunStore store = RunStore.OpenExisting(folder.PathOf("runs.sqlite"), System.TimeProvider.System);
        string[] rows = [.. store.Runs(new RunFilter { Campaign = 1 }, 0).Reverse<RunRow>().Select(Row)];
        CollectionAssert.AreEqual(
            new[] { "1 0.25 complete", "2 0.5 aborted", "2 0.5 complete", "3 1 complete" }, rows, string.Join('\n', rows));
        foreach (RunRow row in store.Runs(new RunFilter(), 0))
        {
            Assert.AreEqual($"plate-00{row["plate"]}-run-{row["number"]}", Path.GetFileName(row.Words("folder")));
            Assert.AreEqual(folder.PathOf("out", "campaign-1"), Path.GetDirectoryName(row.Words("folder")));
            Assert.IsTrue(File.Exists(Path.Combine(row.Words("folder"), "record.json")));
        }

        await using ServedPages over = await ServedPages.StartAsync(0.0, campaign: "1", folder: folder);
        await over.UntilAsync(() => over.Book.State?.Campaign != null, "shown");
        Assert.AreEqual((0, 0, 0), (over.Book.State!.Campaign!.Left, over.Book.State.Campaign.Plate, over.Book.State.Campaign.Held));
    }

    // Aborted first: it holds the campaign, and is cast again when a person says so.
    private static async Task CastSecondAsync(BenchFolder folder)
    {
        await using ServedPages pages = await ServedPages.StartAsync(50.0, campaign: "1", folder: folder);
        using HttpClient client = pages.Client();
        await pages.UntilAsync(() => pages.Book.State?.May.Contains(LiveAct.CampaignPlate) == true, "may start plate 2");
        StringAssert.StartsWith(pages.Book.State!.Campaign!.Words, "Plate 2 of 3: comparative, 25.0 C, 7.88 g/kg, 0.70 m/s, 0.5 s.");
        StringAssert.Contains(pages.Book.State.Campaign.Hand, "bring the carriage back, close the door, press S7 (ENABLE).");
        LiveMoment idle = pages.Book.State.Moment;
        (HttpStatusCode Status, string Sentence) other = await pages.PressAsync(client, LiveAct.CampaignPlate, new { plate = 3 });
        Assert.AreEqual(
            (HttpStatusCode.Conflict, "Plate 3 of campaign 1 is not the next: plate 2 is. Nothing was started."), other);
        await StartAsync(pages, client, 2);
        JsonObject late = ServedPages.Body(idle, "late", new { plate = 2 });
        Assert.AreEqual(HttpStatusCode.Conflict, (await ServedPages.SendAsync(client, LiveAct.CampaignPlate, late)).Status);
        Assert.AreEqual(HttpStatusCode.OK, (await pages.PressAsync(client, "abort")).Status);
        await pages.UntilAsync(() => pages.Book.State!.Campaign!.Held == 2, "held");
        Assert.AreEqual((HttpStatusCode.OK, "Reset."), await pages.PressAsync(client, "reset"));
        await pages.UntilAsync(() => pages.Book.State!.May.Contains("start"), "at rest");
        Assert.AreEqual(HttpStatusCode.Conflict, (await pages.PressAsync(client, LiveAct.CampaignPlate, new { plate = 2 })).Status);
        Assert.AreEqual(HttpStatusCode.Conflict, (await pages.PressAsync(client, LiveAct.CampaignPlate, new { plate = 3 })).Status);
        StringAssert.Contains(pages.Book.State!.May, LiveAct.CampaignNext);
        Assert.AreEqual(HttpStatusCode.OK, (await pages.PressAsync(client, LiveAct.CampaignAgain)).Status);
        Assert.AreEqual(Phase.Idle, pages.Phase, "nothing starts by itself");
        await pages.UntilAsync(() => pages.Book.State!.Campaign!.Plate == 2, "plate 2 again");
        await StartAsync(pages, client, 2);
        await pages.UntilAsync(() => pages.Book.State!.May.Split(' ').Contains("cast"), "ready");
        Assert.AreEqual(HttpStatusCode.OK, (await pages.PressAsync(client, "cast")).Status);
        await pages.UntilAsync(() => pages.Book.State!.Campaign!.Plate == 3, "plate 3 is the next");
        Assert.AreEqual("complete", pages.Book.State!.Run!.Outcome);
        await Task.Delay(300);
        Assert.AreEqual(Phase.Complete, pages.Phase, "nothing starts by itself");
    }

    [TestMethod]
    [Timeout(LimitMs)]
    public async Task A_person_is_led_through_and_decides_about_a_plate_that_was_aborted()
    {
        using var folder = new BenchFolder();
        await using ServedPages pages = await ServedPages.StartAsync(20.0, campaign: folder.Write("three.toml", Three));
        if (await Chromium.PageAsync() is not { } page)
        {
            return;
        }

        await page.GotoAsync(pages.Opened);
        await Expect(page.Locator("#campaign-title")).ToHaveTextAsync("Campaign 1: three");
        await Expect(page.Locator("#campaign-words")).ToContainTextAsync("Plate 1 of 3: comparative");
        await Expect(page.Locator("#campaign-hand")).ToContainTextAsync("put this one in");
        await page.Locator("#campaign-start:enabled").ClickAsync();
        await Expect(page.Locator("#recipe-line")).ToHaveTextAsync("comparative, 0.25 s, plate 1 of 3, run 1");
        await Expect(page.Locator("#campaign-start")).ToBeDisabledAsync();
        await Expect(page.Locator("#phase-word")).ToHaveTextAsync("Conditioning");
        await page.Locator("#abort").ClickAsync();
        await Expect(page.Locator("#campaign-held-words")).ToContainTextAsync("Plate 1 of 3: aborted.");
        await Expect(page.Locator("#campaign-next")).ToBeHiddenAsync();
        await Expect(page.Locator("#campaign-held-run")).ToHaveTextAsync("Run 1");
        await AccessTests.AssertAccessibleAsync(page, "held");
        await page.Locator("button[data-act=reset]:enabled").ClickAsync();
        await Expect(page.Locator("#phase-word")).ToHaveTextAsync("Idle");
        await page.Locator("#campaign-pass:enabled").ClickAsync();
        await Expect(page.Locator("#campaign-start")).ToHaveTextAsync("Start plate 2");
        await Expect(page.Locator("#campaign-held")).ToBeHiddenAsync();
        await Expect(page.Locator("#campaign-start")).ToBeEnabledAsync();
        await AccessTests.AssertAccessibleAsync(page, "plate 2 is the next");
        Assert.AreEqual(Phase.Idle, pages.Phase);
        await page.Context.CloseAsync();
    }

    private static async Task StartAsync(ServedPages pages, HttpClient client, int plate)
    {
        await pages.UntilAsync(() => pages.Book.State!.May.Contains(LiveAct.CampaignPlate), $"may start plate {plate}");
        (HttpStatusCode status, string said) = await pages.PressAsync(client, LiveAct.CampaignPlate, new { plate });
        Assert.AreEqual(HttpStatusCode.OK, status, said);
        await pages.UntilAsync(() => pages.Book.State!.Moment.Phase == "Conditioning", "conditioning");
    }

    private static string Row(RunRow row) => $"{row["plate"]} {PlateFolder.Seconds((double)row["exposureSetS"]!)} {row["outcome"]}";
}
