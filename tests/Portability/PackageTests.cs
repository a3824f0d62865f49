using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ChamberFirmware.Tests.Portability;

/// <summary>
/// The device's packages are a set seen working together: the interpreter does not start when one assembly asks for another version.
/// </summary>
[TestClass]
public partial class PackageTests
{
    private static readonly Dictionary<string, string> Together = new()
    {
        ["nanoFramework.CoreLibrary"] = "1.17.11",
        ["nanoFramework.Runtime.Events"] = "1.11.37",
        ["nanoFramework.Runtime.Native"] = "1.7.11",
        ["nanoFramework.Hardware.Esp32"] = "1.6.40",
        ["nanoFramework.Hardware.Esp32.Rmt"] = "2.0.51",
        ["nanoFramework.System.Device.Gpio"] = "1.1.62",
        ["nanoFramework.System.Device.I2c"] = "1.1.29",
        ["nanoFramework.System.Device.Pwm"] = "1.1.23",
        ["nanoFramework.System.Device.Model"] = "1.2.862",
        ["nanoFramework.System.Math"] = "1.5.116",
        ["nanoFramework.System.Text"] = "1.3.42",
        ["nanoFramework.System.Collections"] = "1.5.75",
        ["nanoFramework.System.Buffers.Binary.BinaryPrimitives"] = "1.2.862",
        ["nanoFramework.System.IO.Ports"] = "1.1.139",
        ["nanoFramework.System.IO.Streams"] = "1.1.96",
        ["nanoFramework.System.IO.FileSystem"] = "1.1.93",
        ["nanoFramework.System.Threading"] = "1.1.52",
        ["nanoFramework.Iot.Device.Bmxx80"] = "1.2.1016",
        ["nanoFramework.Iot.Device.Common.WeatherHelper"] = "1.2.950",
        ["nanoFramework.UnitsNet.Temperature"] = "5.76.15",
        ["nanoFramework.UnitsNet.RelativeHumidity"] = "5.76.15",
        ["nanoFramework.UnitsNet.Pressure"] = "5.76.15",
        ["nanoFramework.UnitsNet.Length"] = "5.76.15",
        ["nanoFramework.UnitsNet.Duration"] = "5.76.15",
        ["nanoFramework.UnitsNet.ElectricResistance"] = "5.76.15",
        ["nanoFramework.TestFramework"] = "3.0.80",
    };

    [TestMethod]
    [DataRow("firmware")]
    [DataRow("firmware/control")]
    [DataRow("tests/Device")]
    [DataRow("tests/DeviceRuns")]
    public void Every_package_has_its_version_of_the_set(string folder)
    {
        List<(string Id, string Version)> packages = PackagesOf(folder);

        string[] faults =
        [
            .. packages.Where(package => Together.GetValueOrDefault(package.Id) != package.Version)
                .Select(package => $"{package.Id} {package.Version}, in the set {Together.GetValueOrDefault(package.Id, "not at all")}"),
        ];
        Assert.IsNotEmpty(packages, $"{folder}/packages.config lists no package.");
        Assert.IsEmpty(faults, string.Join('\n', faults));
    }

    [TestMethod]
    [DataRow("firmware", "Firmware.nfproj")]
    [DataRow("firmware/control", "Control.nfproj")]
    [DataRow("tests/Device", "NFUnitTest.nfproj")]
    [DataRow("tests/DeviceRuns", "NFUnitTest.nfproj")]
    public void Every_HintPath_names_a_package_of_packages_config_and_every_package_has_one(string folder, string project)
    {
        string[] packages = [.. PackagesOf(folder).Select(package => $"{package.Id}.{package.Version}").Order()];
        string[] hinted = [.. ProjectFile.Read($"{folder}/{project}").HintPaths.Select(PackageFolder).Distinct().Order()];

        Assert.IsNotEmpty(hinted, $"{folder}/{project} has no HintPath.");
        CollectionAssert.AreEqual(
            packages, hinted, $"packages.config: {string.Join(", ", packages)}\nHintPaths: {string.Join(", ", hinted)}");
    }

    /// <summary>What tests ask for, and the file that the compiler then reads.</summary>
    [TestMethod]
    [DataRow("firmware")]
    [DataRow("firmware/control")]
    [DataRow("tests/Device")]
    [DataRow("tests/DeviceRuns")]
    public void Tests_compile_against_the_class_library_of_packages_config(string folder)
    {
        string onDevice = PackagesOf(folder).Single(package => package.Id == "nanoFramework.CoreLibrary").Version;

        Assert.AreEqual(onDevice, ProjectFile.Read("Directory.Packages.props").Property("NanoFrameworkCoreLibraryVersion"));
        Assert.AreEqual($"{onDevice}.0", AssemblyName.GetAssemblyName(ReferenceSurfaces.ClassLibraryPath).Version?.ToString());
    }

    /// <summary>What the program loads it loads once, in one version: what Control needs, its users list too.</summary>
    [TestMethod]
    [DataRow("firmware")]
    [DataRow("tests/DeviceRuns")]
    public void Every_package_of_Control_is_one_of_the_projects_that_refer_to_it(string folder)
    {
        Assert.IsNotEmpty(PackagesOf("firmware/control"));
        CollectionAssert.IsSubsetOf(PackagesOf("firmware/control"), PackagesOf(folder));
    }

    [TestMethod]
    [DataRow("firmware", "firmware/sdk/Firmware.Sdk.csproj")]
    [DataRow("firmware/control", "firmware/sdk/control/Control.Sdk.csproj")]
    public void The_preview_project_has_every_package_of_packages_config_with_its_version_and_no_other(string folder, string preview) =>
        CollectionAssert.AreEqual(PackagesOf(folder), ProjectFile.Read(preview).Packages.ToArray());

    private static List<(string Id, string Version)> PackagesOf(string folder)
    {
        string path = $"{folder}/packages.config";
        Assert.IsTrue(SourceTree.Exists(path), $"{path} is missing.");
        return [.. XDocument.Parse(SourceTree.Read(path)).Descendants("package")
            .Select(package => ((string?)package.Attribute("id") ?? "", (string?)package.Attribute("version") ?? ""))];
    }

    /// <summary>"..\packages\nanoFramework.CoreLibrary.1.17.11\lib\mscorlib.dll" names nanoFramework.CoreLibrary.1.17.11.</summary>
    private static string PackageFolder(string hintPath) =>
        InPackages().Match(hintPath) is { Success: true } found ? found.Groups[1].Value : hintPath;

    [GeneratedRegex("(?:^|/)packages/([^/]+)/")]
    private static partial Regex InPackages();
}
