using ChamberFirmware.Air;
using ChamberFirmware.Arithmetic;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Sensing;

/// <summary>
/// How well a humidity ratio is known that a chip's T, RH and P give: what each limit of <see cref="SensorClass"/> moves W by, half the way
/// from limit to limit, added in quadrature (GUM, JCGM 100:2008, section 5.1.2, with limits in the place of standard uncertainties).
/// 7.88 +-0.64 g/kg at 25 C and 40 %RH, 28.44 +-2.17 at 40 C and 60 %, 39.03 +-4.57 at 60 C and 30 %. The formula's own error, 0.4 to
/// 0.6 % of W for the enhancement factor (see <see cref="Psychrometrics"/>), is not in it.
/// </summary>
public static class HumidityUncertainty
{
    /// <summary>Uncertainty of the humidity ratio that one chip measures, g/kg.</summary>
    public static double OfOneChipGPerKg(
        ChamberSettings settings, double temperatureC, double relativeHumidityPct, double pressurePa)
    {
        double humidityPct = SensorClass.RelativeHumidityLimitPct(settings, relativeHumidityPct);
        double spanK = SensorClass.TemperatureLimitK(settings, temperatureC);
        double byHumidity = Psychrometrics.HumidityRatioGPerKg(temperatureC, relativeHumidityPct + humidityPct, pressurePa)
            - Psychrometrics.HumidityRatioGPerKg(temperatureC, relativeHumidityPct - humidityPct, pressurePa);
        double byTemperature = Psychrometrics.HumidityRatioGPerKg(temperatureC + spanK, relativeHumidityPct, pressurePa)
            - Psychrometrics.HumidityRatioGPerKg(temperatureC - spanK, relativeHumidityPct, pressurePa);
        double byPressure =
            Psychrometrics.HumidityRatioGPerKg(temperatureC, relativeHumidityPct, pressurePa - SensorClass.PressureLimitPa)
            - Psychrometrics.HumidityRatioGPerKg(temperatureC, relativeHumidityPct, pressurePa + SensorClass.PressureLimitPa);
        return SquareRoot.Of(byHumidity * byHumidity + byTemperature * byTemperature + byPressure * byPressure) / 2.0;
    }

    /// <summary>
    /// Uncertainty, g/kg, with which one chip would know a set point's humidity ratio: before there is any such air.
    /// </summary>
    public static double AtSetPointGPerKg(
        ChamberSettings settings, double temperatureC, double humidityRatioGPerKg, double pressurePa)
    {
        double relativeHumidityPct = Psychrometrics.RelativeHumidityPct(temperatureC, humidityRatioGPerKg, pressurePa);
        return OfOneChipGPerKg(settings, temperatureC, relativeHumidityPct, pressurePa);
    }

    /// <summary>
    /// The same for the mean of several chips whose errors have nothing to do with each other. Chips that were calibrated in one jar share
    /// the salt's and the thermometer's error: for them this is up to a tenth too small.
    /// </summary>
    public static double OfMean(double uncertaintyOfOne, int chips)
    {
        return chips > 1 ? uncertaintyOfOne / SquareRoot.Of(chips) : uncertaintyOfOne;
    }
}
