using System;

namespace ChamberFirmware.Modbus;

/// <summary>
/// The registers that a request asks for, and the bytes of its answer: whoever has a value puts it at its address, and what was not asked
/// for is left out. Big-endian, as Modbus is.
/// </summary>
public sealed class RegisterWindow
{
    /// <summary>A scaled whole number that is no value.</summary>
    public const int NoValue = 0x8000;

    private const double MostScaled = 32767.0;

    private byte[] _bytes = null!;
    private int _at;
    private int _from;
    private int _end;

    /// <summary>Everything with 32 bits has its low word first.</summary>
    public bool LowWordFirst;

    /// <summary>Opens it over so many registers, whose bytes begin at a place; all are 0.</summary>
    public void Open(byte[] bytes, int at, int from, int count)
    {
        _bytes = bytes;
        _at = at;
        _from = from;
        _end = from + count;
        Array.Clear(bytes, at, 2 * count);
    }

    /// <summary>Sets the word order.</summary>
    public void Order(bool isLowWordFirst) => LowWordFirst = isLowWordFirst;

    /// <summary>One of so many registers from this address on was asked for.</summary>
    public bool Has(int address, int count) => address < _end && address + count > _from;

    /// <summary>Puts 16 bits.</summary>
    public void Put(int address, int value)
    {
        if (address >= _from && address < _end)
        {
            int at = _at + 2 * (address - _from);
            _bytes[at] = (byte)(value >> 8);
            _bytes[at + 1] = (byte)value;
        }
    }

    /// <summary>Puts 32 bits at two addresses.</summary>
    public void PutLong(int address, uint value)
    {
        int high = (int)(value >> 16);
        int low = (int)(value & 0xFFFF);
        Put(address, LowWordFirst ? low : high);
        Put(address + 1, LowWordFirst ? high : low);
    }

    /// <summary>Puts a number as float32.</summary>
    public void PutFloat(int address, double value)
    {
        if (Has(address, 2))
        {
            PutLong(address, SinglePrecision.Bits(value));
        }
    }

    /// <summary>Puts a number times its scale, rounded; what is larger than 32767 to either side is that.</summary>
    public void PutScaled(int address, double value, double scale)
    {
        if (!Has(address, 1))
        {
            return;
        }

        double scaled = double.IsNaN(value) ? 0.0 : value * scale;
        scaled = scaled > MostScaled ? MostScaled : scaled < -MostScaled ? -MostScaled : scaled;
        int whole = (int)(scaled < 0.0 ? scaled - 0.5 : scaled + 0.5);
        Put(address, double.IsNaN(value) ? NoValue : whole);
    }

    /// <summary>Reads 16 bits that a request has for this address; it must be in the window.</summary>
    public int Get(int address)
    {
        int at = _at + 2 * (address - _from);
        return (_bytes[at] << 8) | _bytes[at + 1];
    }

    /// <summary>The window over registers that a request writes; nothing of them is changed.</summary>
    public void Look(byte[] bytes, int at, int from, int count)
    {
        _bytes = bytes;
        _at = at;
        _from = from;
        _end = from + count;
    }

    /// <summary>Reads a number of two registers, which must be in the window; NaN: no value.</summary>
    public double GetFloat(int address)
    {
        int first = Get(address);
        int second = Get(address + 1);
        return SinglePrecision.Value(LowWordFirst ? ((uint)second << 16) | (uint)first : ((uint)first << 16) | (uint)second);
    }
}
