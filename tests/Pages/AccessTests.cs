using System.Linq;
using System.Threading.Tasks;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChamberFirmware.Tests.Pages;

/// <summary>Everybody can use the pages: axe looks at their states, in light, dark and on a phone; keys do what a mouse does.</summary>
[TestClass]
[TestCategory(TestGroup.Slow)]
public sealed class AccessTests
{
    private const int LimitMs = 240_000;

    [TestMethod]
    [DataRow(1280, ColorScheme.Light)]
    [DataRow(1280, ColorScheme.Dark)]
    [DataRow(360, ColorScheme.Light)]
    [Timeout(LimitMs)]
    public async Task Axe_finds_nothing_serious_and_a_phone_needs_no_sideways_scrolling(int width, ColorScheme scheme)
    {
        await using ServedPages pages = await ServedPages.StartAsync(20.0);
        if (await Chromium.PageAsync(width, 740, scheme) is not { } page)
        {
            return;
        }

        await page.GotoAsync(pages.Address + "/");
        await Expect(page.Locator("#locked")).ToBeVisibleAsync();
        await AssertAccessibleAsync(page, "locked");
        await page.Locator("#token").FillAsync(pages.Opened); // the whole address is taken, too
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#phase-word")).ToHaveTextAsync("Idle");
        await AssertAccessibleAsync(page, "idle");
        await page.Locator("#start").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#phase-word")).ToHaveTextAsync("Conditioning");
        await AssertAccessibleAsync(page, "conditioning");
        pages.Served.Twin.Faults.SensorUnplugged = true;
        await page.Locator("#fault").WaitForAsync();
        await Expect(page.Locator("button[data-act=reset]")).ToBeEnabledAsync();
        await AssertAccessibleAsync(page, "faulted");
        await page.GotoAsync(pages.Address + "/runs?run=1");
        await Expect(page.Locator("#run-title")).ToContainTextAsync("Run 1");
        await AssertAccessibleAsync(page, "runs");
        await page.Context.CloseAsync();
    }

    /// <summary>Nothing that axe calls moderate or worse, and nothing wider than the screen.</summary>
    internal static async Task AssertAccessibleAsync(IPage page, string what)
    {
        AxeResult found = await page.RunAxe();
        string[] serious = [.. found.Violations.Where(v => v.Impact is "serious" or "critical" or "moderate")
            .Select(v => $"{what}: {v.Id}: {v.Help} {string.Join(' ', v.Nodes.Select(n => n.Html))}")];
        Assert.IsEmpty(serious, string.Join('\n', serious));
        Assert.IsGreaterThan(10, found.Passes.Length);
        int over = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.AreEqual(0, over, $"{what} is wider than the screen");
    }
}
