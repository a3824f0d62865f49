using System;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Twin;

/// <summary>The registers of a chip over <see cref="TwinWires"/>.</summary>
internal sealed class TwinI2cBus : TwinWires, IRegisterBus
{
    private readonly ITwinRegisters _chip;

    /// <summary>A bus with one chip on it.</summary>
    public TwinI2cBus(TwinClock clock, ITwinRegisters chip, SensorFaults faults)
        : base(clock, chip, faults) => _chip = chip;

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
        if (IsStuck)
        {
            ReadStuck(buffer, count);
        }
        else
        {
            _chip.Read(register, buffer, count, ChipUs);
            Spoil(register, buffer, count);
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
        if (!IsStuck)
        {
            _chip.Write(register, value, ChipUs);
        }

        return true;
    }

    private void Spoil(byte register, byte[] buffer, int count)
    {
        if (Faults.OtherId != 0 && register <= Bme280Registers.ChipId && Bme280Registers.ChipId < register + count)
        {
            buffer[Bme280Registers.ChipId - register] = Faults.OtherId;
        }

        int wrong = Faults.WrongBit / 8 - register;
        if (Faults.WrongBit >= 0 && wrong >= 0 && wrong < count && Faults.WrongTransfers != 0)
        {
            buffer[wrong] ^= (byte)(1 << (Faults.WrongBit % 8));
            Faults.WrongTransfers -= Faults.WrongTransfers > 0 ? 1 : 0;
        }
    }
}
