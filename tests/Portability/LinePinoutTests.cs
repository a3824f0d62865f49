using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Tests.Circuit;

namespace ChamberFirmware.Tests.Portability;

/// <summary>
/// A casting line's pins: table and code agree, no pin is two things at once on the same board, and what a strapping pin does at reset
/// harms nothing.
/// </summary>
[TestClass]
public sealed class LinePinoutTests
{
    // What a line has not: blade, plate, cover over a plate, their switches.
    private static readonly string[] OfPlates = ["BladeCarriage", "Immersion", "Cover", "BladeAtEnd", "PlateInBath"];

    private static IReadOnlyList<Pin> Line => Pinout.FromTheWiring(Pinout.LineTable);

    private static Dictionary<int, string> Plate => Pinout.FromTheWiring().ToDictionary(pin => pin.Gpio, pin => pin.Signal);

    [TestMethod]
    public void Every_signal_of_the_table_has_the_same_pin_in_the_code()
    {
        string[] wired = [.. Line.Select(pin => $"{pin.Signal} = {pin.Gpio}").Order()];
        string[] coded = [.. Pinout.FromTheCode("LinePins").Select(pin => $"{pin.Signal} = {pin.Gpio}").Order()];
        Assert.HasCount(9, wired);
        CollectionAssert.AreEqual(wired, coded, string.Join(", ", coded));
    }

    [TestMethod]
    public void A_pin_is_a_lines_alone_or_in_the_place_of_what_the_table_names_and_a_line_has_not()
    {
        CollectionAssert.AllItemsAreUnique(Line.Select(pin => pin.Gpio).ToArray());
        string[][] rows = [.. Csv.Rows(Pinout.LineTable).Skip(1)];
        foreach ((Pin pin, string instead) in Line.Zip(rows, (pin, row) => (pin, row[5])))
        {
            Assert.AreEqual(Plate.GetValueOrDefault(pin.Gpio, ""), instead, pin.ToString());
            Assert.IsTrue(instead.Length == 0 || OfPlates.Contains(instead), $"{pin}: a line needs {instead} too");
        }
    }

    /// <summary>Settings that were lost make a chamber with plates of a line: it must not know the pin of the dope.</summary>
    [TestMethod]
    public void No_chamber_with_plates_drives_the_pin_of_the_dope() =>
        Assert.IsFalse(Plate.ContainsKey(Line.Single(pin => pin.Signal == "Coat").Gpio));

    /// <summary>
    /// ESP32 data sheet, strapping pins: 0 and 12 decide whether it boots and at which voltage, and 2 must be low for a download: an output
    /// to a relay's driver that a resistor holds low may be there, an input not. 5 and 15 decide about SDIO and the boot's messages only.
    /// </summary>
    [TestMethod]
    public void What_hangs_on_a_strapping_pin_harms_no_boot_and_nothing_that_moves()
    {
        foreach (Pin pin in Line)
        {
            Assert.IsFalse(pin.Gpio is 0 or 12, $"{pin}: the boot hangs on it");
            Assert.IsTrue(pin.Gpio is not (5 or 15) || pin.Direction == "input", $"{pin}: pulled up at reset");
            Assert.IsTrue(pin.Gpio != 2 || pin.Signal == "InTolerance", $"{pin}: information, and no load");
        }
    }

    [TestMethod]
    public void No_pin_is_one_that_the_ESP32_cannot_spare_and_every_safe_level_is_low()
    {
        foreach (Pin pin in Line)
        {
            Assert.IsFalse(pin.Gpio is 1 or 3 or (>= 6 and <= 11) or 20 or 24 or (>= 28 and <= 31) or > 39, pin.ToString());
            Assert.IsFalse(pin.IsDriven && pin.Gpio >= 34, pin.ToString());
            Assert.AreEqual(pin.Signal is "WebA" or "WebB" ? "none" : "low", pin.SafeLevel, pin.ToString());
        }
    }
}
