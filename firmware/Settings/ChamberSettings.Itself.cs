using ChamberFirmware.Fields;

namespace ChamberFirmware.Settings;

/// <content>What a chamber is told apart by.</content>
public sealed partial class ChamberSettings
{
    private const long HighestSerialNumber = 999999999;

    /// <summary>
    /// What *IDN? tells as the serial number; 0: none was given. It stands here because nanoFramework has no number of the chip: SystemInfo
    /// (nanoFramework.Runtime.Native) is about the build, and nanoFramework.Hardware.Esp32 gives no MAC address.
    /// </summary>
    public long SerialNumber;

    /// <summary>Unit id of this chamber on a Modbus RTU bus at COM2, 1 to 247; 0: COM2 is the console. Read at power-on.</summary>
    public long ModbusUnit;

    /// <summary>Speed of that bus, baud.</summary>
    public long ModbusBaud;

    /// <summary>Parity of that bus: even, odd or none.</summary>
    public string ModbusParity;

    private void Itself(IFieldVisitor visitor)
    {
        visitor.Whole("SerialNumber", ref SerialNumber, 0, 0, HighestSerialNumber,
            "your number for this chamber, so that programs tell it from others; 0: none was given");
        visitor.Whole("ModbusUnit", ref ModbusUnit, 0, 0, 247,
            "0: COM2 is the console; 1 to 247: from the next power-on Modbus RTU with this unit id");
        visitor.Whole("ModbusBaud", ref ModbusBaud, 19200, 9600, 115200, "speed of that bus, baud");
        visitor.Word("ModbusParity", ref ModbusParity, "even", "none, odd, even", "parity of that bus, with 8 bits and one stop bit");
    }
}
