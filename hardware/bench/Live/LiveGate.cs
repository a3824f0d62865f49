using System;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace ChamberFirmware.Bench.Live;

/// <summary>
/// Stands before everything that is served: whoever asks under a foreign name, from another site's page or without the token is answered
/// here, and nothing behind it sees the request.
/// </summary>
public sealed class LiveGate
{
    /// <summary>What a request carries in Authorization before the token.</summary>
    public const string Scheme = "Bearer ";

    // Nothing from elsewhere, nothing inline, in nobody's frame. A blob is a plot that came with the token.
    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; base-uri 'none'; "
        + "form-action 'none'; frame-ancestors 'none'";

    private readonly LiveToken _token;
    private readonly LiveHosts _hosts;

    /// <summary>With this token, under these names.</summary>
    public LiveGate(LiveToken token, LiveHosts hosts)
    {
        _token = token;
        _hosts = hosts;
    }

    /// <summary>Answers the request here, or passes it on.</summary>
    public Task PassAsync(HttpContext context, RequestDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        Guard(context.Response.Headers);
        (int status, string sentence) = Refusal(context.Request, context.Connection.LocalPort);
        if (status == 0)
        {
            return next(context);
        }

        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        if (status == StatusCodes.Status401Unauthorized)
        {
            context.Response.Headers.WWWAuthenticate = Scheme.Trim();
        }

        return context.Response.WriteAsync(sentence + "\n");
    }

    private (int Status, string Sentence) Refusal(HttpRequest request, int port)
    {
        bool isReading = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        bool isShell = isReading && LiveShell.Has(request.Path);
        bool isTicket = isReading && request.Path.StartsWithSegments(LiveTickets.Prefix.TrimEnd('/'), StringComparison.Ordinal);
        string site = request.Headers["Sec-Fetch-Site"].ToString();
        bool isVisit = isShell && request.Headers["Sec-Fetch-Mode"] == "navigate" && request.Headers["Sec-Fetch-Dest"] == "document";
        string origin = request.Headers.Origin.ToString();
        bool isOwnOrigin = origin.Length == 0 || origin == $"http://{request.Host}" || origin == $"https://{request.Host}";
        bool isOwnSite = site is "" or "same-origin" || site == "none" && isReading;
        string bearer = request.Headers.Authorization.ToString();
        bool hasToken = bearer.StartsWith(Scheme, StringComparison.Ordinal) && _token.Is(bearer[Scheme.Length..]);
        if (!_hosts.Has(request.Host, port))
        {
            return (
                StatusCodes.Status421MisdirectedRequest,
                "This name is not one of this server's: use the address that it printed, or --host NAME.");
        }

        if (!isOwnOrigin || !isOwnSite && !isVisit)
        {
            return (StatusCodes.Status403Forbidden, "Requests from pages of other sites are not answered.");
        }

        if (!isShell && !isTicket && !hasToken) // a ticket is looked at behind
        {
            return (
                StatusCodes.Status401Unauthorized,
                "The token is missing or wrong: open the address that the program printed at its start.");
        }

        return !isReading && !HttpMethods.IsPost(request.Method)
            ? (StatusCodes.Status405MethodNotAllowed, "Only GET and POST are answered.")
            : !isReading && !request.HasJsonContentType()
                ? (StatusCodes.Status415UnsupportedMediaType, "Send JSON: Content-Type application/json.")
                : (0, "");
    }

    private static void Guard(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers.CacheControl = "no-store";
        headers[HeaderNames.Vary] = "Origin";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
    }
}
