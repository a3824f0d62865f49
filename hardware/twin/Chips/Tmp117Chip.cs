using System;
using System.Buffers.Binary;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Twin;

/// <summary>
/// A TMP117 by SNOSD82D, glued on a wall: one conversion of eight averages a second (table 7-7), its registers (section 7.6), -256 °C
/// before the first.
/// </summary>
internal sealed class Tmp117Chip : ITwinRegisters
{
    private const long FirstUs = 126_000; // start-up 1.5 ms, eight samples of 15.5 ms (section 6.6)
    private const long CycleUs = 1_000_000;
    private const short AsItComes = 0x0220;
    private const double NoiseBits = 0.5;

    private readonly SensorFaults _faults;
    private readonly WallSpot _spot;
    private readonly RandomStream _noise;
    private long _nextUs = FirstUs;
    private short _bits = Tmp117Registers.NotYet;

    /// <summary>A chip that has just got its supply.</summary>
    public Tmp117Chip(SensorFaults faults, WallSpot spot, RandomStream noise)
    {
        _faults = faults;
        _spot = spot;
        _noise = noise;
    }

    /// <inheritdoc/>
    public bool Answers => true;

    /// <inheritdoc/>
    public void RunTo(long nowUs)
    {
        for (; _nextUs <= nowUs; _nextUs += CycleUs)
        {
            double bits = (_spot.TemperatureC + _faults.TemperatureDriftK) / Tmp117Registers.KPerBit + NoiseBits * _noise.NextGaussian();
            _bits = _faults.Frozen ? _bits : (short)Math.Round(bits);
        }
    }

    /// <inheritdoc/>
    public void PowerOn(long nowUs)
    {
        _bits = Tmp117Registers.NotYet;
        _nextUs = nowUs + FirstUs;
    }

    /// <inheritdoc/>
    public void Read(byte register, byte[] buffer, int count, long nowUs)
    {
        short value = register switch
        {
            Tmp117Registers.Temperature => _bits,
            Tmp117Registers.Configuration => AsItComes,
            Tmp117Registers.DeviceId => Tmp117Registers.Id,
            _ => 0,
        };
        Span<byte> both = stackalloc byte[Tmp117Registers.Length];
        BinaryPrimitives.WriteInt16BigEndian(both, value);
        both[..Math.Min(count, both.Length)].CopyTo(buffer);
    }

    /// <summary>Nothing that our driver would write.</summary>
    public void Write(byte register, byte value, long nowUs)
    {
    }
}
