namespace ChamberFirmware.Drivers;

/// <summary>Register map and the configuration this product uses (Bosch BST-BME280-DS002, section 5).</summary>
public static class Bme280Registers
{
    /// <summary>First register of the words of temperature and pressure, 0x88..0xA1 (section 4.2.2, table 16).</summary>
    public const byte CalibrationTemperaturePressure = 0x88;

    /// <summary>Bytes of that block.</summary>
    public const int CalibrationTemperaturePressureLength = 26;

    /// <summary>Register of the chip's id.</summary>
    public const byte ChipId = 0xD0;

    /// <summary>Register that takes <see cref="ResetCommand"/>.</summary>
    public const byte Reset = 0xE0;

    /// <summary>First register of the words of humidity, 0xE1..0xE7, and of their check sum behind them, 0xE8.</summary>
    public const byte CalibrationHumidity = 0xE1;

    /// <summary>Bytes of that block, the check sum among them.</summary>
    public const int CalibrationHumidityLength = 8;

    /// <summary>Oversampling of the humidity; takes effect after a write to ctrl_meas (section 5.4.3).</summary>
    public const byte CtrlHum = 0xF2;

    /// <summary>Bit 3: converts; bit 0: loads its memory.</summary>
    public const byte Status = 0xF3;

    /// <summary>Oversampling of temperature and pressure, and the mode.</summary>
    public const byte CtrlMeas = 0xF4;

    /// <summary>Standby time and filter.</summary>
    public const byte Config = 0xF5;

    /// <summary>First register of pressure, temperature, humidity: 0xF7..0xFE, read in one burst (section 4.1).</summary>
    public const byte Data = 0xF7;

    /// <summary>Bytes of that burst.</summary>
    public const int DataLength = 8;

    /// <summary>What a BME280 has in <see cref="ChipId"/>; a BMP280, without humidity, has 0x58, a BME680 0x61.</summary>
    public const byte ChipIdBme280 = 0x60;

    /// <summary>Resets the chip as its power-on does.</summary>
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

    /// <summary>Temperature of a skipped measurement, or of a chip after reset (section 5.4.8 and table 29).</summary>
    public const int SkippedTemperatureCode = 0x80000;

    /// <summary>Its pressure.</summary>
    public const int SkippedPressureCode = 0x80000;

    /// <summary>Its humidity.</summary>
    public const int SkippedHumidityCode = 0x8000;
}
