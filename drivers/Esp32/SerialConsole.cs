using System.IO.Ports;
using nanoFramework.Hardware.Esp32;

namespace ChamberFirmware.Drivers.Esp32;

/// <summary>
/// Lines over COM2 (COM1 belongs to deployment and debugging). Reading never waits: a tick takes the bytes that are there and hands out
/// a line when one is whole.
/// </summary>
public sealed class SerialConsole
{
    private const int LongestLine = 160;

    private readonly SerialPort _port;
    private readonly byte[] _received = new byte[1];
    private readonly char[] _line = new char[LongestLine];
    private int _length;
    private bool _isTooLong;

    public SerialConsole()
    {
        Configuration.SetPinFunction(Pins.ConsoleTransmit, DeviceFunction.COM2_TX);
        Configuration.SetPinFunction(Pins.ConsoleReceive, DeviceFunction.COM2_RX);
        _port = new SerialPort("COM2", 115200);
        _port.Open();
    }

    /// <summary>A whole line without its end, or null. A line that is too long is thrown away as a whole, never cut and executed.</summary>
    public string? TryReadLine()
    {
        string? line = null;
        for (int waiting = _port.BytesToRead; waiting > 0 && line == null; waiting--)
        {
            _port.Read(_received, 0, 1);
            line = Take((char)_received[0]); // what follows a whole line waits for the next tick
        }

        return line;
    }

    public void WriteLine(string text) => _port.Write(text + "\r\n");

    private string? Take(char c)
    {
        if (c != '\r' && c != '\n')
        {
            if (c < ' ' || c > '~')
            {
                return null; // line noise; a NUL would end the string before the command
            }

            _isTooLong |= _length == LongestLine;
            _line[_length < LongestLine ? _length++ : LongestLine - 1] = c;
            return null;
        }

        string? line = _length == 0 ? null : _isTooLong ? "(a line of more than 160 characters)" : new string(_line, 0, _length);
        _length = 0;
        _isTooLong = false;
        return line;
    }
}
