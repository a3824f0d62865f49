using ChamberFirmware.Drivers;

namespace ChamberFirmware.Twin;

/// <summary>
/// Configures the chip register by register in the order of the package that the device uses: id, reset, config, ctrl_hum, ctrl_meas,
/// normal mode. The package goes on right after the reset; here it waits out the start-up time, since on the real bus its calls take
/// longer than that.
/// </summary>
internal sealed class TwinBringUp : IBme280BringUp
{
    private const long AfterResetUs = 3000;

    private readonly TwinI2cBus _bus;
    private readonly byte[] _id = new byte[1];

    /// <summary>Brings up the chip on this bus.</summary>
    public TwinBringUp(TwinI2cBus bus) => _bus = bus;

    /// <inheritdoc/>
    public bool TryConfigure()
    {
        if (!_bus.TryRead(Bme280Registers.ChipId, _id, 1) || _id[0] != Bme280Registers.ChipIdBme280)
        {
            return false;
        }

        if (!_bus.TryWrite(Bme280Registers.Reset, Bme280Registers.ResetCommand))
        {
            return false;
        }

        _bus.Pause(AfterResetUs);
        return _bus.TryWrite(Bme280Registers.Config, Bme280Registers.ConfigWanted)
            && _bus.TryWrite(Bme280Registers.CtrlHum, Bme280Registers.CtrlHumWanted)
            && _bus.TryWrite(Bme280Registers.CtrlMeas, Bme280Registers.CtrlMeasAsleep)
            && _bus.TryWrite(Bme280Registers.CtrlMeas, Bme280Registers.CtrlMeasWanted);
    }
}
