using ChamberFirmware.Operation;
using ChamberFirmware.Points;
using ChamberFirmware.Text;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Scpi;

/// <summary>
/// One value of <see cref="PointList"/> by its name, as an answer; and, as a listing, the names of all. A value that is not valid, and its
/// uncertainty, are 9.91E37.
/// </summary>
public sealed class PointAnswer : IPointVisitor, IListing
{
    private const string OfDuty = "Duty01";

    private readonly Chamber _chamber;
    private TextBuffer? _to;
    private string _name = ""; // empty: names are asked for
    private long _fetchedUs; // with time, number and quality of the reading of that tick; less than 0: with its uncertainty
    private bool _isFound;

    /// <summary>Of this chamber's values.</summary>
    public PointAnswer(Chamber chamber) => _chamber = chamber;

    /// <summary>
    /// Writes a number, and its uncertainty where it has one; a word's number and the word in quotes. False: there is none of that name,
    /// and nothing is written.
    /// </summary>
    public bool Measure(string name, TextBuffer to) => Find(name, -1, to);

    /// <summary>Writes value, seconds since power-on, number of the tick, and 0; without a value not 0.</summary>
    public bool Fetch(string name, long nowUs, TextBuffer to) => Find(name, nowUs, to);

    /// <inheritdoc/>
    public bool TryWrite(int line, TextBuffer to)
    {
        _to = to;
        _name = "";
        PointList.Visit(line, _chamber, this);
        return line + 1 < PointList.Count;
    }

    /// <inheritdoc/>
    public void Number(string name, PointUnit unit, int decimals, double value, bool isValid)
    {
        if (IsMeant(name))
        {
            Write(decimals, value, isValid);
            WriteTime(isValid);
        }
    }

    /// <inheritdoc/>
    public void Measured(
        string name, PointUnit unit, int decimals, double value, string uncertaintyName, double uncertainty, bool isValid)
    {
        if (IsMeant(name))
        {
            Write(decimals, value, isValid);
            if (_fetchedUs < 0)
            {
                _to!.Add(",");
                Write(decimals, uncertainty, isValid);
            }

            WriteTime(isValid);
        }
    }

    /// <inheritdoc/>
    public void Duty(string load, double duty01)
    {
        bool isMeant = _name.Length == load.Length + OfDuty.Length && _name.StartsWith(load) && _name.EndsWith(OfDuty);
        if (isMeant)
        {
            _isFound = true;
            Write(3, duty01, true);
            WriteTime(true);
        }
        else if (_name.Length == 0)
        {
            _to!.Add(load).Add(OfDuty);
        }
    }

    /// <inheritdoc/>
    public void Word(string name, int code, string word, bool isShown)
    {
        if (IsMeant(name))
        {
            WriteWords(code, word);
        }
    }

    /// <inheritdoc/>
    public void Sentence(string name, int number, string sentence, bool isShown)
    {
        if (IsMeant(name))
        {
            WriteWords(number, sentence);
        }
    }

    private bool Find(string name, long fetchedUs, TextBuffer to)
    {
        _to = to;
        _name = name;
        _fetchedUs = fetchedUs;
        _isFound = name.Length == 0;
        for (int row = 0; row < PointList.Count && !_isFound; row++)
        {
            PointList.Visit(row, _chamber, this);
        }

        return _isFound && name.Length > 0;
    }

    private bool IsMeant(string name)
    {
        _to!.Add(_name.Length == 0 ? name : "");
        _isFound |= name == _name;
        return name == _name;
    }

    private void WriteWords(int number, string words)
    {
        _to!.Whole(number);
        if (_fetchedUs < 0)
        {
            QuotedText.Write(_to.Add(","), words);
        }

        WriteTime(true);
    }

    private void Write(int decimals, double value, bool isValid)
    {
        _to!.Add(isValid ? "" : PushedLine.NoValue);
        if (isValid)
        {
            _to.Fixed(value, decimals);
        }
    }

    private void WriteTime(bool isValid)
    {
        if (_fetchedUs >= 0)
        {
            _to!.Add(",").Seconds(_fetchedUs, 1).Add(",").Whole(_fetchedUs / TickSchedule.TickUs).Add(isValid ? ",0" : ",1");
        }
    }
}
