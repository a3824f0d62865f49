namespace ChamberFirmware.Drivers;

/// <summary>Register map and the configuration this product uses (Bosch BST-BME280-DS002, section 5).</summary>
public static class Bme280Registers
{
    public const byte CalibrationTemperaturePressure = 0x88; // 0x88..0xA1, 26 bytes, section 4.2.2 table 16
    public const int CalibrationTemperaturePressureLength = 26;
    public const byte ChipId = 0xD0;
    public const byte Reset = 0xE0;
    public const byte CalibrationHumidity = 0xE1; // 0xE1..0xE7
    public const int CalibrationHumidityLength = 7;
    public const byte CtrlHum = 0xF2; // takes effect after a write to ctrl_meas, section 5.4.3
    public const byte Status = 0xF3;
    public const byte CtrlMeas = 0xF4;
    public const byte Config = 0xF5;
    public const byte Data = 0xF7; // press, temp, hum: 0xF7..0xFE, one burst, section 4.1
    public const int DataLength = 8;

    public const byte ChipIdBme280 = 0x60;
    public const byte ResetCommand = 0xB6;

    /// <summary>Humidity oversampling x4.</summary>
    public const byte CtrlHumWanted = 0x03;

    /// <summary>
    /// Temperature x2, pressure x1, normal mode. A cycle takes 18.5 ms at the most (section 9.1) and 62.5 ms of standby: fresh at every
    /// tick.
    /// </summary>
    public const byte CtrlMeasWanted = 0x47;

    /// <summary>The same sampling, asleep: config is only sure to be taken in sleep mode (section 5.4.6).</summary>
    public const byte CtrlMeasAsleep = 0x44;

    /// <summary>Standby 62.5 ms, filter off.</summary>
    public const byte ConfigWanted = 0x20;

    /// <summary>What a skipped measurement, or a chip after reset, shows (section 5.4.8 and table 29).</summary>
    public const int SkippedTemperatureCode = 0x80000;
    public const int SkippedPressureCode = 0x80000;
    public const int SkippedHumidityCode = 0x8000;
}
