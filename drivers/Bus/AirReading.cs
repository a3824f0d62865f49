namespace ChamberFirmware.Drivers;

/// <summary>Why a reading is, or is not, to be believed. The numbers appear in traces.</summary>
public enum SensorStatus
{
    /// <summary>Measured just now, whole, and what air can be.</summary>
    Good = 0,

    /// <summary>A transfer failed.</summary>
    NoAnswer = 1,

    /// <summary>The sensor answers, but is not in the mode it was put into: reset by a brown-out, or never configured.</summary>
    NotConfigured = 2,

    /// <summary>
    /// Alive on the bus, nothing measured: codes of a skipped measurement, all bytes 0x00 or 0xFF; or a sensor that measures no pressure,
    /// and no other does either: without pressure there is no humidity ratio.
    /// </summary>
    NoMeasurement = 3,

    /// <summary>Decoded values outside what air in this chamber can be (<see cref="AirSensorClass"/>).</summary>
    OutOfRange = 4,

    /// <summary>Somebody answers, but as another chip than the driver's.</summary>
    OtherChip = 5,

    /// <summary>What the chip keeps of its calibration is damaged, or differs from reading to reading.</summary>
    BadCalibration = 6,

    /// <summary>Temperature and pressure are air's, the humidity element shows 100 %RH: it is wet.</summary>
    Wet = 7,

    /// <summary>
    /// Further from the last believed reading than air can have come since; the first reading after a start is held against the next one.
    /// </summary>
    Jumped = 8,

    /// <summary>The pressure is not that of the site: no weather makes it.</summary>
    OffSite = 9,
}

/// <summary>One reading of one sensor. T, RH and P belong together: same chip, same burst.</summary>
public sealed class AirReading
{
    /// <summary>Only a good reading may be used; the values of any other are those of the last good one.</summary>
    public bool IsValid => Status == SensorStatus.Good;

    /// <summary>Whether to believe it, and why not; NoAnswer until the first read.</summary>
    public SensorStatus Status = SensorStatus.NoAnswer;

    /// <summary>Temperature of the sensor's element, degrees Celsius.</summary>
    public double TemperatureC;

    /// <summary>Relative humidity at that temperature, percent.</summary>
    public double RelativeHumidityPct;

    /// <summary>Absolute pressure, Pa; the standard atmosphere until one was measured.</summary>
    public double PressurePa = 101325.0;

    /// <summary>
    /// How many readings in a row were the same to the last bit; a measuring chip's noise keeps this near 0. A driver counts measurements
    /// that should be new, not reads of one that its chip is still making.
    /// </summary>
    public int UnchangedReads;
}
