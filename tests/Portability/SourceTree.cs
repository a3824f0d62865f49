using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;

namespace ChamberFirmware.Tests.Portability;

/// <summary>Where the repository lies and which sources are which. Paths are relative to its root and use '/'.</summary>
internal static class SourceTree
{
    public const string Program = "firmware/Program.cs";

    public static string Root { get; } = FindRoot();

    /// <summary>Sources that every runtime compiles: firmware/ and drivers/ without what only one side has.</summary>
    public static IReadOnlyList<string> Shared { get; } =
        [.. FilesIn("firmware").Concat(FilesIn("drivers")).Where(IsShared)];

    /// <summary>Sources that only the ESP32 compiles. Program.cs is named even when it does not exist: no program must not pass.</summary>
    public static IReadOnlyList<string> DeviceOnly { get; } = [Program, .. FilesIn("drivers/Esp32")];

    /// <summary>The demo's sources that every runtime compiles.</summary>
    public static IReadOnlyList<string> DemoShared { get; } =
        [.. FilesIn("hardware/demo").Where(path => !path.StartsWith("hardware/demo/device/", StringComparison.Ordinal))];

    /// <summary>What configuration Demo of the ESP32 project compiles on top.</summary>
    public static IReadOnlyList<string> DemoDevice { get; } =
    [
        .. FilesIn("hardware/demo/device"), "drivers/Esp32/HighResolutionClock.cs", "firmware/Commands/TelemetryLine.cs",
        .. FilesIn("firmware/Points"),
    ];

    /// <summary>Shared sources of the device's assembly ChamberFirmware.Control: what measures, models, regulates and protects.</summary>
    public static IReadOnlyList<string> Control { get; } = [.. Shared.Where(Rooms.IsInControl)];

    /// <summary>Shared sources of the device's program that the demo and tests/Device build too.</summary>
    public static IReadOnlyList<string> Operation { get; } = [.. Shared.Where(path => !Rooms.IsInControl(path) && IsBelowValues(path))];

    /// <summary>Shared sources of the device's program above them: values to look at, console, loop.</summary>
    public static IReadOnlyList<string> Above { get; } = [.. Shared.Where(path => !Rooms.IsInControl(path) && !IsBelowValues(path))];

    /// <summary>Device tests that need no console, with all that they test in one assembly.</summary>
    public static IReadOnlyList<string> DeviceTests { get; } = FilesIn("tests/Device");

    /// <summary>Device tests of the console, on the two assemblies of the device.</summary>
    public static IReadOnlyList<string> DeviceRuns { get; } = FilesIn("tests/DeviceRuns");

    /// <summary>Every C# source we wrote. The reference surfaces are not in it: they repeat another library's names.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. new[] { "firmware", "drivers", "hardware", "tests" }.SelectMany(folder => FilesIn(folder)).Where(path => !IsSurface(path))];

    /// <summary>The firmware's and the demo's sources that every runtime compiles.</summary>
    public static bool RunsEverywhere(string path) => IsShared(path) || DemoShared.Contains(path);

    public static bool IsShared(string path) =>
        (path.StartsWith("firmware/", StringComparison.Ordinal) || path.StartsWith("drivers/", StringComparison.Ordinal))
        && path != Program
        && !path.StartsWith("firmware/pc/", StringComparison.Ordinal)
        && !path.StartsWith("drivers/Esp32/", StringComparison.Ordinal);

    public static string Read(string path) => File.ReadAllText(FullPath(path));

    public static bool Exists(string path) => File.Exists(FullPath(path));

    public static string FullPath(string path) => Path.Combine(Root, path.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>Files below a folder, sorted, without build output. An absent folder has none.</summary>
    public static IReadOnlyList<string> FilesIn(string folder, string pattern = "*.cs")
    {
        string full = FullPath(folder);
        if (!Directory.Exists(full))
        {
            return [];
        }

        return [.. Directory.EnumerateFiles(full, pattern, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal)
                && !path.Contains("/node_modules/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
    }

    private static bool IsBelowValues(string path) =>
        path.StartsWith("firmware/Learning/", StringComparison.Ordinal) || path.StartsWith("firmware/Operation/", StringComparison.Ordinal);

    private static bool IsSurface(string path) => path.StartsWith("tests/Portability/Surface/", StringComparison.Ordinal);

    private static string FindRoot([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", ".."));
}
