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

    private void Itself(IFieldVisitor visitor) => visitor.Whole(
        "SerialNumber", ref SerialNumber, 0, 0, HighestSerialNumber,
        "your number for this chamber, so that programs tell it from others; 0: none was given");
}
