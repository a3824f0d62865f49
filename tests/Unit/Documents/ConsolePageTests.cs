using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using ChamberFirmware.Commands;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Documents;

/// <summary>What the bring-up page tells people to type is understood.</summary>
[TestClass]
public sealed partial class ConsolePageTests
{
    private const string Page = "hardware/bringup/README.md";

    private static CommandInterpreter Console { get; } = new(new TwinRun().Chamber);

    [TestMethod]
    public void Every_command_of_the_bring_up_page_is_in_the_consoles_help()
    {
        HashSet<string> known = [.. HelpWords(), "help"];
        string[] typed = [.. Document.Ticked(Document.Read(Page)).Where(text => Command().IsMatch(text))];
        Assert.IsGreaterThan(10, typed.Length, "The page tells what to type in backticks.");
        foreach (string text in typed)
        {
            Assert.Contains(text.Split(' ')[0], known, $"{Page}: `{text}`");
        }
    }

    [TestMethod]
    public void Every_command_of_the_help_is_understood()
    {
        foreach (string word in HelpWords())
        {
            Assert.DoesNotContain("Unknown command", Console.Execute(word), word);
        }
    }

    [TestMethod]
    public void Every_command_of_the_help_is_in_the_readmes_list()
    {
        string lines = string.Join('\n', Document.FencedLines("README.md"));
        HashSet<string> listed = [.. Word().Matches(lines).Select(match => match.Value)];
        foreach (string word in HelpWords())
        {
            Assert.Contains(word, listed, "README.md, the operator's console");
        }
    }

    [TestMethod]
    public void Recipes_of_the_bring_up_page_exist()
    {
        foreach (string text in Document.Ticked(Document.Read(Page)).Where(text => RecipeName().IsMatch(text)))
        {
            Assert.StartsWith("OK ", Console.Execute(text), $"{Page}: `{text}`");
        }
    }

    private static IEnumerable<string> HelpWords() => Console.Execute("help").Split('\n').Skip(1)
        .Select(line => TwoSpaces().Split(line)[0])
        .SelectMany(commands => commands.Split(", ")).Select(command => command.Split(' ')[0]).Where(word => !word.Contains('='));

    [GeneratedRegex(@"^[a-z]+( [\w\[\]-]+)?$")]
    private static partial Regex Command();

    [GeneratedRegex("^recipe [a-z][a-z0-9-]+$")]
    private static partial Regex RecipeName();

    [GeneratedRegex("[a-z]+")]
    private static partial Regex Word();

    [GeneratedRegex("  +")]
    private static partial Regex TwoSpaces();
}
