using ChamberFirmware.Air;
using ChamberFirmware.Arithmetic;
using ChamberFirmware.Drivers;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Sensing;

/// <summary>
/// How well a humidity ratio is known that a chip's T, RH and P give: what each limit of <see cref="SensorClass"/> moves W by, half the way
/// from limit to limit, added in quadrature (GUM, JCGM 100:2008, section 5.1.2, with limits in the place of standard uncertainties).
/// The formula's own error, 0.4 to 0.6 % of W for the enhancement factor (see <see cref="Psychrometrics"/>), is not in it.
/// </summary>
public static class HumidityUncertainty
{
    /// <summary>Uncertainty of the humidity ratio that one chip measures, g/kg.</summary>
    public static double OfOneChipGPerKg(
        ChamberSettings settings, IAirSensor sensor, double temperatureC, double relativeHumidityPct, double pressurePa)
    {
        double humidityPct = SensorClass.RelativeHumidityLimitPct(settings, sensor, relativeHumidityPct);
        double spanK = SensorClass.TemperatureLimitK(settings, sensor, temperatureC);
        double byHumidity = Psychrometrics.HumidityRatioGPerKg(temperatureC, relativeHumidityPct + humidityPct, pressurePa)
            - Psychrometrics.HumidityRatioGPerKg(temperatureC, relativeHumidityPct - humidityPct, pressurePa);
        double byTemperature = Psychrometrics.HumidityRatioGPerKg(temperatureC + spanK, relativeHumidityPct, pressurePa)
            - Psychrometrics.HumidityRatioGPerKg(temperatureC - spanK, relativeHumidityPct, pressurePa);
        double spanPa = sensor.PressureLimitPa;
        double byPressure = Psychrometrics.HumidityRatioGPerKg(temperatureC, relativeHumidityPct, pressurePa - spanPa)
            - Psychrometrics.HumidityRatioGPerKg(temperatureC, relativeHumidityPct, pressurePa + spanPa);
        return SquareRoot.Of(byHumidity * byHumidity + byTemperature * byTemperature + byPressure * byPressure) / 2.0;
    }

    /// <summary>
    /// Uncertainty, g/kg, with which one chip would know a set point's humidity ratio: before there is any such air.
    /// </summary>
    public static double AtSetPointGPerKg(
        ChamberSettings settings, IAirSensor sensor, double temperatureC, double humidityRatioGPerKg, double pressurePa)
    {
        double relativeHumidityPct = Psychrometrics.RelativeHumidityPct(temperatureC, humidityRatioGPerKg, pressurePa);
        return OfOneChipGPerKg(settings, sensor, temperatureC, relativeHumidityPct, pressurePa);
    }

    /// <summary>Two sensors are of one kind: they count alike.</summary>
    public static bool IsOneKind(IAirSensor first, IAirSensor second) => first.Name == second.Name;

    /// <summary>
    /// Share of the first of two sensors in what both measure together, 0 to 1: half where they are of one kind. Of two kinds each counts
    /// by its own limit, the better one more: weights of one over the square make the uncertainty of the mean least.
    /// </summary>
    public static double FirstShare01(bool isOneKind, double ofFirst, double ofSecond)
    {
        return isOneKind ? 0.5 : ofSecond * ofSecond / (ofFirst * ofFirst + ofSecond * ofSecond);
    }

    /// <summary>
    /// Uncertainty of what both measure together, with <see cref="FirstShare01"/>, in the unit of the two: their errors have nothing to do
    /// with each other. Chips that were calibrated in one jar share the salt's and the thermometer's error: for them this is up to a tenth
    /// too small.
    /// </summary>
    public static double OfBoth(bool isOneKind, double ofFirst, double ofSecond)
    {
        return isOneKind
            ? (ofFirst + ofSecond) / 2.0 / SquareRoot.Of(2.0)
            : ofFirst * ofSecond / SquareRoot.Of(ofFirst * ofFirst + ofSecond * ofSecond);
    }

    /// <summary>
    /// How much less is known of the mean of two that differ by more than both limits, in quadrature, let expect: by the excess. At the sum
    /// of both limits, where they count as disagreeing, two of one kind know less than one alone.
    /// </summary>
    public static double Excess(double difference, double ofFirst, double ofSecond)
    {
        double square = ofFirst * ofFirst + ofSecond * ofSecond;
        return difference * difference <= square
            ? 0.0
            : (difference < 0.0 ? -difference : difference) - SquareRoot.Of(square);
    }
}
