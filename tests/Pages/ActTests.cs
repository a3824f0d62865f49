using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using ChamberFirmware.Bench.Live;
using ChamberFirmware.Casting;

namespace ChamberFirmware.Tests.Pages;

/// <summary>What is pressed happens once, in the state it was pressed in; an abort always. Looked at in the twin's firmware.</summary>
[TestClass]
[TestCategory(TestGroup.Slow)]
public sealed class ActTests
{
    private const int LimitMs = 180_000;
    private static readonly object Example3 = new { recipe = "example-3", exposureS = 15 };

    [TestMethod]
    [Timeout(LimitMs)]
    public async Task A_start_that_comes_twice_late_or_again_starts_one_run()
    {
        await using ServedPages pages = await ReadyToStartAsync(20.0);
        using HttpClient client = pages.Client();
        LiveMoment idle = pages.Book.State!.Moment;
        JsonObject start = ServedPages.Body(idle, "press-1", Example3);
        (HttpStatusCode Status, string)[] both = await Task.WhenAll(
            ServedPages.SendAsync(client, "start", start.DeepClone().AsObject()), ServedPages.SendAsync(client, "start", start));
        Assert.AreEqual((HttpStatusCode.OK, both[0]), (both[1].Status, both[1]), "the same press has the same answer");
        (HttpStatusCode late, string why) = await ServedPages.SendAsync(client, "start", ServedPages.Body(idle, "press-2", Example3));
        Assert.AreEqual(HttpStatusCode.Conflict, late);
        StringAssert.StartsWith(why, "Not done: 'start' was pressed in phase Idle of an earlier moment");
        Assert.AreEqual(HttpStatusCode.OK, (await pages.PressAsync(client, "abort")).Status);
        await pages.UntilAsync(() => pages.Book.State!.May.Contains("reset"), "reset possible");
        Assert.AreEqual(HttpStatusCode.OK, (await pages.PressAsync(client, "reset")).Status);
        await pages.UntilAsync(() => pages.Phase == Phase.Idle && pages.Book.State!.May.Contains("start"), "at rest again");
        foreach ((string press, HttpStatusCode said) in new[] { ("press-1", HttpStatusCode.OK), ("press-3", HttpStatusCode.Conflict) })
        {
            Assert.AreEqual(said, (await ServedPages.SendAsync(client, "start", ServedPages.Body(idle, press, Example3))).Status);
        }

        await Task.Delay(500); // ten seconds of the twin
        Assert.AreEqual((Phase.Idle, 1L), (pages.Phase, pages.Store.Count(new ChamberFirmware.Bench.RunFilter())));
    }

    [TestMethod]
    [Timeout(LimitMs)]
    public async Task A_cast_is_taken_in_the_Ready_that_it_was_pressed_in_and_the_record_is_the_firmwares()
    {
        await using ServedPages pages = await ReadyToStartAsync(0.0);
        using HttpClient client = pages.Client();
        LiveMoment idle = pages.Book.State!.Moment;
        Assert.AreEqual(HttpStatusCode.OK, (await pages.PressAsync(client, "start", Example3)).Status);
        Assert.AreEqual(HttpStatusCode.Conflict, (await ServedPages.SendAsync(client, "cast", ServedPages.Body(idle, "old"))).Status);
        await pages.UntilAsync(() => pages.Book.State!.May.Contains("cast"), "ready");
        Assert.AreEqual((HttpStatusCode.OK, "Cast: the blade starts after its lead. Keep clear."), await pages.PressAsync(client, "cast"));
        await pages.UntilAsync(() => pages.Book.State!.Run!.Outcome.Length > 0, "over");
        Assert.AreEqual("complete", pages.Book.State!.Run!.Outcome, string.Join('\n', pages.Book.Since(LiveCursor.None)!.Notices!));
        JsonNode one = (await client.GetFromJsonAsync<JsonNode>("/api/runs/1"))!;
        Assert.AreEqual("record.json trace.csv plot.svg report.html", string.Join(' ', one["files"]!.AsArray()));
        AssertSimulated(one);
        string gaps = JsonNode.Parse(one["record"]!.ToString())!["gaps"]!.ToJsonString();
        Assert.AreEqual("[]", gaps, "what came before the start is none of it");
        string trace = await client.GetStringAsync("/api/runs/1/trace.csv");
        Assert.DoesNotContain("true", trace.Split('\n')[0]);
        StringAssert.Contains(await client.GetStringAsync("/api/runs/1/plot.svg"), "simulated sensors");
        Assert.AreEqual(HttpStatusCode.NotFound, (await client.GetAsync("/api/runs/1/summary.json")).StatusCode);
        Assert.AreEqual(HttpStatusCode.NotFound, (await client.GetAsync("/api/runs/2/record.json")).StatusCode);
    }

