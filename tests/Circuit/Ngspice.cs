using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;

namespace ChamberFirmware.Tests.Circuit;

/// <summary>
/// ngspice as Debian has it. Where it is not installed a test says SKIPPED and proves nothing; .ci/run installs it.
/// </summary>
internal static class Ngspice
{
    private const string Program = "/usr/bin/ngspice";
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(120); // a deck that does not converge would go on for ever

    /// <summary>Whether it is here; a test that needs it returns when it is not.</summary>
    public static bool IsHere()
    {
        bool isHere = File.Exists(Program);
        Console.Write(isHere ? "" : $"SKIPPED: {Program} is not installed (apt-get install ngspice).\n");
        return isHere;
    }

    /// <summary>What it says to a deck.</summary>
    public static string Run(string deck)
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, deck);
            var start = new ProcessStartInfo(Program, ["-b", path])
            {
                RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
            };
            using Process process = Process.Start(start)!;
            Task<string> said = process.StandardOutput.ReadToEndAsync();
            Task<string> wrong = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(Longest))
            {
                process.Kill();
                Assert.Fail($"ngspice did not end within {Longest.TotalSeconds} s.");
            }

            return said.Result + wrong.Result;
        }
        finally
        {
            File.Delete(path);
        }
    }
}
