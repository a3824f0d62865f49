using System;
using System.Collections.Generic;
using System.Globalization;
using ChamberFirmware.Fields;

namespace ChamberFirmware.Tests.Unit.Fields;

/// <summary>A row as pages write it.</summary>
internal sealed record ToldField(string Name, string Unit, string Standard, string Lowest, string Highest, string Meaning);

/// <summary>Walks rows and tells them.</summary>
internal sealed class FieldTeller : IFieldVisitor
{
    // Longest first: a name that ends with MPerS does not end with S alone.
    private static readonly (string Suffix, string Unit)[] Units =
    [
        ("GPerKg", "g/kg"), ("JPerK", "J/K"), ("WPerK", "W/K"), ("MmPerS", "mm/s"), ("GPerS", "g/s"), ("MPerS", "m/s"),
        ("PerHour", "1/h"), ("PulsesPerM", "1/m"), ("MPerMin", "m/min"),
        ("Rpm", "rpm"), ("Pct", "%"), ("01", "share"), ("M2", "m2"), ("Us", "us"), ("Um", "um"), ("C", "C"),
        ("Pa", "Pa"), ("K", "K"), ("L", "L"), ("M", "m"), ("S", "s"), ("W", "W"),
    ];

    private readonly List<ToldField> _told = [];

    private FieldTeller()
    {
    }

    public static IReadOnlyList<ToldField> Told(IFields fields)
    {
        var teller = new FieldTeller();
        AllRows.Visit(fields, teller);
        return teller._told;
    }

    public void Number(string name, ref double value, double standard, double lowest, double highest, string meaning) => Tell(
        name, double.IsNaN(standard) ? "must be given" : standard < lowest || standard > highest ? "none" : Text(standard), Text(lowest),
        Text(highest), meaning);

    public void Whole(string name, ref long value, long standard, long lowest, long highest, string meaning) =>
        Tell(name, Text(standard), Text(lowest), Text(highest), meaning);

    public void Table(string name, ref double[] values, string standard, int most, double lowest, double highest, string meaning) =>
        Tell(name, standard.Length > 0 ? standard : "must be given", Text(lowest), $"{Text(highest)}, at most {most} values", meaning);

    public void Word(string name, ref string value, string standard, string allowed, string meaning) =>
        Tell(name, standard, "", allowed, meaning);

    public void Text(string name, ref string value, string meaning) => Tell(name, "", "", "text", meaning);

    public void Date(string name, ref string value, string meaning) => Tell(name, "", "", "yyyy-mm-dd", meaning);

    private void Tell(string name, string standard, string lowest, string highest, string meaning)
    {
        string unit = Array.Find(Units, u => name.EndsWith(u.Suffix, StringComparison.Ordinal)).Unit ?? "";
        _told.Add(new ToldField(name, unit, standard, lowest, highest, meaning));
    }

    private static string Text(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
