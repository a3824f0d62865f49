using ChamberFirmware.Commands;
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
    private const int MostUnits = 12; // of a line: all of them are looked up in one pass
    private const int UnitsOfPass = 3;

    private readonly ScpiSession _session;
    private int _units; // done in this pass
    private int _listed; // lines of the unit's listing
    private int _fault; // of the unit that is looked up
    private bool _isFound;
    private bool _acts; // the row that is found is executed
    private bool _isOpen; // a line is being executed

    /// <summary>A session of its own with this chamber.</summary>
    public ScpiLanguage(Chamber chamber) => _session = new ScpiSession(chamber);

    /// <summary>The line's session: errors, status, what is pushed.</summary>
    public ScpiSession Session => _session;

    /// <inheritdoc/>
    public IListing? Execute(string line, TextBuffer to)
    {
        ScpiMessage message = _session.Message;
        _session.HasAnswered = false;
        _session.WasRefused = false;
        message.Begin(line);
        _acts = false;
        int units = 0;
        int error = 0;
        while (error == 0 && message.TryNext())
        {
            error = ++units > MostUnits ? ScpiError.TooMuchData : message.Error != 0 ? message.Error : Look();
        }

        if (error != 0)
        {
            _session.Fail(error, error == ScpiError.TooMuchData ? "at most 12 units in a line; nothing of it was done" : message.Header);
            return null;
        }

        message.Begin(line);
        _isOpen = true;
        return TryWrite(0, to) ? this : null;
    }

    /// <inheritdoc/>
    public bool TryWrite(int line, TextBuffer to)
    {
        _session.To = to;
        if (_session.Lines != null)
        {
            _session.Lines = _session.Lines.TryWrite(_listed++, to) ? _session.Lines : null;
        }
        else if (_session.Holds)
        {
            GoOn();
        }
        else if (_session.Message.TryNext())
        {
            _units++;
            _listed = 0;
            _acts = true;
            Look();
        }

        _isOpen = _session.Lines != null || _session.Holds || !_session.Message.IsOver();
        to.Add(!_isOpen && _session.HasAnswered ? "\n" : "");
        return _isOpen;
    }

    /// <inheritdoc/>
    public bool Row(string header, string kinds, string meaning)
    {
        ScpiMessage message = _session.Message;
        if (_isFound || !HeaderPattern.Fits(header, 0, message.Header, 0))
        {
            return false;
        }

        _isFound = true;
        _fault = message.Check(kinds);
        bool isPassedOver = _session.WasRefused && !message.IsQuery && message.Header[0] != '*';
        return _acts && !isPassedOver;
    }

    // Looks the unit's header up, and with it does what its row does. 0, or the number of the error.
    private int Look()
    {
        _isFound = false;
        _fault = 0;
        string header = _session.Message.Header;
        for (int group = 0; group < ScpiTable.Groups && !_isFound; group++)
        {
            string root = ScpiTable.Root(group);
            if (root[0] == '*' ? header[0] == '*' : HeaderPattern.Root(root, header) >= 0)
            {
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
