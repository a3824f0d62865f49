using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis.CSharp;

namespace ChamberFirmware.Tests.Portability;

/// <summary>
/// How near the device's assemblies are to what nanoFramework can have in one: 65 535 bytes of byte code and as many of strings, because
/// its tables have offsets of 16 bits (metadata processor 3, nanoByteCodeTable and nanoStringTable).
/// </summary>
[TestClass]
public sealed class ByteCodeTests
{
    private const int Most = 65_535;
    private const int Reserve = 100; // another compiler's byte code may be some bytes longer

    private static readonly Dictionary<string, CSharpCompilation> Assemblies = new()
    {
        ["control"] = DeviceCompilation.Control, ["program"] = DeviceCompilation.Program,
        ["demo"] = DeviceCompilation.Demo, ["device tests"] = DeviceCompilation.DeviceTests,
        ["device runs"] = DeviceCompilation.DeviceRuns,
    };

    [TestMethod]
    [DataRow("control", 35_000)]
    [DataRow("program", 18_000)]
    [DataRow("demo", 13_000)]
    [DataRow("device tests", 12_000)]
    [DataRow("device runs", 17_000)]
    public void Byte_code_and_strings_fit_into_one_assembly(string name, long least)
    {
        using var image = new MemoryStream();
        Assert.IsTrue(Assemblies[name].Emit(image).Success);
        image.Position = 0;
        using var reader = new PEReader(image);
        MetadataReader metadata = reader.GetMetadataReader();
        long bytes = metadata.MethodDefinitions.Select(metadata.GetMethodDefinition).Where(method => method.RelativeVirtualAddress != 0)
            .Sum(method => NanoByteCode.Length(reader.GetMethodBody(method.RelativeVirtualAddress)));
        Console.WriteLine($"{name}: {bytes} of {Most} bytes");
        Assert.IsInRange(least, Most - Reserve, bytes, name); // fewer: a list has lost sources
        Assert.IsInRange(least / 5, Most, Strings(metadata), name);
    }

    /// <summary>The limit counts for what is optimized; a Debug build that is not would not fit.</summary>
    [TestMethod]
    [DataRow("firmware/control/Control.nfproj")]
    [DataRow("firmware/Firmware.nfproj")]
    [DataRow("firmware/sdk/control/Control.Sdk.csproj")]
    [DataRow("firmware/sdk/Firmware.Sdk.csproj")]
    [DataRow("tests/Device/NFUnitTest.nfproj")]
    [DataRow("tests/DeviceRuns/NFUnitTest.nfproj")]
    public void Every_configuration_is_optimized(string project) =>
        Assert.Contains("<PropertyGroup>\n    <Optimize>true</Optimize>", SourceTree.Read(project));

    // Names of types, members and what they use, and literals; one that stands twice counts once.
    private static long Strings(MetadataReader metadata)
    {
        var texts = new HashSet<string>();
        texts.UnionWith(metadata.TypeDefinitions.Select(type => metadata.GetString(metadata.GetTypeDefinition(type).Name)));
        texts.UnionWith(metadata.MethodDefinitions.Select(method => metadata.GetString(metadata.GetMethodDefinition(method).Name)));
        texts.UnionWith(metadata.FieldDefinitions.Select(field => metadata.GetString(metadata.GetFieldDefinition(field).Name)));
        texts.UnionWith(metadata.TypeReferences.Select(type => metadata.GetString(metadata.GetTypeReference(type).Name)));
        texts.UnionWith(metadata.MemberReferences.Select(member => metadata.GetString(metadata.GetMemberReference(member).Name)));
        var at = System.Reflection.Metadata.Ecma335.MetadataTokens.UserStringHandle(1);
        while (!at.IsNil)
        {
            texts.Add(metadata.GetUserString(at));
            at = System.Reflection.Metadata.Ecma335.MetadataReaderExtensions.GetNextHandle(metadata, at);
        }

        return texts.Sum(text => System.Text.Encoding.UTF8.GetByteCount(text) + 1L);
    }
}
