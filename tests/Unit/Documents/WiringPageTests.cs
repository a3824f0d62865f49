using System.Linq;
using System.Text.RegularExpressions;
using ChamberFirmware.Tests.Portability;

namespace ChamberFirmware.Tests.Unit.Documents;

/// <summary>The wiring diagram shows every signal with its pin.</summary>
[TestClass]
public sealed partial class WiringPageTests
{
    private const string Diagram = "hardware/wiring/diagram.svg";

    [TestMethod]
    public void Every_signal_of_the_pinout_is_in_the_diagram_with_its_GPIO()
    {
        string[] labels = [.. Text().Matches(Document.Read(Diagram)).Select(match => Spaces().Replace(match.Groups["text"].Value, " "))];
        foreach (Pin pin in Pinout.FromTheWiring())
        {
            Assert.Contains($"{pin.Signal} GPIO {pin.Gpio}", labels, $"{Diagram}: {pin}");
        }
    }

    [TestMethod]
    public void The_diagram_shows_no_signal_that_the_pinout_does_not_have()
    {
        int listed = Pinout.FromTheWiring().Count;
        Assert.HasCount(listed, PinLabel().Matches(Document.Read(Diagram)));
    }

    [TestMethod]
    public void Every_signal_of_the_pinout_has_a_wire_with_its_GPIO()
    {
        string[] wires = Document.Read("hardware/wiring/harness.csv").Split('\n');
        foreach (Pin pin in Pinout.FromTheWiring())
        {
            Assert.IsTrue(
                wires.Any(wire => Regex.IsMatch(wire, $@"\b{pin.Signal}\b") && Regex.IsMatch(wire, $@"\bGPIO {pin.Gpio}\b")),
                $"harness.csv: no wire of {pin}");
        }
    }

    /// <summary>Reset is off because of these.</summary>
    [TestMethod]
    public void Every_output_that_is_off_when_low_has_a_pull_down_in_the_parts_list()
    {
        string[] rows = [.. Document.Read("hardware/bom/bom.csv").Split('\n').Where(line => PullDowns().IsMatch(line))];
        string[] listed = [.. rows.SelectMany(row => PullDowns().Match(row).Groups["list"].Value.Split(", ")).Order()];
        string[] wanted =
            [.. Pinout.FromTheWiring().Where(pin => pin.IsDriven && pin.SafeLevel == "low").Select(pin => pin.Signal).Order()];
        CollectionAssert.AreEqual(wanted, listed, string.Join(' ', listed));
    }

    [GeneratedRegex("pull-downs: (?<list>[^\"]*)\"")]
    private static partial Regex PullDowns();

    [GeneratedRegex("<text[^>]*>(?<text>[^<]*)</text>")]
    private static partial Regex Text();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@">\w+\s+GPIO \d+<")]
    private static partial Regex PinLabel();
}
