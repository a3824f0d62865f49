using ChamberFirmware.Drivers;
using ChamberFirmware.Operation;
using ChamberFirmware.Refusals;
using ChamberFirmware.Text;

namespace ChamberFirmware.Commands;

/// <summary>
/// Everything that is said and heard on the console, once a pass of the loop, after the tick, and never for longer than a pass bears: a
/// bounded number of bytes is heard, one command (or eight key=value lines) is executed, an answer is made line by line as it leaves, and
/// one piece is sent that the serial line takes without waiting.
/// </summary>
public sealed class Conversation
{
    private const int MostHeard = 512; // bytes a pass
    private const int MostSkimmed = 1536; // when they are only skimmed for an abort; more than comes in a pass
    private const int MostKeyLines = 8; // a pass
    private const int MostSaid = 896;
    private const int StatusPasses = 10; // one line a second

    private readonly Chamber _chamber;
    private readonly IConsolePort _port;
    private readonly CommandInterpreter _commands;
    private readonly LineReader _reader = new LineReader(CommandInterpreter.AbortWord);
    private readonly TextBuffer _said = new TextBuffer(MostSaid, "\r\n");
    private readonly byte[] _heard = new byte[32];
    private IListing? _listing;
    private int _line;
    private int _passesToStatus = StatusPasses;

    public Conversation(Chamber chamber, IConsolePort port)
    {
        _chamber = chamber;
        _port = port;
        _commands = new CommandInterpreter(chamber);
    }

    /// <summary>Bytes that an answer has room for, or the status; the lines of a listing have as much.</summary>
    public const int Room = 768;

    /// <summary>An answer is on its way: its text has not left, or more lines follow.</summary>
    public bool IsAnswering => _listing != null || _said.Length > 0;

    /// <summary>Says a line by itself, at power-on.</summary>
    public void Tell(string line) => _said.Add(line).Line();

    /// <summary>One pass. <paramref name="nowUs"/>: the deadline of its tick.</summary>
    public void Pass(long nowUs)
    {
        Hear();
        _passesToStatus -= _passesToStatus > 0 ? 1 : 0;
        bool isUrgent = _reader.IsUrgent;
        if (isUrgent)
        {
            CutOff();
            Execute();
        }

        if (_chamber.AwaitsTravel(nowUs))
        {
            return;
        }

        if (!isUrgent) // the abort takes effect in the next tick; what is asked before is answered for another state
        {
            Do(nowUs);
        }

        Say();
    }

    private void Hear()
    {
        int waiting = _port.Waiting;
        bool isBackedUp = _reader.Free < LineReader.LongestLine && waiting > _reader.Free && _commands.Mode.Length == 0;
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
        string mode = _commands.Mode;
        _commands.Leave();
        Answer.Error(_said, ConsoleRefusals.MoreThanCanWait(mode));
    }

    private void CutOff()
    {
        if (_listing != null || _said.Length > 0 || _reader.HasForgotten || _commands.Mode.Length > 0)
        {
            _listing = null;
            _said.Clear();
            _said.Line().Add("(cut off: what was said, typed or entered before the abort is forgotten)").Line();
        }

        _commands.Leave();
    }

    private void Do(long nowUs)
    {
        if (_said.Free < Room)
        {
            return;
        }

        if (_listing == null)
        {
            _commands.Look(nowUs, _said);
        }

        for (int i = 0; i < MostKeyLines && _listing == null && _said.Free >= Room && Execute(); i++)
        {
        }

        if (_passesToStatus == 0 && !IsAnswering)
        {
            _passesToStatus = StatusPasses;
            _commands.Status.Write(_chamber, _commands.Mode, _said).Line();
        }
    }

    // True: another line may follow in the same pass.
    private bool Execute()
    {
        if (!_reader.TryTake(out string line, out LineFault fault))
        {
            return false;
        }

        switch (fault)
        {
            case LineFault.NotText:
                Answer.Error(_said, ConsoleRefusals.NotText());
                return false;
            case LineFault.TooLong:
                Answer.Error(_said, ConsoleRefusals.TooLong(LineReader.LongestLine));
                return false;
            case LineFault.Torn:
                Answer.Error(_said, ConsoleRefusals.Torn());
                return false;
            default:
                _listing = _commands.Execute(line, _said);
                _line = 0;
                return line.IndexOf('=') > 0;
        }
    }

    private void Say()
    {
        while (_listing != null && _said.Length < _port.MostAtOnce)
        {
            _listing = _listing.TryWrite(_line++, _said) ? _listing : null;
        }

        int count = _said.Length < _port.MostAtOnce ? _said.Length : _port.MostAtOnce;
        if (count > 0)
        {
            _port.Write(_said.Bytes, 0, count);
            _said.DropFirst(count);
        }
    }
}
