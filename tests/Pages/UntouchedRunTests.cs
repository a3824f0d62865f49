using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.ServerSentEvents;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using ChamberFirmware.Bench.Live;
using ChamberFirmware.Casting;
using ChamberFirmware.Recipes;

namespace ChamberFirmware.Tests.Pages;

/// <summary>Pages cost a run nothing: with 200 of them and one that reads nothing the twin has the same bits, tick by tick.</summary>
[TestClass]
[TestCategory(TestGroup.Slow)]
public sealed class UntouchedRunTests
{
    private const int Pages = 200;

    [TestMethod]
    [Timeout(240_000)]
    public async Task Two_hundred_pages_and_a_sleeping_one_change_no_bit_of_a_run()
    {
        (string alone, ulong ticksAlone, _) = await RunAsync(0);
        (string watched, ulong ticksWatched, List<string> outcomes) = await RunAsync(Pages);
        Assert.AreEqual(alone, watched);
        Assert.AreEqual(ticksAlone, ticksWatched);
        Assert.HasCount(Pages, outcomes);
        Assert.IsTrue(outcomes.All(outcome => outcome == "complete"), string.Join(' ', outcomes.Distinct()));
    }

    // Record and trace, a hash of what the firmware read at every step of the line, and the outcome that each page was told.
    private static async Task<(string Files, ulong Ticks, List<string> Outcomes)> RunAsync(int count)
    {
        var operators = new ScriptedPages();
        await using ServedPages pages = await ServedPages.StartAsync(0.0, onRead: operators.Look, isRunning: false);
        using var stop = new CancellationTokenSource();
        using HttpClient client = pages.Client();
        Task<string>[] open = [.. Enumerable.Range(0, count).Select(_ => OutcomeAsync(client, stop.Token))];
        using TcpClient? sleeping = count > 0 ? Sleep(pages) : null;
        await pages.UntilAsync(() => pages.Server.Feed.Pages == (count > 0 ? count + 1 : 0), "all pages are open");
        pages.Run();
        await pages.UntilAsync(() => pages.Book.State?.Run?.Outcome.Length > 0, "over", 120_000);
        string folder = Path.Combine(pages.Folder.Out, "example-3-15s");
        string files = File.ReadAllText(Path.Combine(folder, "trace.csv")) + File.ReadAllText(Path.Combine(folder, "record.json"));
        ulong ticks = operators.HashAtEnd;
        await Task.Delay(2 * LiveFeed.BeatMs + 1000);
        await stop.CancelAsync();
        return (files, ticks, [.. await Task.WhenAll(open)]);
    }

    private static async Task<string> OutcomeAsync(HttpClient client, CancellationToken stop)
    {
        string outcome = "";
        try
        {
            using Stream stream = await client.GetStreamAsync("/api/live", stop);
            await foreach (SseItem<string> frame in SseParser.Create(stream).EnumerateAsync(stop))
            {
                outcome = JsonNode.Parse(frame.Data)!["state"]?["run"]?["outcome"]!.ToString() ?? outcome;
            }
        }
        catch (OperationCanceledException)
        {
            // the test is over
        }

        return outcome;
    }

    // Asks, and reads nothing ever.
    private static TcpClient Sleep(ServedPages pages)
    {
        var client = new TcpClient { ReceiveBufferSize = 1024 };
        client.Connect(IPAddress.Loopback, new Uri(pages.Address).Port);
        string host = new Uri(pages.Address).Authority;
        client.GetStream().Write(Encoding.ASCII.GetBytes(
            $"GET /api/live HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer {pages.Token.Text}\r\n\r\n"));
        return client;
    }

    /// <summary>On the chamber's thread: presses start and cast at times of the twin, and hashes what its firmware reads.</summary>
    private sealed class ScriptedPages
    {
        private const long StartUs = 5_000_000;
        private bool _isStarted;
        private bool _isCast;
        private ulong _hash = 14695981039346656037;

        public ulong HashAtEnd { get; private set; }

        public void Look(ServedPages pages)
        {
            var readings = pages.Served.Chamber.Readings;
            double nowUs = pages.Served.Twin.NowUs;
            foreach (double value in new[] { nowUs, readings.Air.TemperatureC, readings.HumidityRatioGPerKg, readings.FanRpm })
            {
                _hash = (_hash ^ (ulong)BitConverter.DoubleToInt64Bits(value)) * 1099511628211;
            }

            HashAtEnd = pages.Phase == Phase.Complete && HashAtEnd == 0 ? _hash : HashAtEnd;
            LiveState? state = pages.Book.State;
            if (state == null)
            {
                return;
            }

            if (!_isStarted && pages.Served.Twin.NowUs >= StartUs && state.May.Contains("start"))
            {
                Recipe recipe = ReferenceRecipes.Load("example-3", out _)!;
                _isStarted = pages.Live.Post(new LiveAct("start", state.Moment) { Recipe = recipe, ExposureS = 15.0 });
            }

            if (!_isCast && state.May.Contains("cast"))
            {
                _isCast = pages.Live.Post(new LiveAct("cast", state.Moment));
            }
        }
    }
}
