using System;
using System.IO;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text.Json;
using System.Threading.Tasks;
using ChamberFirmware.Bench;
using ChamberFirmware.Casting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChamberFirmware.Tests.Pages;

/// <summary>A person at the page, in real Chromium: what is shown is compared with the twin's firmware and with the run store.</summary>
[TestClass]
[TestCategory(TestGroup.Slow)]
public sealed class BrowserTests
{
    private const int LimitMs = 240_000;

    [TestMethod]
    [Timeout(LimitMs)]
    public async Task A_run_is_started_watched_cast_and_found_again_among_the_runs()
    {
        await using ServedPages pages = await ServedPages.StartAsync(5.0);
        if (await Chromium.PageAsync() is not { } page)
        {
            return;
        }

        string errors = "";
        page.PageError += (_, e) => errors += e + "\n";
        page.Console += (_, m) => errors += m.Type == "error" ? m.Text + "\n" : "";
        await page.GotoAsync(pages.Opened);
        await Expect(page.Locator("#phase-word")).ToHaveTextAsync("Idle");
        Assert.DoesNotContain(pages.Token.Text, page.Url);
        await Expect(page.Locator("#simulated")).ToBeVisibleAsync();
        await Expect(page.Locator("#link-word")).ToHaveTextAsync("live");
        await page.Locator("#recipe").SelectOptionAsync("example-3");
        await page.Locator("#start").ClickAsync();
        await Expect(page.Locator("#phase-word")).ToHaveTextAsync("Conditioning");
        await Expect(page.Locator("#notices")).ToContainTextAsync("the chamber warns: the film is exposed for ");
        string first = (await page.Locator("#w-value").TextContentAsync())!;
        await Expect(page.Locator("#w-value")).Not.ToHaveTextAsync(first, new() { Timeout = 30_000 });
        await page.Locator("button[data-act=cast]:enabled").WaitForAsync();
        await AssertNumberAsync(page, "#t-value", pages.Served.Chamber.Readings.Air.TemperatureC, 0.1);
        await AssertNumberAsync(page, "#w-value", pages.Served.Chamber.Readings.HumidityRatioGPerKg, 0.1);
        await AssertNumberAsync(page, "#v-value", pages.Served.Chamber.Readings.AirVelocityMPerS, 0.05);
        StringAssert.StartsWith(await page.Locator("#t-known").TextContentAsync(), "± ");
        StringAssert.StartsWith(await page.Locator("#w-target").TextContentAsync(), "target 7.88");
        await page.EvaluateAsync(
            "() => { window.seen = []; const what = document.getElementById('countdown-what');"
            + " new MutationObserver(() => window.seen.push(what.textContent)).observe(what, { childList: true }); }");
        await page.Locator("button[data-act=cast]").ClickAsync();
        await Expect(page.Locator("#result")).ToContainTextAsync("complete", new() { Timeout = 60_000 });
        string seen = string.Join(' ', await page.EvaluateAsync<string[]>("window.seen"));
        StringAssert.Contains(seen, "The film meets the bath in");
        await page.Locator("#result a").ClickAsync();
        await Expect(page.Locator("#run-title")).ToHaveTextAsync("Run 1: example-3, 15 s");
        await Expect(page.Locator("#run-source")).ToHaveTextAsync("Simulated: cast on the twin. Nothing was measured.");
        Assert.IsTrue(await page.Locator("#plot").EvaluateAsync<bool>("image => image.decode().then(() => image.naturalWidth > 300)"));
        using JsonDocument record = JsonDocument.Parse((await page.Locator("#record").TextContentAsync())!);
        Assert.AreEqual("complete", record.RootElement.GetProperty("outcome").GetString());
        string row = string.Join(' ', await page.Locator("#rows tr").First.Locator("td").AllTextContentsAsync());
        StringAssert.Contains(row, ((double)pages.Store.Runs(new(), 1)[0]["exposureMeasuredS"]!).ToString("F4"));
        IDownload saved = await page.RunAndWaitForDownloadAsync(() => page.GetByText("Save trace.csv").ClickAsync());
        Assert.AreEqual("run-1-trace.csv", saved.SuggestedFilename);
        IPage tab = await page.RunAndWaitForPopupAsync(() => page.GetByText("Open plot.svg").ClickAsync());
        await Expect(tab.Locator("svg").First).ToBeVisibleAsync();
        Assert.Contains("/once/", tab.Url);
        await tab.ReloadAsync();
        await Expect(tab.Locator("body")).ToContainTextAsync("This address was good once");
        Assert.AreEqual("", errors);
        await AssertReportAsync(pages, page);
        await page.Context.CloseAsync();
    }

