using System.Diagnostics;
using System.IO;
using System.Linq;
using ChamberFirmware.Bench;
using ChamberFirmware.Commands;
using ChamberFirmware.Tests.Portability;

namespace ChamberFirmware.Tests.Unit.Bench;

/// <summary>chamber as a command: packed, installed into a folder and run, without a network.</summary>
[TestClass]
public sealed class ToolPackageTests
{
    private const string NoSources = "<configuration><packageSources><clear /></packageSources></configuration>";

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    public void The_package_installs_and_lists_the_recipes()
    {
        using var folder = new BenchFolder();
        string configuration = typeof(Program).Assembly.GetCustomAttributes(false)
            .OfType<System.Reflection.AssemblyConfigurationAttribute>().Single().Configuration;
        string project = Path.Combine(SourceTree.Root, "hardware", "bench", "Bench.csproj");
        string packages = folder.PathOf("packages");
        Dotnet(folder, "pack", project, "--no-build", "-c", configuration, "-o", packages);
        string package = Path.Combine(packages, $"ChamberFirmware.Bench.{Identity.Version}.nupkg");
        Assert.IsTrue(File.Exists(package), string.Join(' ', Directory.GetFiles(packages)));
        string config = folder.Write("nuget.config", NoSources);
        Dotnet(
            folder, "tool", "install", "--tool-path", folder.PathOf("tools"), "--add-source", packages, "--configfile", config,
            "ChamberFirmware.Bench", "--version", Identity.Version);
        string command = Path.Combine(folder.PathOf("tools"), System.OperatingSystem.IsWindows() ? "chamber.exe" : "chamber");
        string recipes = Output(folder, command, "recipes");
        StringAssert.Contains(recipes, "example-2");
        folder.Run("recipes");
        Assert.AreEqual(folder.Output, recipes);
        StringAssert.StartsWith(Output(folder, command, "--version"), Identity.Version);
        Output(folder, command, "run", "comparative"); // with the store's own library, which is no managed code
        StringAssert.Contains(Output(folder, command, "runs"), "1 run(s).");
    }

    private static void Dotnet(BenchFolder folder, params string[] args) => Output(folder, "dotnet", args);

    private static string Output(BenchFolder folder, string program, params string[] args)
    {
        var start = new ProcessStartInfo(program, args)
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder.Root,
        };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using Process process = Process.Start(start)!;
        System.Threading.Tasks.Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.AreEqual(0, process.ExitCode, $"{program} {string.Join(' ', args)}: {output}{error.Result}");
        return output;
    }
}
