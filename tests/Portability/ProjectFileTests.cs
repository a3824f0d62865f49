using System;
using System.Collections.Generic;
using System.Linq;

namespace ChamberFirmware.Tests.Portability;

/// <summary>What the projects list is what lies on disk: a source that one runtime forgets is found here, not in the lab.</summary>
[TestClass]
public class ProjectFileTests
{
    private const string Firmware = "firmware/Firmware.nfproj";
    private const string Sdk = "firmware/sdk/Firmware.Sdk.csproj";
    private const string Device = "firmware/Device.projitems";
    private const string Demo = "hardware/demo/Demo.projitems";
    private const string DemoDevice = "hardware/demo/device/DemoDevice.projitems";
    private const string DeviceTests = "tests/Device/NFUnitTest.nfproj";
    private const string DeviceRuns = "tests/DeviceRuns/NFUnitTest.nfproj";
    private const string Rooms = "firmware/FirmwareRooms.projitems";

    [TestMethod]
    [DataRow("firmware/Firmware.projitems", "firmware/")]
    [DataRow("drivers/Drivers.projitems", "drivers/")]
    public void A_shared_list_names_every_shared_source_once(string list, string folder)
    {
        string[] onDisk = [.. SourceTree.Shared.Where(path => path.StartsWith(folder, StringComparison.Ordinal))];
        Assert.IsNotEmpty(onDisk, $"No shared source lies in {folder}.");

        AssertSame(onDisk, ProjectFile.Read(list).Compiles, list);
    }

    [TestMethod]
    public void The_demos_lists_name_every_source_once()
    {
        AssertSame(SourceTree.DemoShared, ProjectFile.Read(Demo).Compiles, Demo);
        AssertSame(SourceTree.DemoDevice, ProjectFile.Read(DemoDevice).Compiles, DemoDevice);
        CollectionAssert.IsSubsetOf(new[] { Rooms, Demo, DemoDevice }, ProjectFile.Read(Firmware).Imports.ToArray());
    }

    [TestMethod]
    public void The_ESP32s_list_names_every_device_source_once() =>
        AssertSame(SourceTree.DeviceOnly, ProjectFile.Read(Device).Compiles, Device);

    /// <summary>The preview for Linux and macOS is the same program: the same lists on the same conditions, nothing beside them.</summary>
    [TestMethod]
    public void Both_ESP32_projects_build_the_same_sources()
    {
        string[] lists = [.. ProjectFile.Read(Firmware).Lists];
        Assert.Contains($"{Device} if '$(Configuration)' != 'Demo'", lists);
        CollectionAssert.AreEqual(lists, ProjectFile.Read(Sdk).Lists.ToArray());
        AssertSame([], ProjectFile.Read(Firmware).Compiles, Firmware);
        AssertSame([], ProjectFile.Read(Sdk).Compiles, Sdk);
    }

    [TestMethod]
    [DataRow("AssemblyName")]
    [DataRow("RootNamespace")]
    [DataRow("OutputType")]
    [DataRow("LangVersion")]
    [DataRow("Nullable")]
    public void Both_ESP32_projects_say_the_same_of(string property)
    {
        string? said = ProjectFile.Read(Firmware).Property(property);
        Assert.IsNotNull(said);
        Assert.AreEqual(said, ProjectFile.Read(Sdk).Property(property));
    }

    /// <summary>A registry without the preview must not stop `dotnet build`, and programs for the PC are not what it makes.</summary>
    [TestMethod]
    public void The_preview_project_is_outside_the_solution_and_the_PCs_properties()
    {
        Assert.DoesNotContain("Firmware.Sdk", SourceTree.Read("ChamberFirmware.sln"));
        Assert.AreEqual("netnano1.0", ProjectFile.Read(Sdk).Property("TargetFramework"));
        Assert.AreEqual("false", ProjectFile.Read(Sdk).Property("ManagePackageVersionsCentrally"));
        Assert.IsNull(ProjectFile.Read("firmware/sdk/Directory.Build.props").Property("TargetFramework"));
    }

    /// <summary>nanoFramework's test adapter reads the project file as text, so the files stand there one by one.</summary>
    [TestMethod]
    public void The_device_test_projects_name_every_device_test_once()
    {
        Assert.IsNotEmpty(SourceTree.DeviceTests, "No device test lies in tests/Device.");
        Assert.IsNotEmpty(SourceTree.DeviceRuns, "No device test lies in tests/DeviceRuns.");

        AssertSame(SourceTree.DeviceTests, ProjectFile.Read(DeviceTests).Compiles, DeviceTests);
        AssertSame(SourceTree.DeviceRuns, ProjectFile.Read(DeviceRuns).Compiles, DeviceRuns);
    }

    /// <summary>An assembly cannot hold all of it: the firmware's list without two rooms and the root's files.</summary>
    [TestMethod]
    public void The_demo_and_the_tests_without_a_console_build_every_room_but_console_and_values()
    {
        CollectionAssert.AreEqual(new[] { "drivers/Drivers.projitems", Rooms, Demo }, ProjectFile.Read(DeviceTests).Lists.ToArray());
        AssertSame(SourceTree.Rooms, ProjectFile.Read(Rooms).Compiles, Rooms);
        string[] without = [.. ProjectFile.Read("firmware/Firmware.projitems").Compiles.Except(ProjectFile.Read(Rooms).Compiles)];
        CollectionAssert.AreEquivalent(
            new[] { "firmware", "firmware/Commands", "firmware/Points" },
            without.Select(path => path[..path.LastIndexOf('/')]).Distinct().ToArray());
    }

    /// <summary>The test runner on the device loads an assembly of this name and no other.</summary>
    [TestMethod]
    [DataRow(DeviceTests)]
    [DataRow(DeviceRuns)]
    public void The_device_test_assembly_is_named_NFUnitTest(string project) =>
        Assert.AreEqual("NFUnitTest", ProjectFile.Read(project).Property("AssemblyName"));

    [TestMethod]
    [DataRow(Firmware)]
    [DataRow(Sdk)]
    [DataRow(DeviceRuns)]
    [DataRow("firmware/pc/Firmware.csproj")]
    public void Every_runtime_imports_both_shared_lists(string project) =>
        CollectionAssert.IsSubsetOf(
            new[] { "firmware/Firmware.projitems", "drivers/Drivers.projitems" }, ProjectFile.Read(project).Imports.ToArray());

    private static void AssertSame(IReadOnlyList<string> onDisk, IReadOnlyList<string> listed, string list)
    {
        string[] faults =
        [
            .. onDisk.Except(listed).Select(path => $"not listed: {path}"),
            .. listed.Except(onDisk).Select(path => $"listed, but not there or not of this kind: {path}"),
            .. listed.GroupBy(path => path).Where(same => same.Count() > 1).Select(same => $"listed twice: {same.Key}"),
        ];
        Assert.IsEmpty(faults, $"{list}:\n{string.Join('\n', faults)}\n");
    }
}
