using System;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Twin;

/// <summary>
/// The wires to the sensor. A transfer takes its time on the bus, 9 clocks a byte at 100 kHz, on a clock of the chip's own that runs
/// ahead of virtual time within a tick and never behind it: two reads can straddle the end of a conversion.
/// </summary>
internal sealed class TwinI2cBus(TwinClock clock, Bme280Chip chip, SensorFaults faults) : IRegisterBus
{
    private const long ByteUs = 90;

    private long chipUs;
    private int transfers;

    public bool TryRead(byte register, byte[] buffer, int count)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, buffer.Length);
        if (!TryAddress())
            return false;

        Pause(3 * ByteUs); // address, register, address again
        if (faults.AllZero || faults.AllOnes)
            buffer.AsSpan(0, count).Fill(faults.AllOnes ? (byte)0xFF : (byte)0x00);
        else
            chip.Read(register, buffer, count, chipUs);
        Pause(count * ByteUs);
        return true;
    }

    public bool TryWrite(byte register, byte value)
    {
        if (!TryAddress())
            return false;

        Pause(3 * ByteUs);
        if (!faults.AllZero && !faults.AllOnes) // a stuck line carries no command
            chip.Write(register, value, chipUs);
        return true;
    }

    /// <summary>Waits on the chip's clock.</summary>
    public void Pause(long us)
    {
        chipUs = Math.Max(chipUs, clock.BoardUs) + us;
        chip.RunTo(chipUs);
    }

    /// <summary>A dip of the sensor's supply, now.</summary>
    public void BrownOut()
    {
        Pause(0);
        chip.PowerOn(chipUs);
    }

    private bool TryAddress()
    {
        Pause(0);
        transfers++;
        bool spoiled = faults.BusFailEveryN > 0 && transfers % faults.BusFailEveryN == 0;
        if (!spoiled && !faults.Unplugged && chip.Answers)
            return true;

        clock.Wait(faults.BlocksUs);
        Pause(ByteUs); // the address goes out and nobody pulls the line
        return false;
    }
}
