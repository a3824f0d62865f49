using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using ChamberFirmware.Bench.Serve;
using ChamberFirmware.Commands;

namespace ChamberFirmware.Bench.Fleet;

/// <summary>What a fleet is made with.</summary>
/// <param name="Twins">How many.</param>
/// <param name="Listen">Address, and the first twin's port; 0: free ones.</param>
/// <param name="Speed">Seconds of a twin in a second.</param>
/// <param name="Seed">Of the first twin's noise.</param>
/// <param name="GatewayFile">A gateway's file to be written for this fleet; null: none.</param>
public sealed record FleetOptions(int Twins, IPEndPoint Listen, double Speed, ulong Seed, string? GatewayFile)
{
    /// <summary>How many of them, the last ones, are casting lines.</summary>
    public int Lines { get; init; }
}

/// <summary>Runs many twins, each behind a TCP port of its own, until it is stopped.</summary>
public static class FleetServer
{
    /// <summary>Serves; answers an <see cref="ExitCode"/>.</summary>
    public static async Task<int> RunAsync(FleetOptions options, InvocationConfiguration console, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(console);
        var doors = new List<TcpDoor>();
        using var pool = new TwinPool(
            [.. Enumerable.Range(0, options.Twins).Select(i => TwinOptions.Of(isBuilt: false, isLine: i >= options.Twins - options.Lines))],
            options.Seed, options.Speed, Environment.ProcessorCount);
        try
        {
            for (int i = 0; i < options.Twins; i++)
            {
                int port = options.Listen.Port == 0 ? 0 : options.Listen.Port + i;
                doors.Add(new TcpDoor(pool.Twins[i], new IPEndPoint(options.Listen.Address, port), SpokenLanguage.QuietOf));
            }

            Write(options.GatewayFile, doors);
            console.Output.WriteLine($"{Identity.Text}: {options.Twins} twins. Ctrl+C stops.");
            console.Output.WriteLine($"listening on {doors[0].Address} to {doors[^1].Address}");
            console.Output.Write(options.GatewayFile == null ? "" : $"chamber gateway --config {options.GatewayFile}\n");
            console.Output.Flush();
            await Task.Delay(Timeout.Infinite, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            console.Error.Write(pool.LostMs > 0.0
                ? $"chamber: this PC could not keep up: {pool.LostMs / options.Twins / 1000.0:F1} s of each twin were let go.\n" : "");
            console.Error.Write(pool.Failure == null ? "" : $"chamber: a twin has ended: {pool.Failure.Message}\n");
            return pool.Failure == null ? ExitCode.Stopped : ExitCode.NotComplete;
        }
        catch (SocketException e)
        {
            int port = options.Listen.Port == 0 ? 0 : options.Listen.Port + doors.Count;
            console.Error.WriteLine($"chamber: port {port} of --listen cannot be used: {e.Message}. Give another first port.");
            return ExitCode.BadInput;
        }
        finally
        {
            doors.ForEach(door => door.Dispose());
        }
    }

    /// <summary>A gateway's file for chambers behind these addresses.</summary>
    public static string FileOf(IEnumerable<IPEndPoint> addresses)
    {
        var text = new StringBuilder("# Written by chamber fleet; start it with chamber gateway --config and this file.\n");
        text.Append("site = \"fleet\"\n");
        text.Append("\n[broker]\nhost = \"127.0.0.1\"\nport = 1883\n");
        foreach ((int i, IPEndPoint address) in addresses.Index())
        {
            text.Append(CultureInfo.InvariantCulture, $"\n[[chamber]]\nid = \"c{i + 1:000}\"\nline = \"tcp:{address}\"\n");
        }

        return text.ToString();
    }

    private static void Write(string? path, IEnumerable<TcpDoor> doors)
    {
        if (path != null)
        {
            File.WriteAllText(path, FileOf(doors.Select(door => door.Address)));
        }
    }
}
