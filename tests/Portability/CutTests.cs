using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ChamberFirmware.Tests.Portability;

/// <summary>
/// One assembly cannot hold all of the firmware (<see cref="ByteCodeTests"/>), so the device has two: ChamberFirmware.Control, and the
/// program on top of it. Where the cut is, <see cref="Rooms.TopOfControl"/> says.
/// </summary>
[TestClass]
public sealed class CutTests
{
    private const string Control = "firmware/control/Control.nfproj";
    private const string Program = "firmware/Firmware.nfproj";
    private const string Runs = "tests/DeviceRuns/NFUnitTest.nfproj";
    private const string Tests = "tests/Device/NFUnitTest.nfproj";
    private const string Sdk = "firmware/sdk/Firmware.Sdk.csproj";
    private const string SdkControl = "firmware/sdk/control/Control.Sdk.csproj";

    private static readonly string[] InControl = [.. ProjectFile.Read(Control).SourcesOfLists(isDemo: false)];
    private static readonly string[] InProgram = [.. ProjectFile.Read(Program).SourcesOfLists(isDemo: false)];

    [TestMethod]
    public void The_two_assemblies_have_every_source_of_the_device_once() =>
        CollectionAssert.AreEqual(
            SourceTree.Shared.Concat(SourceTree.DeviceOnly).Order(System.StringComparer.Ordinal).ToArray(),
            InControl.Concat(InProgram).Order(System.StringComparer.Ordinal).ToArray());

    [TestMethod]
    public void The_demo_and_the_device_tests_have_no_source_twice()
    {
        string[] demo = [.. InControl, .. ProjectFile.Read(Program).SourcesOfLists(isDemo: true)];
        string[] runs = [.. InControl, .. ProjectFile.Read(Runs).SourcesOfLists(isDemo: false)];
        string[] tests = [.. InControl, .. ProjectFile.Read(Tests).SourcesOfLists(isDemo: false)];
        foreach (string[] all in new[] { demo, runs, tests })
        {
            Assert.IsGreaterThan(100, all.Length);
            CollectionAssert.AllItemsAreUnique(all);
        }
    }

    /// <summary>Seams on the ESP32's packages are left out: the program has them, and they stand with the drivers.</summary>
    [TestMethod]
    public void Every_room_of_Control_stands_below_every_room_of_the_program()
    {
        string[] program = [.. InProgram.Except(SourceTree.DeviceOnly).Select(Rooms.Of).Distinct()];
        string[] control = [.. InControl.Select(Rooms.Of).Distinct()];
        Assert.IsNotEmpty(program);
        Assert.IsEmpty(InControl.Intersect(SourceTree.DeviceOnly).ToArray());
        string top = control.MaxBy(Rooms.Place)!;
        Assert.IsLessThan(program.Min(Rooms.Place), Rooms.Place(top), top);
        Assert.AreEqual(Rooms.TopOfControl, top);
    }

    /// <summary>The compiler of the device says so, and here as well: nobody gives the program a look behind the door.</summary>
    [TestMethod]
    public void The_program_sees_nothing_that_is_internal_to_Control()
    {
        const string Peek = "namespace ChamberFirmware.Operation; class Peek { object Line() => typeof(ChamberFirmware.Journal.RunLine); }";
        SyntaxTree planted = DeviceCompilation.Parse("firmware/Operation/Peek.cs", Peek);
        CSharpCompilation[] onControl =
            [DeviceCompilation.Program, DeviceCompilation.Demo, DeviceCompilation.DeviceRuns, DeviceCompilation.DeviceTests];
        foreach (CSharpCompilation built in onControl)
        {
            Assert.Contains("CS0122", Errors(built.AddSyntaxTrees(planted), planted));
        }

        Assert.AreEqual("", Errors(DeviceCompilation.Whole.AddSyntaxTrees(planted), planted));
        Assert.IsEmpty(SourceTree.Shared.Where(path => SourceTree.Read(path).Contains("InternalsVisibleTo")).ToArray());
    }

    [TestMethod]
    [DataRow(Program, Control)]
    [DataRow(Runs, Control)]
    [DataRow(Tests, Control)]
    [DataRow(Sdk, SdkControl)]
    public void Who_has_the_programs_sources_refers_to_Control(string project, string control) =>
        CollectionAssert.AreEqual(new[] { control }, ProjectFile.Read(project).Projects.Select(one => one.Path).ToArray());

    [TestMethod]
    public void Control_refers_to_no_project()
    {
        Assert.IsEmpty(ProjectFile.Read(Control).Projects);
        Assert.IsEmpty(ProjectFile.Read(SdkControl).Projects);
    }

    /// <summary>Visual Studio finds a project that is referred to by its number.</summary>
    [TestMethod]
    [DataRow(Program)]
    [DataRow(Runs)]
    [DataRow(Tests)]
    public void References_and_solution_know_Control_by_its_number(string project)
    {
        string? guid = ProjectFile.Read(Control).Property("ProjectGuid");
        Assert.AreEqual(guid, ProjectFile.Read(project).Projects.Single().Guid);
        Assert.Contains($"\"Control\", \"firmware\\control\\Control.nfproj\", \"{guid}\"", SourceTree.Read("ChamberFirmware.sln"));
        Assert.Contains($"{guid}.Demo|Any CPU.Build.0 = Demo|Any CPU", SourceTree.Read("ChamberFirmware.sln"));
    }

    private static string Errors(CSharpCompilation compilation, SyntaxTree tree) =>
        string.Join('\n', compilation.GetSemanticModel(tree).GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error));
}
