namespace ChamberFirmware.Casting;

/// <summary>
/// Bands and times of a run and its cast. Bands are on measured values; times are microseconds unless the name says otherwise.
/// </summary>
public static class CastLimits
{
    /// <summary>Soak: temperature within this of the recipe's, K; all three bands hold for <see cref="SoakUs"/> before a cast.</summary>
    public const double SoakTemperatureBandK = 0.3;

    /// <summary>Soak: humidity ratio within this share of the recipe's.</summary>
    public const double SoakHumidityBand01 = 0.02;

    /// <summary>Soak: air velocity within this share of the recipe's.</summary>
    public const double SoakVelocityBand01 = 0.02;

    /// <summary>How long all three stay in band before the chamber is Ready.</summary>
    public const long SoakUs = 30 * Second;

    /// <summary>Ready is kept while the air stays within this many times the soak band.</summary>
    public const double ReadySlack = 1.5;

    /// <summary>Longest Conditioning: 60 C and 39 g/kg take 2.6 min in the twin, from cold; cooling much longer.</summary>
    public const long ConditioningUs = 30 * Minute;

    /// <summary>Longest Ready: nobody casts.</summary>
    public const long ReadyUs = 30 * Minute;

    /// <summary>Longest Filling: cooling down, a door, a syringe of dope.</summary>
    public const long FillingUs = 20 * Minute;

    /// <summary>Longest Conditioning and Ready together, however often the air leaves its band again.</summary>
    public const long PreparationUs = 60 * Minute;

    /// <summary>Longest Commissioning: seven speeds and an anemometer, or steps of heat and water, with patience.</summary>
    public const long CommissioningUs = 90 * Minute;

    /// <summary>From the command to the trains' start, at most.</summary>
    public const long CastStartUs = 2 * Second;

    /// <summary>A cast phase may end this much later than planned.</summary>
    public const long CastLateUs = 2 * Second;

    /// <summary>A travel switch may close this much earlier or later than planned; the blade's a share of its way more.</summary>
    public const long TravelOffUs = Second / 2;

    /// <summary>
    /// The blade's switch may be off by one part in this of its way more: drives without a controller slow down under load.
    /// </summary>
    public const long TravelOffShare = 10;

    /// <summary>
    /// Between the blade's leaving the plate and the cover's command, and between the shut cover and the carrier's: what scatters by less
    /// is no part of the exposure.
    /// </summary>
    public const long CoverClearUs = Second / 5;

    /// <summary>The air is kept this long for the next plate, then the chamber goes idle.</summary>
    public const long CompleteHoldUs = 10 * Minute;

    /// <summary>Exposure: air farther than this from the recipe's temperature was not held, says the record; K.</summary>
    public const double ToleranceTemperatureK = 0.5;

    /// <summary>The same for the humidity ratio, share.</summary>
    public const double ToleranceHumidity01 = 0.03;

    /// <summary>The same for the air velocity, share.</summary>
    public const double ToleranceVelocity01 = 0.03;

    private const long Second = 1000000;
    private const long Minute = 60 * Second;
}
