using System.Collections.Generic;
using System.Threading;

// What drivers/Esp32/SerialConsole.cs asks of nanoFramework's packages, with the behaviour of their native code.
#pragma warning disable IDE0130, CA1720, CA1707 // the names are the packages'

namespace nanoFramework.Hardware.Esp32
{
    public enum DeviceFunction
    {
        COM2_TX,
        COM2_RX,
        PWM1,
        PWM3,
    }

    internal static class Configuration
    {
        private static readonly ThreadLocal<Dictionary<DeviceFunction, int>> Set = new(() => []);

        public static IReadOnlyDictionary<DeviceFunction, int> Pins => Set.Value!;

        public static void SetPinFunction(int pin, DeviceFunction function) => Set.Value![function] = pin;
    }
}

namespace System.IO.Ports
{
    public enum Parity
    {
        None,
        Odd,
        Even,
    }

    /// <summary>
    /// A ring of ReadBufferSize bytes that drops what does not fit without a word, and a transmit FIFO of 128 bytes that makes a write wait
    /// until the rest has left.
    /// </summary>
    internal sealed class SerialPort(string portName, int baudRate)
    {
        private const int FifoBytes = 128;

        private readonly Queue<byte> _ring = new();
        private int _ringBytes;

        public static ThreadLocal<SerialPort?> Last { get; } = new();

        public string PortName { get; } = portName;

        public int BaudRate { get; set; } = baudRate;

        public Parity Parity { get; set; }

        public int ReadBufferSize { get; set; } = 256;

        public int BytesToRead => _ring.Count;

        public List<byte> Sent { get; } = [];

        /// <summary>How long writes have kept the loop waiting, ms.</summary>
        public double WaitedMs { get; private set; }

        public int Lost { get; private set; }

        public void Open()
        {
            _ringBytes = ReadBufferSize; // looked at only here
            Last.Value = this;
        }

        public int Read(byte[] buffer, int offset, int count)
        {
            if (count > _ring.Count)
            {
                throw new TimeoutException("The package waits for as many bytes as were asked for, until its time is out.");
            }

            for (int i = 0; i < count; i++)
            {
                buffer[offset + i] = _ring.Dequeue();
            }

            return count;
        }

        public void Write(byte[] buffer, int offset, int count)
        {
            WaitedMs += count > FifoBytes ? (count - FifoBytes) * 10_000.0 / BaudRate : 0.0;
            Sent.AddRange(new ArraySegment<byte>(buffer, offset, count));
        }

        /// <summary>The other side sends.</summary>
        public void Receive(ReadOnlySpan<byte> bytes)
        {
            foreach (byte b in bytes)
            {
                if (_ring.Count < _ringBytes)
                {
                    _ring.Enqueue(b);
                }
                else
                {
                    Lost++;
                }
            }
        }
    }
}
