using System;
using static ChamberFirmware.Tests.Mechanics.Dimensions;

namespace ChamberFirmware.Tests.Mechanics;

/// <summary>
/// What the air does at the film: laminar flat plate with an inert starting length (Incropera, section 7.2.4), water vapour, air of 40 °C.
/// </summary>
internal static class FilmAir
{
    public const double DiffusivityM2PerS = 2.73e-5;
    public const double ViscosityM2PerS = 1.70e-5;
    public const double HeatJPerM3K = 1135; // density and heat capacity of air of 40 °C
    private const double Lewis23 = 0.90; // (thermal over mass diffusivity) to the power 2/3, water vapour

    private static double Schmidt => ViscosityM2PerS / DiffusivityM2PerS;

    /// <summary>Transfer coefficient at a place of the film, m/s; place from the film's upstream edge.</summary>
    public static double LocalMPerS(double velocityMPerS, double inertM, double placeM)
    {
        double x = inertM + placeM;
        double started = Math.Pow(1 - Math.Pow(inertM / x, 0.75), -1.0 / 3);
        return 0.332 * Math.Sqrt(velocityMPerS * x / ViscosityM2PerS) * Math.Pow(Schmidt, 1.0 / 3) * started * DiffusivityM2PerS / x;
    }

    /// <summary>Its mean over a film, m/s, in closed form.</summary>
    public static double MeanMPerS(double velocityMPerS, double inertM, double filmM)
    {
        double end = inertM + filmM;
        double started = Math.Pow(1 - Math.Pow(inertM / end, 0.75), 2.0 / 3) * end / filmM;
        return 0.664 * Math.Sqrt(velocityMPerS * end / ViscosityM2PerS) * Math.Pow(Schmidt, 1.0 / 3) * started * DiffusivityM2PerS / end;
    }

    /// <summary>Heat transfer of the same layer, W/(m² K), by Chilton and Colburn.</summary>
    public static double HeatWPerM2K(double velocityMPerS, double lengthM) => MeanMPerS(velocityMPerS, 0, lengthM) * HeatJPerM3K * Lewis23;

    /// <summary>Thickness of the velocity's layer, mm, so far from the honeycomb.</summary>
    public static double LayerMm(double velocityMPerS, double fromHoneycombM) =>
        5000 * fromHoneycombM / Math.Sqrt(velocityMPerS * fromHoneycombM / ViscosityM2PerS);

    /// <summary>Exposure of a place, s: the blade comes from the downstream edge, the bath after it.</summary>
    public static double ExposureS(double placeM, double lastS, double bladeS, double bathS)
    {
        double waited = placeM / Metres("plate_length");
        return lastS + (waited * bladeS) - (waited * bathS);
    }
}
