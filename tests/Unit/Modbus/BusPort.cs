using System;
using System.Collections.Generic;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Tests.Unit.Modbus;

/// <summary>A serial port on a bus: bytes that came, bytes that were sent, each write by itself.</summary>
internal sealed class BusPort : IBusPort
{
    private readonly Queue<byte> _received = new();

    public int ReceiveBytes => 4096;

    public int MostAtOnce => 128;

    public int Waiting => _received.Count;

    public List<byte[]> Sent { get; } = [];

    /// <summary>What is sent is kept; it takes memory.</summary>
    public bool Keeps { get; set; } = true;

    /// <summary>How often something was sent.</summary>
    public int Writes { get; private set; }

    public (int Baud, LineParity Parity) Line { get; private set; } = (115200, LineParity.None);

    public int Read(byte[] buffer, int count)
    {
        if (count > _received.Count)
        {
            throw new TimeoutException("The device's package waits for as many bytes as were asked for.");
        }

        for (int i = 0; i < count; i++)
        {
            buffer[i] = _received.Dequeue();
        }

        return count;
    }

    public void Write(byte[] bytes, int from, int count)
    {
        Assert.IsLessThanOrEqualTo(MostAtOnce, count, "a longer frame would leave with a gap");
        Writes++;
        if (Keeps)
        {
            Sent.Add(bytes[from..(from + count)]);
        }
    }

    public void Use(int baud, LineParity parity) => Line = (baud, parity);

    public void Receive(params ReadOnlySpan<byte> bytes)
    {
        foreach (byte b in bytes)
        {
            _received.Enqueue(b);
        }
    }
}
