using System;
using ChamberFirmware.Air;
using ChamberFirmware.Drivers;
using ChamberFirmware.Text;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Tests.Device;

/// <summary>Where the device's arithmetic differs from a PC's, and where it must not.</summary>
[TestClass]
public class SafeNumbersTests
{
    // Computed on .NET 10 and found again on nanoFramework's interpreter; any other value means that a trace would not replay.
    private const long PsychrometricBits = 8687601176787997014;

    [TestMethod]
    public void A_load_stays_off_when_its_duty_is_not_a_number()
    {
        var output = new LevelOutput();
        var load = new SwitchedLoad(output, 0.1);
        for (int i = 0; i < 20; i++)
        {
            load.Drive(double.NaN, 0.1);
            Assert.IsFalse(output.IsOn);
        }
    }

    [TestMethod]
    public void Outputs_notice_a_duty_that_is_not_a_number()
    {
        var outputs = new Outputs();
        Assert.IsFalse(outputs.HasNaN());
        outputs.LoadDuty01[Loads.DryAir] = double.NaN;
        Assert.IsTrue(outputs.HasNaN());
    }

    [TestMethod]
    public void Psychrometrics_gives_the_same_bits_on_every_runtime()
    {
        long bits = 0;
        for (int halfDegrees = -120; halfDegrees <= 200; halfDegrees++)
        {
            double ratio = Psychrometrics.HumidityRatioGPerKg(halfDegrees / 2.0, 37.0, 98765.0);
            bits = bits * 31 + BitConverter.DoubleToInt64Bits(ratio);
            bits = bits * 31 + BitConverter.DoubleToInt64Bits(Psychrometrics.DewPointC(ratio, 98765.0));
        }

        Assert.AreEqual(PsychrometricBits, bits);
    }

    private sealed class LevelOutput : ISwitchOutput
    {
        public bool IsOn { get; private set; }

        public void Write(bool on) => IsOn = on;
    }

    [TestMethod]
    public void A_half_goes_away_from_nought_and_what_is_no_number_is_told()
    {
        TextBuffer text = new TextBuffer(80).Fixed(2.5, 0).Add(" ").Fixed(-0.125, 2).Add(" ").Fixed(double.NaN, 1).Add(" ").Fixed(1e300, 1);
        text.Add(" ").Whole(long.MinValue).Add(" ").Hex(0xBADC0FFE);
        Assert.AreEqual("3 -0.13 NaN out of range -9223372036854775808 BADC0FFE", text.ToString());
    }
}
