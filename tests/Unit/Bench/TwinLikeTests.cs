using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using ChamberFirmware.Bench;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Portability;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Bench;

/// <summary>Which settings become the plant's, and that the page says the same.</summary>
[TestClass]
public sealed partial class TwinLikeTests
{
    [TestMethod]
    public void The_reference_chambers_settings_make_the_reference_twin()
    {
        TwinParameters reference = TwinParameters.Reference;
        TwinParameters like = TwinLike.Of(new ChamberSettings());
        foreach (PropertyInfo property in typeof(TwinParameters).GetProperties().Where(p => p.PropertyType == typeof(double)))
        {
            double expected = (double)property.GetValue(reference)!;
            Assert.AreEqual(expected, (double)property.GetValue(like)!, 0.03 * Math.Abs(expected) + 1e-9, property.Name);
        }
    }

    /// <summary>Every setting is changed alone: what changes in the twin is what the table of README.md says, and nothing else.</summary>
    [TestMethod]
    public void The_page_says_what_every_setting_becomes()
    {
        TwinParameters before = TwinLike.Of(new ChamberSettings());
        string page = File.ReadAllText(Path.Combine(SourceTree.Root, "hardware", "bench", "README.md"));
        string[][] rows = [.. TableRow().Matches(page).Select(m => new[] { m.Groups[1].Value, m.Groups[2].Value })];
        Assert.IsGreaterThan(25, rows.Length);
        var told = rows.SelectMany(row => Names(row[0]).Select(setting => (Setting: setting, Twin: Names(row[1])))).ToList();
        foreach (FieldInfo field in typeof(ChamberSettings).GetFields().Where(f => Other(f, new ChamberSettings()) != null))
        {
            var settings = new ChamberSettings();
            field.SetValue(settings, Other(field, settings));
            TwinParameters after = TwinLike.Of(settings);
            string[] changed = [.. typeof(TwinParameters).GetProperties(BindingFlags.Instance | BindingFlags.Public)
                .Where(p => !Equals(p.GetValue(before), p.GetValue(after))).Select(p => p.Name)];
            string[] expected = [.. told.Where(t => t.Setting == field.Name).SelectMany(t => t.Twin)];
            CollectionAssert.AreEquivalent(expected, changed, field.Name);
        }
    }

    /// <summary>A chip that reads 4 %RH low, and whose calibration adds 4, shows the twin's true air.</summary>
    [TestMethod]
    public void A_calibrated_sensor_of_the_twin_needs_its_calibration()
    {
        TwinParameters twin = TwinLike.Of(new ChamberSettings { SensorRhOffsetPct = [4.0, 0.0], SensorTemperatureOffsetK = [-0.5, 0.0] });
        Assert.AreEqual(-4.0, twin.SensorHumidityBiasPct, 1e-9);
        Assert.AreEqual(0.5, twin.SensorTemperatureBiasK, 1e-9);
    }

    private static object? Other(FieldInfo field, ChamberSettings settings) => field.GetValue(settings) switch
    {
        double value => field.Name == "ColdestWall01" ? 0.5 : value == 0.0 ? 0.05 : value * 0.9,
        long value => value is 0 or 1 ? 1 - value : value + 1000,
        double[] values => values.Select((v, i) => v + 0.01 * (i + 1) * (i + 1)).ToArray(),
        _ => null,
    };

    private static string[] Names(string cell) => [.. Quoted().Matches(cell).Select(m => m.Groups[1].Value)];

    [GeneratedRegex(@"^\| (`[A-Z][^|]*) \| ([^|]*) \|", RegexOptions.Multiline)]
    private static partial Regex TableRow();

    [GeneratedRegex("`([A-Za-z0-9]+)`")]
    private static partial Regex Quoted();
}
