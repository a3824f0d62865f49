using ChamberFirmware.Drivers;

namespace ChamberFirmware.Twin;

/// <summary>
/// The chip's register file (BST-BME280-DS002 section 5.3): calibration words, id, control and data registers. The rest reads zero.
/// </summary>
internal sealed class Bme280Memory
{
    /// <summary>Data registers after reset and of a skipped measurement, section 5.4.8 and table 29.</summary>
    public const int SkippedTemperatureOrPressure = 0x80000;

    /// <inheritdoc cref="SkippedTemperatureOrPressure"/>
    public const int SkippedHumidity = 0x8000;

    private readonly byte[] _bytes = new byte[256];

    /// <summary>Calibration words and chip id are in their places, everything else is as after a reset.</summary>
    public Bme280Memory(Bme280Trim trim)
    {
        trim.Store(_bytes);
        _bytes[Bme280Registers.ChipId] = Bme280Registers.ChipIdBme280;
        ClearRegisters();
    }

    /// <summary>A register by its address.</summary>
    public byte this[byte register]
    {
        get => _bytes[register];
        set => _bytes[register] = value;
    }

    /// <summary>Reset state, section 5.4.2.</summary>
    public void ClearRegisters()
    {
        _bytes[Bme280Registers.CtrlHum] = 0;
        _bytes[Bme280Registers.CtrlMeas] = 0;
        _bytes[Bme280Registers.Config] = 0;
        StoreData(SkippedTemperatureOrPressure, SkippedTemperatureOrPressure, SkippedHumidity);
    }

    /// <summary>Reads with the address counting up by itself, section 6.2.2.</summary>
    public void CopyTo(byte register, byte[] buffer, int count)
    {
        for (int i = 0; i < count; i++)
        {
            buffer[i] = _bytes[(register + i) & 0xFF];
        }
    }

    /// <summary>Stores a conversion in 0xF7 to 0xFE, high bytes first: pressure and temperature of 20 bits, humidity of 16.</summary>
    public void StoreData(int pressure, int temperature, int humidity)
    {
        StoreCode20(Bme280Registers.Data, pressure);
        StoreCode20(Bme280Registers.Data + 3, temperature);
        _bytes[Bme280Registers.Data + 6] = (byte)(humidity >> 8);
        _bytes[Bme280Registers.Data + 7] = (byte)humidity;
    }

    private void StoreCode20(int address, int code)
    {
        _bytes[address] = (byte)(code >> 12);
        _bytes[address + 1] = (byte)(code >> 4);
        _bytes[address + 2] = (byte)((code & 0x0F) << 4);
    }
}
