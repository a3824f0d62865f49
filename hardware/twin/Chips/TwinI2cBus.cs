using System;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Twin;

/// <summary>
/// The wires to the sensor. A transfer takes its time on the bus, 9 clocks a byte at 100 kHz, on a clock of the chip's own that runs
/// ahead of virtual time within a tick and never behind it: two reads can straddle the end of a conversion.
/// </summary>
internal sealed class TwinI2cBus : IRegisterBus
{
    private const long ByteUs = 90;

    private readonly TwinClock _clock;
    private readonly Bme280Chip _chip;
    private readonly SensorFaults _faults;
    private long _chipUs;
    private int _transfers;

    /// <summary>A bus with one chip on it.</summary>
    public TwinI2cBus(TwinClock clock, Bme280Chip chip, SensorFaults faults)
    {
        _clock = clock;
        _chip = chip;
        _faults = faults;
    }

    /// <inheritdoc/>
    public bool TryRead(byte register, byte[] buffer, int count)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, buffer.Length);
        if (!TryAddress())
        {
            return false;
        }

        Pause(3 * ByteUs); // address, register, address again
        if (_faults.AllZero || _faults.AllOnes)
        {
            buffer.AsSpan(0, count).Fill(_faults.AllOnes ? (byte)0xFF : (byte)0x00);
        }
        else
        {
            _chip.Read(register, buffer, count, _chipUs);
        }

        Pause(count * ByteUs);
        return true;
    }

    /// <inheritdoc/>
    public bool TryWrite(byte register, byte value)
    {
        if (!TryAddress())
        {
            return false;
        }

        Pause(3 * ByteUs);
        if (!_faults.AllZero && !_faults.AllOnes) // a stuck line carries no command
        {
            _chip.Write(register, value, _chipUs);
        }

        return true;
    }

    /// <summary>Waits on the chip's clock.</summary>
    public void Pause(long us)
    {
        _chipUs = Math.Max(_chipUs, _clock.BoardUs) + us;
        _chip.RunTo(_chipUs);
    }

    /// <summary>A dip of the sensor's supply, now.</summary>
    public void BrownOut()
    {
        Pause(0);
        _chip.PowerOn(_chipUs);
    }

    private bool TryAddress()
    {
        Pause(0);
        _transfers++;
        bool spoiled = _faults.BusFailEveryN > 0 && _transfers % _faults.BusFailEveryN == 0;
        if (!spoiled && !_faults.Unplugged && _chip.Answers)
        {
            return true;
        }

        _clock.Wait(_faults.BlocksUs);
        Pause(ByteUs); // the address goes out and nobody pulls the line
        return false;
    }
}
