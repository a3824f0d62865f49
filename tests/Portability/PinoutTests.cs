using System.Collections.Generic;
using System.Linq;

namespace ChamberFirmware.Tests.Portability;

/// <summary>The wiring table and the code agree on every pin, and no pin is one the ESP32 cannot spare.</summary>
[TestClass]
public class PinoutTests
{
    [TestMethod]
    public void Every_signal_of_the_wiring_has_the_same_pin_in_the_code()
    {
        string[] wired = [.. Pinout.FromTheWiring().Select(pin => $"{pin.Signal} = {pin.Gpio}").Order()];
        string[] coded = [.. Pinout.FromTheCode().Select(pin => $"{pin.Signal} = {pin.Gpio}").Order()];

        Assert.IsNotEmpty(wired, "The wiring table has no signal.");
        CollectionAssert.AreEqual(wired, coded, $"pinout.csv: {string.Join(", ", wired)}\nPins.cs: {string.Join(", ", coded)}");
    }

    [TestMethod]
    public void No_pin_and_no_signal_is_used_twice()
    {
        IReadOnlyList<Pin> pins = Pinout.FromTheWiring();

        CollectionAssert.AllItemsAreUnique(pins.Select(pin => pin.Gpio).ToArray());
        CollectionAssert.AllItemsAreUnique(pins.Select(pin => pin.Signal).ToArray());
    }

    [TestMethod]
    public void Every_direction_is_one_that_is_known()
    {
        foreach (Pin pin in Pinout.FromTheWiring())
        {
            Assert.IsTrue(pin.Direction is "input" or "output" or "bidirectional", $"{pin}: no such direction.");
        }
    }

    /// <summary>ESP32 data sheet, pin list: GPIO 20, 24 and 28 to 31 do not come out of the WROOM module.</summary>
    [TestMethod]
    public void Every_pin_exists() =>
        AssertNone(pin => pin.Gpio is < 0 or 20 or 24 or (>= 28 and <= 31) or > 39, "this pin does not exist");

    [TestMethod]
    public void No_signal_takes_a_pin_of_the_flash() =>
        AssertNone(pin => pin.Gpio is >= 6 and <= 11, "GPIO 6 to 11 belong to the flash");

    /// <summary>The boot loader and its messages: an output here would be driven at every reset.</summary>
    [TestMethod]
    public void The_boot_console_stays_free() =>
        AssertNone(pin => pin.Gpio is 1 or 3, "GPIO 1 and 3 are the boot console");

    /// <summary>These decide how the chip boots and some are high at reset: a load on one moves at power-up or stops the boot.</summary>
    [TestMethod]
    public void No_output_hangs_on_a_strapping_pin() =>
        AssertNone(pin => pin.IsDriven && pin.Gpio is 0 or 2 or 5 or 12 or 15, "strapping pin");

    [TestMethod]
    public void Pins_that_can_only_read_only_read() =>
        AssertNone(pin => pin.IsDriven && pin.Gpio >= 34, "GPIO 34 to 39 have no output driver");

    private static void AssertNone(System.Func<Pin, bool> isWrong, string reason)
    {
        IReadOnlyList<Pin> pins = Pinout.FromTheWiring();
        Assert.IsNotEmpty(pins, "The wiring table has no signal.");
        string[] wrong = [.. pins.Where(isWrong).Select(pin => $"{pin}: {reason}")];
        Assert.IsEmpty(wrong, string.Join('\n', wrong));
    }
}
