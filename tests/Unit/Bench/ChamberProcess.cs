using System.Diagnostics;

namespace ChamberFirmware.Tests.Unit.Bench;

/// <summary>The program as a process of its own.</summary>
internal static class ChamberProcess
{
    public static Process Start(params string[] args)
    {
        string program = typeof(ChamberFirmware.Bench.Program).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", ["exec", program, .. args])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
        };
        Process process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }
}
