namespace ChamberFirmware.Sensing;

/// <summary>When a sensor is not to be believed: one reading of it, and what many say.</summary>
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

    /// <summary>
    /// What a bad reading of a run adds to the count of a loose contact; a good one takes 1 away. One in nine and fewer never fill it; with
    /// more the loads are missing too often, and the air does not get there.
    /// </summary>
    public const int LostReadCounts = 8;

    /// <summary>The count that is a fault: a third of the readings lost for 20 s, a fifth for 50 s.</summary>
    public const int LostReadsMost = 400;

    /// <summary>
    /// What the temperature can change from a reading to the next, K, less <see cref="StepKPerTick"/>. Of the twin's chambers, 30 % off in
    /// everything, through door openings and aborted runs at 60 C, none changed its sensor by more than 0.27 K in a tick and 2.6 K in 1 s.
    /// </summary>
    public const double StepK = 0.5;

    /// <summary>What it can change more for every tick since the last believed one, K.</summary>
    public const double StepKPerTick = 0.5;

    /// <summary>
    /// The same of the relative humidity, %RH. In a chamber it changes by 0.7 %RH in a tick and 7 in 1 s at most; from jar to jar of two
    /// salts by 6 in the first tick.
    /// </summary>
    public const double StepPct = 12.4;

    /// <summary>What it can change more for every tick, %RH.</summary>
    public const double StepPctPerTick = 1.6;

    /// <summary>The same of the pressure, Pa: noise is 3 Pa, a door of the room or an exhaust that starts gives some tens.</summary>
    public const double StepPa = 280.0;

    /// <summary>What it can change more for every tick, Pa.</summary>
    public const double StepPaPerTick = 20.0;

    /// <summary>Ticks after which that grows no more: any air is believed again long before.</summary>
    public const int MostGrowthTicks = 6000;

    /// <summary>Furthest that weather and the sensor's own error can take the pressure from the site's, Pa: 50 hPa and some.</summary>
    public const double FromSitePa = 6000.0;
}