    // What is opened is what the program prints at a command line, whatever lies in the run's folder under its name.
    private static async Task AssertReportAsync(ServedPages pages, IPage page)
    {
        string folder = (string)pages.Store.Runs(new(), 1)[0]["folder"]!;
        File.WriteAllText(Path.Combine(folder, "report.html"), "<h1>not ours</h1>");
        using HttpClient client = pages.Client();
        string served = await client.GetStringAsync("/api/runs/1/report.html");
        string store = pages.Folder.PathOf("runs.sqlite");
        Assert.AreEqual(ExitCode.Good, pages.Folder.Run("report", "1", "--store", store, "--html", "-"), pages.Folder.Error);
        Assert.AreEqual(pages.Folder.Output.TrimEnd(), served.TrimEnd());
        string hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, "record.json"))));
        StringAssert.Contains(served, hash, StringComparison.OrdinalIgnoreCase);
        IPage report = await page.RunAndWaitForPopupAsync(() => page.GetByText("Open report").ClickAsync());
        await Expect(report.Locator("h1")).ToHaveTextAsync("example-3, exposure 15 s, run 1");
        await Expect(report.Locator(".kind")).ToContainTextAsync("Simulated: cast on the twin");
        await Expect(report.Locator("section[aria-labelledby=plots] svg").First).ToBeVisibleAsync();
        IPage plain = await page.Context.NewPageAsync(); // axe is a script, and where the program shows a report none runs
        await plain.SetContentAsync(served);
        foreach (ColorScheme scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await plain.EmulateMediaAsync(new() { ColorScheme = scheme });
            await AccessTests.AssertAccessibleAsync(plain, $"report, {scheme}");
        }
    }

    [TestMethod]
    [Timeout(LimitMs)]
    public async Task A_fault_is_told_with_what_to_do_and_an_abort_is_one_press()
    {
        await using ServedPages pages = await ServedPages.StartAsync(20.0);
        if (await Chromium.PageAsync() is not { } page)
        {
            return;
        }

        await page.GotoAsync(pages.Opened);
        await page.Locator("#start:enabled").ClickAsync();
        await Expect(page.Locator("#phase-word")).ToHaveTextAsync("Conditioning");
        pages.Served.Twin.Faults.DoorOpen = true;
        await Expect(page.Locator("#fault-number")).ToHaveTextAsync("501", new() { Timeout = 30_000 });
        await Expect(page.Locator("#fault-sentence")).ToHaveTextAsync(ChamberFirmware.Safety.FaultCode.Sentence(501));
        await Expect(page.Locator("#fault")).ToBeVisibleAsync();
        pages.Served.Twin.Faults.DoorOpen = false;
        await page.Locator("button[data-act=reset]:enabled").ClickAsync();
        await Expect(page.Locator("#fault")).ToBeHiddenAsync();
        await page.Locator("#start:enabled").ClickAsync();
        await Expect(page.Locator("#phase-word")).ToHaveTextAsync("Conditioning");
        await page.Locator("#abort").PressAsync("Enter");
        await Expect(page.Locator("#phase-word")).ToHaveTextAsync("Aborted");
        await pages.UntilAsync(() => pages.Phase == Phase.Aborted, "aborted");
        await page.Context.CloseAsync();
    }

    [TestMethod]
    [Timeout(LimitMs)]
    public async Task A_pulled_cable_and_a_stopped_program_are_shown_and_come_back_by_themselves()
    {
        await using ServedPages pages = await ServedPages.StartAsync(5.0);
        if (await Chromium.PageAsync() is not { } page)
        {
            return;
        }

        await page.GotoAsync(pages.Opened);
        await Expect(page.Locator("#link-word")).ToHaveTextAsync("live");
        pages.IsPulled = true;
        await Expect(page.Locator("#link-word")).ToHaveTextAsync("chamber unplugged");
        await Expect(page.Locator("#lost")).ToContainTextAsync("Chamber unplugged. ");
        await Expect(page.Locator("#main")).ToHaveClassAsync("stale");
        await Expect(page.Locator("#start")).ToBeDisabledAsync();
        await page.Locator("#abort").ClickAsync();
        await Expect(page.Locator("#answer")).ToContainTextAsync("use the emergency stop at the chamber");
        pages.IsPulled = false;
        await Expect(page.Locator("#link-word")).ToHaveTextAsync("live", new() { Timeout = 30_000 });
        await Expect(page.Locator("#lost")).ToBeHiddenAsync();
        int port = new Uri(pages.Address).Port;
        await pages.Server.DisposeAsync();
        await Expect(page.Locator("#link-word")).ToHaveTextAsync("the program does not answer");
        await Expect(page.Locator("#main")).ToHaveClassAsync("stale");
        await pages.ServeAsync(port);
        await Expect(page.Locator("#link-word")).ToHaveTextAsync("live", new() { Timeout = 30_000 });
        await page.Context.CloseAsync();
    }

    [TestMethod]
    [Timeout(LimitMs)]
    public async Task A_recipe_of_ones_own_is_judged_with_every_mistake_and_started_when_it_is_good()
    {
        await using ServedPages pages = await ServedPages.StartAsync(20.0);
        if (await Chromium.PageAsync() is not { } page)
        {
            return;
        }

        await page.GotoAsync(pages.Opened);
        await page.Locator("#own summary").ClickAsync();
        await page.Locator("#toml").FillAsync("name = \"<img src=x onerror=alert(1)>\"\ntemperaturC = 30\nairVelocityMPerS = fast\n");
        await page.Locator("#check").ClickAsync();
        await Expect(page.Locator("#mistakes li").First).ToBeVisibleAsync();
        string[] mistakes = [.. await page.Locator("#mistakes li").AllTextContentsAsync()];
        Assert.IsGreaterThanOrEqualTo(3, mistakes.Length, string.Join('\n', mistakes));
        Assert.Contains("recipe.toml:2:1: Unknown key 'temperaturC'. Did you mean temperatureC?", mistakes);
        await page.Locator("#toml").FillAsync(
            "name = \"mild\"\ntemperatureC = 26\nhumidityRatioGPerKg = 9\nairVelocityMPerS = 0.7\nexposureS = [2, 4]\n");
        await page.Locator("#check").ClickAsync();
        await Expect(page.Locator("#mistakes")).ToHaveTextAsync("Good: mild is chosen.");
        await page.Locator("#exposure").SelectOptionAsync("4");
        await page.Locator("#start").ClickAsync();
        await Expect(page.Locator("#recipe-line")).ToHaveTextAsync("mild, 4 s, run 1");
        await pages.UntilAsync(() => pages.Phase == Phase.Conditioning, "conditioning");
        await page.Context.CloseAsync();
    }

    private static async Task AssertNumberAsync(IPage page, string selector, double expected, double within)
    {
        string shown = (await page.Locator(selector).TextContentAsync())!;
        Assert.AreEqual(expected, double.Parse(shown), within, selector);
    }
}
