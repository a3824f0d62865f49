using System.Text;
using ChamberFirmware.Refusals;
using ChamberFirmware.Settings;
using ChamberFirmware.Text;

namespace ChamberFirmware.Tests.Device;

/// <summary>What one runtime writes as text, every other one reads back.</summary>
[TestClass]
public class SettingsTests
{
    [TestMethod]
    public void The_check_sum_is_that_of_zip_and_png()
    {
        byte[] digits = Encoding.UTF8.GetBytes("123456789");
        Assert.AreEqual("CBF43926", Crc32.End(Crc32.Continue(Crc32.Start, digits, 0, 9)).ToString("X8"));
        Assert.AreEqual("00000000", Crc32.End(Crc32.Start).ToString("X8"));
    }

    [TestMethod]
    public void Settings_come_back_from_their_text()
    {
        var settings = new ChamberSettings
        {
            FanTableMPerS = new double[] { 0.4, 0.7123, 0.95, 1.4, 1.9, 2.55 },
            HumidifierGPerS = 0.00942724147354,
            WallHeatJPerK = 2170.27239487,
            SensorOffsetPct = -0.0230553251358,
            CarriageLatencyUs = 61234,
            CommissionedDate = "2026-11-23",
        };
        string text = SettingsText.Of(settings);
        var read = new ChamberSettings();
        Refusal? refusal = SettingsText.Read(text, read, out string missing);
        Assert.IsNull(refusal);
        Assert.AreEqual("", missing);
        Assert.AreEqual(text, SettingsText.Of(read));
        Assert.IsTrue(text.Contains("\nFanTableMPerS=0.4, 0.7123, 0.95, 1.4, 1.9, 2.55\n"), text);
        Assert.IsTrue(text.Contains("\nHumidifierGPerS=0.00942724147354\n"), text);
        Assert.IsTrue(text.Contains("\nSensorOffsetPct=-0.0230553251358\n"), text);
        Assert.IsTrue(read.HumidifierGPerS == settings.HumidifierGPerS);
        Assert.IsTrue(read.FanTableMPerS[1] == 0.7123);
        Assert.IsTrue(read.CarriageLatencyUs == 61234);
    }

    [TestMethod]
    public void A_text_with_one_wrong_character_is_not_read()
    {
        var text = new StringBuilder(SettingsText.Of(new ChamberSettings()));
        string damaged = text.Replace("HeaterW=300", "HeaterW=800").ToString();
        Refusal? refusal = SettingsText.Read(damaged, new ChamberSettings(), out string missing);
        Assert.AreEqual("2212 The text is damaged or cut off: its check sum does not fit.", refusal!.ToString());
    }

    [TestMethod]
    public void A_value_out_of_range_is_named_with_its_range()
    {
        var settings = new ChamberSettings { HeaterW = 9.0 };
        Refusal? fault = SettingsCheck.FirstFault(settings);
        Assert.AreEqual("HeaterW = 9 is out of range: it must be between 10 and 5000.", fault!.Sentence);
        settings.HeaterW = double.NaN;
        Assert.IsTrue(SettingsCheck.FirstFault(settings)!.Sentence.StartsWith("HeaterW = "));
        Assert.IsNull(SettingsCheck.FirstFault(new ChamberSettings()));
    }
}
