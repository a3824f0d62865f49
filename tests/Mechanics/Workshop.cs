using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using ChamberFirmware.Tests.Portability;

namespace ChamberFirmware.Tests.Mechanics;

/// <summary>
/// make.py of hardware/mechanics with OpenSCAD and FreeCAD, as Debian has them; what it makes is made once for all tests. Where they are
/// not installed a test says SKIPPED and proves nothing; .ci/run installs them.
/// </summary>
internal static class Workshop
{
    private const string Python = "/usr/bin/python3";
    private const string OpenScad = "/usr/bin/openscad";
    private const string FreeCad = "/usr/bin/freecadcmd";
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);
    private static readonly Lazy<string> Sheets = new(() => Make("sheets"));
    private static readonly Lazy<string> Solids = new(() => Make("solids"));
    private static readonly Lazy<string> Steps = new(() => Make("step"));

    /// <summary>A folder with dxf and drawings, made from today's sources.</summary>
    public static string SheetFolder => Sheets.Value;

    /// <summary>A folder with stl, made from today's sources.</summary>
    public static string SolidFolder => Solids.Value;

    /// <summary>A folder with step, made from today's sources by both programs.</summary>
    public static string StepFolder => Steps.Value;

    public static bool HasOpenScad() => Has(OpenScad, "openscad");

    public static bool HasFreeCad() => HasOpenScad() && Has(FreeCad, "freecad-python3");

    /// <summary>A run of Python in hardware/mechanics: all that it prints.</summary>
    public static string RunPython(params string[] arguments)
    {
        var start = new ProcessStartInfo(Python, arguments)
        {
            RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false,
            WorkingDirectory = SourceTree.FullPath(Dimensions.Folder),
        };
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> said = process.StandardOutput.ReadToEndAsync();
        Task<string> wrong = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Longest))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"python3 {string.Join(' ', arguments)} did not end within {Longest.TotalMinutes} min.");
        }

        Assert.AreEqual(0, process.ExitCode, said.Result + wrong.Result);
        return said.Result;
    }

    public static bool HasNumpy() => Has("/usr/lib/python3/dist-packages/numpy/__init__.py", "python3-numpy");

    public static bool HasPython() => Has(Python, "python3");

    private static bool Has(string program, string package)
    {
        bool isHere = File.Exists(program);
        Console.Write(isHere ? "" : $"SKIPPED: {program} is not installed (apt-get install {package}).\n");
        return isHere;
    }

    private static string Make(params string[] what)
    {
        string folder = Directory.CreateTempSubdirectory("mechanics").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, true);
        RunPython(["make.py", "--out", folder, .. what]);
        return folder;
    }
}
