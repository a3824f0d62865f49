using ChamberFirmware.Recipes;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Casting;

/// <summary>How long temperature, humidity ratio and velocity have all been in their bands, by measurement and without a gap.</summary>
public sealed class SoakTimer
{
    private long _sinceUs;

    /// <summary>The first of the three that was out of its band at the last valid readings; none before the first.</summary>
    public AirValue OutOfBand;

    /// <summary>All three were in band at the last valid readings.</summary>
    public bool InBand;

    /// <summary>In band for the whole soak.</summary>
    public bool IsSoaked(long nowUs) => InBand && nowUs - _sinceUs >= CastLimits.SoakUs;

    /// <summary>The soak begins anew: nothing has been in band yet.</summary>
    public void Restart() => InBand = false;

    /// <summary>
    /// Takes in this tick's readings. The band is widened by <paramref name="slack"/> (1 or more) so that Ready does not flicker at its
    /// edge.
    /// </summary>
    public void Look(long nowUs, Recipe recipe, Readings readings, double slack)
    {
        if (!readings.Air.IsValid || !readings.AirVelocityIsValid)
        {
            return; // one lost reading says nothing about the air; ten in a row are a fault
        }

        double humidityBand = CastLimits.SoakHumidityBand01 * slack * recipe.HumidityRatioGPerKg;
        double velocityBand = CastLimits.SoakVelocityBand01 * slack * recipe.AirVelocityMPerS;
        OutOfBand = !Within(readings.Air.TemperatureC, recipe.TemperatureC, CastLimits.SoakTemperatureBandK * slack) ? AirValue.Temperature
            : !Within(readings.SmoothHumidityRatioGPerKg, recipe.HumidityRatioGPerKg, humidityBand) ? AirValue.HumidityRatio
            : !Within(readings.AirVelocityMPerS, recipe.AirVelocityMPerS, velocityBand) ? AirValue.Velocity : AirValue.None;
        bool inBand = OutOfBand == AirValue.None;
        if (inBand && !InBand)
        {
            _sinceUs = nowUs;
        }

        InBand = inBand;
    }

    private static bool Within(double value, double target, double band) => value >= target - band && value <= target + band;
}
