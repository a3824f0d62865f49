using ChamberFirmware.Arithmetic;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Sensing;

/// <summary>
/// How far a BME280 and the velocity table may be off: limits of their class (BST-BME280-DS002, tables 2 to 4), or of the calibration in
/// <see cref="ChamberSettings"/>. Limits, not standard deviations: a good part is inside, how often it comes near its limit nobody says.
/// </summary>
public static class SensorClass
{
    /// <summary>Pressure, Pa (table 3).</summary>
    public const double PressureLimitPa = 100.0;

    /// <summary>Humidity, %RH (table 2). The data sheet states it for 20 to 80 %RH at 25 C only; here it stands for all air.</summary>
    public const double HumidityLimitPct = 3.0;

    // Temperature (table 4): +-0.5 C at 25 C, +-1 C from 0 to 65 C. The step between the two is drawn as a ramp, so that air that sways
    // about 25 C has one limit. Beyond 65 C the table ends: +-1.5 C is ours.
    private const double TightLimitK = 0.5;
    private const double WideLimitK = 1.0;
    private const double BeyondLimitK = 1.5;
    private const double TightAtC = 25.0;
    private const double TightWithinK = 1.0;
    private const double WideFromK = 6.0;
    private const double LowestC = 0.0;
    private const double HighestC = 65.0;

    // After the two-point salt calibration. Reference: Greenspan's own uncertainty is 0.12 to 0.31 %RH, and 0.1 K between salt and chip
    // 0.4 %RH more. Hysteresis: table 2. Drift: 0.5 %RH in a year (table 2); the device has no date, so a year is reckoned.
    private const double SaltReferencePct = 0.5;
    private const double HysteresisPct = 1.0;
    private const double YearlyDriftPct = 0.5;

    /// <summary>Limit of the chip's temperature, K.</summary>
    public static double TemperatureLimitK(ChamberSettings settings, double temperatureC)
    {
        double away = temperatureC > TightAtC ? temperatureC - TightAtC : TightAtC - temperatureC;
        double ramp01 = (away - TightWithinK) / (WideFromK - TightWithinK);
        ramp01 = ramp01 < 0.0 ? 0.0 : ramp01 > 1.0 ? 1.0 : ramp01;
        bool beyond = temperatureC < LowestC || temperatureC > HighestC;
        double limitK = beyond ? BeyondLimitK : TightLimitK + ramp01 * (WideLimitK - TightLimitK);
        double referenceK = settings.ThermometerLimitK;

        // Compared with a thermometer near 25 C, its limit takes the place of the class's there; what the class grows by elsewhere stays.
        double growthK = limitK - TightLimitK;
        return referenceK > 0.0 ? SquareRoot.Of(referenceK * referenceK + growthK * growthK) : limitK;
    }

    /// <summary>Limit of the chip's relative humidity, %RH.</summary>
    public static double RelativeHumidityLimitPct(ChamberSettings settings, double relativeHumidityPct)
    {
        double spanPct = settings.SaltHighPct - settings.SaltLowPct;
        if (spanPct <= 0.0)
        {
            return HumidityLimitPct;
        }

        // A line through two points, each with the reference's error: least between the salts, growing beyond them.
        double high01 = (relativeHumidityPct - settings.SaltLowPct) / spanPct;
        double low01 = 1.0 - high01;
        double reference = SaltReferencePct * SaltReferencePct * (high01 * high01 + low01 * low01);
        double limitPct = SquareRoot.Of(reference + HysteresisPct * HysteresisPct + YearlyDriftPct * YearlyDriftPct);
        return limitPct < HumidityLimitPct ? limitPct : HumidityLimitPct;
    }

    /// <summary>
    /// Limit of the air velocity, m/s: that of the anemometer the table was measured with. A table that nobody measured has none.
    /// </summary>
    public static double VelocityLimitMPerS(ChamberSettings settings, double airVelocityMPerS)
    {
        return settings.AnemometerClass01 * airVelocityMPerS + settings.AnemometerZeroMPerS;
    }
}
