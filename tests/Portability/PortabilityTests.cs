using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;

namespace ChamberFirmware.Tests.Portability;

/// <summary>No line of the ESP32 program stays uncompiled or unchecked, on a machine without nanoFramework's toolchain too.</summary>
[TestClass]
public class PortabilityTests
{
    [TestMethod]
    public void Every_line_of_the_ESP32_program_compiles_against_the_devices_libraries()
    {
        Assert.IsNotEmpty(SourceTree.Shared, "No shared source was found: nothing was checked.");
        Assert.IsTrue(SourceTree.Exists(SourceTree.Program), $"{SourceTree.Program} is missing.");
        Assert.IsNotEmpty(SourceTree.FilesIn("drivers/Esp32"), "No device-only driver was found: nothing was checked.");

        AssertNone(DeviceCompilation.Build(DeviceCompilation.Control));
        AssertNone(DeviceCompilation.Build(DeviceCompilation.Program));
    }

    [TestMethod]
    public void Every_line_of_the_device_tests_compiles_against_the_devices_libraries()
    {
        Assert.IsNotEmpty(SourceTree.DeviceTests, "No device test was found: nothing was checked.");
        Assert.IsNotEmpty(SourceTree.DeviceRuns, "No device test of a whole run was found: nothing was checked.");

        AssertNone(DeviceCompilation.Build(DeviceCompilation.DeviceTests));
        AssertNone(DeviceCompilation.Build(DeviceCompilation.DeviceRuns));
    }

    [TestMethod]
    public void Sources_of_the_ESP32_program_use_only_what_the_device_runs()
    {
        Assert.IsNotEmpty(SourceTree.Shared, "No shared source was found: nothing was checked.");

        AssertNone(Check(DeviceCompilation.Whole));
    }

    [TestMethod]
    public void Every_line_of_the_demo_compiles_against_the_devices_libraries_and_uses_only_what_the_device_runs()
    {
        Assert.IsGreaterThan(5, SourceTree.DemoShared.Count, "No demo source was found: nothing was checked.");

        AssertNone(DeviceCompilation.Build(DeviceCompilation.Demo));
        AssertNone(Check(DeviceCompilation.Demo));
    }

    [TestMethod]
    public void Sources_of_the_device_tests_use_only_what_the_device_runs()
    {
        Assert.IsNotEmpty(SourceTree.DeviceTests, "No device test was found: nothing was checked.");

        AssertNone(Check(DeviceCompilation.DeviceTests));
        AssertNone(Check(DeviceCompilation.DeviceRuns));
    }

    [TestMethod]
    public void Sources_are_tidy()
    {
        Assert.IsNotEmpty(SourceTree.All, "No source was found: nothing was checked.");

        AssertNone(SourceTree.All.SelectMany(path => TidyRules.Check(CSharpSyntaxTree.ParseText(SourceTree.Read(path), path: path))));
    }

    private static IEnumerable<Finding> Check(CSharpCompilation compilation) =>
        compilation.SyntaxTrees.SelectMany(tree => SourceChecks.Of(compilation, tree));

    private static void AssertNone(IEnumerable<Finding> findings)
    {
        string[] lines = [.. findings.Select(finding => finding.ToString()).Distinct()];
        Assert.IsEmpty(lines, $"{lines.Length} findings:\n{string.Join('\n', lines)}\n");
    }
}
