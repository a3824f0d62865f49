using System;

namespace ChamberFirmware.Films;

/// <summary>
/// Water that was weighed before and after it evaporated into the chamber's air, from a wet blotter or a full pan in the film's place: what
/// the transfer is over what the plate's theory has. Limits are rectangular.
/// </summary>
public sealed record WaterTest
{
    /// <summary>A wet surface that nobody measured is not warmer than the wet bulb by more than this, K: its carrier brings heat.</summary>
    public const double CarrierK = 2;

    private const double OwnWaterLimitK = 0.5; // a thermocouple in it

    /// <summary>Water lost, g.</summary>
    public required double LostG { get; init; }

    /// <summary>How far a difference of two weighings may be off, g.</summary>
    public required double LostLimitG { get; init; }

    /// <summary>Of the wet surface, m².</summary>
    public required double AreaM2 { get; init; }

    /// <summary>How far it may be off, share.</summary>
    public double AreaLimit01 { get; init; } = 0.02;

    /// <summary>How long it evaporated, s.</summary>
    public required double TimeS { get; init; }

    /// <summary>How far that may be off, s: a watch.</summary>
    public double TimeLimitS { get; init; } = 2;

    /// <summary>The air and where its boundary layer begins.</summary>
    public required GasSide Air { get; init; }

    /// <summary>Of the wet surface along the air, m.</summary>
    public required double LengthM { get; init; }

    /// <summary>How far the air's temperature may be off, K.</summary>
    public required double AirLimitK { get; init; }

    /// <summary>How far its relative humidity may be off, %.</summary>
    public required double HumidityLimitPct { get; init; }

    /// <summary>How far its velocity may be off, share.</summary>
    public required double VelocityLimit01 { get; init; }

    /// <summary>Of the water's surface, °C; null: nobody measured it, and it is the wet bulb's and up to <see cref="CarrierK"/>
    /// more.</summary>
    public double? WaterC { get; init; }

    /// <summary>What it is taken for, °C.</summary>
    public double SurfaceC => WaterC ?? WetBulbC(Air) + CarrierK / 2;

    /// <summary>Mean transfer of water, m/s.</summary>
    public double TransferMPerS => FluxKgPerM2S * Water.GasConstant * MeanK / (Water.MolarMassKgPerMol * DrivingPa);

    /// <summary>Over what the plate's theory has for this air.</summary>
    public double Ratio => TransferMPerS / (Air with { TransferFactor = 1 }).MeanTransferMPerS(LengthM);

    /// <summary>What drives the water off, Pa: its pressure at the surface less the air's.</summary>
    public double DrivingPa => Water.PressurePa(SurfaceC) - Air.VapourPa;

    /// <summary>
    /// Expanded uncertainty (k = 2) of <see cref="Ratio"/>: each limit's effect, one at a time and to the worse side, because what drives
    /// the water off stands below the line.
    /// </summary>
    public double ExpandedUncertainty
    {
        get
        {
            double waterK = WaterC == null ? CarrierK / 2 : OwnWaterLimitK;
            double sum = Squared(side => this with { LostG = LostG + side * LostLimitG })
                + Squared(side => this with { AreaM2 = AreaM2 * (1 + side * AreaLimit01) })
                + Squared(side => this with { TimeS = TimeS + side * TimeLimitS })
                + Squared(side => this with { WaterC = SurfaceC + side * waterK })
                + Squared(side => this with { Air = Air with { VelocityMPerS = Air.VelocityMPerS * (1 + side * VelocityLimit01) } })
                + Squared(side => this with { Air = Air with { TemperatureC = Air.TemperatureC + side * AirLimitK } })
                + Squared(side => this with
                {
                    Air = Air with { RelativeHumidityPct = Air.RelativeHumidityPct + side * HumidityLimitPct },
                });
            return 2 * Math.Sqrt(sum / 3);
        }
    }

    /// <summary>
    /// Temperature of a wet surface that has heat from this air alone, °C: there what the water takes is what the air brings, whatever the
    /// transfer is. By halving.
    /// </summary>
    public static double WetBulbC(GasSide air)
    {
        double low = -20, high = air.TemperatureC;
        double heatPerTransfer = air.HeatWPerM2K(1);
        for (int i = 0; i < 60; i++)
        {
            double middle = (low + high) / 2;
            double meanK = (middle + air.TemperatureC) / 2 + Water.ZeroCelsiusK;
            double takesW = Water.VaporisationJPerKg * Water.MolarMassKgPerMol / (Water.GasConstant * meanK)
                * (Water.PressurePa(middle) - air.VapourPa);
            (low, high) = takesW > heatPerTransfer * (air.TemperatureC - middle) ? (low, middle) : (middle, high);
        }

        return (low + high) / 2;
    }

    private double FluxKgPerM2S => LostG / 1000 / AreaM2 / TimeS;

    private double MeanK => (SurfaceC + Air.TemperatureC) / 2 + Water.ZeroCelsiusK;

    private double Squared(Func<int, WaterTest> other) =>
        Math.Max(Math.Pow(other(1).Ratio - Ratio, 2), Math.Pow(other(-1).Ratio - Ratio, 2));
}
