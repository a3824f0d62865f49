using System.IO.Ports;
using nanoFramework.Hardware.Esp32;

namespace ChamberFirmware.Drivers.Esp32;

/// <summary>A serial port at 115200 baud, 8N1, until it is a bus's: COM2 or COM3 (COM1 belongs to deployment and debugging).</summary>
public sealed class SerialConsole : IBusPort
{
    // The longest settings text, pasted at line speed (1152 bytes in a pass of 100 ms), while eight of its lines are taken a pass. The
    // default of 256 bytes loses the rest. It must be set before the port is opened.
    private const int ReceiveBufferBytes = 4096;

    // The UART's own; there is no other. Writing more waits until the rest has left.
    private const int TransmitFifoBytes = 128;

    private readonly SerialPort _port;

    /// <summary>Takes two pins, with the functions that the port has on them, and opens it.</summary>
    public SerialConsole(string name, int transmitPin, DeviceFunction transmit, int receivePin, DeviceFunction receive)
    {
        Configuration.SetPinFunction(transmitPin, transmit);
        Configuration.SetPinFunction(receivePin, receive);
        _port = new SerialPort(name, 115200);
        _port.ReadBufferSize = ReceiveBufferBytes;
        _port.Open();
    }

    /// <inheritdoc/>
    public int ReceiveBytes => ReceiveBufferBytes;

    /// <inheritdoc/>
    public int MostAtOnce => TransmitFifoBytes;

    /// <inheritdoc/>
    public int Waiting => _port.BytesToRead;

    /// <inheritdoc/>
    public int Read(byte[] buffer, int count) => _port.Read(buffer, 0, count);

    /// <inheritdoc/>
    public void Write(byte[] bytes, int from, int count) => _port.Write(bytes, from, count);

    /// <inheritdoc/>
    public void Use(int baud, LineParity parity)
    {
        _port.BaudRate = baud; // of an open port both are set at once
        _port.Parity = (Parity)(int)parity; // with the package's numbers
    }
}
