using System;
using System.IO;
using System.Linq;
using ChamberFirmware.Bench;
using ChamberFirmware.Tests.Portability;
using ChamberFirmware.Tests.Unit.Bench;

namespace ChamberFirmware.Tests.Unit.Documents;

/// <summary>The operator's guide: what it says to type is run, in its order, and its links lead somewhere.</summary>
[TestClass]
public sealed class OperatingPageTests
{
    private const string Page = "hardware/bench/operating.md";

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    public void Every_command_in_a_block_of_the_page_does_what_it_is_there_for()
    {
        using var folder = new BenchFolder();
        string template = File.ReadAllText(SourceTree.FullPath("hardware/bench/recipes/my-first-membrane.toml"));
        string recipe = folder.Write("my-first-membrane.toml", template);
        string[] blocks = [.. Document.Read(Page).Split("```").Where((_, i) => i % 2 == 1)];
        string[] commands = [.. blocks.SelectMany(b => b.Split('\n')).Where(l => l.StartsWith("chamber ", StringComparison.Ordinal))];
        Assert.HasCount(6, commands);
        foreach (string command in commands)
        {
            string[] words =
            [
                .. command.Split(' ')[1..].Select(w => w.StartsWith("out/", StringComparison.Ordinal) ? folder.PathOf(w) : w)
                    .Select(w => w == "my-first-membrane.toml" ? recipe : w),
            ];
            bool hasFolder = words[0] is "run" or "runs" or "compare";
            Assert.AreEqual(ExitCode.Good, folder.Run(hasFolder ? [.. words, "--out", folder.Out] : words), command + folder.Error);
        }

        StringAssert.Contains(File.ReadAllText(folder.PathOf("out", "example-2-4s", "report.html")), "example-2");
        Assert.IsTrue(File.Exists(folder.PathOf("out", "compared.html")));
    }

    [TestMethod]
    public void The_other_commands_of_the_page_are_known_with_their_options()
    {
        string[] commands = [.. Document.Ticked(Document.Read(Page)).Where(t => t.StartsWith("chamber ", StringComparison.Ordinal))];
        Assert.IsGreaterThan(2, commands.Length);
        foreach (string command in commands)
        {
            using var folder = new BenchFolder();
            string[] words = command.Split(' ');
            Assert.AreEqual(ExitCode.Good, folder.Run("help", words[1]), command);
            foreach (string option in words.Where(w => w.StartsWith("--", StringComparison.Ordinal)))
            {
                StringAssert.Contains(folder.Output, option, command);
            }
        }
    }
}
