using System;
using System.IO;
using System.Threading.Tasks;
using ChamberFirmware.Casting;
using ChamberFirmware.Tests.Unit.Bench;
using Microsoft.Playwright;

namespace ChamberFirmware.Tests.Pages;

/// <summary>Pictures of the pages, for people to look at and for README: CHAMBER_PICTURES=FOLDER makes them.</summary>
[TestClass]
public sealed class PicturesOfPages
{
    [TestMethod]
    [Timeout(300_000)]
    public async Task Pictures_are_made_anew_when_a_folder_is_named()
    {
        string? folder = Environment.GetEnvironmentVariable("CHAMBER_PICTURES");
        if (string.IsNullOrEmpty(folder))
        {
            return;
        }

        await DrawAsync(folder, "light", 1280, 900, ColorScheme.Light);
        await DrawAsync(folder, "dark", 1280, 900, ColorScheme.Dark);
        await DrawAsync(folder, "phone", 360, 740, ColorScheme.Light);
    }

    private static async Task DrawAsync(string folder, string name, int width, int height, ColorScheme scheme)
    {
        await using ServedPages pages = await ServedPages.StartAsync(20.0);
        IPage page = (await Chromium.PageAsync(width, height, scheme))!;
        await page.GotoAsync(pages.Opened);
        await Assertions.Expect(page.Locator("#phase-word")).ToHaveTextAsync("Idle");
        await ShootAsync(page, folder, $"{name}-idle");
        await page.Locator("#recipe").SelectOptionAsync("example-2");
        await page.Locator("#exposure").SelectOptionAsync("30");
        await page.Locator("#start").ClickAsync();
        await page.Locator("button[data-act=cast]:enabled").WaitForAsync();
        await ShootAsync(page, folder, $"{name}-ready");
        await page.Locator("button[data-act=cast]").ClickAsync();
        await pages.UntilAsync(() => pages.Phase == Phase.Exposing, "exposing");
        await Task.Delay(500);
        await ShootAsync(page, folder, $"{name}-exposing");
        await pages.UntilAsync(() => pages.Book.State?.Run?.Outcome == "complete", "complete");
        await page.GotoAsync(pages.Address + "/runs?run=1");
        await page.Locator("#plot").WaitForAsync();
        await ShootAsync(page, folder, $"{name}-runs");
        IPage report = await page.RunAndWaitForPopupAsync(() => page.GetByText("Open report").ClickAsync());
        await report.Locator("h1").WaitForAsync();
        await report.EmulateMediaAsync(new() { ColorScheme = scheme });
        await report.SetViewportSizeAsync(width, height);
        await ShootAsync(report, folder, $"{name}-report");
        await page.GotoAsync(pages.Address + "/");
        await page.Locator("#start:enabled").ClickAsync();
        await pages.UntilAsync(() => pages.Phase == Phase.Conditioning, "conditioning");
        pages.Served.Twin.Faults.SensorUnplugged = true;
        await page.Locator("#fault").WaitForAsync();
        await Task.Delay(1000);
        await ShootAsync(page, folder, $"{name}-fault");
        pages.IsPulled = true;
        await page.Locator("#lost").WaitForAsync();
        await Task.Delay(2500);
        await ShootAsync(page, folder, $"{name}-unplugged");
        await page.Context.CloseAsync();
        await DrawCampaignAsync(folder, name, width, height, scheme);
        await DrawLineAsync(folder, name, width, height, scheme);
    }

    private static async Task DrawLineAsync(string folder, string name, int width, int height, ColorScheme scheme)
    {
        await using ServedPages pages = await ServedPages.StartAsync(20.0, twin: LinePageTests.Line);
        IPage page = (await Chromium.PageAsync(width, height, scheme))!;
        await page.GotoAsync(pages.Opened);
        await page.Locator("#recipe").SelectOptionAsync("example-3");
        await page.Locator("#start:enabled").ClickAsync();
        await page.Locator("button[data-act=coat]:enabled").WaitForAsync();
        await ShootAsync(page, folder, $"{name}-line-ready");
        await page.Locator("button[data-act=coat]").ClickAsync();
        await pages.UntilAsync(() => pages.Served.Chamber.Line!.Metre.Number > 1, "metres");
        await Task.Delay(1000);
        await ShootAsync(page, folder, $"{name}-line");
        await page.Context.CloseAsync();
    }

    private static async Task DrawCampaignAsync(string folder, string name, int width, int height, ColorScheme scheme)
    {
        using var plan = new BenchFolder();
        string file = plan.Write("pores.toml", "name = \"finest pores\"\n[recipe]\nbase = \"example-2\"\nexposureS = [2, 6, 30]\n");
        await using ServedPages pages = await ServedPages.StartAsync(20.0, campaign: file);
        IPage page = (await Chromium.PageAsync(width, height, scheme))!;
        await page.GotoAsync(pages.Opened);
        await page.Locator("#campaign-start:enabled").WaitForAsync();
        await ShootAsync(page, folder, $"{name}-campaign");
        await page.Locator("#campaign-start").ClickAsync();
        await pages.UntilAsync(() => pages.Phase == Phase.Conditioning, "conditioning");
        await page.Locator("#abort").ClickAsync();
        await page.Locator("#campaign-again:enabled").WaitForAsync();
        await ShootAsync(page, folder, $"{name}-campaign-held");
        await page.Context.CloseAsync();
    }

    private static Task<byte[]> ShootAsync(IPage page, string folder, string name) =>
        page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png"), FullPage = name.StartsWith("phone") });
}
