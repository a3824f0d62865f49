using ChamberFirmware.Audit;
using ChamberFirmware.Drivers;
using ChamberFirmware.Refusals;
using ChamberFirmware.Text;

namespace ChamberFirmware.Commands;

/// <summary>
/// Everything that is said and heard on one line, in one language, and never for longer than a pass of the loop bears: a bounded number of
/// bytes is heard, one command (or eight key=value lines) is executed, an answer is made line by line as it leaves, and one piece is sent
/// that the serial line takes without waiting. When: <see cref="Conversations"/>.
/// </summary>
public sealed class Conversation : ISpeaker
{
    private const int MostHeard = 512; // bytes a pass
    private const int MostSkimmed = 1536; // when they are only skimmed for an abort; more than comes in a pass
    private const int MostKeyLines = 8; // a pass
    private const int MostSaid = 1088;
    private const int Piece = MostSaid - Room; // while so much waits, no further line of a listing is made: it would not fit

    private readonly IConsolePort _port;
    private readonly ILanguage _language;
    private readonly LineReader _reader;
    private readonly TextBuffer _said = new TextBuffer(MostSaid, "\r\n");
    private readonly byte[] _heard = new byte[32];
    private IListing? _listing;
    private int _line;
    private int _passesToStatus;
    private bool _tookLine;

    /// <summary>Talks on a port of its own, in a language with a mode of its own.</summary>
    public Conversation(IConsolePort port, ILanguage language)
    {
        _port = port;
        _language = language;
        _reader = new LineReader(language.AbortWord, language.AbortHeader);
        _passesToStatus = language.TellPasses;
    }

    /// <summary>Bytes that an answer has room for, or the status; the lines of a listing have as much.</summary>
    public const int Room = TelemetryLine.MostBytes;

    /// <summary>An answer is on its way: its text has not left, or more lines follow.</summary>
    public bool IsAnswering => _listing != null || _said.Length > 0;

    /// <inheritdoc/>
    public Author Author { get; } = new Author("console");

    /// <inheritdoc/>
    public bool IsDone => !IsAnswering && !_reader.HasLine;

    /// <summary>Says a line by itself, at power-on.</summary>
    public void Tell(string line) => _said.Add(line).Line();

    /// <summary>Once a pass, after the tick of that deadline: hears what has come. True: an abort, which is done.</summary>
    public bool Hear(long nowUs)
    {
        _language.Note(nowUs);
        Listen();
        _passesToStatus -= _passesToStatus > 0 ? 1 : 0;
        bool isUrgent = _reader.IsUrgent;
        if (isUrgent)
        {
            if (IsAnswering || _reader.HasForgotten || _language.Mode.Length > 0)
            {
                CutOff();
            }

            Execute();
        }

        return isUrgent;
    }

    /// <summary>Another has aborted: what was said here before is forgotten, up to the next pause.</summary>
    public void Forget()
    {
        _reader.GoDeaf();
        CutOff();
    }

    /// <summary>
    /// Executes a command, or lines of a mode, or tells the status, when the answer before it has left. False: there was nothing to do, and
    /// nothing is to be said.
    /// </summary>
    public bool Do(long nowUs)
    {
        if (_said.Free < Room)
        {
            return true;
        }

        _tookLine = false;
        if (_listing == null)
        {
            _language.Look(nowUs, _said);
        }

        for (int i = 0; i < MostKeyLines && _listing == null && _said.Free >= Room && Execute(); i++)
        {
        }

        if (_passesToStatus == 0 && _said.Length == 0 && (_listing == null || _language.Waits))
        {
            _passesToStatus = _language.TellPasses;
            _language.Tell(_said);
        }

        return _tookLine || _said.Length > 0 || (_listing != null && !_language.Waits);
    }

    /// <summary>Sends what the port takes at once: one piece of a serial line's, a whole answer to a program on the same PC.</summary>
    public void Say()
    {
        int most = _port.MostAtOnce;
        while (most > 0 && IsAnswering)
        {
            int piece = most < Piece ? most : Piece;
            while (_listing != null && !_language.Waits && _said.Length < piece)
            {
                _listing = _listing.TryWrite(_line++, _said) ? _listing : null;
            }

            int count = _said.Length < piece ? _said.Length : piece;
            if (count > 0)
            {
                _port.Write(_said.Bytes, 0, count);
                _said.DropFirst(count);
            }

            most -= piece;
        }
    }

    private void Listen()
    {
        int waiting = _port.Waiting;
        bool isBackedUp = _reader.Free < LineReader.LongestLine && waiting > _reader.Free && _language.Mode.Length == 0;
        if (!_reader.IsDeaf && (isBackedUp || waiting >= _port.ReceiveBytes))
        {
            GoDeaf();
        }

        int bound = _reader.IsDeaf ? MostSkimmed : MostHeard;
        int most = waiting < bound ? waiting : bound;
        while (most > 0 && _reader.Free > 0)
        {
            int piece = most < _heard.Length ? most : _heard.Length;
            int count = _port.Read(_heard, piece < _reader.Free ? piece : _reader.Free);
            _reader.Take(_heard, count);
            most = count > 0 ? most - count : 0;
        }

        if (_reader.IsDeaf && _port.Waiting == 0)
        {
            _reader.Listen();
        }
    }

    // Full: something may have been lost after what is there, and nobody knows what. Nothing of it is executed, nor what comes without a
    // pause after it. So much also waits only when commands come faster than they are executed, and an abort would wait behind them.
    private void GoDeaf()
    {
        _reader.GoDeaf();
        string mode = _language.Mode;
        _language.Leave();
        _language.Refuse(ConsoleRefusals.MoreThanCanWait(mode), _said);
    }

    private void CutOff()
    {
        bool isHalfSaid = _said.Length > 0;
        _listing = null;
        _said.Clear();
        _language.CutOff(_said, isHalfSaid);
        _language.Leave();
    }

    // True: another line may follow in the same pass.
    private bool Execute()
    {
        if (!_reader.TryTake(out string line, out LineFault fault))
        {
            return false;
        }

        _tookLine = true;
        if (fault != LineFault.None)
        {
            Refusal refusal = fault == LineFault.NotText ? ConsoleRefusals.NotText()
                : fault == LineFault.TooLong ? ConsoleRefusals.TooLong(LineReader.LongestLine) : ConsoleRefusals.Torn();
            _language.Refuse(refusal, _said);
            return false;
        }

        _listing = _language.Execute(line, _said);
        _line = 0;
        return line.IndexOf('=') > 0;
    }
}
