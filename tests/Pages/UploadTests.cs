using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using ChamberFirmware.Bench;
using ChamberFirmware.Bench.Live;
using ChamberFirmware.Casting;
using ChamberFirmware.Tests.Unit.Bench;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChamberFirmware.Tests.Pages;

/// <summary>A campaign's file that comes from a page: judged as the command line judges it, and it leads to no other file.</summary>
[TestClass]
[TestCategory(TestGroup.Slow)]
public sealed class UploadTests
{
    private const int LimitMs = 180_000;
    private const string Two = "name = \"two\"\n[recipe]\nbase = \"comparative\"\nexposureS = [0.25, 0.5]\n";

    [TestMethod]
    [Timeout(LimitMs)]
    [DataRow("[recipe]\nbase = \"comparative\"\nexposureS = [0.25, 0.5]\nfilmUm = \"thick\"\nrepeats = 2\n")]
    [DataRow("repeat = 3\nrecipes = [\"example-9\"]\n")]
    [DataRow("")]
    [DataRow("recipes = [\n")]
    public async Task Its_mistakes_are_those_that_the_command_line_tells(string text)
    {
        using var folder = new BenchFolder();
        string file = folder.Write("mine.toml", text);
        Assert.AreEqual(ExitCode.BadInput, folder.Run("campaign", file, "--out", folder.Out), folder.Output);
        string[] told = [.. folder.Error.Split('\n').Where(l => l.StartsWith("chamber: ")).Select(l => l["chamber: ".Length..])];
        await using ServedPages pages = await ServedPages.StartAsync(1.0, isRunning: false);
        using HttpClient client = pages.Client();
        string[] mistakes = await MistakesAsync(client, "../../elsewhere/mine.toml", Encoding.UTF8.GetBytes(text));
        Assert.IsNotEmpty(mistakes);
        CollectionAssert.AreEqual(told.Select(l => l.Replace(file, "mine.toml")).ToArray(), mistakes, string.Join('\n', mistakes));
    }

    [TestMethod]
    [Timeout(LimitMs)]
    public async Task It_reads_no_other_file_and_what_is_no_text_or_too_large_is_told()
    {
        using var folder = new BenchFolder();
        string secret = folder.Write("secret.toml", File.ReadAllText(folder.Write("x.toml", "temperatureC = 33.3\n")));
        await using ServedPages pages = await ServedPages.StartAsync(1.0, isRunning: false);
        using HttpClient client = pages.Client();
        string path = secret.Replace("\\", "/");
        foreach (string text in new[]
        {
            $"recipes = [\"{path}\"]\n", $"[recipe]\nbase = \"{path}\"\nexposureS = [1]\n", $"table = \"{path}\"\n",
        })
        {
            string all = string.Join('\n', await MistakesAsync(client, "a.toml", Encoding.UTF8.GetBytes(text)));
            StringAssert.Contains(all, "this one came alone");
            Assert.DoesNotContain("33.3", all);
            Assert.DoesNotContain("no such file", all);
        }

        byte[] large = Encoding.UTF8.GetBytes("#" + new string('x', (int)CampaignFile.LargestFileBytes));
        StringAssert.Contains((await MistakesAsync(client, "a.toml", large))[0], "has 100001 bytes: a campaign has at most 100000.");
        StringAssert.Contains((await MistakesAsync(client, "a.toml", Encoding.Unicode.GetBytes(Two)))[0], "in UTF-16: save it as UTF-8");
        StringAssert.Contains((await MistakesAsync(client, "a.toml", [0x61, 0xB5]))[0], "is not in UTF-8: line 1 has the byte 0xB5");
        byte[] huge = new byte[200_000];
        using HttpResponseMessage refused = await client.PostAsJsonAsync("/api/campaign", new { fileName = "a.toml", file = huge });
        Assert.AreEqual(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
    }

    [TestMethod]
    [Timeout(LimitMs)]
    public async Task Forged_requests_begin_nothing()
    {
        await using ServedPages pages = await ServedPages.StartAsync(20.0);
        using HttpClient client = pages.Client();
        await pages.UntilAsync(() => pages.Book.State?.May.Contains(LiveAct.CampaignOpen) == true, "may begin a campaign");
        JsonObject body = ServedPages.Body(pages.Book.State!.Moment, "forged", Sent("two.toml", Two));
        foreach (string address in new[] { "/api/campaign", "/api/acts/campaign-open" })
        {
            using var stranger = new HttpClient { BaseAddress = client.BaseAddress };
            Assert.AreEqual(HttpStatusCode.Unauthorized, (await stranger.PostAsJsonAsync(address, body)).StatusCode);
            foreach ((string header, string value) in new[] { ("Origin", "http://evil.example"), ("Sec-Fetch-Site", "cross-site") })
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(body) };
                request.Headers.Add(header, value);
                Assert.AreEqual(HttpStatusCode.Forbidden, (await client.SendAsync(request)).StatusCode);
            }

            using var form = new StringContent(body.ToJsonString(), Encoding.UTF8, "text/plain");
            Assert.AreEqual(HttpStatusCode.UnsupportedMediaType, (await client.PostAsync(address, form)).StatusCode);
        }

