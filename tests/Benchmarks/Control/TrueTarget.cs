using ChamberFirmware.Twin;

namespace ChamberFirmware.Benchmarks.Control;

/// <summary>
/// The true air at which a plant's own sensor, wrong within its class, shows the set point. Every controller is judged by it: what a sensor
/// says wrong is taken out, what a controller does wrong is not. Computed with the twin's psychrometrics, not the firmware's.
/// </summary>
/// <param name="TemperatureC">True air temperature, degrees Celsius.</param>
/// <param name="HumidityRatioGPerKg">True humidity ratio, g/kg.</param>
/// <param name="AirVelocityMPerS">True velocity, m/s; the air velocity table is taken to be right.</param>
public sealed record TrueTarget(double TemperatureC, double HumidityRatioGPerKg, double AirVelocityMPerS)
{
    /// <summary>
    /// For a set point on this plant. <paramref name="filmWarmerK"/>: what the controller adds to its sensor's temperature; the sensor then
    /// shows so much less.
    /// </summary>
    public static TrueTarget Of(Climate set, TwinParameters plant, double filmWarmerK = 0.0)
    {
        double shownPa = plant.RoomPressurePa + plant.SensorPressureBiasPa;
        double shownVapourPa = HylandWexler.VapourPressurePa(set.HumidityRatioGPerKg / 1000.0, shownPa);
        double shown01 = shownVapourPa / HylandWexler.SaturationPressurePa(set.TemperatureC - filmWarmerK);
        double true01 = shown01 - plant.SensorHumidityBiasPct / 100.0;

        // The sensor sits on a chip that may be warmer than the air; it shows the humidity at the chip's temperature.
        double chipC = set.TemperatureC - filmWarmerK - plant.SensorTemperatureBiasK;
        double vapourPa = true01 * HylandWexler.SaturationPressurePa(chipC);
        return new TrueTarget(
            chipC + filmWarmerK - plant.SensorSelfHeatingK,
            1000.0 * HylandWexler.HumidityRatio(vapourPa, plant.RoomPressurePa),
            set.AirVelocityMPerS);
    }
}
