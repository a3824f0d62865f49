namespace ChamberFirmware.Drivers;

/// <summary>Configures the chip: on the device with the package nanoFramework.Iot.Device.Bmxx80, elsewhere register by register.</summary>
public interface IBme280BringUp
{
    /// <summary>
    /// Resets and configures. False: the chip did not answer. The driver reads the registers back and does not trust a true.
    /// </summary>
    bool TryConfigure();
}
