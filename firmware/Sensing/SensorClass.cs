using ChamberFirmware.Arithmetic;
using ChamberFirmware.Drivers;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Sensing;

/// <summary>
/// How far an air sensor and the velocity table may be off: limits of the sensor's kind (<see cref="IAirSensor"/>), or of the calibration
/// in <see cref="ChamberSettings"/>. Limits, not standard deviations: a good part stays within them; how often it comes near them no maker
/// says.
/// </summary>
public static class SensorClass
{
    private const double ComparedAtC = 25.0; // a thermometer in the jar, near room temperature

    // After the two-point salt calibration. Greenspan's own uncertainty is 0.12 to 0.31 %RH, and 0.1 K between salt and chip 0.4 %RH more.
    private const double SaltReferencePct = 0.5;

    /// <summary>Limit of a sensor's temperature, K.</summary>
    public static double TemperatureLimitK(ChamberSettings settings, IAirSensor sensor, double temperatureC)
    {
        double limitK = sensor.TemperatureLimitK(temperatureC);
        double referenceK = settings.ThermometerLimitK;

        // Compared with a thermometer near 25 C, its limit takes the place of the class's there; what the class grows by elsewhere stays.
        double growthK = limitK - sensor.TemperatureLimitK(ComparedAtC);
        return referenceK > 0.0 ? SquareRoot.Of(referenceK * referenceK + growthK * growthK) : limitK;
    }

    /// <summary>Limit of a sensor's relative humidity, %RH; a calibration never makes it more than its kind's.</summary>
    public static double RelativeHumidityLimitPct(ChamberSettings settings, IAirSensor sensor, double relativeHumidityPct)
    {
        double classPct = sensor.RelativeHumidityLimitPct(relativeHumidityPct);
        double spanPct = settings.SaltHighPct - settings.SaltLowPct;
        if (spanPct <= 0.0)
        {
            return classPct;
        }

        // A line through two points, each with the reference's error: least between the salts, growing beyond them.
        double high01 = (relativeHumidityPct - settings.SaltLowPct) / spanPct;
        double low01 = 1.0 - high01;
        double reference = SaltReferencePct * SaltReferencePct * (high01 * high01 + low01 * low01);
        double hysteresisPct = sensor.HysteresisPct;
        double driftPct = sensor.YearlyDriftPct;
        double limitPct = SquareRoot.Of(reference + hysteresisPct * hysteresisPct + driftPct * driftPct);
        return limitPct < classPct ? limitPct : classPct;
    }

    /// <summary>
    /// Limit of the air velocity, m/s: that of the anemometer the table was measured with. A table that nobody measured has none.
    /// </summary>
    public static double VelocityLimitMPerS(ChamberSettings settings, double airVelocityMPerS)
    {
        return settings.AnemometerClass01 * airVelocityMPerS + settings.AnemometerZeroMPerS;
    }
}
