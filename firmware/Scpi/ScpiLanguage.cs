using ChamberFirmware.Commands;
using ChamberFirmware.Modbus;
using ChamberFirmware.Operation;
using ChamberFirmware.Text;

namespace ChamberFirmware.Scpi;

/// <summary>
/// SCPI and IEEE 488.2, for programs. A line is read as a whole before anything of it is done: one with a mistake in how it is written does
/// nothing. Then its units are done one after the other, a few in a pass; one that asked something of the run is followed by the next tick.
/// What it says of a line is one line, or nothing. It is the listing of its own answer, and looks for headers in the table.
/// </summary>
public sealed partial class ScpiLanguage : ILanguage, IListing, IScpiVisitor
{
    private const int MostUnits = 12; // of a line
    private const int EffortOfPass = 5; // the dead-man must be fed in time: tests/Benchmarks tick counts it
    private const int Doing = 2; // what a unit takes that is done, and 1 one that is read
    private const int Listing = 2; // on top: its first lines come with the next pass

    private readonly ScpiSession _session;
    private string _line = "";
    private int _effort; // in this pass
    private int _read; // of the line
    private int _listed; // lines of the unit's listing
    private int _fault; // of the unit that is looked up
    private int _place; // of the first letter behind the root, in the table's headers
    private int _letter; // that letter of the unit, small
    private bool _asks; // the unit ends with a question mark
    private bool _isFound;
    private bool _acts; // the row that is found is executed
    private bool _isReading; // nothing of the line is done before all of it was read
    private bool _isOpen; // a line is being read or executed

    /// <summary>A session of its own with this chamber.</summary>
    public ScpiLanguage(Chamber chamber)
    {
        _session = new ScpiSession(chamber);
        RegisterMap.Of(chamber); // at power-on: making it takes longer than talking may in a pass
    }

    /// <summary>The line's session: errors, status, what is pushed.</summary>
    public ScpiSession Session => _session;

    /// <inheritdoc/>
    public IListing? Execute(string line, TextBuffer to)
    {
        _session.HasAnswered = false;
        _session.WasRefused = false;
        _session.Message.Begin(line);
        _line = line;
        _read = 0;
        _acts = false;
        _isReading = true;
        bool isMore = TryWrite(0, to);
        while (isMore && !_acts && !Waits)
        {
            isMore = TryWrite(0, to); // to its first unit: a short line is over here, and telemetry need not wait for it
        }

        return isMore ? this : null;
    }

    /// <inheritdoc/>
    public bool TryWrite(int line, TextBuffer to)
    {
        _session.To = to;
        if (_isReading)
        {
            ReadUnit();
        }
        else if (_session.Lines != null)
        {
            _session.Lines = _session.Lines.TryWrite(_listed++, to) ? _session.Lines : null;
        }
        else if (_session.Holds)
        {
            GoOn();
        }
        else if (_session.Message.TryNext())
        {
            _effort += Doing;
            _listed = 0;
            _acts = true;
            Look();
            _effort += _session.Lines != null ? Listing : 0;
        }

        _isOpen = _isReading || _session.Lines != null || _session.Holds || !_session.Message.IsOver();
        to.Add(!_isOpen && _session.HasAnswered ? "\n" : "");
        return _isOpen;
    }

    /// <inheritdoc/>
    public bool Row(string header, string kinds, string meaning)
    {
        ScpiMessage message = _session.Message;
        if (_isFound || (header.Length > _place && (header[_place] | 0x20) != _letter)) // most rows are others at the first look
        {
            return false;
        }

        bool asks = header[header.Length - 1] == '?';
        if (asks != _asks || !HeaderPattern.Fits(header, 0, message.Header, 0))
        {
            return false;
        }

        _isFound = true;
        _fault = message.Check(kinds);
        bool isPassedOver = _session.WasRefused && !message.IsQuery && message.Header[0] != '*';
        return _acts && !isPassedOver;
    }

    // A mistake in any unit, and nothing of the line is done.
    private void ReadUnit()
    {
        ScpiMessage message = _session.Message;
        bool isUnit = message.TryNext();
        _effort++;
        int error = !isUnit ? 0 : ++_read > MostUnits ? ScpiError.TooMuchData : message.Error != 0 ? message.Error : Look();
        if (error != 0)
        {
            _session.Fail(error, error == ScpiError.TooMuchData ? "at most 12 units in a line; nothing of it was done" : message.Header);
            message.Begin("");
        }

        _isReading = error == 0 && !message.IsOver();
        if (error == 0 && !_isReading)
        {
            message.Begin(_line);
        }
    }

    // Looks the unit's header up, and with it does what its row does. 0, or the number of the error.
    private int Look()
    {
        _isFound = false;
        _fault = 0;
        string header = _session.Message.Header;
        _asks = _session.Message.IsQuery;
        for (int group = 0; group < ScpiTable.Groups && !_isFound; group++)
        {
            string root = ScpiTable.Root(group);
            bool isLike = (root[0] | 0x20) == (header[0] | 0x20);
            int end = !isLike ? -1 : root[0] == '*' ? 0 : HeaderPattern.Root(root, header);
            if (end >= 0)
            {
                _place = root[0] == '*' ? 1 : root.Length + 1;
                _letter = end + 1 < header.Length ? header[end + 1] | 0x20 : 0;
                ScpiTable.Visit(group, this, _session);
                break;
            }
        }

        return _isFound ? _fault : HasDigit(header) ? ScpiError.HeaderSuffix : ScpiError.UndefinedHeader;
    }

    // What *OPC? or *WAI waited for is over.
    private void GoOn()
    {
        _session.Holds = false;
        if (_session.AnswersEnd)
        {
            _session.AnswersEnd = false;
            _session.Answer().Add("1");
        }
    }

    private static bool HasDigit(string header)
    {
        bool has = false;
        for (int i = 0; i < header.Length; i++)
        {
            has |= header[i] is >= '0' and <= '9';
        }

        return has;
    }
}
