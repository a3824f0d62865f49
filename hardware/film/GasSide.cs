using System;

namespace ChamberFirmware.Films;

/// <summary>
/// Air over a plate whose boundary layer begins an inert length before the film: laminar, local (Incropera, Fundamentals of Heat and Mass
/// Transfer, section 7.2.4): Sh = 0.332 Re^1/2 Sc^1/3 [1 - (x0/x)^3/4]^-1/3, x from the layer's beginning. Heat and solvent by Chilton and
/// Colburn's analogy. Sutherland's viscosity; diffusion of water in air 2.50, 2.73 and 3.04 10⁻⁵ m²/s at 25, 40 and 60 °C (Fuller, 10 %).
/// </summary>
/// <param name="TemperatureC">Of the air, °C.</param>
/// <param name="RelativeHumidityPct">Of the air, %.</param>
/// <param name="VelocityMPerS">Of the air, m/s.</param>
/// <param name="PressurePa">Of the air, Pa.</param>
/// <param name="StartingLengthM">From the layer's beginning to the film's, m.</param>
public sealed record GasSide(
    double TemperatureC, double RelativeHumidityPct, double VelocityMPerS, double PressurePa, double StartingLengthM)
{
    private const double NearestM = 2e-5; // the very edge of the film, where the plate's theory has no end
    private const double DryAirJPerKgK = 1007;
    private const double DryAirGasConstant = 287.05;

    /// <summary>What the owner measured the transfer to be over what the plate's theory says: 1 where nobody did.</summary>
    public double TransferFactor { get; init; } = 1;

    /// <summary>Pressure of the vapour in the air, Pa.</summary>
    public double VapourPa => RelativeHumidityPct / 100 * Water.PressurePa(TemperatureC);

    /// <summary>Diffusion of water in this air, m²/s.</summary>
    public double DiffusionM2PerS => Diffusion(TemperatureC, PressurePa);

    private double TemperatureK => TemperatureC + Water.ZeroCelsiusK;

    private double DensityKgPerM3 => Density(TemperatureK, PressurePa);

    /// <summary>Mass transfer of water at a place of the film, m/s; the place from the film's upstream edge, m.</summary>
    public double TransferMPerS(double placeM)
    {
        double x = StartingLengthM + Math.Max(placeM, NearestM);
        double perRootM = 0.5 * TransferFactor / Math.Sqrt(x) / Math.Cbrt(1 - Math.Pow(StartingLengthM / x, 0.75));
        return perRootM * OfAir(TemperatureC, VelocityMPerS, PressurePa);
    }

    /// <summary>The same, mean over a film of this length, m.</summary>
    public double MeanTransferMPerS(double lengthM) =>
        TransferFactor * MeanPerRootM(StartingLengthM, 0, lengthM) * OfAir(TemperatureC, VelocityMPerS, PressurePa);

    /// <summary>
    /// What the air has in its transfer: over the root of a length it is the mean transfer to a plate of that length without an inert one,
    /// m/s; so its own unit is m^3/2 / s.
    /// </summary>
    public static double OfAir(double temperatureC, double velocityMPerS, double pressurePa)
    {
        double viscosity = Viscosity(temperatureC, pressurePa), diffusion = Diffusion(temperatureC, pressurePa);
        return 0.664 * Math.Sqrt(velocityMPerS / viscosity) * Math.Cbrt(viscosity / diffusion) * diffusion;
    }

    /// <summary>
    /// What the plate has in it, mean from one place to another, each from the film's upstream edge, m: with <see cref="OfAir"/> it is the
    /// mean transfer there; 1/m^1/2.
    /// </summary>
    public static double MeanPerRootM(double startingLengthM, double fromM, double toM) =>
        (UpTo(startingLengthM, toM) - UpTo(startingLengthM, fromM)) / (toM - fromM);

    /// <summary>Heat transfer that goes with a mass transfer of water, W/(m² K): h = k ρ cp Le^2/3.</summary>
    public double HeatWPerM2K(double transferMPerS)
    {
        double thermalM2PerS = 2.15e-5 * Math.Pow(TemperatureK / 298.15, 1.81) * 101325 / PressurePa;
        double lewis = thermalM2PerS / DiffusionM2PerS;
        return transferMPerS * DensityKgPerM3 * DryAirJPerKgK * Math.Cbrt(lewis * lewis);
    }

    /// <summary>Mass transfer of a solvent that goes with that of water, m/s: k (Ds/Dw)^2/3.</summary>
    public static double SolventTransferMPerS(double transferMPerS, Solvent solvent)
    {
        double ratio = solvent.InAirM2PerS / 2.50e-5;
        return transferMPerS * Math.Cbrt(ratio * ratio);
    }

    // The integral of the local transfer from the film's edge on, over that of the air and a half.
    private static double UpTo(double startingLengthM, double placeM)
    {
        double x = startingLengthM + placeM;
        return placeM <= 0 ? 0 : Math.Sqrt(x) * Math.Pow(1 - Math.Pow(startingLengthM / x, 0.75), 2.0 / 3);
    }

    private static double Diffusion(double temperatureC, double pressurePa) =>
        2.50e-5 * Math.Pow((temperatureC + Water.ZeroCelsiusK) / 298.15, 1.75) * 101325 / pressurePa;

    private static double Density(double temperatureK, double pressurePa) => pressurePa / (DryAirGasConstant * temperatureK);

    private static double Viscosity(double temperatureC, double pressurePa)
    {
        double k = temperatureC + Water.ZeroCelsiusK;
        return 1.458e-6 * k * Math.Sqrt(k) / (k + 110.4) / Density(k, pressurePa);
    }
}
