using System;
using System.Threading.Tasks;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChamberFirmware.Tests.Pages;

/// <summary>The program goes while a page is open: the page says so and what to do, and comes back with it.</summary>
[TestClass]
[TestCategory(TestGroup.Slow)]
public sealed class GoneTests
{
    [TestMethod]
    [Timeout(120_000)]
    public async Task A_page_whose_program_has_gone_says_what_to_do_and_offers_nothing_but_abort()
    {
        await using ServedPages pages = await ServedPages.StartAsync(1.0);
        if (await Chromium.PageAsync() is not { } page)
        {
            return;
        }

        await page.GotoAsync(pages.Opened);
        ILocator lost = page.Locator("#lost"), start = page.Locator("#start");
        await Expect(start).ToBeEnabledAsync();
        await Expect(lost).ToBeHiddenAsync();
        int port = new Uri(pages.Address).Port;
        await pages.Server.DisposeAsync();
        await Expect(lost).ToContainTextAsync("The program does not answer");
        await Expect(lost).ToContainTextAsync("use the emergency stop at the chamber");
        await Expect(start).ToBeDisabledAsync();
        await Expect(page.Locator("#abort")).ToBeEnabledAsync();
        await pages.ServeAsync(port);
        await Expect(lost).ToBeHiddenAsync(new() { Timeout = 30_000 });
        await Expect(start).ToBeEnabledAsync();
        await page.Context.CloseAsync();
    }
}
