using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using ChamberFirmware.Tests.Portability;

namespace ChamberFirmware.Tests.Circuit;

/// <summary>
/// lepton-eda as Debian has it, in the folder of the schematic. Where it is not installed a test says SKIPPED and proves nothing; .ci/run
/// installs it.
/// </summary>
internal static class Lepton
{
    public const string Folder = "hardware/circuit";
    public static readonly string[] Sheets = ["board", "power", "sensors"];
    private const string Netlister = "/usr/bin/lepton-netlist";
    private const string Exporter = "/usr/bin/lepton-export";

    public static bool IsHere()
    {
        bool isHere = File.Exists(Netlister) && File.Exists(Exporter);
        Console.Write(isHere ? "" : $"SKIPPED: {Netlister} is not installed (apt-get install lepton-eda).\n");
        return isHere;
    }

    /// <summary>What a back end makes of all sheets.</summary>
    public static string Netlist(string backEnd)
    {
        string path = Path.GetTempFileName();
        try
        {
            string said = Run(Netlister, ["-q", "-g", backEnd, "-o", path, .. Array.ConvertAll(Sheets, sheet => sheet + ".sch")]);
            string made = File.ReadAllText(path);
            return made.Length > 0 ? made : throw new AssertFailedException(said);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>A sheet as SVG.</summary>
    public static string Picture(string sheet)
    {
        string path = Path.GetTempFileName();
        try
        {
            Run(Exporter, ["-f", "svg", "-o", path, sheet + ".sch"]);
            return File.ReadAllText(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string Run(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
            WorkingDirectory = SourceTree.FullPath(Folder),
        };
        start.Environment["GUILE_WARN_DEPRECATED"] = "no";
        using Process process = Process.Start(start)!;
        Task<string> said = process.StandardOutput.ReadToEndAsync();
        Task<string> wrong = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        string all = said.Result + wrong.Result;
        Assert.AreEqual(0, process.ExitCode, all);
        return all;
    }
}
