using System;
using System.Collections.Generic;
using System.Linq;

namespace ChamberFirmware.Tests.Portability;

/// <summary>What the projects list is what lies on disk: a source that one runtime forgets is found here, not in the lab.</summary>
[TestClass]
public class ProjectFileTests
{
    private const string Firmware = "firmware/Firmware.nfproj";
    private const string Control = "firmware/control/Control.nfproj";
    private const string Sdk = "firmware/sdk/Firmware.Sdk.csproj";
    private const string SdkControl = "firmware/sdk/control/Control.Sdk.csproj";
    private const string ControlList = "firmware/Control.projitems";
    private const string OperationList = "firmware/Operation.projitems";
    private const string FirmwareList = "firmware/Firmware.projitems";
    private const string Drivers = "drivers/Drivers.projitems";
    private const string Device = "firmware/Device.projitems";
    private const string Demo = "hardware/demo/Demo.projitems";
    private const string DemoDevice = "hardware/demo/device/DemoDevice.projitems";
    private const string DeviceTests = "tests/Device/NFUnitTest.nfproj";
    private const string DeviceRuns = "tests/DeviceRuns/NFUnitTest.nfproj";

    /// <summary>Rooms up to Admission are Control's, Learning and Operation the program's lowest, all else the program's own.</summary>
    [TestMethod]
    public void The_shared_lists_name_every_shared_source_once()
    {
        string[] control = [.. SourceTree.Control.Where(path => path.StartsWith("firmware/", StringComparison.Ordinal))];
        string[] drivers = [.. SourceTree.Shared.Where(path => path.StartsWith("drivers/", StringComparison.Ordinal))];
        foreach ((string list, IReadOnlyList<string> onDisk) in new[]
            { (Drivers, drivers), (ControlList, control), (OperationList, SourceTree.Operation), (FirmwareList, SourceTree.Above) })
        {
            Assert.IsNotEmpty(onDisk, $"No source of {list} was found.");
            AssertSame(onDisk, ProjectFile.Read(list).Compiles, list);
        }

        Assert.HasCount(SourceTree.Shared.Count, [.. control, .. drivers, .. SourceTree.Operation, .. SourceTree.Above]);
    }

    [TestMethod]
    public void The_demos_lists_name_every_source_once()
    {
        AssertSame(SourceTree.DemoShared, ProjectFile.Read(Demo).Compiles, Demo);
        AssertSame(SourceTree.DemoDevice, ProjectFile.Read(DemoDevice).Compiles, DemoDevice);
        string[] lists = [.. ProjectFile.Read(Firmware).Lists];
        CollectionAssert.IsSubsetOf(
            new[] { OperationList, $"{Demo} if '$(Configuration)' == 'Demo'", $"{DemoDevice} if '$(Configuration)' == 'Demo'" }, lists);
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
        Assert.Contains($"{FirmwareList} if '$(Configuration)' != 'Demo'", lists);
        CollectionAssert.AreEqual(lists, ProjectFile.Read(Sdk).Lists.ToArray());
        CollectionAssert.AreEqual(new[] { Drivers, ControlList }, ProjectFile.Read(Control).Lists.ToArray());
        CollectionAssert.AreEqual(new[] { Drivers, ControlList }, ProjectFile.Read(SdkControl).Lists.ToArray());
        foreach (string project in new[] { Firmware, Control, Sdk, SdkControl })
        {
            AssertSame([], ProjectFile.Read(project).Compiles, project);
        }
    }

    [TestMethod]
    [DataRow("AssemblyName")]
    [DataRow("RootNamespace")]
    [DataRow("OutputType")]
    [DataRow("LangVersion")]
    [DataRow("Nullable")]
    public void Both_ESP32_projects_say_the_same_of(string property)
    {
        foreach ((string ours, string preview) in new[] { (Firmware, Sdk), (Control, SdkControl) })
        {
            string? said = ProjectFile.Read(ours).Property(property);
            Assert.IsNotNull(said);
            Assert.AreEqual(said, ProjectFile.Read(preview).Property(property));
        }
    }

    /// <summary>Two projects in one folder would share obj/ and packages.config.</summary>
    [TestMethod]
    [DataRow("*.nfproj")]
    [DataRow("*.csproj")]
    public void Every_project_has_a_folder_of_its_own(string pattern)
    {
        string[] folders = [.. SourceTree.FilesIn("firmware", pattern).Select(path => path[..path.LastIndexOf('/')])];
        Assert.IsGreaterThan(1, folders.Length);
        CollectionAssert.AllItemsAreUnique(folders);
    }

    /// <summary>A registry without the preview must not stop `dotnet build`, and programs for the PC are not what it makes.</summary>
    [TestMethod]
    public void The_preview_project_is_outside_the_solution_and_the_PCs_properties()
    {
        Assert.DoesNotContain(".Sdk.", SourceTree.Read("ChamberFirmware.sln"));
        foreach (string project in new[] { Sdk, SdkControl })
        {
            Assert.AreEqual("netnano1.0", ProjectFile.Read(project).Property("TargetFramework"));
            Assert.AreEqual("false", ProjectFile.Read(project).Property("ManagePackageVersionsCentrally"));
        }

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

    /// <summary>Both stand on Control, as on the device: one with the demo's chamber of equations, one with the console.</summary>
    [TestMethod]
    public void The_device_tests_build_what_stands_on_Control_as_the_device_does()
    {
        CollectionAssert.AreEqual(new[] { OperationList, Demo }, ProjectFile.Read(DeviceTests).Lists.ToArray());
        CollectionAssert.AreEqual(new[] { OperationList, FirmwareList }, ProjectFile.Read(DeviceRuns).Lists.ToArray());
    }

    /// <summary>The test runner on the device loads an assembly of this name and no other.</summary>
    [TestMethod]
    [DataRow(DeviceTests)]
    [DataRow(DeviceRuns)]
    public void The_device_test_assembly_is_named_NFUnitTest(string project) =>
        Assert.AreEqual("NFUnitTest", ProjectFile.Read(project).Property("AssemblyName"));

    [TestMethod]
    public void The_PC_builds_every_shared_list_as_one_assembly() =>
        CollectionAssert.AreEqual(
            new[] { Drivers, ControlList, OperationList, FirmwareList }, ProjectFile.Read("firmware/pc/Firmware.csproj").Lists.ToArray());

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
