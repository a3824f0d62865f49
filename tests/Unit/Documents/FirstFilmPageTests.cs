using System;
using System.Linq;
using System.Text.RegularExpressions;
using ChamberFirmware.Commands;
using ChamberFirmware.Tests.Portability;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Tests.Unit.Bench;
using ChamberFirmware.Text;

namespace ChamberFirmware.Tests.Unit.Documents;

/// <summary>The page of the first film: what it tells to type is understood, and what the program is said to say it says.</summary>
[TestClass]
public sealed partial class FirstFilmPageTests
{
    private const string Page = "hardware/bench/first-film.md";

    [TestMethod]
    public void Every_option_of_the_page_is_one_of_its_command()
    {
        string[] commands = [.. Document.Ticked(Document.Read(Page)).Where(t => t.StartsWith("chamber ", StringComparison.Ordinal))];
        Assert.IsGreaterThan(4, commands.Length);
        foreach (string command in commands)
        {
            using var folder = new BenchFolder();
            folder.Run("help", command.Split(' ')[1]);
            foreach (Match option in Option().Matches(command))
            {
                StringAssert.Contains(folder.Output, option.Value, command);
            }
        }
    }

    [TestMethod]
    public void What_the_program_says_on_the_page_it_says_in_that_order()
    {
        string page = Document.Read(Page);
        string desk = string.Join('\n', SourceTree.FilesIn("hardware/bench/Desk", "*.cs").Select(SourceTree.Read));
        string firmware = SourceTree.Read(SourceTree.FilesIn("firmware/Commands", "TelemetryLine.cs").Single());
        int at = 0;
        foreach (string said in new[]
        {
            "ready. Enter has heat and mist off", "cooling: the door must stay closed", "the door may be opened", "ready. Enter casts",
        })
        {
            Assert.Contains(said, desk + firmware);
            at = page.IndexOf("| " + said, at, StringComparison.Ordinal);
            Assert.IsGreaterThan(0, at, said);
        }
    }

    [TestMethod]
    public void The_words_of_the_page_are_the_consoles()
    {
        var console = new CommandInterpreter(new TwinRun().Chamber);
        foreach (string word in new[] { "fill", "filled", "cast", "plate out" })
        {
            Assert.Contains($"`{word}`", Document.Read(Page));
            var answer = new TextBuffer(4096);
            console.Execute(word, answer);
            Assert.IsGreaterThan(0, answer.Length);
            Assert.DoesNotContain("Unknown command", answer.ToString(), word);
        }
    }

    [GeneratedRegex("--[a-z]+")]
    private static partial Regex Option();
}
