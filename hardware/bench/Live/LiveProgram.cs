using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using ChamberFirmware.Bench.Desk;
using ChamberFirmware.Bench.Link;

namespace ChamberFirmware.Bench.Live;

/// <summary>What chamber serve was asked for.</summary>
/// <param name="Listen">Where pages are served.</param>
/// <param name="TokenFile">Has the token; null: one is made.</param>
/// <param name="Hosts">Further names of this server.</param>
/// <param name="Store">The run store's file; null: the one in the folder.</param>
/// <param name="Campaign">A campaign's file, or the number of one that was left; null: none.</param>
/// <param name="Live">The rest.</param>
public sealed record ServeOptions(
    IPEndPoint Listen, string? TokenFile, IReadOnlyList<string> Hosts, string? Store, string? Campaign, LiveOptions Live);

/// <summary>chamber serve: the chamber on a thread of its own, pages beside it, until it is stopped.</summary>
public static class LiveProgram
{
    private const int LeaveMs = 20_000; // filing a run that is left; at rest it is over at once

    /// <summary>Serves this chamber; answers an <see cref="ExitCode"/>.</summary>
    public static async Task<int> RunAsync(
        ServeOptions options, ChamberAtLine chamber, TimeProvider clock, InvocationConfiguration console, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(chamber);
        string refusal = OutFolder.Open(options.Live.Folder);
        LiveToken? token = refusal.Length > 0 ? null
            : options.TokenFile == null ? LiveToken.Random() : LiveToken.FromFile(options.TokenFile, out refusal);
        if (token == null)
        {
            console.Error.WriteLine("chamber: " + refusal);
            return ExitCode.BadInput;
        }

        try
        {
            string warning = chamber.Open();
            console.Error.Write(warning.Length > 0 ? "chamber: " + warning + "\n" : "");
            string file = StoreOptions.PathOf(options.Store, options.Live.Folder);
            using var store = new RunStore(file, clock);
            using var history = new RunStore(file, clock);
            AuditAtPort.Collect(chamber, store, told => console.Error.WriteLine("chamber: " + told));
            return await ServeAsync(options, token, chamber, new LiveBook(clock), store, history, console, stop);
        }
        catch (Exception e) when (e is LineRefusedException or StoreException || ChamberAtLine.IsLoss(e))
        {
            console.Error.WriteLine("chamber: " + e.Message);
            return ExitCode.BadInput;
        }
    }

    private static async Task<int> ServeAsync(
        ServeOptions options,
        LiveToken token,
        ChamberAtLine chamber,
        LiveBook book,
        RunStore store,
        RunStore history,
        InvocationConfiguration console,
        CancellationToken stop)
    {
        var live = new LiveChamber(chamber, store, book, options.Live);
        var gate = new LiveGate(token, new LiveHosts(options.Listen.Address, options.Hosts));
        LiveServer server;
        try
        {
            server = await LiveServer.StartAsync(options.Listen, gate, book, new LiveActs(live), new LiveRuns(history));
        }
        catch (Exception e) when (e is IOException or System.Net.Sockets.SocketException)
        {
            console.Error.WriteLine($"chamber: --listen = {options.Listen} cannot be used: {e.Message} Give another port.");
            return ExitCode.BadInput;
        }

        if (!TryLead(options, live, chamber, store, console, out LiveCampaign? campaign))
        {
            await server.DisposeAsync();
            return ExitCode.BadInput;
        }

        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        Exception? failure = null;
        var thread = new Thread(() => failure = Follow(live, over)) { Name = "chamber", IsBackground = true };
        thread.Start();
        Greet(options, server.Address, token, chamber, console);
        await Task.Delay(Timeout.Infinite, over.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await server.DisposeAsync();
        bool isLeft = thread.Join(LeaveMs);
        Leave(isLeft ? live.Campaign : campaign, console);
        console.Error.Write(failure != null ? $"chamber: the page has ended: {failure.Message}\n" : "");
        console.Error.Write(isLeft ? "" : "chamber: the chamber does not answer; what was seen of its run is not filed.\n");
        return failure != null ? ExitCode.NotComplete : ExitCode.Stopped;
    }

    // False: it was asked for, and cannot be.
    private static bool TryLead(
        ServeOptions options, LiveChamber live, ChamberAtLine chamber, RunStore store, InvocationConfiguration console,
        out LiveCampaign? campaign)
    {
        List<string> mistakes = [];
        campaign = options.Campaign == null ? null : LiveCampaignOpening.Open(options.Campaign, options.Live, chamber, store, mistakes);
        mistakes.ForEach(mistake => console.Error.WriteLine("chamber: " + mistake));
        if (campaign != null)
        {
            live.Lead(campaign);
            console.Output.WriteLine($"Campaign {campaign.Campaign.Number}, {campaign.Campaign.Name}: {campaign.State.Left} of "
                + $"{campaign.Campaign.Plates.Count} plates to cast.");
        }

        return mistakes.Count == 0;
    }

    private static void Leave(LiveCampaign? campaign, InvocationConfiguration console)
    {
        campaign?.Leave();
        console.Error.Write(campaign == null ? "" : $"chamber: Go on with: chamber serve --campaign {campaign.Campaign.Number}, or "
            + $"chamber campaign --resume {campaign.Campaign.Number}\n");
    }

    private static Exception? Follow(LiveChamber live, CancellationTokenSource over)
    {
        try
        {
            live.Run(over.Token);
            return null;
        }
        catch (Exception e)
        {
            over.Cancel(); // pages must not show a chamber that nobody follows
            return e;
        }
    }

    // The only time that the token is written: it stands behind #, which no browser sends and no server logs.
    private static void Greet(
        ServeOptions options, string address, LiveToken token, ChamberAtLine chamber, InvocationConfiguration console)
    {
        bool isLocal = IPAddress.IsLoopback(options.Listen.Address);
        console.Output.WriteLine($"{chamber.Identity} at {chamber.Name}");
        console.Output.WriteLine(options.TokenFile == null
            ? $"Open {address}/#token={token.Text}"
            : $"Open {address}/#token= with the token of {options.TokenFile} behind it");
        console.Output.WriteLine(isLocal
            ? "Only this computer can, and only with this address. Ctrl+C stops."
            : "Other computers can, with this address; what goes over the network is not encrypted: put a proxy with TLS before it, or a "
                + "tunnel. Ctrl+C stops.");
        console.Output.Flush();
    }
}
