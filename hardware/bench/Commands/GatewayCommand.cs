using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using ChamberFirmware.Bench.Gateway;

namespace ChamberFirmware.Bench;

/// <summary>chamber gateway: any number of chambers to one MQTT broker.</summary>
public static class GatewayCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Make(Surroundings around)
    {
        ArgumentNullException.ThrowIfNull(around);
        var config = new Option<string>("--config")
        {
            Description = "The gateway's file: broker, chambers, what is published. hardware/bench/gateway.md explains it.",
            HelpName = "FILE", Required = true,
        };
        var check = new Option<bool>("--check") { Description = "Only look for mistakes in the file." };
        var command = new Command("gateway", "Publish chambers to an MQTT broker: JSON or Sparkplug B, with backfill and metrics.")
        {
            config, check,
        };
        command.SetAction((parsed, stop) => RunAsync(
            parsed.GetValue(config)!, parsed.GetValue(check), around.Clock, parsed.InvocationConfiguration, stop));
        return command;
    }

    private static async Task<int> RunAsync(
        string path, bool isCheck, TimeProvider clock, InvocationConfiguration console, CancellationToken stop)
    {
        GatewayConfig? config = GatewayFile.Read(path, Environment.GetEnvironmentVariable, out IReadOnlyList<string> mistakes);
        foreach (string mistake in mistakes)
        {
            console.Error.WriteLine("chamber: " + mistake);
        }

        if (config == null || isCheck)
        {
            console.Output.Write(config == null ? "" : $"{path}: good, {config.Chambers.Count} chambers.\n");
            return config == null ? ExitCode.BadInput : ExitCode.Good;
        }

        var log = new GatewayLog(console.Output, clock);
        try
        {
            await using GatewayRun run = await GatewayRun.StartAsync(config, clock, log.Say);
            Greet(config, run, console.Output);
            await Task.Delay(Timeout.Infinite, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return ExitCode.Stopped;
        }
        catch (Exception e) when (e is IOException or System.Net.Sockets.SocketException)
        {
            string what = e is StoreException ? "" : $"listen = {config.Listen} of [http] cannot be used: ";
            console.Error.WriteLine($"chamber: {what}{e.Message}");
            return ExitCode.BadInput;
        }
    }

    private static void Greet(GatewayConfig config, GatewayRun run, TextWriter output)
    {
        string broker = $"{config.Broker.Host}:{config.Broker.Port}";
        output.WriteLine($"{config.Chambers.Count} chambers to {broker}, site {config.Site}. Ctrl+C stops.");
        output.Write(run.Address.Length > 0 ? $"{run.Address}/metrics and {run.Address}/healthz\n" : "");
        output.Write(config.Listen == null || IPAddress.IsLoopback(config.Listen.Address) ? ""
            : "Other computers can read them, without a password.\n");
        output.Write(config.Commands.Count == 0 ? "Nothing can be commanded over MQTT.\n"
            : $"Over MQTT whoever the broker lets may {string.Join(", ", config.Commands)}.\n");
        output.Flush();
    }
}
