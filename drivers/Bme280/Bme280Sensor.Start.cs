namespace ChamberFirmware.Drivers;

/// <content>The start of a chip: who it is, its configuration, its calibration.</content>
public sealed partial class Bme280Sensor
{
    private SensorStatus Start()
    {
        StartCount++;
        if (!Bus.TryRead(Bme280Registers.ChipId, _mode, 1) || _mode[0] == 0x00 || _mode[0] == 0xFF)
        {
            return SensorStatus.NoAnswer; // nobody, or a data line that is stuck
        }

        if (_mode[0] != Bme280Registers.ChipIdBme280)
        {
            return SensorStatus.OtherChip;
        }

        return !BringUp.TryConfigure() ? SensorStatus.NotConfigured
            : !HasCalibration() ? SensorStatus.BadCalibration
            : Bus.TryRead(Bme280Registers.CtrlHum, _mode, _mode.Length) && IsConfigured() ? SensorStatus.Good
            : SensorStatus.NotConfigured;
    }

    // Everything that is measured later is worth no more than these bytes: read twice, compared, and checked by the chip's own sum.
    private bool HasCalibration()
    {
        byte[] low = _low ?? new byte[Bme280Registers.CalibrationTemperaturePressureLength];
        byte[] high = _high ?? new byte[Bme280Registers.CalibrationHumidityLength];
        byte[] again = _again ?? new byte[Bme280Registers.CalibrationTemperaturePressureLength];
        bool isWhole = IsReadTwice(Bme280Registers.CalibrationTemperaturePressure, low, again)
            && IsReadTwice(Bme280Registers.CalibrationHumidity, high, again)
            && Bme280Calibration.IsWhole(low, high) && Bme280Calibration.IsPlausible(low, high);
        _calibration.Unpack(low, high);
        _low = isWhole ? null : low; // a run has no use for them; a start after a fault makes new ones
        _high = isWhole ? null : high;
        _again = isWhole ? null : again;
        return isWhole;
    }

    private bool IsReadTwice(byte register, byte[] block, byte[] again)
    {
        bool isSame = Bus.TryRead(register, block, block.Length) && Bus.TryRead(register, again, block.Length);
        for (int i = 0; i < block.Length; i++)
        {
            isSame &= block[i] == again[i];
        }

        return isSame;
    }

    // _mode holds 0xF2..0xF5. ctrl_hum's upper five bits are reserved and not compared.
    private bool IsConfigured() => (_mode[0] & 0x07) == Bme280Registers.CtrlHumWanted
        && _mode[2] == Bme280Registers.CtrlMeasWanted && _mode[3] == Bme280Registers.ConfigWanted;
}
