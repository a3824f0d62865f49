using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using ChamberFirmware.Bench.Gateway;
using ChamberFirmware.Tests.Unit.Bench;

namespace ChamberFirmware.Tests.Unit.Documents;

/// <summary>The gateway's page against the gateway.</summary>
[TestClass]
public sealed partial class GatewayPageTests
{
    private const string Page = "hardware/bench/gateway.md";
    private static readonly string[] Sections = ["", "[broker]", "[publish]", "[backfill]", "[http]", "[commands]", "[[chamber]]"];

    [TestMethod]
    public void Every_key_that_a_gateways_file_may_have_is_on_its_page()
    {
        string page = Document.Read(Page);
        using var folder = new BenchFolder();
        string text = string.Concat(Sections.Select(section => $"{section}\nqqqqqqqqqq = 1\n"));
        Assert.IsNull(GatewayFile.Read(folder.Write("g.toml", text), _ => null, out IReadOnlyList<string> mistakes));
        string[] keys =
        [
            .. mistakes.Where(mistake => mistake.Contains("Unknown key", StringComparison.Ordinal))
                .SelectMany(mistake => mistake.TrimEnd('.').Split(" has ")[1].Split(", ")),
        ];
        Assert.IsGreaterThan(20, keys.Length, string.Join('\n', mistakes)); // the gateway itself lists them
        foreach (string key in keys)
        {
            Assert.Contains($"`{key}`", page, key);
        }
    }

    [TestMethod]
    public void Every_topic_is_on_the_page()
    {
        string page = Document.Read(Page);
        var topics = new Topics("SITE", "NAME");
        foreach (string topic in new[]
        {
            topics.Reading("ID"), topics.Backfill("ID"), topics.State("ID"), topics.Availability("ID"), topics.Gateway,
            topics.AnyCommand.Replace("+", "ID"), Discovery.Topic("PREFIX", "SITE", "ID"),
        })
        {
            Assert.Contains($"`{topic}`", page);
        }
    }

    [TestMethod]
    public void Every_option_of_a_command_on_the_page_is_one_of_that_command()
    {
        string[] commands = [.. Document.FencedLines(Page).Where(line => line.StartsWith("chamber ", StringComparison.Ordinal))];
        Assert.HasCount(2, commands);
        foreach (string command in commands)
        {
            using var folder = new BenchFolder();
            Assert.AreEqual(0, folder.Run("help", command.Split(' ')[1]));
            foreach (Match option in Option().Matches(command.Split("    ")[0]))
            {
                Assert.Contains(option.Value, folder.Output, command);
            }
        }
    }

    [TestMethod]
    public void The_keys_of_the_message_on_the_page_are_those_of_a_message()
    {
        string block = Document.Read(Page).Split("```\n{\"site\"")[1].Split("```")[0];
        string[] known =
        [
            ReadingText.SiteKey, ReadingText.ChamberKey, ReadingText.UtcKey, ReadingText.SequenceKey, ReadingText.AgeKey,
            ReadingText.TimeKey, ReadingText.SimulatedKey, .. PublishedPoint.All.Select(p => p.Name),
        ];
        string[] shown = [.. Key().Matches("{\"site\"" + block).Select(m => m.Groups[1].Value)];
        Assert.IsGreaterThan(10, shown.Length);
        CollectionAssert.IsSubsetOf(shown, known);
    }

    [GeneratedRegex("--[a-z]+")]
    private static partial Regex Option();

    [GeneratedRegex("\"([A-Za-z0-9]+)\":")]
    private static partial Regex Key();
}
