using ChamberFirmware.Audit;
using ChamberFirmware.Commands;
using ChamberFirmware.Drivers;
using ChamberFirmware.Operation;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Modbus;

/// <summary>
/// A port that is the console's or a bus's, as the setting ModbusUnit says at power-on. Before it becomes the bus's, the port listens for
/// 10 s as a console, at the console's speed: whoever types the word console gets one, until power-off, and can change the setting.
/// </summary>
public sealed class BusOrConsole : ISpeaker
{
    /// <summary>What is typed in those seconds.</summary>
    public const string Word = "console";

    /// <summary>How long the port listens for it after power-on, us.</summary>
    public const long ListensUs = 10_000_000;

    /// <summary>Speed of the console, baud.</summary>
    public const int ConsoleBaud = 115200;

    private readonly IBusPort _port;
    private readonly Chamber _chamber;
    private ISpeaker? _console; // null once the port is the bus's: its memory is free
    private readonly byte[] _heard = new byte[1];
    private ISpeaker? _now; // null: listens
    private long _sinceUs = -1;
    private int _matched; // letters of the word
    private bool _isLine = true; // the word begins a line

    /// <summary>On that port; the console is the one that a chamber without a bus has there.</summary>
    public BusOrConsole(IBusPort port, Chamber chamber, ISpeaker console)
    {
        _port = port;
        _chamber = chamber;
        _console = console;
        _now = chamber.Settings.ModbusUnit == 0 ? console : null;
    }

    /// <summary>Who has the port; null: not decided yet.</summary>
    public ISpeaker? Now => _now;

    /// <inheritdoc/>
    public Author Author => _now == null ? _chamber.Itself : _now.Author;

    /// <inheritdoc/>
    public bool IsDone => _now == null || _now.IsDone;

    /// <inheritdoc/>
    public void Tell(string line) => _now?.Tell(line);

    /// <inheritdoc/>
    public bool Hear(long nowUs)
    {
        if (_now == null)
        {
            Listen(nowUs);
            return false;
        }

        return _now.Hear(nowUs);
    }

    /// <inheritdoc/>
    public void Forget() => _now?.Forget();

    /// <inheritdoc/>
    public bool Do(long nowUs) => _now != null && _now.Do(nowUs);

    /// <inheritdoc/>
    public void Say() => _now?.Say();

    // A bus at its own speed is noise here, and nobody answers it.
    private void Listen(long nowUs)
    {
        _sinceUs = _sinceUs < 0 ? nowUs : _sinceUs;
        int most = _port.Waiting;
        for (int i = 0; i < most && i < RtuFrames.LongestFrame && _now == null && _port.Read(_heard, 1) > 0; i++)
        {
            Take(_heard[0]);
        }

        if (_now == null && nowUs - _sinceUs >= ListensUs)
        {
            ChamberSettings s = _chamber.Settings;
            LineParity parity = s.ModbusParity == "even" ? LineParity.Even : s.ModbusParity == "odd" ? LineParity.Odd : LineParity.None;
            _port.Use((int)s.ModbusBaud, parity);
            _console = null;
            _now = new RtuSpeaker(_port, _chamber, (int)s.ModbusUnit);
        }
    }

    private void Take(byte heard)
    {
        bool isEnd = heard is (byte)'\r' or (byte)'\n';
        if (isEnd && _isLine && _matched == Word.Length)
        {
            _now = _console;
            _now!.Tell("console until power-off; set ModbusUnit 0 keeps it");
        }

        bool isNext = _isLine && _matched < Word.Length && heard == Word[_matched];
        _isLine = isEnd || isNext;
        _matched = isNext ? _matched + 1 : 0;
    }
}
