using System.Net;
using System.Net.Http;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using ChamberFirmware.Bench.Live;
using ChamberFirmware.Casting;
using ChamberFirmware.Twin;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChamberFirmware.Tests.Pages;

/// <summary>A casting line on the page: what is pressed is compared with its web, what is shown with its firmware.</summary>
[TestClass]
[TestCategory(TestGroup.Slow)]
public sealed class LinePageTests
{
    private const int LimitMs = 240_000;
    private const double Speed = 20.0;
    private static readonly object Example3 = new { recipe = "example-3", exposureS = 15 };

    /// <summary>The twin of a line.</summary>
    internal static TwinParameters Line => TwinParameters.Reference with { Web = new WebParameters() };

    [TestMethod]
    [Timeout(LimitMs)]
    public async Task A_web_is_coated_from_the_page_which_shows_its_metres_and_everybody_can_use_it()
    {
        await using ServedPages pages = await ServedPages.StartAsync(Speed, twin: Line);
        if (await Chromium.PageAsync() is not { } page)
        {
            return;
        }

        await page.GotoAsync(pages.Opened);
        await page.Locator("#recipe").SelectOptionAsync("example-3");
        await Expect(page.Locator("#line-state")).ToHaveTextAsync("The line stands, dope off, no film in the air.");
        await Expect(page.Locator("button[data-act=coat]")).ToBeDisabledAsync();
        await page.Locator("#start:enabled").ClickAsync();
        await page.Locator("button[data-act=coat]:enabled").WaitForAsync();
        await Expect(page.Locator("button[data-act=cast]")).ToBeDisabledAsync();
        await Expect(page.Locator("#steps")).Not.ToContainTextAsync("Exposing", new() { UseInnerText = true });
        await Expect(page.Locator("#phase-sentence")).ToContainTextAsync("Coat when the web runs");
        await pages.UntilAsync(() => pages.Served.Twin.Line!.Web.MPerS > 0.06, "the web runs");
        await page.Locator("button[data-act=coat]").ClickAsync();
        await Expect(page.Locator("#phase-word")).ToHaveTextAsync("Coating");
        await Expect(page.Locator("#web-speed")).ToHaveTextAsync(new Regex("^(3\\.9|4\\.0)[0-9]$"));
        await Expect(page.Locator("#line-state")).ToHaveTextAsync("The line runs, dope on, film in the air.");
        await Expect(page.Locator("#metre-title")).ToHaveTextAsync(new Regex("number [1-9]"));
        await Expect(page.Locator("#metre-exposure")).ToHaveTextAsync(new Regex("^(14\\.9|15\\.[01])[0-9] s, 15 s asked for$"));
        await Expect(page.Locator("#metre-out")).ToHaveTextAsync(new Regex("^0\\.00 m of 1\\.00 m$"));
        await AccessTests.AssertAccessibleAsync(page, "a line, light");
        foreach ((int width, ColorScheme scheme) in new[] { (1280, ColorScheme.Dark), (360, ColorScheme.Light) })
        {
            IPage other = (await Chromium.PageAsync(width, 740, scheme))!;
            await other.GotoAsync(pages.Opened);
            await Expect(other.Locator("#metre-title")).ToContainTextAsync("number");
            await AccessTests.AssertAccessibleAsync(other, $"a line, {width} {scheme}");
            await other.Context.CloseAsync();
        }

        await page.Locator("button[data-act=end-coat]").ClickAsync();
        await pages.UntilAsync(() => !pages.Served.Twin.Line!.Coats, "no dope any more");
        await Expect(page.Locator("#phase-word")).ToHaveTextAsync("Complete");
        await page.Context.CloseAsync();
    }

    [TestMethod]
    [Timeout(LimitMs)]
    public async Task Coating_has_the_guards_of_a_cast_and_is_filed_as_a_run()
    {
        await using ServedPages pages = await ServedPages.StartAsync(Speed, twin: Line);
        using HttpClient client = pages.Client();
        await pages.UntilAsync(() => pages.Book.State?.May.Contains("start") == true, "at rest");
        LiveMoment idle = pages.Book.State!.Moment;
        Assert.AreEqual(HttpStatusCode.Conflict, (await pages.PressAsync(client, LiveAct.Coat)).Status, "in Idle");
        Assert.AreEqual(HttpStatusCode.Conflict, (await pages.PressAsync(client, LiveAct.EndCoat)).Status, "nothing is coated");
        Assert.AreEqual(HttpStatusCode.OK, (await pages.PressAsync(client, "start", Example3)).Status);
        await pages.UntilAsync(() => pages.Book.State!.May.Contains(LiveAct.Coat), "ready");
        (HttpStatusCode late, string why) = await ServedPages.SendAsync(client, LiveAct.Coat, ServedPages.Body(idle, "late"));
        Assert.AreEqual(HttpStatusCode.Conflict, late, "pressed in Idle");
        StringAssert.StartsWith(why, "Not done: 'coat' was pressed in phase Idle");
        (HttpStatusCode cast, why) = await pages.PressAsync(client, "cast");
        Assert.AreEqual((HttpStatusCode.Conflict, Phase.Ready), (cast, pages.Phase), why);
        Assert.AreEqual(HttpStatusCode.OK, (await pages.PressAsync(client, LiveAct.Coat)).Status);
        await pages.UntilAsync(() => pages.Phase == Phase.Coating && pages.Book.State!.May.Contains(LiveAct.EndCoat), "coating");
        Assert.AreEqual(HttpStatusCode.OK, (await pages.PressAsync(client, LiveAct.EndCoat)).Status);
        await pages.UntilAsync(() => pages.Book.State!.Run!.Outcome.Length > 0, "over");
        Assert.AreEqual("complete", pages.Book.State!.Run!.Outcome, pages.Said);
        Assert.AreEqual(Phase.Complete, pages.Phase);
    }

    [TestMethod]
    [Timeout(LimitMs)]
    public async Task A_chamber_that_casts_plates_shows_no_line_and_coats_nothing()
    {
        await using ServedPages pages = await ServedPages.StartAsync(Speed);
        using HttpClient client = pages.Client();
        await pages.UntilAsync(() => pages.Book.State?.May.Contains("start") == true, "at rest");
        Assert.AreEqual(HttpStatusCode.OK, (await pages.PressAsync(client, "start", Example3)).Status);
        await pages.UntilAsync(() => pages.Book.State!.May.Contains("cast"), "ready");
        Assert.AreEqual(HttpStatusCode.Conflict, (await pages.PressAsync(client, LiveAct.Coat)).Status);
        Assert.IsNull(pages.Book.Since(LiveCursor.None)!.Line);
        if (await Chromium.PageAsync() is { } page)
        {
            await page.GotoAsync(pages.Opened);
            await Expect(page.Locator("#phase-word")).ToHaveTextAsync("Ready");
            await Expect(page.Locator("#line")).ToBeHiddenAsync();
            await Expect(page.Locator("#steps")).Not.ToContainTextAsync("Coating", new() { UseInnerText = true });
            await page.Context.CloseAsync();
        }
    }
}
