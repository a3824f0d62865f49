using System;
using ChamberFirmware.Air;
using ChamberFirmware.Films;

namespace ChamberFirmware.Bench.Predict;

/// <summary>The air over a film as it was measured: each mean with its expanded uncertainty, k = 2.</summary>
/// <param name="TemperatureC">°C, K.</param>
/// <param name="HumidityRatioGPerKg">g/kg.</param>
/// <param name="VelocityMPerS">m/s.</param>
/// <param name="PressurePa">Pa.</param>
public sealed record AirOfFilm(
    (double Mean, double Expanded) TemperatureC, (double Mean, double Expanded) HumidityRatioGPerKg,
    (double Mean, double Expanded) VelocityMPerS, double PressurePa)
{
    private const double StepK = 0.1;

    /// <summary>Mean relative humidity, %.</summary>
    public double RelativeHumidityPct =>
        Psychrometrics.RelativeHumidityPct(TemperatureC.Mean, HumidityRatioGPerKg.Mean, PressurePa);

    /// <summary>
    /// Its expanded uncertainty, %: what is left of the humidity ratio's when the part that the temperature has in it has gone. The
    /// sensor has relative humidity and temperature, the budget is the ratio's, and the film takes up what both together are.
    /// </summary>
    public double RelativeHumidityExpandedPct
    {
        get
        {
            double pct = RelativeHumidityPct, t = TemperatureC.Mean;
            double ofRatio01 = HumidityRatioGPerKg.Expanded / HumidityRatioGPerKg.Mean;
            double perK = Math.Log(Water.PressurePa(t + StepK) / Water.PressurePa(t - StepK)) / (2 * StepK);
            double ofTemperature01 = perK * TemperatureC.Expanded;
            return pct * Math.Sqrt(Math.Max(0, ofRatio01 * ofRatio01 - ofTemperature01 * ofTemperature01));
        }
    }

    /// <summary>A film in this air.</summary>
    public KnownFilm Over(KnownFilm film)
    {
        ArgumentNullException.ThrowIfNull(film);
        return film with
        {
            AirC = KnownNumber.Normal(TemperatureC.Mean, TemperatureC.Expanded),
            RelativeHumidityPct = KnownNumber.Normal(RelativeHumidityPct, RelativeHumidityExpandedPct),
            VelocityMPerS = KnownNumber.Normal(VelocityMPerS.Mean, VelocityMPerS.Expanded),
        };
    }
}
