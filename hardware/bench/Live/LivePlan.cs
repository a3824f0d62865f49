using System;
using ChamberFirmware.Bench.Desk;
using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Bench.Live;

/// <summary>
/// When blade and bath are due, by the firmware's own plan of this recipe in a chamber of these settings. For a countdown: the relays are
/// timed in the chamber.
/// </summary>
/// <param name="CastAtS">The cast's first tick, chamber's time, s.</param>
/// <param name="BladeAtS">The blade starts.</param>
/// <param name="FilmAtS">The recipe's point of the film is cast, or its cover open.</param>
/// <param name="BladeEndAtS">The blade leaves the plate.</param>
/// <param name="WetAtS">The recipe's point meets the bath, or its cover is shut.</param>
public sealed record LivePlan(double CastAtS, double BladeAtS, double FilmAtS, double BladeEndAtS, double WetAtS)
{
    private const double UsPerS = 1e6;

    /// <summary>Of a cast that began at this time, us.</summary>
    public static LivePlan Of(FiledRun filed, long castAtUs)
    {
        ArgumentNullException.ThrowIfNull(filed);
        Plate plate = filed.Run.Plate;
        CastPlan plan = Cast.PlanOf(plate.Recipe, plate.ExposureS, filed.Chamber.Settings);
        return new LivePlan(
            castAtUs / UsPerS, At(plan.BladeEndUs - plan.BladeTravelUs), At(plan.ExposedFromUs(plate.Recipe.ExposurePoint)),
            At(plan.BladeEndUs), At(plan.ExposedToUs(plate.Recipe.ExposurePoint)));

        double At(long us) => (castAtUs + us) / UsPerS;
    }
}
