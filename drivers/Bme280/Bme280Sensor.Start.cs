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
        bool isWhole = IsReadTwice(Bme280Registers.CalibrationTemperaturePressure, _low)
            && IsReadTwice(Bme280Registers.CalibrationHumidity, _high)
            && Bme280Calibration.IsWhole(_low, _high) && Bme280Calibration.IsPlausible(_low, _high);
        _calibration.Unpack(_low, _high);
        return isWhole;
    }

    private bool IsReadTwice(byte register, byte[] block)
    {
        bool isSame = Bus.TryRead(register, block, block.Length) && Bus.TryRead(register, _again, block.Length);
        for (int i = 0; i < block.Length; i++)
        {
            isSame &= block[i] == _again[i];
        }

        return isSame;
    }

    // _mode holds 0xF2..0xF5. ctrl_hum's upper five bits are reserved and not compared.
    private bool IsConfigured() => (_mode[0] & 0x07) == Bme280Registers.CtrlHumWanted
        && _mode[2] == Bme280Registers.CtrlMeasWanted && _mode[3] == Bme280Registers.ConfigWanted;
}
