using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using ChamberFirmware.Tests.Portability;

namespace ChamberFirmware.Tests.Unit.Bench.Fieldbus;

/// <summary>
/// Modbus clients that are not ours, at the real server and the real RTU code. Where one is not installed the test says so and proves
/// nothing; .ci/run installs them.
/// </summary>
internal static class ModbusClient
{
    public const string Python = "/usr/bin/python3"; // Debian's, which sees Debian's modules
    public const string Mbpoll = "/usr/bin/mbpoll";
    private const string Folder = "tests/Clients/modbus";

    public static string Script(string name) => SourceTree.FullPath($"{Folder}/{name}");

    public static async Task<bool> HasPymodbusAsync() => Has(
        File.Exists(Python) && (await RunAsync(Python, "-c", "import pymodbus.client")).Code == 0,
        $"{Python} has no pymodbus (apt-get install python3-pymodbus python3-serial-asyncio)");

    public static bool HasMbpoll() => Has(File.Exists(Mbpoll), "no mbpoll (apt-get install mbpoll)");

    public static bool HasModbusSerial() => Has(
        Directory.Exists(Script("node_modules/modbus-serial")), "node has no modbus-serial (npm ci in tests/Clients/modbus)");

    /// <summary>What a program says, and must end well.</summary>
    public static async Task<string[]> SaidAsync(string program, params string[] args)
    {
        (int code, string said) = await RunAsync(program, args);
        Assert.AreEqual(0, code, said);
        return said.TrimEnd().Split('\n');
    }

    public static async Task<(int Code, string Said)> RunAsync(string program, params string[] args)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, args)
        {
            RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false,
        })!;
        process.StandardInput.Close();
        Task<string> error = process.StandardError.ReadToEndAsync();
        string said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, said + (process.ExitCode == 0 ? "" : await error));
    }

    /// <summary>Lines "input 0 1 0 16320 …" as registers by kind and address.</summary>
    public static Dictionary<(string Kind, int Address), ushort> Registers(IEnumerable<string> lines)
    {
        var all = new Dictionary<(string, int), ushort>();
        foreach (string[] line in lines.Where(line => line.StartsWith("input ", StringComparison.Ordinal)
            || line.StartsWith("holding ", StringComparison.Ordinal)).Select(line => line.Split(' ')))
        {
            int from = int.Parse(line[1], CultureInfo.InvariantCulture);
            for (int i = 2; i < line.Length; i++)
            {
                all[(line[0], from + i - 2)] = ushort.Parse(line[i], CultureInfo.InvariantCulture);
            }
        }

        return all;
    }

    private static bool Has(bool isThere, string what)
    {
        Console.Write(isThere ? "" : $"SKIPPED: {what}.\n");
        return isThere;
    }
}
