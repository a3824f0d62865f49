using System;
using System.Collections.Generic;
using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Bench.Predict;

/// <summary>
/// Places of a plate and how long each is exposed: a straight line from the point that is cast first to the one that is cast last. Places
/// are counted from the end that the air meets first.
/// </summary>
/// <param name="LengthM">Of the film along the air, m.</param>
/// <param name="UpstreamS">Exposure where the air meets the film first, s.</param>
/// <param name="DownstreamS">Where it leaves it, s.</param>
public sealed record PlateOf(double LengthM, double UpstreamS, double DownstreamS)
{
    private const double UsPerS = 1e6;

    /// <summary>As the firmware plans it; under a cover the exposure without one that would bring as much.</summary>
    public static PlateOf Recipe(Recipe recipe, double exposureS, bool bladeAgainstAir, ChamberSettings settings)
    {
        CastPlan plan = Cast.PlanOf(recipe, exposureS, settings);
        double firstS = Math.Max(0, plan.EquivalentUs(PlatePoint.First) / UsPerS),
            lastS = Math.Max(0, plan.EquivalentUs(PlatePoint.Last) / UsPerS);
        return bladeAgainstAir ? new PlateOf(settings.PlateLengthM, lastS, firstS) : new PlateOf(settings.PlateLengthM, firstS, lastS);
    }

    /// <summary>In the middle, s.</summary>
    public double MiddleS => (UpstreamS + DownstreamS) / 2;

    /// <summary>At a place, m; s.</summary>
    public double ExposureS(double placeM) => UpstreamS + (DownstreamS - UpstreamS) * placeM / LengthM;

    /// <summary>Places to look at, m: the middle of as many equal parts, so that no edge is among them.</summary>
    public IReadOnlyList<double> Places(int count)
    {
        var places = new double[count];
        for (int i = 0; i < count; i++)
        {
            places[i] = LengthM * (i + 0.5) / count;
        }

        return places;
    }
}
