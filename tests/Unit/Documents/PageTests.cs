using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using ChamberFirmware.Tests.Portability;

namespace ChamberFirmware.Tests.Unit.Documents;

/// <summary>Pages that a visitor reads first: their commands, their links.</summary>
[TestClass]
public sealed partial class PageTests
{
    private static readonly string[] AllowedCommands =
    [
        "dotnet run --project hardware/bench", "dotnet run -c Release --project tests/Benchmarks -- control",
        "dotnet run -c Release --project tests/Benchmarks -- timing", "dotnet run -c Release --project tests/Benchmarks -- tick",
        "dotnet run -c Release --project tests/Benchmarks -- uncertainty",
        "dotnet run -c Release --project tests/Benchmarks -- gateway",
        "dotnet test", "dotnet build", "dotnet tool install --global nanoff",
    ];

    [TestMethod]
    [DataRow("README.md")]
    [DataRow("CONTRIBUTING.md")]
    public void Every_dotnet_command_of_the_page_is_one_that_works_here(string page)
    {
        string[] commands =
            [.. Document.FencedLines(page).Select(Prompt).Where(line => line.StartsWith("dotnet ", StringComparison.Ordinal))];
        Assert.IsNotEmpty(commands, $"{page} shows no dotnet command.");
        foreach (string command in commands)
        {
            Assert.IsTrue(
                AllowedCommands.Any(allowed => command == allowed || command.StartsWith(allowed + " ", StringComparison.Ordinal)
                    || command.StartsWith(allowed + "/", StringComparison.Ordinal)),
                $"{page}: {command}");
        }
    }

    [TestMethod]
    public void Every_relative_link_of_every_page_leads_to_something()
    {
        Assert.IsGreaterThan(8, Document.Pages.Count);
        string[] dead =
        [
            .. from page in Document.Pages
               from link in Document.Links(page)
               where IsRelative(link) && !Leads(page, link)
               select $"{page}: {link}",
        ];
        Assert.IsEmpty(dead, string.Join('\n', dead));
    }

    [TestMethod]
    public void Every_name_in_the_firmwares_tour_and_rooms_is_in_the_code()
    {
        string code = string.Join('\n', from folder in new[] { "firmware", "drivers", "hardware", "tests" }
                                        from file in SourceTree.FilesIn(folder, "*.cs")
                                        select SourceTree.Read(file));
        string[] strange =
        [
            .. from page in Document.Pages.Where(page => page.StartsWith("firmware/", StringComparison.Ordinal))
               from text in Document.Ticked(Document.Read(page))
               where Identifier().IsMatch(text)
               from name in text.Split('.')
               where !Regex.IsMatch(code, $@"\b{name}\b")
               select $"{page}: {name}",
        ];
        Assert.IsEmpty(strange, string.Join('\n', strange));
    }

    private static string Prompt(string line) => line.StartsWith("$ ", StringComparison.Ordinal) ? line[2..] : line;

    private static bool IsRelative(string link) => !link.StartsWith('#') && !Scheme().IsMatch(link);

    private static bool Leads(string page, string link)
    {
        string folder = Path.GetDirectoryName(SourceTree.FullPath(page))!;
        string target = Path.GetFullPath(Path.Combine(folder, Uri.UnescapeDataString(link.Split('#')[0])));
        return target.StartsWith(SourceTree.Root, StringComparison.Ordinal) && (File.Exists(target) || Directory.Exists(target));
    }

    [GeneratedRegex(@"^[A-Z][A-Za-z0-9]*(\.[A-Z][A-Za-z0-9]*)*$")]
    private static partial Regex Identifier();

    [GeneratedRegex("^[a-z]+:", RegexOptions.IgnoreCase)]
    private static partial Regex Scheme();
}
