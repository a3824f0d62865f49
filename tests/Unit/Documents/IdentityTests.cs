using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using ChamberFirmware.Commands;
using ChamberFirmware.Tests.Portability;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Documents;

/// <summary>The firmware's name and version stand in firmware/Commands/Identity.cs; whatever else says them has them from there.</summary>
[TestClass]
public sealed partial class IdentityTests
{
    private const string Source = "firmware/Commands/Identity.cs";

    [TestMethod]
    public void The_console_says_name_and_version() =>
        Assert.AreEqual(
            $"OK ChamberFirmware {Identity.Version} flashWrites=0", new CommandInterpreter(new TwinRun().Chamber).Execute("id"));

    /// <summary>"chamber --version" prints the informational version; behind a '+' is the commit it was built from.</summary>
    [TestMethod]
    [DataRow(typeof(Identity))]
    [DataRow(typeof(global::ChamberFirmware.Bench.Program))]
    [DataRow(typeof(global::ChamberFirmware.Twin.TrueState))]
    public void Every_assembly_on_the_PC_has_the_firmwares_version(System.Type type)
    {
        string said = type.Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        Assert.AreEqual(Identity.Version, said.Split('+')[0]);
        Assert.AreEqual(Identity.Version, type.Assembly.GetName().Version!.ToString(3));
    }

    /// <summary>The version is the newest one released, or the one that gathers under "Unreleased".</summary>
    [TestMethod]
    public void The_changelog_has_the_firmwares_version()
    {
        string[] headings = [.. Heading().Matches(Document.Read("CHANGELOG.md")).Select(match => match.Groups["what"].Value)];
        Assert.IsNotEmpty(headings);
        bool gathers = headings[0] == "Unreleased";
        string newest = headings.First(heading => heading != "Unreleased");
        Assert.IsTrue(
            newest == Identity.Version || (gathers && IsNewer(Identity.Version, newest)),
            $"firmware: {Identity.Version}, newest of the changelog: {newest}");
    }

    /// <summary>Neither a text with name and number nor a project with a number of its own.</summary>
    [TestMethod]
    public void No_other_source_states_a_version_of_the_firmware()
    {
        string[] patterns = ["*.cs", "*.csproj", "*.nfproj", "*.projitems", "*.props", "*.targets", "*.yml"];
        string[] sources = [.. patterns.SelectMany(pattern => SourceTree.FilesIn(".", pattern))];
        string[] stating = [.. sources.Where(path => Stated().IsMatch(SourceTree.Read(path)))];
        Assert.Contains("Directory.Build.props", sources);
        CollectionAssert.AreEqual(new[] { Source }, stating, string.Join('\n', stating));
    }

    private static bool IsNewer(string version, string than) => System.Version.Parse(version) > System.Version.Parse(than);

    [GeneratedRegex(@"^## \[?v?(?<what>Unreleased|\d+\.\d+\.\d+)", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\bVersion = ""\d+\.\d+\.\d+|ChamberFirmware \d+\.\d+|<(Assembly|File|Informational)?Version(Prefix)?>\s*\d")]
    private static partial Regex Stated();
}
