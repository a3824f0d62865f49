using System;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using ChamberFirmware.Bench.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ChamberFirmware.Bench.Gateway;

/// <summary>/metrics and /healthz over HTTP: two texts to read, and nothing that does anything.</summary>
public sealed class GatewayServer : IAsyncDisposable
{
    private const string PlainText = "text/plain; charset=utf-8";
    private const int MostConnections = 100;

    private readonly WebApplication _app;

    private GatewayServer(WebApplication app) => _app = app;

    /// <summary>Where it listens.</summary>
    public string Address { get; private init; } = "";

    /// <summary>Listens.</summary>
    /// <exception cref="System.IO.IOException">The address is taken, or not this machine's.</exception>
    public static async Task<GatewayServer> StartAsync(IPEndPoint listen, LiveHosts hosts, GatewayMetrics metrics, GatewayHealth health)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 0;
            kestrel.Limits.MaxConcurrentConnections = MostConnections;
            kestrel.Listen(listen, one => one.Protocols = HttpProtocols.Http1);
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromMilliseconds(500));
        WebApplication app = builder.Build();
        app.Run(context => AnswerAsync(context, hosts, metrics, health));
        await app.StartAsync();
        string address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new GatewayServer(app) { Address = address };
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
    }

    private static Task AnswerAsync(HttpContext context, LiveHosts hosts, GatewayMetrics metrics, GatewayHealth health)
    {
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.CacheControl = "no-store";
        if (!hosts.Has(context.Request.Host, context.Connection.LocalPort)) // a page with a name of its own for this machine reads nothing
        {
            return WriteAsync(
                context, StatusCodes.Status421MisdirectedRequest, PlainText,
                "This name is not one of this server's: hosts of [http] adds one.\n");
        }

        if (!HttpMethods.IsGet(context.Request.Method))
        {
            return WriteAsync(context, StatusCodes.Status405MethodNotAllowed, PlainText, "Only GET is answered.\n");
        }

        long nowMs = Environment.TickCount64;
        switch (context.Request.Path.Value)
        {
            case "/metrics":
                return WriteAsync(context, StatusCodes.Status200OK, MetricText.ContentType, metrics.Text(nowMs));
            case "/healthz":
                string[] troubles = [.. health.Troubles(nowMs)];
                int status = troubles.Length == 0 ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
                return WriteAsync(context, status, PlainText, troubles.Length == 0 ? "ok\n" : string.Join('\n', troubles) + "\n");
            default:
                return WriteAsync(context, StatusCodes.Status404NotFound, PlainText, "There are /metrics and /healthz.\n");
        }
    }

    private static Task WriteAsync(HttpContext context, int status, string type, string text)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        return context.Response.WriteAsync(text);
    }
}
