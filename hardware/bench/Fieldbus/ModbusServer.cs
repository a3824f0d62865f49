using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using ChamberFirmware.Bench.Desk;
using ChamberFirmware.Commands;

namespace ChamberFirmware.Bench.Fieldbus;

/// <summary>Serves chambers over Modbus TCP until it is stopped.</summary>
public static class ModbusServer
{
    /// <summary>Answers an <see cref="ExitCode"/>. What it serves, and where, is said before anybody can connect to no avail.</summary>
    public static async Task<int> RunAsync(
        IReadOnlyList<ChamberAtLine> lines, IPEndPoint listen, InvocationConfiguration console, CancellationToken stop)
    {
        var chambers = new List<BusChamber>();
        try
        {
            foreach (ChamberAtLine line in lines)
            {
                var chamber = new BusChamber(line, sentence => Tell(console.Error, sentence));
                chambers.Add(chamber);
                chamber.Open();
            }

            using var door = new ModbusTcpDoor(chambers, listen);
            console.Output.WriteLine($"{Identity.Text}: Modbus TCP on {door.Address}. Ctrl+C stops.");
            for (int i = 0; i < chambers.Count; i++)
            {
                console.Output.WriteLine($"unit {i + 1} is {lines[i].Name}: {chambers[i].Identity}");
            }

            if (!IPAddress.IsLoopback(listen.Address))
            {
                console.Output.WriteLine("Modbus has no password: whoever reaches this port can run the chamber.");
            }

            console.Output.Flush();
            await Task.Delay(Timeout.Infinite, stop).ContinueWith(
                _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            return ExitCode.Stopped;
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            string where = e is SocketException ? $"--listen = {listen} cannot be used: {e.Message}. Give another port." : e.Message;
            Tell(console.Error, where);
            return ExitCode.BadInput;
        }
        finally
        {
            chambers.ForEach(chamber => chamber.Dispose());
        }
    }

    private static void Tell(TextWriter error, string sentence) => error.Write(sentence.Length > 0 ? $"chamber: {sentence}\n" : "");
}
