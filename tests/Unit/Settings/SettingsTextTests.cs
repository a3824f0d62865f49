using System;
using System.Globalization;
using System.Linq;
using System.Reflection;
using ChamberFirmware.Settings;
using ChamberFirmware.Text;
using ChamberFirmware.Twin;
using CsCheck;

namespace ChamberFirmware.Tests.Unit.Settings;

/// <summary>What is written is what is read, no setting is forgotten, and nothing damaged is taken.</summary>
[TestClass]
public sealed class SettingsTextTests
{
    private static FieldInfo[] Fields { get; } = typeof(ChamberSettings).GetFields(BindingFlags.Public | BindingFlags.Instance);

    [TestMethod]
    public void Elements_and_walls_too_light_for_the_models_steps_are_refused()
    {
        Assert.AreEqual("", SettingsCheck.FirstFault(new ChamberSettings()).Said());
        var light = new ChamberSettings { HeaterElementJPerK = 2.7 }; // (1 + 4 2.5) W/K for 0.25 s
        Assert.AreEqual(
            "HeaterElementJPerK = 2.7000 is too little for the heat that air of the fastest velocity gives it: it must be 2.7500 or more.",
            SettingsCheck.FirstFault(light).Said());
        light.HeaterElementJPerK = 2.75;
        Assert.AreEqual("", SettingsCheck.FirstFault(light).Said());
        light.WallForcedWPerK = 50.0;
        light.WallHeatJPerK = 30.0;
        Assert.StartsWith("WallHeatJPerK = 30.0000 is too little for the heat ", SettingsCheck.FirstFault(light).Said());
    }

    [TestMethod]
    public void Every_field_of_the_settings_is_in_the_list_once_under_its_own_name()
    {
        string[] lines = SettingsText.Of(new ChamberSettings()).TrimEnd('\n').Split('\n');
        string[] listed = [.. lines[1..^1].Select(line => line.Split('=')[0])];
        CollectionAssert.AreEqual(Fields.Select(field => field.Name).Order().ToArray(), listed.Order().ToArray());
        Assert.AreEqual("settingsVersion=1", lines[0]);
        Assert.StartsWith("crc32=", lines[^1]);
    }

    [TestMethod]
    public void Each_line_of_the_list_points_at_the_field_it_names()
    {
        foreach (FieldInfo field in Fields)
        {
            var settings = new ChamberSettings();
            field.SetValue(settings, Other(field.GetValue(settings)!));
            var before = Lines(new ChamberSettings());
            string changed = Lines(settings).Except(before).Single(line => !line.StartsWith("crc32=", StringComparison.Ordinal));
            Assert.StartsWith(field.Name + "=", changed);
        }
    }

    [TestMethod]
    public void The_defaults_come_back_to_the_last_bit()
    {
        var read = Nothing();
        Assert.AreEqual("", SettingsText.Read(SettingsText.Of(new ChamberSettings()), read, out string missing).Said());
        Assert.AreEqual("", missing);
        AssertSame(new ChamberSettings(), read);
    }

    [TestMethod]
    public void A_copy_has_every_value_and_shares_no_table()
    {
        var copy = Nothing();
        var settings = new ChamberSettings();
        copy.CopyFrom(settings);
        AssertSame(settings, copy);
        copy.FanTableRpm[0] = 1.0;
        Assert.AreEqual(600.0, settings.FanTableRpm[0]);
    }

    [TestMethod]
    public void Any_number_comes_back_within_1e_11_and_its_text_does_not_change_again()
    {
        Gen.Double[1e-3, 1e9].Sample(value =>
        {
            string text = Typist.NumberText(value);
            bool isRead = DecimalText.TryParse(text, out double read);
            return isRead && Math.Abs(read - value) <= 1e-11 * value && Typist.NumberText(read) == text;
        });
        Gen.Long[0, 999_999_999_999].Select(Gen.Int[0, 12]).Sample(pair =>
        {
            double value = pair.Item1 / Math.Pow(10.0, pair.Item2);
            return DecimalText.TryParse(Typist.NumberText(value), out double read) && (read == value || value < 1e-3);
        });
    }

    [TestMethod]
    [DataRow(0.0, "0")]
    [DataRow(0.4613, "0.4613")]
    [DataRow(3000.0, "3000")]
    [DataRow(0.00833, "0.00833")]
    [DataRow(-2.5, "-2.5")]
    [DataRow(1e-9, "0.000000001")]
    [DataRow(1.0 / 3.0, "0.333333333333")]
    [DataRow(999999999999.0, "999999999999")]
    [DataRow(1e12, "out of range")]
    [DataRow(double.NaN, "out of range")]
    public void A_number_is_written_short_and_without_an_exponent(double value, string text) =>
        Assert.AreEqual(text, Typist.NumberText(value));

    [TestMethod]
    public void The_check_sum_is_the_one_of_IEEE_802_3() => Assert.AreEqual(0xCBF43926u, Crc("123456789"));

