using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using ChamberFirmware.Safety;
using ChamberFirmware.Tests.Circuit;
using ChamberFirmware.Tests.Portability;
using ChamberFirmware.Tests.Unit.Documents;

namespace ChamberFirmware.Tests.Parts;

/// <summary>A line's page, pins, wires, parts and deck say the same; what its failure modes name exists.</summary>
[TestClass]
public sealed partial class LinePageTests
{
    private const string Page = "hardware/wiring/line.md";
    private const string Harness = "hardware/wiring/line-harness.csv";
    private const string Parts = "hardware/bom/line.csv";

    private static readonly string[] Files = [Page, Harness, Pinout.LineTable];

    private static Dictionary<string, string[]> PartRows { get; } = Csv.Rows(Parts).Skip(1)
        .SelectMany(row => References(row[0]).Select(reference => (reference, row)))
        .ToDictionary(entry => entry.reference, entry => entry.row);

    [TestMethod]
    public void Every_signal_has_a_wire_with_its_GPIO()
    {
        string[][] wires = [.. Csv.Rows(Harness).Skip(1)];
        foreach (Pin pin in Pinout.FromTheWiring(Pinout.LineTable))
        {
            Assert.IsTrue(
                wires.Any(wire => Regex.IsMatch(wire[1], $@"\b{pin.Signal}\b") && Regex.IsMatch(wire[5], $@"\bGPIO {pin.Gpio}\b")),
                $"{Harness}: no wire of {pin}");
        }
    }

    [TestMethod]
    public void Every_part_of_a_line_that_is_named_is_listed_and_every_listed_one_that_is_no_resistor_is_named()
    {
        string text = string.Join('\n', Files.Select(Document.Read));
        string[] named = [.. Reference().Matches(text).Select(match => match.Value).Distinct()];
        Assert.IsEmpty(named.Where(part => !PartRows.ContainsKey(part)).ToArray(), string.Join(' ', named));
        string[] silent = [.. PartRows.Keys.Where(part => part[1] is not ('R' or 'C' or 'D') && !named.Contains(part))];
        Assert.IsEmpty(silent, string.Join(' ', silent));
    }

    [TestMethod]
    public void Every_output_that_is_off_when_low_has_its_pull_down_on_LA1_or_on_A4()
    {
        string[] onLine = [.. PartRows.Values.SelectMany(row => PullDowns().Matches(row[2]))
            .SelectMany(match => match.Groups["list"].Value.Split(", "))];
        string[] onA4 = [.. Pinout.FromTheWiring().Where(pin => pin.IsDriven && pin.SafeLevel == "low").Select(pin => pin.Signal)];
        foreach (string[] row in Csv.Rows(Pinout.LineTable).Skip(1).Where(row => row[3] == "low"))
        {
            Assert.IsTrue(onLine.Contains(row[0]) || onA4.Contains(row[5]), row[0]);
        }
    }

    [TestMethod]
    public void The_decks_have_the_values_of_the_parts_list()
    {
        int compared = 0;
        foreach ((string name, double value) in new[] { "request", "dope" }.SelectMany(deck => new Deck(deck).Parameters)
            .Where(parameter => Reference().IsMatch(parameter.Key)))
        {
            Assert.AreEqual(SpiceNumber.OfPart(PartRows[name][2]), value, value * 1e-9, name);
            compared++;
        }

        Assert.AreEqual(8, compared);
    }

    [TestMethod]
    public void Every_failure_mode_names_a_fault_a_refusal_or_a_hand_and_a_test_that_exists()
    {
        HashSet<string> tests = [.. typeof(LinePageTests).Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<TestClassAttribute>() != null)
            .SelectMany(type => type.GetMethods()).Select(method => method.Name)];
        HashSet<string> faults = [.. typeof(FaultCode).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral)
            .Select(field => $"{field.GetRawConstantValue()}")];
        string[][] rows = [.. Document.TableRows(Page).Where(row => row.Length == 4).SkipWhile(row => row[0] != "what").Skip(1)];
        Assert.IsGreaterThan(9, rows.Length);
        foreach (string[] row in rows.Where(row => row[3] != "none"))
        {
            Assert.Contains(row[3].Trim('`'), tests, row[0]);
        }

        foreach (string noticed in rows.SelectMany(row => row[2].Split("; ")))
        {
            bool isKnown = faults.Contains(noticed) || noticed is "4602" or "none" or "dead-man"
                || noticed.StartsWith("by hand: ", StringComparison.Ordinal);
            Assert.IsTrue(isKnown, noticed);
        }
    }

    private static IEnumerable<string> References(string cell)
    {
        string[] ends = cell.Split('-');
        Match first = Numbered().Match(ends[0]);
        int from = int.Parse(first.Groups["number"].Value, System.Globalization.CultureInfo.InvariantCulture);
        int to = int.Parse(Numbered().Match(ends[^1]).Groups["number"].Value, System.Globalization.CultureInfo.InvariantCulture);
        return Enumerable.Range(from, to - from + 1).Select(number => $"{first.Groups["letters"].Value}{number}");
    }

    [GeneratedRegex(@"^(?<letters>L[A-Z])(?<number>\d+)$")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"\bL[ABKYURCD]\d+\b")]
    private static partial Regex Reference();

    [GeneratedRegex("pull-downs: (?<list>.*)$")]
    private static partial Regex PullDowns();
}
