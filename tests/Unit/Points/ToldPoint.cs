using System.Collections.Generic;
using ChamberFirmware.Operation;
using ChamberFirmware.Points;

namespace ChamberFirmware.Tests.Unit.Points;

/// <summary>A value as a visitor is told of it; null: it is a word, or not valid. Measured: told with how well it is known.</summary>
internal sealed record ToldPoint(string Name, string Unit, int? Decimals, double? Value, bool IsMeasured = false);

/// <summary>Writes down what it is told; a measured value is followed by its uncertainty.</summary>
internal sealed class PointTeller : IPointVisitor
{
    private readonly List<ToldPoint> _told = [];

    /// <summary>These rows, as they are now.</summary>
    public static IReadOnlyList<ToldPoint> Told(Chamber chamber, int firstRow, int endRow)
    {
        var teller = new PointTeller();
        for (int row = firstRow; row < endRow; row++)
        {
            PointList.Visit(row, chamber, teller);
        }

        return teller._told;
    }

    public void Number(string name, PointUnit unit, int decimals, double value, bool isValid) =>
        _told.Add(new ToldPoint(name, UnitText.Symbol(unit), decimals, isValid ? value : null));

    public void Duty(string load, double duty01) => Number(load + "Duty01", PointUnit.Share01, 2, duty01, true);

    public void Measured(
        string name, PointUnit unit, int decimals, double value, string uncertaintyName, double uncertainty, bool isValid)
    {
        _told.Add(new ToldPoint(name, UnitText.Symbol(unit), decimals, isValid ? value : null, IsMeasured: true));
        Number(uncertaintyName, unit == PointUnit.C ? PointUnit.K : unit, decimals, uncertainty, isValid);
    }

    public void Word(string name, int code, string word, bool isShown) => _told.Add(new ToldPoint(name, "word", null, null));

    public void Sentence(string name, int number, string sentence, bool isShown) => Word(name, number, sentence, isShown);
}
