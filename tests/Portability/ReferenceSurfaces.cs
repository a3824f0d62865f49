using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace ChamberFirmware.Tests.Portability;

/// <summary>
/// nanoFramework's assemblies as the compiler sees them: its own mscorlib.dll, and for the packages that cannot be had
/// as much of their surface as this firmware may use, compiled in memory from Surface/.
/// </summary>
internal static class ReferenceSurfaces
{
    public const string Folder = "tests/Portability/Surface";

    /// <summary>The real one. The build copies it out of the package nanoFramework.CoreLibrary.</summary>
    public static string ClassLibraryPath { get; } = Path.Combine(AppContext.BaseDirectory, "nanoFramework", "mscorlib.dll");

    public static MetadataReference ClassLibrary { get; } = MetadataReference.CreateFromFile(ClassLibraryPath);

    /// <summary>Each may use the class library and the surfaces before it.</summary>
    public static IReadOnlyList<string> Assemblies { get; } =
    [
        "System.Math",
        "nanoFramework.System.Text",
        "nanoFramework.System.Collections",
        "nanoFramework.Runtime.Events",
        "nanoFramework.Runtime.Native",
        "System.Device.Gpio",
        "System.Device.I2c",
        "System.Device.Pwm",
        "System.IO.Streams",
        "System.IO.Ports",
        "System.IO.FileSystem",
        "nanoFramework.Hardware.Esp32",
        "nanoFramework.Hardware.Esp32.Rmt",
        "Iot.Device.Bmxx80",
        TestFramework,
    ];

    public const string TestFramework = "nanoFramework.TestFramework";

    private static readonly Lazy<IReadOnlyDictionary<string, MetadataReference>> Compiled = new(CompileAll);

    public static MetadataReference Of(string assembly) => Compiled.Value[assembly];

    /// <summary>No more than firmware/control/packages.config has.</summary>
    public static IEnumerable<MetadataReference> ForControl => [ClassLibrary, Of("nanoFramework.System.Text")];

    public static IEnumerable<MetadataReference> ForTheProgram =>
        Assemblies.Where(assembly => assembly != TestFramework).Select(Of).Prepend(ClassLibrary);

    public static IEnumerable<MetadataReference> All => Assemblies.Select(Of).Prepend(ClassLibrary);

    private static Dictionary<string, MetadataReference> CompileAll()
    {
        var compiled = new Dictionary<string, MetadataReference>();
        foreach (string assembly in Assemblies)
        {
            compiled.Add(assembly, Compile(assembly, compiled.Values.Prepend(ClassLibrary)));
        }

        return compiled;
    }

    private static PortableExecutableReference Compile(string assembly, IEnumerable<MetadataReference> before)
    {
        // Not annotated for null: nanoFramework's own of these are not, so the compiler must not learn more from these.
        var compilation = CSharpCompilation.Create(
            assembly,
            SourceTree.FilesIn($"{Folder}/{assembly}").Select(path => CSharpSyntaxTree.ParseText(SourceTree.Read(path), path: path)),
            before,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        EmitResult result = compilation.Emit(image, options: new EmitOptions(metadataOnly: true, runtimeMetadataVersion: "v4.0.30319"));
        if (!result.Success)
        {
            IEnumerable<Finding> errors = result.Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error).Select(Finding.Of);
            throw new InvalidOperationException($"The surface {assembly} does not compile:\n{string.Join('\n', errors)}");
        }

        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
