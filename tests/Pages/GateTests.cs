using System;
using System.Collections.Concurrent;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using ChamberFirmware.Bench.Live;
using ChamberFirmware.Casting;

namespace ChamberFirmware.Tests.Pages;

/// <summary>Who is not let in. Requests are bytes on a socket, so that no client tidies them up before they arrive.</summary>
[TestClass]
public sealed class GateTests
{
    private const int Requests = 10_000;
    private const int AnswerMs = 10_000;

    private static readonly string[] Paths =
    [
        "/api/live", "/api/recipes", "/api/runs", "/api/runs/1", "/api/runs/1/record.json", "/api/acts/start", "/api/acts/cast",
        "/api/acts/abort", "/api/acts/reset", "/api/recipe", "/API/RUNS", "//api/runs", "/./api/runs", "/live.html/../api/runs",
        "/api/runs/1/..%2f..%2f..%2fetc%2fpasswd", "/api/runs/1/../../../../etc/passwd", "/api/runs/../runs.sqlite", "/runs.sqlite",
        "/%2e%2e/%2e%2e/etc/passwd", "/..%5c..%5cwindows%5cwin.ini", "/page.css/../api/live", "/api/runs/1%00/record.json", "/api/runs/-1",
        "/api/runs/99999999999999999999", "/once/0123456789ABCDEF0123456789ABCDEF", "/once/",
        "/live.html;/api/runs", "/live.html%2f..%2fapi%2fruns", "/api/acts/start?token=", "/?token=x",
    ];

    private static readonly string[] Hosts =
    [
        "evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "evil.example:80", "127.0.0.1:1", "2130706433", "0x7f000001",
        "127.1", "[::ffff:127.0.0.1].evil.example", "LOCALHOST.", "",
    ];

    private static readonly string[] Origins = ["http://evil.example", "null", "http://127.0.0.1:3000", "http://localhost", "file://"];

    [TestMethod]
    [Timeout(240_000)]
    [TestCategory(TestGroup.Slow)]
    public async Task Ten_thousand_requests_that_may_not_start_nothing_and_read_nothing()
    {
        await using ServedPages pages = await ServedPages.StartAsync(1.0);
        await pages.UntilAsync(() => pages.Book.State?.May.Contains("start") == true, "may start");
        var random = new Random(20261130);
        string[] requests = [.. Enumerable.Range(0, Requests).Select(_ => Forged(random, pages))];
        string session = pages.Book.State!.Moment.Session;
        string[] secrets = [session, "humidityRatioGPerKg", "casting chamber,0", "root:", "isDone", "event: frame"];
        var codes = new ConcurrentDictionary<int, int>();
        await Parallel.ForEachAsync(requests, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (request, _) =>
        {
            string answer = await OnSocketAsync(pages, request);
            Assert.IsFalse(secrets.Any(secret => answer.Contains(secret, StringComparison.OrdinalIgnoreCase)), request + answer);
            StringAssert.StartsWith(answer, "HTTP/1.1 ", request);
            codes.AddOrUpdate(int.Parse(answer[9..12]), 1, (_, count) => count + 1);
        });
        Console.WriteLine(string.Join(", ", codes.Select(c => $"{c.Key}: {c.Value}")));
        Assert.AreEqual(Requests, codes.Values.Sum());
        CollectionAssert.IsSubsetOf(codes.Keys.ToArray(), new[] { 400, 401, 403, 404, 421 });
        Assert.AreEqual((Phase.Idle, 0L), (pages.Phase, pages.Book.State.Moment.Run));
        Assert.AreEqual(0L, pages.Store.Count(new ChamberFirmware.Bench.RunFilter()));
        Assert.IsTrue(pages.Book.Since(LiveCursor.None)!.Notices!.All(n => !n.Text.Contains("Abort", StringComparison.Ordinal)));
    }