        Assert.AreEqual(HttpStatusCode.OK, (await pages.PressAsync(client, "start", new { recipe = "example-2", exposureS = 4.0 })).Status);
        (HttpStatusCode Status, string Sentence) late = await ServedPages.SendAsync(client, LiveAct.CampaignOpen, body);
        Assert.AreEqual(HttpStatusCode.Conflict, late.Status, "of an earlier moment");
        await pages.UntilAsync(() => pages.Phase == Phase.Conditioning, "conditioning");
        await pages.UntilAsync(() => pages.Book.State!.Moment.Phase == "Conditioning", "shown");
        Assert.DoesNotContain(LiveAct.CampaignOpen, pages.Book.State!.May, "a run is under way");
        (HttpStatusCode Status, string Sentence) busy = await pages.PressAsync(client, LiveAct.CampaignOpen, Sent("two.toml", Two));
        Assert.AreEqual(HttpStatusCode.Conflict, busy.Status, busy.Sentence);
        Assert.IsNull(pages.Book.State!.Campaign);
        Assert.IsFalse(Directory.Exists(Path.Combine(pages.Folder.Out, "campaign-1")));
    }

    [TestMethod]
    [Timeout(LimitMs)]
    public async Task What_the_chamber_would_refuse_is_told_before_anything_is_kept()
    {
        await using ServedPages pages = await ServedPages.StartAsync(20.0);
        using HttpClient client = pages.Client();
        await pages.UntilAsync(() => pages.Book.State?.May.Contains(LiveAct.CampaignOpen) == true, "may begin a campaign");
        string dry = "[recipe]\nname = \"dry\"\ntemperatureC = 25\nhumidityRatioGPerKg = 1\nairVelocityMPerS = 0.7\nexposureS = [2]\n";
        (HttpStatusCode status, string said) = await pages.PressAsync(client, LiveAct.CampaignOpen, Sent("dry.toml", dry));
        Assert.AreEqual(HttpStatusCode.Conflict, status);
        StringAssert.StartsWith(said, "dry, 2 s: ");
        StringAssert.EndsWith(said, "Nothing was begun.");
        Assert.IsNull(pages.Book.State!.Campaign);
        Assert.IsFalse(Directory.Exists(Path.Combine(pages.Folder.Out, "campaign-1")));
    }

    [TestMethod]
    [Timeout(LimitMs)]
    public async Task A_person_chooses_a_file_sees_its_plan_and_begins_it()
    {
        await using ServedPages pages = await ServedPages.StartAsync(20.0);
        if (await Chromium.PageAsync() is not { } page)
        {
            return;
        }

        await page.GotoAsync(pages.Opened);
        ILocator begin = page.Locator("#plan-begin"), told = page.Locator("#plan-told");
        await Expect(page.Locator("#start")).ToBeEnabledAsync();
        await Expect(begin).ToBeDisabledAsync();
        await ChooseAsync(page, "bad.toml", "recipes = [\"example-9\"]\n");
        await Expect(told).ToContainTextAsync("bad.toml: Unknown recipe 'example-9': known are ");
        await Expect(begin).ToBeDisabledAsync();
        await ChooseAsync(page, "large.toml", "#" + new string('x', (int)CampaignFile.LargestFileBytes));
        await Expect(told).ToHaveTextAsync("large.toml: The file has 100001 bytes: a campaign has at most 100000.");
        await ChooseAsync(page, "two.toml", Two);
        await Expect(told).ToContainTextAsync("Good: two, 2 plates in this order.");
        await Expect(told.Locator("ol li")).ToHaveTextAsync(["comparative, 0.25 s", "comparative, 0.5 s"]);
        Assert.IsNull(pages.Book.State!.Campaign, "looked at, and not begun");
        await AccessTests.AssertAccessibleAsync(page, "a plan");
        await begin.ClickAsync();
        await Expect(page.Locator("#answer")).ToHaveTextAsync("Campaign 1, two, is begun: 2 plates to cast.");
        await Expect(page.Locator("#campaign-title")).ToHaveTextAsync("Campaign 1: two");
        await Expect(page.Locator("#campaign-start")).ToHaveTextAsync("Start plate 1");
        await Expect(begin).ToBeDisabledAsync();
        Assert.AreEqual(Phase.Idle, pages.Phase, "nothing starts by itself");
        await ChooseAsync(page, "other.toml", Two.Replace("two", "other"));
        await begin.ClickAsync();
        await Expect(page.Locator("#campaign-title")).ToHaveTextAsync("Campaign 2: other");
        await Expect(page.Locator("#notices")).ToContainTextAsync(
            "Campaign 1, two, is left with 2 plates to cast. Go on with it later: chamber serve --campaign 1.");
        string[] holders = [.. pages.Store.File.Rows("SELECT holder FROM campaigns ORDER BY number").Select(row => (string)row["holder"]!)];
        Assert.AreEqual(("", true), (holders[0], holders[1].Length > 0), "another program may take up the first one");
        await page.Locator("#campaign-start:enabled").ClickAsync();
        await Expect(page.Locator("#recipe-line")).ToHaveTextAsync("comparative, 0.25 s, plate 1 of 2, run 1");
        await page.Context.CloseAsync();
    }

    private static Task ChooseAsync(IPage page, string name, string text) => page.Locator("#plan-file").SetInputFilesAsync(
        new FilePayload { Name = name, MimeType = "application/toml", Buffer = Encoding.UTF8.GetBytes(text) });

    private static object Sent(string name, string text) => new { fileName = name, file = Encoding.UTF8.GetBytes(text) };

    private static async Task<string[]> MistakesAsync(HttpClient client, string name, byte[] file)
    {
        using HttpResponseMessage response = await client.PostAsJsonAsync("/api/campaign", new { fileName = name, file });
        Assert.AreEqual(HttpStatusCode.OK, response.StatusCode);
        JsonNode judged = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        return [.. judged["mistakes"]!.AsArray().Select(m => m!.GetValue<string>())];
    }
}
