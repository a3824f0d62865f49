using System;
using System.Collections.Generic;
using ChamberFirmware.Fields;
using ChamberFirmware.Settings;
using ChamberFirmware.Twin;
using CsCheck;

namespace ChamberFirmware.Tests.Unit.Model;

/// <summary>Settings anywhere in their ranges, ends as often as the middle. Tables and texts stay.</summary>
internal sealed class DrawnSettings : IFieldVisitor
{
    private readonly Random _random;
    private readonly HashSet<string> _kept;

    private DrawnSettings(int seed, string[] kept)
    {
        _random = new Random(seed);
        _kept = [.. kept];
    }

    public static Gen<int> Seed { get; } = Gen.Int[0, int.MaxValue - 1];

    /// <summary>A chamber that the settings' check lets pass, however strange; <paramref name="kept"/> stay at their defaults.</summary>
    public static ChamberSettings Of(int seed, params string[] kept)
    {
        var settings = new ChamberSettings();
        AllRows.Visit(settings, new DrawnSettings(seed, kept));
        if (SettingsCheck.FirstFault(settings).Said().Length > 0)
        {
            settings.HeaterElementJPerK = 1000.0; // too light for all that heat
            settings.WallHeatJPerK = 1000000.0;
        }

        Assert.AreEqual("", SettingsCheck.FirstFault(settings).Said());
        return settings;
    }

    public void Number(string name, ref double value, double standard, double lowest, double highest, string meaning)
    {
        if (_kept.Contains(name) || name.StartsWith("Salt", StringComparison.Ordinal)
            || name.StartsWith("Web", StringComparison.Ordinal))
        {
            return;
        }

        double share01 = _random.NextDouble();
        value = _random.Next(5) switch
        {
            0 => lowest,
            1 => highest,
            2 when lowest > 0.0 => lowest * Math.Pow(highest / lowest, share01),
            _ => lowest + share01 * (highest - lowest),
        };
    }

    public void Whole(string name, ref long value, long standard, long lowest, long highest, string meaning)
    {
    }

    public void Table(string name, ref double[] values, string standard, int most, double lowest, double highest, string meaning)
    {
    }

    public void Word(string name, ref string value, string standard, string allowed, string meaning)
    {
    }

    public void Text(string name, ref string value, string meaning)
    {
    }

    public void Date(string name, ref string value, string meaning)
    {
    }
}
