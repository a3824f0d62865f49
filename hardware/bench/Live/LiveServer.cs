using System;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ChamberFirmware.Bench.Live;

/// <summary>The pages' side: HTTP on one address, behind the gate. It reads no configuration, writes no log, and has no chamber.</summary>
public sealed class LiveServer : IAsyncDisposable
{
    private const int MostBodyBytes = 160 * 1024; // a recipe or campaign has 100 kB at most, which base64 makes 134
    private const int MostHeaderBytes = 16 * 1024;
    private const int MostConnections = 1000;

    private readonly WebApplication _app;
    private readonly Task _beats;
    private readonly CancellationTokenSource _stop = new();

    private LiveServer(WebApplication app, LiveFeed feed, CancellationTokenSource stop)
    {
        _app = app;
        _stop = stop;
        Feed = feed;
        _beats = feed.RunAsync();
    }

    /// <summary>What pages are told.</summary>
    public LiveFeed Feed { get; }

    /// <summary>Where it listens, as a browser writes it.</summary>
    public string Address { get; private init; } = "";

    /// <summary>Listens; everything that is served comes from these.</summary>
    /// <exception cref="System.IO.IOException">The address is taken, or not this machine's.</exception>
    public static async Task<LiveServer> StartAsync(IPEndPoint listen, LiveGate gate, LiveBook book, LiveActs acts, LiveRuns runs)
    {
        ArgumentNullException.ThrowIfNull(gate);
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Limit(kestrel, listen));
        builder.Services.AddRoutingCore();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromMilliseconds(500));
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Encoder = LiveJson.Options.Encoder);
        WebApplication app = builder.Build();
        var stop = CancellationTokenSource.CreateLinkedTokenSource(app.Lifetime.ApplicationStopping);
        var feed = new LiveFeed(book, stop.Token);
        app.Use(next => context => gate.PassAsync(context, next));
        app.Use(next => context => LiveShell.Has(context.Request.Path) ? LiveShell.SendAsync(context) : next(context));
        app.UseRouting();
        LiveRoutes.Map(app, feed, acts, runs);
        app.UseEndpoints(_ => { });
        await app.StartAsync();
        string address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new LiveServer(app, feed, stop) { Address = address };
    }

    /// <summary>Stops at once, whatever pages are open.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _app.StopAsync(CancellationToken.None);
        await _beats;
        await _app.DisposeAsync();
        _stop.Dispose();
    }

    private static void Limit(KestrelServerOptions kestrel, IPEndPoint listen)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = MostBodyBytes;
        kestrel.Limits.MaxRequestHeadersTotalSize = MostHeaderBytes;
        kestrel.Limits.MaxConcurrentConnections = MostConnections;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        kestrel.Listen(listen, one => one.Protocols = HttpProtocols.Http1);
    }
}
