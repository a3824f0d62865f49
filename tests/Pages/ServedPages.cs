using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using ChamberFirmware.Bench;
using ChamberFirmware.Bench.Desk;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Bench.Live;
using ChamberFirmware.Bench.Serve;
using ChamberFirmware.Bench.Talk;
using ChamberFirmware.Casting;
using ChamberFirmware.Tests.Unit.Bench;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Pages;

/// <summary>
/// Pages of a twin in this process, on a port and in a folder of their own. A test looks into twin, chamber and store beside them, so that
/// what pages say is compared with something that is not a page.
/// </summary>
internal sealed class ServedPages : IAsyncDisposable
{
    private const ulong Seed = 5;

    private readonly CancellationTokenSource _stop = new();
    private readonly ChamberAtLine _line;
    private readonly RunStore _store;
    private readonly RunStore _history;
    private readonly bool _isOwnFolder;
    private Thread? _thread;

    private ServedPages(ulong seed, double speed, Action<ServedPages>? onRead, BenchFolder? folder, TwinParameters? twin)
    {
        _isOwnFolder = folder == null;
        Folder = folder ?? new BenchFolder();
        Served = new ServedTwin(twin ?? TwinParameters.Reference, seed);
        OnRead = onRead ?? (_ => { });
        _line = new ChamberAtLine("the twin", name => IsPulled
            ? throw new LineRefusedException(name, "is not there.")
            : new PulledLine(new TwinLine(Served, speed, isScript: false), this)) { TwinSeed = seed };
        _line.Open();
        string file = Folder.PathOf("runs.sqlite");
        _store = new RunStore(file, TimeProvider.System);
        _history = new RunStore(file, TimeProvider.System);
        Live = new LiveChamber(_line, _store, Book, new LiveOptions(Folder.Out, new RunLabels("Ada", "PSF-12", ""), speed));
        Acts = new LiveActs(Live);
    }

    public BenchFolder Folder { get; }

    public LiveToken Token { get; } = LiveToken.Random();

    public ServedTwin Served { get; }

    public LiveBook Book { get; } = new(TimeProvider.System);

    public LiveChamber Live { get; }

    public LiveServer Server { get; private set; } = null!;

    /// <summary>What pages press goes through here; a test may press something at a moment of the chamber's thread.</summary>
    public LiveActs Acts { get; }

    public RunStore Store => _history;

    /// <summary>On the chamber's thread, at every read.</summary>
    public Action<ServedPages> OnRead { get; }

    /// <summary>On the chamber's thread, before something is written to it.</summary>
    public Action<string> OnWrite { get; set; } = _ => { };

    /// <summary>The cable is out.</summary>
    public bool IsPulled { get; set; }

    /// <summary>The cable is out as soon as this is written to it; empty: never.</summary>
    public string CutsAt { get; set; } = "";

    /// <summary>What was said on the page, a line each.</summary>
    public string Said => string.Join('\n', Book.Since(LiveCursor.None)?.Notices?.Select(n => n.Text) ?? []);

    public Phase Phase => Served.Chamber.Run.Phase;

    public Exception? Failure { get; private set; }

    public string Address => Server.Address;

    public string Opened => $"{Address}/#token={Token.Text}";

    public static async Task<ServedPages> StartAsync(
        double speed, Action<ServedPages>? onRead = null, bool isRunning = true, string campaign = "", BenchFolder? folder = null,
        TwinParameters? twin = null)
    {
        var pages = new ServedPages(Seed, speed, onRead, folder, twin);
        await pages.ServeAsync(0);
        if (campaign.Length > 0)
        {
            pages.Lead(campaign);
        }

        if (isRunning)
        {
            pages.Run();
        }

        return pages;
    }

    /// <summary>Pages are served here; with 0 on any port that is free.</summary>
    public async Task ServeAsync(int port)
    {
        var gate = new LiveGate(Token, new LiveHosts(IPAddress.Loopback, []));
        var place = new IPEndPoint(IPAddress.Loopback, port);
        Server = await LiveServer.StartAsync(place, gate, Book, Acts, new LiveRuns(_history));
    }

    /// <summary>The chamber's thread begins.</summary>
    public void Run()
    {
        _thread = new Thread(() =>
        {
            try
            {
                Live.Run(_stop.Token);
            }
            catch (Exception e)
            {
                Failure = e;
            }
        });
        _thread.Start();
    }

    /// <summary>As chamber serve --campaign.</summary>
    public void Lead(string wanted)
    {
        List<string> mistakes = [];
        var options = new LiveOptions(Folder.Out, new RunLabels("Ada", "PSF-12", ""), 1.0);
        LiveCampaign? campaign = LiveCampaignOpening.Open(wanted, options, _line, _store, mistakes);
        Assert.IsEmpty(mistakes, string.Join('\n', mistakes));
        Live.Lead(campaign!);
    }

    /// <summary>A client that has the token.</summary>
    public HttpClient Client()
    {
        var client = new HttpClient { BaseAddress = new Uri(Address) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token.Text);
        return client;
    }

    /// <summary>Waits until it is so; fails with the sentence and what was said after a minute.</summary>
    public async Task UntilAsync(Func<bool> isSo, string what, int withinMs = 60_000)
    {
        for (long limit = Environment.TickCount64 + withinMs; !isSo();)
        {
            Assert.IsNull(Failure, Failure?.ToString());
            LiveFrame? frame = Environment.TickCount64 > limit ? Book.Since(LiveCursor.None) : null;
            Assert.IsNull(frame, $"{what}: not within {withinMs / 1000} s. {frame?.State} {string.Join('\n', frame?.Notices ?? [])}");
            await Task.Delay(20);
        }
    }

    /// <summary>Presses something, with the state that is shown now; status and sentence.</summary>
    public async Task<(HttpStatusCode Status, string Sentence)> PressAsync(HttpClient client, string act, object? more = null)
    {
        JsonObject body = Body(Book.State?.Moment, Guid.NewGuid().ToString(), more);
        return await SendAsync(client, act, body);
    }

    /// <summary>What a page would send.</summary>
    public static JsonObject Body(LiveMoment? moment, string id, object? more = null)
    {
        JsonObject body = JsonSerializer.SerializeToNode(more ?? new { }, JsonSerializerOptions.Web)!.AsObject();
        body["id"] = id;
        body["moment"] = JsonSerializer.SerializeToNode(moment, JsonSerializerOptions.Web);
        return body;
    }

    /// <summary>Sends it.</summary>
    public static async Task<(HttpStatusCode Status, string Sentence)> SendAsync(HttpClient client, string act, JsonObject body)
    {
        using HttpResponseMessage response = await client.PostAsJsonAsync($"/api/acts/{act}", body);
        string said = await response.Content.ReadAsStringAsync();
        return (response.StatusCode, said.StartsWith('{') ? JsonNode.Parse(said)!["sentence"]?.ToString() ?? said : said);
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await _stop.CancelAsync();
        _thread?.Join();
        Live.Campaign?.Leave();
        _line.Dispose();
        _store.Dispose();
        _history.Dispose();
        _stop.Dispose();
        if (_isOwnFolder)
        {
            Folder.Dispose();
        }

        Assert.IsNull(Failure, Failure?.ToString());
    }
}
