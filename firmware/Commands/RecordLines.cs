using ChamberFirmware.Admission;
using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Points;
using ChamberFirmware.Text;

namespace ChamberFirmware.Commands;

/// <summary>The record of the last run as lines of key=value pairs: those of <see cref="RecordList"/>, times in seconds.</summary>
public sealed class RecordLines : IListing, IRecordVisitor
{
    private readonly RunRecord _record;
    private TextBuffer? _to; // where a line is written now

    /// <summary>The record as it is when its lines are written.</summary>
    public RecordLines(RunRecord record) => _record = record;

    /// <inheritdoc/>
    public bool TryWrite(int line, TextBuffer to)
    {
        _to = to;
        int before = to.Length;
        bool isNone = _record.Recipe == null;
        if (isNone && line == 0)
        {
            to.Add("record=none");
        }
        else if (!isNone && (_record.Plan != null || line <= RecordList.OfCast || line > RecordList.OfAir))
        {
            RecordList.Visit(line, _record, this);
        }

        if (to.Length > before)
        {
            to.Line();
        }

        return isNone ? line == 0 : line < RecordList.Count;
    }

    /// <inheritdoc/>
    public void Line(string name) => _to!.Add(name);

    /// <inheritdoc/>
    public void Word(string name, string word) => _to!.Key(name).Add(word);

    /// <inheritdoc/>
    public void Flag(string key, string name, bool isTrue) => _to!.Key(key).Add(isTrue ? "yes" : "no");

    /// <inheritdoc/>
    public void Number(string key, string name, PointUnit unit, int decimals, double value, bool isShown)
    {
        if (isShown)
        {
            _to!.Key(key).Fixed(value, decimals);
        }
    }

    /// <inheritdoc/>
    public void Time(string key, string name, int decimals, long us, bool isShown)
    {
        if (isShown)
        {
            _to!.Key(key).Seconds(us, decimals);
        }
    }

    /// <inheritdoc/>
    public void Measured(string key, string name, int decimals, long us, string uncertaintyName, long uncertaintyUs, bool isKnown)
    {
        _to!.Key(key);
        if (!isKnown)
        {
            _to.Add("none");
            return;
        }

        _to.Seconds(us, decimals).Key("uncertainty").Seconds(uncertaintyUs, decimals);
    }

    /// <inheritdoc/>
    public void Spread(string name, PointUnit unit, int decimals, Tally tally, double uncertainty)
    {
        if (tally.Count > 0)
        {
            _to!.Add(name).Key("mean").Fixed(tally.Mean, decimals).Key("least").Fixed(tally.Least, decimals);
            _to.Key("greatest").Fixed(tally.Greatest, decimals).Key("uncertainty").Fixed(uncertainty, decimals);
        }
    }

    /// <inheritdoc/>
    public void Sentence(string name, int number, string sentence) => _to!.Key(name).Whole(number).Add(" ").Add(sentence);

    /// <inheritdoc/>
    public void Warning(string name, CastPlan plan, double exposureS, double most01) =>
        PlateCheck.Warn(plan, exposureS, most01, _to!.Key(name));
}
