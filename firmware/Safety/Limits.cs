namespace ChamberFirmware.Safety;

/// <summary>
/// Every limit of a run in one place. Bands are on measured values; times are microseconds unless the name says otherwise.
/// </summary>
public static class Limits
{
    // Soak: inside these bands, all three, for SoakUs before a cast.
    public const double SoakTemperatureBandK = 0.3;
    public const double SoakHumidityBand01 = 0.02;
    public const double SoakVelocityBand01 = 0.02;
    public const long SoakUs = 30 * Second;

    /// <summary>Ready is kept while the air stays within this many times the soak band.</summary>
    public const double ReadySlack = 1.5;

    // Phases.
    public const long ConditioningUs = 30 * Minute; // 60 C and 39 g/kg take 2.6 min in the twin, from cold; cooling much longer
    public const long ReadyUs = 30 * Minute;
    public const long PreparationUs = 60 * Minute; // both together, however often the air leaves its band again
    public const long CommissioningUs = 90 * Minute; // seven speeds and an anemometer, or steps of heat and water, with patience
    public const long CastStartUs = 2 * Second; // from the command to the trains' start
    public const long CastLateUs = 2 * Second; // a cast phase may end this much later than planned
    public const long TravelOffUs = Second / 2; // a travel switch may close this much earlier or later than planned,
    public const long TravelOffShare = 10; // and the blade's by a tenth of its way: drives without a controller slow down under load
    public const long CompleteHoldUs = 10 * Minute; // the air is kept for the next plate, then the chamber goes idle

    // Air sensor.
    public const int SensorBadReads = 10; // one second: a single disturbed transfer is no fault
    public const int SensorUnchangedReads = 50; // five seconds to the last bit: noise alone moves the last bits at every reading
    public const int SensorDisagreeReads = 300; // half a minute: chips of unequal lag part while the air changes, and meet again

    // Heat: 75 C is the hottest recipe and 5 K, below the air sensor's end at 85 C. The parts list names the fan's own limit.
    public const double OverTemperatureC = 75.0;
    public const int OverTemperatureReads = 3;
    public const double HeatingCheckDuty01 = 0.95;
    public const long HeatingCheckUs = 60 * Second;
    public const double HeatingCheckK = 1.0; // the reference chamber gains 8 K and more in that time

    // No heat must not warm: a welded relay, looked for after the element has given off what it held.
    public const long CoolingSettleUs = 20 * Second;
    public const double CoolingCheckK = 5.0; // mist that stops gives up to 4 K; a welded 300 W heater passes this in half a minute
    public const long CoolingSettleStillUs = 60 * Second; // fan off: the element's last heat reaches the sensor late
    public const double CoolingCheckStillK = 10.0;
    public const long CoolingWindowUs = 2 * Minute; // in which the air may not gain that much

    // Interlock: one low sample drops the outputs for that tick, two are a fault; while blade or plate move, one is.
    public const int InterlockOpenReads = 2;

    // Exposure: outside these the record says that the air was not held.
    public const double ToleranceTemperatureK = 0.5;
    public const double ToleranceHumidity01 = 0.03;
    public const double ToleranceVelocity01 = 0.03;

    // Air flow.
    public const long FanSpinUpUs = 6 * Second; // 0.5 s of lag, a 2 s tach window, and patience
    public const double FanSlow01 = 0.5; // of the commanded speed
    public const int FanSlowReads = 50; // a change of speed needs 2.5 s to show in the tach

    private const long Second = 1000000;
    private const long Minute = 60 * Second;
}
