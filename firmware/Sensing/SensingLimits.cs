namespace ChamberFirmware.Sensing;

/// <summary>When readings in a row say that a sensor is not to be believed.</summary>
public static class SensingLimits
{
    /// <summary>Bad readings in a row that are a fault: one second. A single disturbed transfer is none.</summary>
    public const int SensorBadReads = 10;

    /// <summary>The same reading to the last bit, five seconds: noise alone moves the last bits at every reading.</summary>
    public const int SensorUnchangedReads = 50;

    /// <summary>Readings of the tach that do not fit the fan's duty: a burst of pulses is over after 20.</summary>
    public const int FanDoubtReads = 25;

    /// <summary>Two sensors that disagree, half a minute: chips of unequal lag part while the air changes, and meet again.</summary>
    public const int SensorDisagreeReads = 300;
}
