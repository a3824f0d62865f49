namespace ChamberFirmware.Drivers;

/// <summary>Why a reading is, or is not, to be believed. The numbers appear in traces.</summary>
public enum SensorStatus
{
    Good = 0,

    /// <summary>A transfer failed.</summary>
    NoAnswer = 1,

    /// <summary>The chip answers, but is not in the mode it was put into: reset by a brown-out, or never configured.</summary>
    NotConfigured = 2,

    /// <summary>Codes of a skipped measurement, or all bytes 0x00 or 0xFF: alive on the bus, nothing measured.</summary>
    NoMeasurement = 3,

    /// <summary>Decoded values outside what air in this chamber can be.</summary>
    OutOfRange = 4,
}

/// <summary>One reading of one chip. T, RH and P belong together: same chip, same burst.</summary>
public sealed class AirReading
{
    /// <summary>Only a good reading may be used; the values of any other are those of the last good one.</summary>
    public bool IsValid => Status == SensorStatus.Good;

    public SensorStatus Status = SensorStatus.NoAnswer;

    /// <summary>Chip temperature, degrees Celsius.</summary>
    public double TemperatureC;

    /// <summary>Relative humidity at the chip's temperature, percent.</summary>
    public double RelativeHumidityPct;

    /// <summary>Absolute pressure, Pa.</summary>
    public double PressurePa = 101325.0;

    /// <summary>How many readings in a row were the same to the last bit; a measuring chip's noise keeps this near 0.</summary>
    public int UnchangedReads;
}
