namespace ChamberFirmware.Safety;

/// <summary>
/// What the supervisor calls a fault of heat, air flow and interlock. Times are microseconds unless the name says otherwise; readings in a
/// row are one a tick.
/// </summary>
public static class SafetyLimits
{
    /// <summary>
    /// Hottest air, degrees Celsius: the hottest recipe and 5 K. The air sensor ends at 85 C; the fan's limit is in the parts list.
    /// </summary>
    public const double OverTemperatureC = 75.0;

    /// <summary>Readings in a row above it that are a fault: one disturbed reading is none.</summary>
    public const int OverTemperatureReads = 3;

    /// <summary>
    /// Hottest air that the model believes to be anywhere in the loop, behind the heater, degrees Celsius: above it there is no heat. Below
    /// the cut-out on the heater's frame, which is hotter than its air; a recipe of 60 C comes to 87 in the twin's built family.
    /// </summary>
    public const double HottestLoopC = 100.0;

    /// <summary>A heater at this duty or more counts as on, and must warm the air; 0 to 1.</summary>
    public const double HeatingCheckDuty01 = 0.95;

    /// <summary>
    /// The time in which it must; in Conditioning the time after which the heat is taken away to see whether the air falls.
    /// </summary>
    public const long HeatingCheckUs = 60 * Second;

    /// <summary>What the air must gain in that time, K: the reference chamber gains 8 K and more.</summary>
    public const double HeatingCheckK = 1.0;

    /// <summary>For so long: the element gives off its heat in some seconds, the sensor sees it some seconds later.</summary>
    public const long HeatingProofUs = 20 * Second;

    /// <summary>A heater that was found alive is not tried again for that time,</summary>
    public const long HeatingQuietUs = 5 * Minute;

    /// <summary>unless the air, a minute after the trial, is this much colder than it was before, K: then it may have died.</summary>
    public const double HeatingFallK = 2.0;

    /// <summary>
    /// With the heater off and the fan on, the time after which the air may not warm: until then the element gives off what it holds.
    /// </summary>
    public const long UncommandedSettleUs = 20 * Second;

    /// <summary>
    /// What the air may warm then, K: it warms by up to 4 K when mist stops cooling it; a welded 300 W heater passes 5 K in half a minute.
    /// </summary>
    public const double UncommandedRiseK = 5.0;

    /// <summary>The same time with the fan off: the element's last heat reaches the sensor late.</summary>
    public const long UncommandedSettleStillUs = 60 * Second;

    /// <summary>What the air may warm with the fan off, K.</summary>
    public const double UncommandedRiseStillK = 10.0;

    /// <summary>The time in which the air may not warm that much: a room that warms through the day takes longer.</summary>
    public const long UncommandedWindowUs = 2 * Minute;

    /// <summary>
    /// Readings in a row with the chain open that are a fault; the first one takes away the loads for its tick, and is a fault by itself
    /// while blade or plate move.
    /// </summary>
    public const int InterlockOpenReads = 2;

    /// <summary>
    /// Longest from the last edge to the supply's end: the slowest one-shot, its contactor and the rail: 0.76 s (hardware/wiring).
    /// </summary>
    public const long SupplyOffUs = 800000;

    /// <summary>Longest from the first edge to the supply; a contactor takes some hundredths of a second.</summary>
    public const long SupplyOnUs = Second;

    /// <summary>How long a look at the door waits for a supply that does not come.</summary>
    public const long DoorLookUs = Second / 2;

    /// <summary>
    /// More than that between the deadlines of two ticks can starve the quickest dead-man, which waits 0.38 s: each may run 0.1 s late.
    /// </summary>
    public const long StallUs = 250000;

    /// <summary>A chain that opens within this after such a stall was opened by it.</summary>
    public const long StarvedUs = Second;

    /// <summary>How long the fan runs on after a fault or an abort: vapour goes, the heater's element cools.</summary>
    public const long FanRunOnUs = 10 * Minute;

    /// <summary>Time that the fan has to come up to speed before it is judged: 0.5 s of lag, a tach window of 2 s, and some more.</summary>
    public const long FanSpinUpUs = 6 * Second;

    /// <summary>Share of the commanded speed below which the fan is slow: nothing heats or humidifies, 0 to 1.</summary>
    public const double FanSlow01 = 0.5;

    /// <summary>Slow readings in a row that are a fault: a change of speed needs 2.5 s to show in the tach.</summary>
    public const int FanSlowReads = 50;

    /// <summary>
    /// Share of the commanded speed from which on a speed that does not fit the duty is the tach's fault or the fan's, 0 to 1; below it
    /// the fan stands.
    /// </summary>
    public const double FanStands01 = 0.25;

    private const long Second = 1000000;
    private const long Minute = 60 * Second;
}
