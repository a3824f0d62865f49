using System.Collections.Generic;
using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Points;

namespace ChamberFirmware.Tests.Unit.Points;

/// <summary>Writes down what it is told of a record: what the console says before the equals sign, name and unit.</summary>
internal sealed class RecordTeller : IRecordVisitor
{
    private readonly List<(string Console, string Name, string Unit)> _told = [];
    private string _line = "";

    /// <summary>All lines.</summary>
    public static IReadOnlyList<(string Console, string Name, string Unit)> Told(RunRecord record, int fromLine = 0)
    {
        var teller = new RecordTeller();
        for (int line = fromLine; line < RecordList.Count; line++)
        {
            teller._line = "";
            RecordList.Visit(line, record, teller);
        }

        return teller._told;
    }

    public void Line(string name) => _line = name;

    public void Word(string name, string word) => Add(name, name, "word");

    public void Flag(string key, string name, bool isTrue) => Add(key, name, "yes or no");

    public void Number(string key, string name, PointUnit unit, int decimals, double value, bool isShown) =>
        Add(key, name, UnitText.Symbol(unit));

    public void Time(string key, string name, int decimals, long us, bool isShown) => Add(key, name, "us");

    public void Measured(string key, string name, int decimals, long us, string uncertaintyName, long uncertaintyUs, bool isKnown)
    {
        Add(key, name, "us");
        Add("uncertainty", uncertaintyName, "us");
    }

    public void Spread(string name, PointUnit unit, int decimals, Tally tally, double uncertainty) =>
        Add(name, name, UnitText.Symbol(unit));

    public void Sentence(string name, int number, string sentence) => Add(name, name, "word");

    public void Warning(string name, CastPlan plan, double exposureS, double most01) => Add(name, name, "word");

    private void Add(string key, string name, string unit)
    {
        _told.Add((_line.Length == 0 ? key : _line + " " + key, name, unit));
        _line = _line.Length == 0 ? key : _line;
    }
}