    [TestMethod]
    public void A_text_that_is_torn_anywhere_or_has_one_wrong_character_is_refused()
    {
        string text = SettingsText.Of(new ChamberSettings());
        for (int at = 0; at < text.Length - 1; at++)
        {
            AssertRefused(text[..at], "check sum");
            char other = text[at] == '0' ? '1' : '0';
            AssertRefused(text[..at] + other + text[(at + 1)..], "check sum");
        }

        AssertRefused(text[..^9] + text[^9..].ToUpperInvariant().Replace('\n', 'X'), "check sum");
    }

    [TestMethod]
    [DataRow("settingsVersion=1\n", "settingsVersion=2\n", "begins with 'settingsVersion=2'")]
    [DataRow("HeaterW=", "HeatreW=", "Unknown setting 'HeatreW'")]
    [DataRow("HeaterW=300", "HeaterW=three", "HeaterW = 'three' is not a number")]
    [DataRow("HeaterW=300", "HeaterW=3", "HeaterW = 3 is out of range")]
    [DataRow("ImmersionLatencyUs=90000", "ImmersionLatencyUs=90000.5", "is not a whole number")]
    [DataRow("ImmersionHoldUs=1500000", "ImmersionHoldUs=99999", "must be between 100000 and")]
    [DataRow("CarriageOverrunUs=100000", "CarriageOverrunUs=9999", "must be between 10000 and")]
    [DataRow("FanTableRpm=600, 900", "FanTableRpm=600, 500", "does not rise at 500 rpm")]
    [DataRow("FanTableRpm=600, ", "FanTableRpm=", "has 5 speeds and 6 velocities")]
    [DataRow("AirTableDate=", "AirTableDate=2026-02-30", "is not a day")]
    [DataRow("HeaterW=300", "HeaterW 300", "is not a line name=value")]
    public void A_whole_text_with_a_wrong_line_is_refused_with_what_is_wrong(string from, string to, string words)
    {
        string text = SettingsText.Of(new ChamberSettings());
        Assert.Contains(from, text);
        AssertRefused(Signed(text.Replace(from, to)), words);
    }

    [TestMethod]
    public void A_text_of_an_older_firmware_leaves_new_settings_at_their_defaults_and_names_them()
    {
        string text = Signed(SettingsText.Of(new ChamberSettings { HeaterW = 250.0 }).Replace("LeakPerHour=6\n", ""));
        var read = new ChamberSettings();
        Assert.AreEqual("", SettingsText.Read(text, read, out string missing).Said());
        Assert.AreEqual("LeakPerHour", missing);
        Assert.AreEqual(250.0, read.HeaterW);
    }

    [TestMethod]
    [DataRow("2026-11-23", true)]
    [DataRow("2028-02-29", true)]
    [DataRow("2026-02-29", false)]
    [DataRow("2026-04-31", false)]
    [DataRow("2026-13-01", false)]
    [DataRow("1999-12-31", false)]
    [DataRow("2026-1-23", false)]
    [DataRow("23.11.2026", false)]
    [DataRow("2026-11-2x", false)]
    [DataRow("", false)]
    public void A_day_is_a_day_of_the_calendar(string text, bool isDay) => Assert.AreEqual(isDay, DateText.IsDay(text));

    private static void AssertRefused(string text, string words) =>
        Assert.Contains(words, SettingsText.Read(text, new ChamberSettings(), out _).Said(), text);

    /// <summary>The text with the check sum that belongs to it: wrong on purpose, not damaged.</summary>
    internal static string Signed(string text)
    {
        string body = text[..text.LastIndexOf("crc32=", StringComparison.Ordinal)];
        return $"{body}crc32={Crc(body):X8}\n";
    }

    private static uint Crc(string text) =>
        Crc32.End(Crc32.Continue(Crc32.Start, System.Text.Encoding.ASCII.GetBytes(text), 0, text.Length));

    private static string[] Lines(ChamberSettings settings) => SettingsText.Of(settings).Split('\n');

    private static ChamberSettings Nothing()
    {
        var settings = new ChamberSettings();
        foreach (FieldInfo field in Fields)
        {
            field.SetValue(settings, Other(field.GetValue(settings)!));
        }

        return settings;
    }

    private static object Other(object value) => value switch
    {
        double number => number + 1.0,
        long number => number + 1,
        double[] numbers => numbers.Append(7.0).ToArray(),
        string => "2026-11-23",
        _ => throw new InvalidOperationException($"A setting of type {value.GetType().Name} has no line in the list."),
    };

    private static void AssertSame(ChamberSettings expected, ChamberSettings actual)
    {
        foreach (FieldInfo field in Fields)
        {
            Assert.AreEqual(Shown(field.GetValue(expected)), Shown(field.GetValue(actual)), field.Name);
        }
    }

    private static string Shown(object? value) => value is double[] numbers
        ? string.Join(' ', numbers.Select(number => number.ToString("R", CultureInfo.InvariantCulture)))
        : Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
