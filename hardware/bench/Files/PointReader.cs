using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Operation;
using ChamberFirmware.Points;
using ChamberFirmware.Settings;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Bench;

/// <summary>One row of the chamber's values, read again and again.</summary>
public sealed class PointReader : IPointVisitor
{
    private static readonly Dictionary<string, int> Rows = FindRows();
    private readonly int _row;

    /// <summary>The row of this name; throws when there is none.</summary>
    public PointReader(string name) : this(Rows[name], Resting())
    {
    }

    private PointReader(int row, Chamber chamber)
    {
        _row = row;
        Read(chamber);
    }

    /// <summary>The row's name, with the unit at its end.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The number, or the one that stands for the word; NaN while it is not valid.</summary>
    public double Value { get; private set; }

    /// <summary>The word; empty for a number.</summary>
    public string Word { get; private set; } = "";

    /// <summary>Name of how well the value is known; empty where nothing is said of it.</summary>
    public string UncertaintyName { get; private set; } = "";

    /// <summary>How well the value is known; NaN while it is not valid.</summary>
    public double Uncertainty { get; private set; }

    /// <summary>All rows, in their order.</summary>
    public static IEnumerable<PointReader> All()
    {
        Chamber chamber = Resting();
        for (int row = 0; row < PointList.Count; row++)
        {
            yield return new PointReader(row, chamber);
        }
    }

    /// <summary>Reads the row as it is now; returns this reader.</summary>
    public PointReader Read(Chamber chamber)
    {
        PointList.Visit(_row, chamber, this);
        return this;
    }

    /// <summary>Name of the row of a load's duty.</summary>
    public static string DutyName(string load) => load + "Duty01";

    /// <inheritdoc/>
    public void Duty(string load, double duty01) => Number(DutyName(load), PointUnit.Share01, 2, duty01, true);

    /// <inheritdoc/>
    public void Number(string name, PointUnit unit, int decimals, double value, bool isValid)
    {
        Name = name;
        Value = isValid ? value : double.NaN;
    }

    /// <inheritdoc/>
    public void Measured(
        string name, PointUnit unit, int decimals, double value, string uncertaintyName, double uncertainty, bool isValid)
    {
        Number(name, unit, decimals, value, isValid);
        UncertaintyName = uncertaintyName;
        Uncertainty = isValid ? uncertainty : double.NaN;
    }

    void IPointVisitor.Word(string name, int code, string word, bool isShown)
    {
        Name = name;
        Value = code;
        Word = word;
    }

    /// <inheritdoc/>
    public void Sentence(string name, int number, string sentence, bool isShown)
    {
        Name = name;
        Value = number;
    }

    private static Chamber Resting() => new(new TwinChamber(TwinParameters.Reference, 1).Board, new ChamberSettings());

    private static Dictionary<string, int> FindRows() => All().ToDictionary(p => p.Name, p => p._row);
}
