using System;
using System.CommandLine;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Commands;
using ChamberFirmware.Settings;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Bench.Serve;

/// <summary>What a served twin is made with.</summary>
/// <param name="Listen">Where to listen on TCP; null: nowhere.</param>
/// <param name="Pty">A pseudo-terminal is opened.</param>
/// <param name="Stdio">Standard input and output talk, too.</param>
/// <param name="Speed">Virtual seconds in a second; 0: as fast as it can.</param>
/// <param name="Seed">Of the twin's noise.</param>
/// <param name="Built">A chamber of the built family.</param>
/// <param name="State">File of the flash; null: nothing is kept.</param>
/// <param name="ModbusUnit">Unit of a bus on a pseudo-terminal of its own; 0: there is none.</param>
/// <param name="Line">A casting line in place of a chamber for plates.</param>
public sealed record TwinOptions(
    IPEndPoint? Listen, bool Pty, bool Stdio, double Speed, ulong Seed, bool Built, string? State, int ModbusUnit = 0, bool Line = false)
{
    /// <summary>The twin.</summary>
    public TwinParameters Parameters => Of(Built, Line);

    /// <summary>A twin of one of the two families, with a casting line or without.</summary>
    public static TwinParameters Of(bool isBuilt, bool isLine) =>
        (isBuilt ? BuiltChambers.Reference : TwinParameters.Reference) with { Web = isLine ? new WebParameters() : null };
}

/// <summary>Runs a twin behind its doors until it is stopped.</summary>
public static class TwinServer
{
    private static readonly ChamberSettings Standard = new();

    /// <summary>Serves; answers an <see cref="ExitCode"/>. What it listens on is said before anybody can connect to no avail.</summary>
    public static async Task<int> RunAsync(TwinOptions options, InvocationConfiguration console, CancellationToken stop)
    {
        if (options.Listen == null && !options.Pty && !options.Stdio && options.ModbusUnit == 0)
        {
            console.Error.WriteLine("chamber: nobody could talk with this twin: give --listen PORT, --pty, --modbus UNIT or --stdio.");
            return ExitCode.BadInput;
        }

        StateFile? state = null;
        string refusal = "";
        if (options.State != null)
        {
            (state, refusal) = StateFile.Open(options.State);
        }

        if (refusal.Length > 0)
        {
            console.Error.WriteLine("chamber: " + refusal);
            return ExitCode.BadInput;
        }

        var served = new ServedTwin(options.Parameters, options.Seed, state);
        try
        {
            // standard output belongs to the conversation, when there is one: what else is to be said goes to standard error
            return await ServeAsync(options, served, options.Stdio ? console.Error : console.Output, console.Error, stop);
        }
        catch (Exception e) when (e is SocketException or LineRefusedException)
        {
            string where = e is SocketException
                ? $"--listen = {options.Listen} cannot be used: {e.Message}. Give another port."
                : e.Message;
            console.Error.WriteLine("chamber: " + where);
            return ExitCode.BadInput;
        }
    }

    private static async Task<int> ServeAsync(
        TwinOptions options, ServedTwin served, TextWriter says, TextWriter error, CancellationToken stop)
    {
        using TcpDoor? tcp = options.Listen == null ? null : new TcpDoor(served, options.Listen, SpokenLanguage.QuietOf);
        using PtyDoor? pty = options.Pty ? new PtyDoor(served, SpokenLanguage.Of) : null;
        using PtyDoor? bus = options.ModbusUnit == 0
            ? null
            : new PtyDoor(served, SpokenLanguage.Rtu(options.ModbusUnit), ByteTimes.PerS(Standard.ModbusBaud, ByteTimes.BitsWithParity));
        using StreamDoor? stdio = options.Stdio
            ? new StreamDoor(served, Console.OpenStandardInput(), Console.OpenStandardOutput(), SpokenLanguage.Of)
            : null;
        using var thread = new TwinThread(served, options.Speed);
        string speed = options.Speed > 0.0 ? $"{options.Speed:0.###} times real time" : "as fast as it can";
        says.WriteLine($"{Identity.Text}: a twin, {speed}. Ctrl+C stops.");
        says.Write(tcp == null ? "" : $"listening on {tcp.Address}\n");
        says.Write(pty == null ? "" : $"serial port {pty.Path}\n");
        says.Write(bus == null ? "" : $"Modbus RTU, unit {options.ModbusUnit}, {Standard.ModbusBaud} baud 8E1 at {bus.Path}\n");
        says.Flush();
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop, thread.Ended, stdio?.Over ?? CancellationToken.None);
        await Task.Delay(Timeout.Infinite, over.Token).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None,
            TaskScheduler.Default);
        Account(tcp, pty, thread, served, error);
        return thread.Failure != null ? ExitCode.NotComplete : stop.IsCancellationRequested ? ExitCode.Stopped : ExitCode.Good;
    }

    // What somebody may ask about afterwards; nothing when all went well.
    private static void Account(TcpDoor? tcp, PtyDoor? pty, TwinThread thread, ServedTwin served, TextWriter error)
    {
        Tell(thread.Failure != null, $"the twin has ended: {thread.Failure?.Message}");
        Tell(served.Mishap.Length > 0, $"while talking: {served.Mishap}");
        Tell(tcp?.CutOff > 0, $"{tcp?.CutOff} client(s) did not read and were disconnected");
        Tell(tcp?.TurnedAway > 0, $"{tcp?.TurnedAway} client(s) found all {ServedTwin.Places} places taken");
        Tell(pty?.Dropped > 0, $"{pty?.Dropped} bytes were not read in time at the serial port and dropped");
        Tell(thread.LostMs > 0.0, $"this PC could not keep up: {thread.LostMs / 1000.0:F1} s were let go");

        void Tell(bool isSo, string sentence) => error.Write(isSo ? "chamber: " + sentence + ".\n" : "");
    }
}
