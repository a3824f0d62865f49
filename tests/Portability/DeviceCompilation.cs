using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ChamberFirmware.Tests.Portability;

/// <summary>The device's build in memory: C# 10, nullable, no library but the device's. Made once, shared by all tests.</summary>
internal static class DeviceCompilation
{
    private static readonly CSharpParseOptions ParseOptions =
        new(LanguageVersion.CSharp10, preprocessorSymbols: ["NANOFRAMEWORK_1_0"]);

    private static readonly ConcurrentDictionary<string, SyntaxTree> Parsed = new();

    private static readonly Lazy<CSharpCompilation> ProgramOnce = new(() =>
        Of("Firmware", OutputKind.ConsoleApplication, ParseAll(SourceTree.Shared.Concat(SourceTree.DeviceOnly))));

    private static readonly Lazy<CSharpCompilation> DemoOnce = new(() =>
        Of(
            "Demo",
            OutputKind.ConsoleApplication,
            ParseAll([.. SourceTree.Rooms, .. SourceTree.SharedDrivers, .. SourceTree.DemoShared, .. SourceTree.DemoDevice])));

    private static readonly Lazy<CSharpCompilation> TestsOnce = new(() =>
        OfTests(
        [
            .. SourceTree.Rooms, .. SourceTree.SharedDrivers, .. SourceTree.DemoShared, .. SourceTree.DeviceTests,
        ]));

    private static readonly Lazy<CSharpCompilation> RunsOnce = new(() =>
        OfTests(SourceTree.Shared.Concat(SourceTree.DeviceRuns)));

    /// <summary>What Firmware.nfproj builds.</summary>
    public static CSharpCompilation Program => ProgramOnce.Value;

    /// <summary>What Firmware.nfproj builds in configuration Demo.</summary>
    public static CSharpCompilation Demo => DemoOnce.Value;

    /// <summary>What tests/Device/NFUnitTest.nfproj builds.</summary>
    public static CSharpCompilation DeviceTests => TestsOnce.Value;

    /// <summary>What tests/DeviceRuns/NFUnitTest.nfproj builds.</summary>
    public static CSharpCompilation DeviceRuns => RunsOnce.Value;

    public static SyntaxTree Parse(string path, string text) => CSharpSyntaxTree.ParseText(text, ParseOptions, path);

    /// <summary>Errors and warnings of a full build: some members are only missed when code is generated (for a lock, say).</summary>
    public static IEnumerable<Finding> Build(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        return [.. Finding.Of(compilation.Emit(image).Diagnostics)];
    }

    public static CSharpCompilation Of(string name, OutputKind kind, IEnumerable<SyntaxTree> sources) =>
        CSharpCompilation.Create(
            name,
            sources,
            ReferenceSurfaces.ForTheProgram,
            new CSharpCompilationOptions(kind)
                .WithOptimizationLevel(OptimizationLevel.Release)
                .WithNullableContextOptions(NullableContextOptions.Enable));

    private static CSharpCompilation OfTests(IEnumerable<string> paths) =>
        Of("NFUnitTest", OutputKind.DynamicallyLinkedLibrary, ParseAll(paths))
            .AddReferences(ReferenceSurfaces.Of(ReferenceSurfaces.TestFramework));

    private static IEnumerable<SyntaxTree> ParseAll(IEnumerable<string> paths) =>
        paths.Where(SourceTree.Exists).Select(path => Parsed.GetOrAdd(path, _ => Parse(path, SourceTree.Read(path))));
}
