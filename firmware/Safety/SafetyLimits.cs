namespace ChamberFirmware.Safety;

/// <summary>
/// What the supervisor calls a fault of heat, air flow and interlock. Times are microseconds unless the name says otherwise; readings in a
/// row are one a tick.
/// </summary>
public static class SafetyLimits
{
    /// <summary>Hottest air, C: the hottest recipe and 5 K. The air sensor ends at 85 C; the parts list has the fan's limit.</summary>
    public const double OverTemperatureC = 75.0;

    /// <summary>Readings in a row above it.</summary>
    public const int OverTemperatureReads = 3;

    /// <summary>A heater at this duty or more must warm the air,</summary>
    public const double HeatingCheckDuty01 = 0.95;

    /// <summary>within this time,</summary>
    public const long HeatingCheckUs = 60 * Second;

    /// <summary>by this, K: the reference chamber gains 8 K and more.</summary>
    public const double HeatingCheckK = 1.0;

    /// <summary>Air that warms although the heater is off is looked for after its element has given off what it held,</summary>
    public const long CoolingSettleUs = 20 * Second;

    /// <summary>and must stay below this, K: mist that stops gives up to 4 K; a welded 300 W heater passes it in half a minute.</summary>
    public const double CoolingCheckK = 5.0;

    /// <summary>The same with the fan off: the element's last heat reaches the sensor late.</summary>
    public const long CoolingSettleStillUs = 60 * Second;

    /// <summary>The same with the fan off, K.</summary>
    public const double CoolingCheckStillK = 10.0;

    /// <summary>The time in which the air may not gain that much.</summary>
    public const long CoolingWindowUs = 2 * Minute;

    /// <summary>
    /// Looks in a row that find the chain open: one drops the outputs for that tick, two are a fault; while blade or plate move, one is.
    /// </summary>
    public const int InterlockOpenReads = 2;

    /// <summary>The fan has this long to turn: 0.5 s of lag, a tach window of 2 s, and patience.</summary>
    public const long FanSpinUpUs = 6 * Second;

    /// <summary>Share of the commanded speed below which the fan is slow.</summary>
    public const double FanSlow01 = 0.5;

    /// <summary>Slow readings in a row that are a fault: a change of speed needs 2.5 s to show in the tach.</summary>
    public const int FanSlowReads = 50;

    private const long Second = 1000000;
    private const long Minute = 60 * Second;
}
