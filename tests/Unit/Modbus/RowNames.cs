using System.Collections.Generic;
using ChamberFirmware.Fields;
using ChamberFirmware.Points;

namespace ChamberFirmware.Tests.Unit.Modbus;

/// <summary>The names of all values, those of uncertainties too.</summary>
internal sealed class PointNames : IPointVisitor
{
    public List<string> Numbers { get; } = [];

    public List<string> Words { get; } = [];

    public void Number(string name, PointUnit unit, int decimals, double value, bool isValid) => Numbers.Add(name);

    public void Measured(
        string name, PointUnit unit, int decimals, double value, string uncertaintyName, double uncertainty, bool isValid)
    {
        Numbers.Add(name);
        Numbers.Add(uncertaintyName);
    }

    public void Duty(string load, double duty01) => Numbers.Add(load + "Duty01");

    public void Word(string name, int code, string word, bool isShown) => Words.Add(name);

    public void Sentence(string name, int number, string sentence, bool isShown) => Words.Add(name);
}

/// <summary>The rows of numbers, with the highest that each takes.</summary>
internal sealed class NumberRows : IFieldVisitor
{
    public Dictionary<string, double> Highest { get; } = [];

    public Dictionary<string, string> Meaning { get; } = [];

    public void Number(string name, ref double value, double standard, double lowest, double highest, string meaning) =>
        Keep(name, highest, meaning);

    public void Whole(string name, ref long value, long standard, long lowest, long highest, string meaning) =>
        Keep(name, highest, meaning);

    public void Table(string name, ref double[] values, string standard, int most, double lowest, double highest, string meaning) =>
        Keep(name, highest, meaning);

    public void Word(string name, ref string value, string standard, string allowed, string meaning)
    {
    }

    public void Text(string name, ref string value, string meaning)
    {
    }

    public void Date(string name, ref string value, string meaning)
    {
    }

    private void Keep(string name, double highest, string meaning)
    {
        Highest[name] = highest;
        Meaning[name] = meaning;
    }
}
