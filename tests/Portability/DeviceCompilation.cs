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

    private static readonly Lazy<CSharpCompilation> ControlOnce = new(() =>
        Of("ChamberFirmware.Control", OutputKind.DynamicallyLinkedLibrary, ParseAll(SourceTree.Control))
            .WithReferences(ReferenceSurfaces.ForControl));

    private static readonly Lazy<CSharpCompilation> ProgramOnce = new(() =>
        OnControl(OfProgram([.. SourceTree.Operation, .. SourceTree.Above, .. SourceTree.DeviceOnly])));

    private static readonly Lazy<CSharpCompilation> DemoOnce = new(() =>
        OnControl(OfProgram([.. SourceTree.Operation, .. SourceTree.DemoShared, .. SourceTree.DemoDevice])));

    private static readonly Lazy<CSharpCompilation> TestsOnce = new(() =>
        OnControl(OfTests([.. SourceTree.Operation, .. SourceTree.DemoShared, .. SourceTree.DeviceTests])));

    private static readonly Lazy<CSharpCompilation> RunsOnce = new(() =>
        OnControl(OfTests([.. SourceTree.Operation, .. SourceTree.Above, .. SourceTree.DeviceRuns])));

    private static readonly Lazy<CSharpCompilation> WholeOnce = new(() =>
        OfProgram([.. SourceTree.Shared, .. SourceTree.DeviceOnly]));

    /// <summary>What control/Control.nfproj builds.</summary>
    public static CSharpCompilation Control => ControlOnce.Value;

    /// <summary>What Firmware.nfproj builds, on top of <see cref="Control"/>: what is internal there does not compile here.</summary>
    public static CSharpCompilation Program => ProgramOnce.Value;

    /// <summary>Control and program in one, for rules: one that looked at the program alone would miss two thirds of the sources.</summary>
    public static CSharpCompilation Whole => WholeOnce.Value;

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

    private static CSharpCompilation OfProgram(IEnumerable<string> paths) =>
        Of("ChamberFirmware", OutputKind.ConsoleApplication, ParseAll(paths));

    private static CSharpCompilation OnControl(CSharpCompilation compilation) =>
        compilation.AddReferences(Control.ToMetadataReference());

    private static CSharpCompilation OfTests(IEnumerable<string> paths) =>
        Of("NFUnitTest", OutputKind.DynamicallyLinkedLibrary, ParseAll(paths))
            .AddReferences(ReferenceSurfaces.Of(ReferenceSurfaces.TestFramework));

    private static IEnumerable<SyntaxTree> ParseAll(IEnumerable<string> paths) =>
        paths.Where(SourceTree.Exists).Select(path => Parsed.GetOrAdd(path, _ => Parse(path, SourceTree.Read(path))));
}