    [TestMethod]
    [Timeout(LimitMs)]
    public async Task An_abort_needs_no_moment_comes_before_the_start_that_it_meets_and_one_press_is_one()
    {
        await using ServedPages pages = await ReadyToStartAsync(20.0);
        using HttpClient client = pages.Client();
        Task<LiveAnswer>? pressed = null;
        pages.OnWrite = text => pressed ??= text.Contains("RECipe", StringComparison.Ordinal) // the chamber's thread sends the recipe
            ? pages.Acts.PressAsync("abort", new LivePress("a", null, null, null, null, null, false)) : null;
        (HttpStatusCode refused, string why) = await pages.PressAsync(client, "start", Example3);
        Assert.IsNotNull(pressed, "a start sends its recipe first");
        Assert.AreEqual(HttpStatusCode.Conflict, refused, why);
        StringAssert.StartsWith(why, "Stopped before the start");
        Assert.AreEqual(new LiveAnswer(true, "Stopped before the start: nothing was started."), await pressed);
        (HttpStatusCode again, string same) = await ServedPages.SendAsync(client, "abort", ServedPages.Body(null, "a"));
        Assert.AreEqual((HttpStatusCode.OK, (await pressed).Sentence), (again, same), "the same press, sent again without a moment");
        await pages.UntilAsync(() => pages.Book.State!.May.Contains("start"), "at rest");
        Assert.AreEqual((Phase.Idle, "left"), (pages.Phase, pages.Book.State!.Run!.Outcome));
    }

    [TestMethod]
    [Timeout(LimitMs)]
    public async Task What_cannot_be_is_refused_with_the_sentence_of_whoever_knows()
    {
        await using ServedPages pages = await ReadyToStartAsync(50.0);
        using HttpClient client = pages.Client();
        var wrong = new Dictionary<string, (object Start, string Sentence)>
        {
            ["exposure"] = (new { recipe = "example-3", exposureS = 3 }, "exposureS = 3 is not in the recipe: it has 15 s."),
            ["name"] = (new { recipe = "example-9", exposureS = 3 }, "Unknown recipe 'example-9'"),
            ["toml"] = (new { toml = "temperatureC = 25\nhumidityRatioGPerKg = hot\n", fileName = "a.toml", exposureS = 3 }, "a.toml:2:"),
            ["dry"] = (
                new { toml = "temperatureC = 25\nhumidityRatioGPerKg = 1\nairVelocityMPerS = 0.7\nexposureS = [2]\n", exposureS = 2 },
                "The sensor"),
        };
        foreach ((string what, (object start, string sentence)) in wrong)
        {
            (HttpStatusCode status, string said) = await pages.PressAsync(client, "start", start);
            Assert.AreEqual(HttpStatusCode.Conflict, status, what);
            Console.WriteLine($"{what}: {said}");
            StringAssert.Contains(said, what == "dry" ? "1.00" : sentence, what);
        }

        Assert.AreEqual(Phase.Idle, pages.Phase);
        Assert.IsFalse(Directory.Exists(pages.Folder.Out) && Directory.EnumerateFileSystemEntries(pages.Folder.Out).Any());
        (HttpStatusCode blind, _) = await ServedPages.SendAsync(client, "start", ServedPages.Body(null, "b", Example3));
        Assert.AreEqual(HttpStatusCode.Conflict, blind, "without a moment");
        Assert.AreEqual(HttpStatusCode.Conflict, (await ServedPages.SendAsync(client, "abort", [])).Status, "without an id");
    }

    private static void AssertSimulated(JsonNode one)
    {
        JsonNode record = JsonNode.Parse(one["record"]!.ToString())!;
        Assert.AreEqual(("twin", 5L), (one["run"]!["source"]!.ToString(), one["run"]!["seed"]!.GetValue<long>()));
        Assert.AreEqual(JsonValueKind.Null, one["run"]!["exposureActualS"]?.GetValueKind() ?? JsonValueKind.Null);
        Assert.AreEqual(("false", "true", "5"), ($"{record["measured"]}", $"{record["simulated"]}", $"{record["seed"]}"));
        StringAssert.StartsWith(record["source"]!.ToString(), "Simulated");
        Assert.IsFalse(record.AsObject().Any(key => key.Key.Contains("true", StringComparison.OrdinalIgnoreCase)));
    }

    private static async Task<ServedPages> ReadyToStartAsync(double speed)
    {
        ServedPages pages = await ServedPages.StartAsync(speed);
        await pages.UntilAsync(() => pages.Book.State?.May.Contains("start") == true, "may start");
        return pages;
    }
}
