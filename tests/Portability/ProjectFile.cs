using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace ChamberFirmware.Tests.Portability;

/// <summary>An MSBuild file, read as the text it is. Paths come out relative to the repository's root, with '/'.</summary>
internal sealed class ProjectFile
{
    private readonly string _folder;
    private readonly XDocument _xml;

    private ProjectFile(string path, XDocument xml)
    {
        _folder = Path.GetDirectoryName(path)!.Replace('\\', '/');
        _xml = xml;
    }

    public static ProjectFile Read(string path)
    {
        Assert.IsTrue(SourceTree.Exists(path), $"{path} is missing.");
        return new ProjectFile(path, XDocument.Parse(SourceTree.Read(path)));
    }

    /// <summary>Sources, in the order and as often as they are listed.</summary>
    public IReadOnlyList<string> Compiles => [.. Attributes("Compile", "Include").Select(ToRepositoryPath)];

    public IReadOnlyList<string> Imports => [.. Attributes("Import", "Project").Select(ToRepositoryPath)];

    /// <summary>The lists of sources that it imports, each with the condition on which.</summary>
    public IReadOnlyList<string> Lists =>
    [
        .. from import in Named("Import")
           let list = ToRepositoryPath((string?)import.Attribute("Project") ?? "")
           where list.EndsWith(".projitems", StringComparison.Ordinal)
           select (string?)import.Attribute("Condition") is { } condition ? $"{list} if {condition}" : list,
    ];

    /// <summary>The sources of the lists that it imports, in configuration Demo or in the others.</summary>
    public IReadOnlyList<string> SourcesOfLists(bool isDemo) =>
    [
        .. from list in Lists.Select(list => list.Split(" if "))
           where list.Length == 1 || list[1].Contains("== 'Demo'", StringComparison.Ordinal) == isDemo
           from source in Read(list[0]).Compiles
           select source,
    ];

    /// <summary>The projects that it refers to, each with what it says is their number.</summary>
    public IReadOnlyList<(string Path, string? Guid)> Projects =>
    [
        .. Named("ProjectReference").Select(one => (
            ToRepositoryPath((string?)one.Attribute("Include") ?? ""),
            one.Elements().FirstOrDefault(element => element.Name.LocalName == "Project")?.Value)),
    ];

    public IReadOnlyList<(string Id, string Version)> Packages =>
        [.. Named("PackageReference").Select(one => ((string?)one.Attribute("Include") ?? "", (string?)one.Attribute("Version") ?? ""))];

    public IReadOnlyList<string> HintPaths => [.. Named("HintPath").Select(element => element.Value.Trim().Replace('\\', '/'))];

    public string? Property(string name) => Named(name).Select(element => element.Value.Trim()).FirstOrDefault();

    private IEnumerable<string> Attributes(string element, string attribute) =>
        Named(element).Select(one => (string?)one.Attribute(attribute)).OfType<string>();

    private IEnumerable<XElement> Named(string name) => _xml.Descendants().Where(element => element.Name.LocalName == name);

    private string ToRepositoryPath(string include)
    {
        string relative = include.Replace('\\', '/').Replace("$(MSBuildThisFileDirectory)", "", StringComparison.Ordinal);
        string full = Path.GetFullPath(Path.Combine(SourceTree.Root, _folder, relative));
        return Path.GetRelativePath(SourceTree.Root, full).Replace('\\', '/');
    }
}
