using ChamberFirmware.Bench.Records;
using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Bench;

/// <summary>
/// The true air over the film while a point of the plate is exposed: from the blade's passing it until it is wet, and no cover over it.
/// </summary>
public sealed class ExposureAir
{
    private readonly PlatePoint _point;

    /// <summary>Watches one point of the plate.</summary>
    public ExposureAir(PlatePoint point) => _point = point;

    /// <summary>Of the looks while the point was exposed, °C.</summary>
    public Tally TemperatureC { get; } = new();

    /// <summary>Of the same looks, g water per kg dry air.</summary>
    public Tally HumidityRatioGPerKg { get; } = new();

    /// <summary>Of the same looks, m/s.</summary>
    public Tally AirVelocityMPerS { get; } = new();

    /// <summary>
    /// The air never left claim 11's limits; false when no film was exposed. Null where the claim does not apply: a film that was to be
    /// immersed at once is the patent's comparison.
    /// </summary>
    public bool? InClaim11(double exposureSetS) => !PatentLimits.Applies(exposureSetS) ? null
        : HumidityRatioGPerKg.Count > 0 && HumidityRatioGPerKg.Least > PatentLimits.LeastHumidityRatioGPerKg
            && AirVelocityMPerS.Least > PatentLimits.LeastAirVelocityMPerS;

    /// <summary>
    /// Looks once, at <paramref name="nowUs"/>. An exposure too short for a look has the first air after it: the air at the cast.
    /// </summary>
    public void Look(TwinChamber twin, long nowUs)
    {
        long? wetUs = twin.Motion.WetUs(_point);
        bool isCast = twin.Motion.CastUs(_point) <= nowUs;
        bool isWet = wetUs < nowUs;
        if (isCast && ((!isWet && twin.Motion.CoverIsOpen) || (isWet && TemperatureC.Count == 0)))
        {
            TemperatureC.Add(twin.True.TemperatureC);
            HumidityRatioGPerKg.Add(twin.True.HumidityRatioGPerKg);
            AirVelocityMPerS.Add(twin.True.AirVelocityMPerS);
        }
    }
}
