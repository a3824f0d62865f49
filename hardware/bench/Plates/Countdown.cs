using System;
using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Bench;

/// <summary>What is left of a phase, by the firmware's own limits and by the plan of the cast.</summary>
public static class Countdown
{
    private const double UsPerS = 1e6;

    /// <summary>
    /// Seconds until a phase ends by itself or as planned, 0 when it should be over; NaN: nobody knows (Conditioning lasts as long as the
    /// air needs), or nothing runs.
    /// </summary>
    /// <param name="phase">The phase.</param>
    /// <param name="inPhaseS">How long it has lasted, s.</param>
    /// <param name="plan">Times of blade and plate.</param>
    /// <param name="dopeLeftS">How much longer the dope may wait in the blade, s; NaN: there is none in it.</param>
    public static double LeftS(Phase phase, double inPhaseS, CastPlan plan, double dopeLeftS)
    {
        double lastsS = phase switch
        {
            Phase.Ready => CastLimits.ReadyUs,
            Phase.Filling => CastLimits.FillingUs,
            Phase.Casting => plan.BladeEndUs,
            Phase.Exposing => plan.PlateWetUs - plan.BladeEndUs,
            Phase.Immersing => plan.ImmersionOffUs - plan.PlateWetUs,
            Phase.Complete => CastLimits.CompleteHoldUs,
            _ => double.NaN,
        } / UsPerS;
        double leftS = Math.Max(lastsS - inPhaseS, 0.0);
        bool dopeWaits = phase is Phase.Conditioning or Phase.Ready or Phase.Filling && !double.IsNaN(dopeLeftS);
        return !dopeWaits ? leftS : double.IsNaN(leftS) ? Math.Max(dopeLeftS, 0.0) : Math.Max(Math.Min(leftS, dopeLeftS), 0.0);
    }
}
