using ChamberFirmware.Line;
using ChamberFirmware.Refusals;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Admission;

/// <summary>Whether a line's web can give an exposure: what is open of its way over a speed that it has.</summary>
public static class LineCheck
{
    /// <summary>
    /// Null, or why not. A cover shuts what is too much, so that with one the web may be faster than the whole way asks for, never slower.
    /// </summary>
    public static Refusal? Refusal(double exposureS, ChamberSettings settings)
    {
        double openM = new OpenWay(settings).OpenM(settings.WebOpenToM[settings.WebOpenToM.Length - 1]);
        double fastest = settings.WebFastestMPerMin;
        double slowest = settings.WebSlowestMPerMin;
        double mPerMin = exposureS > 0.0 ? openM / exposureS * 60.0 : fastest + 1.0;
        bool isTooFast = mPerMin > fastest && (settings.WebHold != CoverHolds || exposureS <= 0.0);
        return mPerMin < slowest || isTooFast ? LineRefusals.Speed(exposureS, openM, mPerMin, slowest, fastest) : null;
    }

    private const long CoverHolds = 1;
}
