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

    [GeneratedRegex("<text[^>]*>(?<text>[^<]*)</text>")]
    private static partial Regex Text();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@">\w+\s+GPIO \d+<")]
    private static partial Regex PinLabel();
}