    [TestMethod]
    [Timeout(60_000)]
    public async Task The_page_without_a_chamber_in_it_is_everybodys_and_says_what_it_lacks()
    {
        await using ServedPages pages = await ServedPages.StartAsync(1.0);
        using var stranger = new HttpClient { BaseAddress = new Uri(pages.Address) };
        foreach (string path in LiveShell.Paths)
        {
            using HttpResponseMessage response = await stranger.GetAsync(path);
            Assert.AreEqual(HttpStatusCode.OK, response.StatusCode, path);
            string policy = string.Join(' ', response.Headers.GetValues("Content-Security-Policy"));
            StringAssert.StartsWith(policy, "default-src 'none'; script-src 'self'");
            StringAssert.Contains(policy, "frame-ancestors 'none'");
            Assert.AreEqual("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.AreEqual("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
            Assert.IsFalse(response.Headers.Contains("Access-Control-Allow-Origin"));
        }

        using HttpResponseMessage refused = await stranger.GetAsync("/api/runs");
        Assert.AreEqual(HttpStatusCode.Unauthorized, refused.StatusCode);
        StringAssert.Contains(await refused.Content.ReadAsStringAsync(), "open the address that the program printed");
    }

    [TestMethod]
    [Timeout(60_000)]
    public async Task With_the_token_the_same_requests_are_answered_so_it_is_the_gate_that_refuses()
    {
        await using ServedPages pages = await ServedPages.StartAsync(1.0);
        await pages.UntilAsync(() => pages.Book.State?.May.Contains("start") == true, "may start");
        using HttpClient client = pages.Client();
        Assert.AreEqual(HttpStatusCode.OK, (await client.GetAsync("/api/runs")).StatusCode);
        Assert.AreEqual(HttpStatusCode.OK, (await client.GetAsync("/api/recipes")).StatusCode);
        Assert.AreEqual(HttpStatusCode.OK, (await pages.PressAsync(client, "abort")).Status);
    }

    [TestMethod]
    [Timeout(60_000)]
    public async Task What_is_too_large_or_no_json_is_refused()
    {
        await using ServedPages pages = await ServedPages.StartAsync(1.0);
        using HttpClient client = pages.Client();
        using var form = new FormUrlEncodedContent([new("id", "1")]);
        Assert.AreEqual(HttpStatusCode.UnsupportedMediaType, (await client.PostAsync("/api/acts/abort", form)).StatusCode);
        using var large = new StringContent("{\"text\":\"" + new string('x', 200_000) + "\"}", Encoding.UTF8, "application/json");
        Assert.AreEqual(HttpStatusCode.RequestEntityTooLarge, (await client.PostAsync("/api/recipe", large)).StatusCode);
        using var broken = new StringContent("{\"id\":", Encoding.UTF8, "application/json");
        Assert.AreEqual(HttpStatusCode.BadRequest, (await client.PostAsync("/api/acts/abort", broken)).StatusCode);
        Assert.AreEqual(HttpStatusCode.MethodNotAllowed, (await client.DeleteAsync("/api/runs")).StatusCode);
        Assert.AreEqual(HttpStatusCode.NotFound, (await ServedPages.SendAsync(client, "frob", [])).Status);
    }

    // No token, or the token with something else wrong: a foreign name, a foreign page.
    private static string Forged(Random random, ServedPages pages)
    {
        string own = new Uri(pages.Address).Authority;
        string path = Paths[random.Next(Paths.Length)];
        bool isPost = path.Contains("acts", StringComparison.Ordinal) || random.Next(4) == 0;
        int wrong = random.Next(4);
        object start = new { recipe = "example-2", exposureS = 4 };
        string body = isPost ? ServedPages.Body(pages.Book.State!.Moment, Guid.NewGuid().ToString(), start).ToJsonString() : "";
        string host = wrong == 1 ? Hosts[random.Next(Hosts.Length)] : own;
        string good = pages.Token.Text;
        string[] bad = ["", "Authorization: Bearer \r\n", $"Authorization: Bearer {good[..^1]}\r\n", $"Authorization: Basic {good}\r\n"];
        string token = wrong == 0 ? bad[random.Next(bad.Length)] : $"Authorization: Bearer {good}\r\n";
        string site = wrong switch
        {
            2 => $"Origin: {Origins[random.Next(Origins.Length)]}\r\n",
            3 => $"Sec-Fetch-Site: {(random.Next(2) == 0 ? "cross-site" : "same-site")}\r\nSec-Fetch-Mode: navigate\r\n",
            _ => "",
        };
        bool isShell = path == "/?token=x"; // everybody's
        path = isShell && wrong != 1 ? "/api/live" : path;
        return $"{(isPost ? "POST" : "GET")} {path} HTTP/1.1\r\nHost: {host}\r\n{token}{site}"
            + (isPost ? $"Content-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n" : "") + $"\r\n{body}";
    }

    private static async Task<string> OnSocketAsync(ServedPages pages, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, new Uri(pages.Address).Port);
        NetworkStream stream = client.GetStream();
        string closing = request.Replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n", StringComparison.Ordinal);
        await stream.WriteAsync(Encoding.Latin1.GetBytes(closing));
        using var answer = new MemoryStream();
        using var limit = new CancellationTokenSource(AnswerMs);
        try
        {
            await stream.CopyToAsync(answer, limit.Token);
        }
        catch (Exception e) when (answer.Length > 0 && e is IOException or OperationCanceledException)
        {
            // what is refused is not read to its end: the connection is reset behind the answer; a stream of frames would never end
        }

        return Encoding.Latin1.GetString(answer.ToArray());
    }
}
