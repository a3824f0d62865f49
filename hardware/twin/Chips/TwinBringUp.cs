using ChamberFirmware.Drivers;

namespace ChamberFirmware.Twin;

/// <summary>
/// Configures the chip register by register in the order of the package that the device uses: id, reset, config, ctrl_hum, ctrl_meas,
/// normal mode. The package goes on right after the reset; here it waits out the start-up time, since on the real bus its calls take
/// longer than that.
/// </summary>
internal sealed class TwinBringUp(TwinI2cBus bus) : IBme280BringUp
{
    private readonly byte[] id = new byte[1];

    private const long AfterResetUs = 3000;

    public bool TryConfigure()
    {
        if (!bus.TryRead(Bme280Registers.ChipId, id, 1) || id[0] != Bme280Registers.ChipIdBme280)
            return false;
        if (!bus.TryWrite(Bme280Registers.Reset, Bme280Registers.ResetCommand))
            return false;

        bus.Pause(AfterResetUs);
        return bus.TryWrite(Bme280Registers.Config, Bme280Registers.ConfigWanted)
            && bus.TryWrite(Bme280Registers.CtrlHum, Bme280Registers.CtrlHumWanted)
            && bus.TryWrite(Bme280Registers.CtrlMeas, Bme280Registers.CtrlMeasAsleep)
            && bus.TryWrite(Bme280Registers.CtrlMeas, Bme280Registers.CtrlMeasWanted);
    }
}
