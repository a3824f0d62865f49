using System;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Benchmarks.Control;

/// <summary>
/// How soon a chamber of the built family can be where it is wanted, from cold, with everything known: heater flat out, humidifier flat out
/// whenever the coldest spot bears it, or dry air flat out, at some constant speeds of the fan, on the ring itself. The time is that at
/// which temperature, water and dry walls are all there for the first time. On short ways the heat must also stop there
/// (<see cref="RingStop"/>); on long ones walls decide and nobody has to stop, so no controller that keeps to these speeds is faster.
/// </summary>
public static class RingBound
{
    private const double HottestC = 74.5; // the chamber's safety ends a run at 75 C; it binds the bound too
    private const double LookAroundS = 2.0; // as in a session, before the first request
    private const double Far = 1e9;
    private const double ShortS = 60.0;
    private const double RestlessMost01 = 1.08 * 1.08;
    private static readonly double[] Speeds = [1.0, 1.4, 10.0]; // times the wanted one; the last is all that the fan gives

    /// <summary>
    /// Seconds from the request; more than <paramref name="longestS"/> when it does not come in that time. <paramref name="known"/>: what
    /// is known of the walls; how the chamber answers is known all the same.
    /// </summary>
    public static double SettleS(
        TwinParameters plant, TrueTarget target, double longestS, Restless? restless, WallsKnown? known = null)
    {
        double best = Far;
        foreach (double times in Speeds)
        {
            double velocity = Math.Min(plant.FullSpeedAirVelocityMPerS, times * target.AirVelocityMPerS);
            best = Math.Min(best, AtS(plant, target, velocity, Math.Min(best, longestS), restless, known ?? WallsKnown.Exactly));
        }

        return best < ShortS
            ? Math.Max(best, new RingStop(plant, target, ShortS).SettleS(restless == null ? 1.0 : RestlessMost01))
            : best;
    }

    private static double AtS(
        TwinParameters plant, TrueTarget target, double velocityMPerS, double longestS, Restless? restless, WallsKnown known)
    {
        var air = new RingAhead(plant);
        double lowC = target.TemperatureC - Bands.TemperatureK;
        double low = target.HumidityRatioGPerKg * (1 - Bands.HumidityRatio01);
        double high = target.HumidityRatioGPerKg * (1 + Bands.HumidityRatio01);
        double duty01 = RingAhead.Duty01(plant, velocityMPerS);
        bool drying = air.RatioGPerKg > target.HumidityRatioGPerKg;
        for (double t = 0; t < longestS; t += RingAhead.StepS)
        {
            bool moves = air.AirVelocityMPerS >= (1 - Bands.Velocity01) * target.AirVelocityMPerS;
            bool water = drying ? air.RatioGPerKg <= high : air.RatioGPerKg >= low;
            double bearsGPerKg = air.SurelyGPerKg(known);
            bool walls = bearsGPerKg >= low;
            if (moves && water && walls && air.ShownC >= lowC)
            {
                return t;
            }

            bool allowed = air.AirVelocityMPerS >= 0.5 * target.AirVelocityMPerS; // the rule that binds every controller
            double power01 = restless?.HeaterPower01(t + LookAroundS) ?? 1;
            air.Step(
                duty01,
                allowed && air.ShownC < HottestC ? power01 : 0,
                allowed && !drying && air.RatioGPerKg < Math.Min(low, bearsGPerKg) ? 1 : 0,
                drying && !water ? 1 : 0,
                restless?.RoomWarmerK(t + LookAroundS) ?? 0);
        }

        return Far;
    }
}
