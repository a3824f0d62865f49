namespace ChamberFirmware.Air;

/// <summary>
/// Moist air, after ASHRAE Fundamentals 2017, chapter 1: humidity ratio (eq. 20) over the Hyland-Wexler saturation pressure of
/// <see cref="SaturationCurve"/>. Air and vapour are taken as ideal: the enhancement factor, +0.4 to 0.6 % of W at one atmosphere, is left
/// out, as in PsychroLib. Below 0 degrees Celsius saturation is over ice, so a dew point there is the frost point.
/// </summary>
public static class Psychrometrics
{
    /// <summary>The pressure at which recipes that give a relative humidity are turned into a humidity ratio, Pa.</summary>
    public const double StandardPressurePa = 101325.0;

    /// <summary>0 degrees Celsius, K.</summary>
    public const double ZeroCelsiusK = 273.15;

    /// <summary>Gas constant of dry air, J/(kg K): equation 1.</summary>
    public const double DryGasJPerKgK = 287.042;

    /// <summary>Gas constant of water vapour, J/(kg K): equation 2.</summary>
    public const double VapourGasJPerKgK = 461.524;

    /// <summary>Heat capacity of dry air, J/(g K): equation 28.</summary>
    public const double DryHeatJPerGK = 1.006;

    /// <summary>Heat capacity of vapour, J/(g K): equation 29.</summary>
    public const double VapourHeatJPerGK = 1.86;

    /// <summary>Heat capacity of liquid water, J/(g K): chapter 33.</summary>
    public const double WaterHeatJPerGK = 4.186;

    /// <summary>Heat that evaporates water at 0 degrees Celsius, J/g: equation 29.</summary>
    public const double EvaporationJPerG = 2501.0;

    /// <summary>Ratio of the molar masses of water and dry air, g/kg: equation 20, times 1000.</summary>
    public const double MassRatioGPerKg = 621.945;

    // With more vapour than this share of the pressure it is steam and not moist air; the limit keeps every division away from zero.
    private const double LargestVapourShare = 0.9;

    /// <summary>Humidity ratio, g water per kg dry air.</summary>
    /// <param name="temperatureC">Air temperature, -60 to 100 degrees Celsius.</param>
    /// <param name="relativeHumidityPct">Relative humidity, percent.</param>
    /// <param name="pressurePa">Absolute pressure, Pa, above 0.</param>
    public static double HumidityRatioGPerKg(double temperatureC, double relativeHumidityPct, double pressurePa)
    {
        return HumidityRatioOfVapourGPerKg(relativeHumidityPct / 100.0 * SaturationCurve.PressurePa(temperatureC), pressurePa);
    }

    /// <summary>Relative humidity, percent, of air with a humidity ratio; above 100 when the air cannot hold it.</summary>
    /// <param name="temperatureC">Air temperature, -60 to 100 degrees Celsius.</param>
    /// <param name="humidityRatioGPerKg">Humidity ratio, g/kg, 0 or more.</param>
    /// <param name="pressurePa">Absolute pressure, Pa, above 0.</param>
    public static double RelativeHumidityPct(double temperatureC, double humidityRatioGPerKg, double pressurePa)
    {
        return 100.0 * VapourPressurePa(humidityRatioGPerKg, pressurePa) / SaturationCurve.PressurePa(temperatureC);
    }

    /// <summary>Largest humidity ratio that air at this temperature can hold, g/kg.</summary>
    public static double SaturationHumidityRatioGPerKg(double temperatureC, double pressurePa)
    {
        return HumidityRatioOfVapourGPerKg(SaturationCurve.PressurePa(temperatureC), pressurePa);
    }

    /// <summary>Dew point, degrees Celsius; the frost point below 0. Held between -60 and 100.</summary>
    public static double DewPointC(double humidityRatioGPerKg, double pressurePa)
    {
        return SaturationCurve.TemperatureC(VapourPressurePa(humidityRatioGPerKg, pressurePa));
    }

    /// <summary>Partial pressure of the vapour, Pa, for a humidity ratio of 0 or more.</summary>
    public static double VapourPressurePa(double humidityRatioGPerKg, double pressurePa)
    {
        double ratio = humidityRatioGPerKg > 0.0 ? humidityRatioGPerKg : 0.0;
        return pressurePa * ratio / (MassRatioGPerKg + ratio);
    }

    /// <summary>Humidity ratio, g/kg, of a vapour pressure, Pa.</summary>
    public static double HumidityRatioOfVapourGPerKg(double vapourPressurePa, double pressurePa)
    {
        double most = LargestVapourShare * pressurePa;
        double vapour = vapourPressurePa < most ? vapourPressurePa : most;
        double dry = pressurePa - vapour;
        return dry > 0.0 ? MassRatioGPerKg * vapour / dry : 0.0;
    }
}
