using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using ChamberFirmware.Bench.Live;
using static Microsoft.Playwright.Assertions;

namespace ChamberFirmware.Tests.Pages;

/// <summary>A page leads through the baths of a recipe after its run; the record says who moved the plate, and when.</summary>
[TestClass]
[TestCategory(TestGroup.Slow)]
public sealed class BathTests
{
    private const int LimitMs = 240_000;
    private const string Recipe = "name = \"mild\"\ntemperatureC = 25\nrelativeHumidityPct = 40\nairVelocityMPerS = 0.7\nexposureS = [2]\n"
        + "plateC = 24\nbaths = [\"water 25 C, 600 s\", \"water 20 C, 1 s\"]\n";

    [TestMethod]
    [Timeout(LimitMs)]
    public async Task A_hand_moves_the_plate_a_press_notes_it_and_nothing_else_is_started_meanwhile()
    {
        await using ServedPages pages = await ServedPages.StartAsync(0.0);
        using HttpClient client = pages.Client();
        await CastAsync(pages, client);
        await pages.UntilAsync(() => pages.Book.State!.Bath != null, "in the first bath");
        LiveState first = pages.Book.State!;
        Assert.AreEqual((1, 2, "water 25 C", "into water 20 C"), (first.Bath!.Number, first.Bath.Count, first.Bath.Bath, first.Bath.Next));
        Assert.IsInRange(540, 600, first.Bath.LeftS);
        CollectionAssert.AreEqual(new[] { "nobody", "nobody" }, By(pages, 1), "kept before the first move");
        (HttpStatusCode status, string sentence) = await pages.PressAsync(client, "start", Start);
        Assert.AreEqual(HttpStatusCode.Conflict, status);
        StringAssert.Contains(sentence, "the plate of run 1 is in its baths.");
        await LookAsync(pages);
        pages.IsPulled = true; // no chamber is needed any more
        await pages.UntilAsync(() => !pages.Book.State!.IsOpen, "unplugged");
        LiveMoment before = pages.Book.State!.Moment;
        (status, sentence) = await ServedPages.SendAsync(client, LiveAct.BathMoved, ServedPages.Body(before, "a"));
        Assert.AreEqual(HttpStatusCode.OK, status, sentence);
        StringAssert.StartsWith(sentence, "Into water 20 C: noted, ");
        StringAssert.EndsWith(sentence, " s early.");
        await pages.UntilAsync(() => pages.Book.State!.Bath!.Number == 2, "in the second bath");
        Assert.AreEqual(
            HttpStatusCode.Conflict, (await ServedPages.SendAsync(client, LiveAct.BathMoved, ServedPages.Body(before, "b"))).Status,
            "a press of the moment before is not the next move");
        CollectionAssert.AreEqual(new[] { "person", "nobody" }, By(pages, 1), "kept after it");
        await pages.UntilAsync(() => pages.Said.Contains("Now out of the bath; press when it is there."), "told");
        Assert.AreEqual(HttpStatusCode.OK, (await pages.PressAsync(client, LiveAct.BathMoved)).Status);
        await pages.UntilAsync(() => pages.Book.State!.Run!.Outcome == "complete", "over");
        Assert.IsNull(pages.Book.State!.Bath);
        CollectionAssert.AreEqual(new[] { "person", "person" }, By(pages, 1));
        JsonNode stored = JsonNode.Parse(pages.Store.RecordOf(1)!)!;
        Assert.AreEqual(File.ReadAllText(RecordOf(pages, 1)), pages.Store.RecordOf(1), "the store has the same");
        JsonNode[] steps = [.. stored["bathSteps"]!.AsArray().Select(s => s!)];
        Assert.IsLessThan(0.0, steps[0]["lateS"]!.GetValue<double>());
        Assert.AreEqual(steps[0]["outS"]!.GetValue<double>(), steps[1]["inS"]!.GetValue<double>());
        Assert.AreEqual(24.0, stored["film"]!["plateC"]!.GetValue<double>());
    }

    [TestMethod]
    [Timeout(LimitMs)]
    public async Task Who_ends_that_the_baths_are_followed_claims_nothing_for_them()
    {
        await using ServedPages pages = await ServedPages.StartAsync(0.0);
        using HttpClient client = pages.Client();
        await CastAsync(pages, client);
        await pages.UntilAsync(() => pages.Book.State!.May.Contains(LiveAct.BathsEnd), "in the first bath");
        Assert.AreEqual(HttpStatusCode.OK, (await pages.PressAsync(client, LiveAct.BathsEnd)).Status);
        await pages.UntilAsync(() => pages.Book.State!.Run!.Outcome == "complete", "over");
        CollectionAssert.AreEqual(new[] { "nobody", "nobody" }, By(pages, 1));
        Assert.IsNotNull(pages.Store.RecordOf(1));
        Assert.DoesNotContain(LiveAct.BathMoved, pages.Book.State!.May);
    }

    private static object Start => new { toml = Recipe, fileName = "mild.toml", exposureS = 2 };

    private static async Task CastAsync(ServedPages pages, HttpClient client)
    {
        await pages.UntilAsync(() => pages.Book.State?.May.Contains("start") == true, "may start");
        (HttpStatusCode status, string said) = await pages.PressAsync(client, "start", Start);
        Assert.AreEqual(HttpStatusCode.OK, status, said);
        await pages.UntilAsync(() => pages.Book.State!.May.Contains("cast"), "ready");
        Assert.AreEqual(HttpStatusCode.OK, (await pages.PressAsync(client, "cast")).Status);
    }

    // In a browser, where there is one.
    private static async Task LookAsync(ServedPages pages)
    {
        if (await Chromium.PageAsync() is not { } page)
        {
            return;
        }

        await page.GotoAsync(pages.Opened);
        await Expect(page.Locator("#bath-where")).ToHaveTextAsync("Bath 1 of 2, water 25 C: then into water 20 C");
        await Expect(page.Locator("#bath-moved")).ToHaveTextAsync("Moved into water 20 C");
        await Expect(page.Locator("#bath-moved")).ToBeEnabledAsync();
        await Expect(page.Locator("#bath-time")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^9:[0-9]{2} min$"));
        await AccessTests.AssertAccessibleAsync(page, "baths");
        await page.Context.CloseAsync();
    }

    private static string RecordOf(ServedPages pages, long run) =>
        Path.Combine((string)pages.Store.Runs(new(), 0).Single(r => r.Number == run)["folder"]!, "record.json");

    private static string[] By(ServedPages pages, long run) =>
        [.. JsonNode.Parse(File.ReadAllText(RecordOf(pages, run)))!["bathSteps"]!.AsArray().Select(s => s!["by"]!.GetValue<string>())];
}
