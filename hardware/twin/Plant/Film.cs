using System;

namespace ChamberFirmware.Twin;

/// <summary>
/// The wet film as a sink of vapour: laminar boundary layer over the plate, a surface whose water activity rises with what it has taken up.
/// The film is at air temperature; what the solvent does to the air is not modelled.
/// </summary>
internal sealed class Film
{
    private readonly TwinParameters _parameters;
    private readonly double _fullAreaM2;
    private readonly double _fullCapacityKg;
    private double _inAirKg;
    private double _lastInAir01;

    /// <summary>Area, and the water that the whole film can hold, from the parameters; nothing is coated yet.</summary>
    public Film(TwinParameters parameters)
    {
        _parameters = parameters;
        _fullAreaM2 = parameters.PlateLengthM * parameters.FilmWidthM;
        _fullCapacityKg = parameters.PlateLengthM * parameters.FilmWidthM * parameters.FilmThicknessUm * 1e-6
            * parameters.FilmDensityGPerMl * 1000 * parameters.FilmWaterCapacity01;
    }

    /// <summary>Water that this film has taken up, kg.</summary>
    public double WaterKg { get; private set; }

    /// <summary>A fresh plate.</summary>
    public void Reset()
    {
        WaterKg = 0;
        _inAirKg = 0;
        _lastInAir01 = 0;
    }

    /// <summary>
    /// Mean mass transfer coefficient, m/s: Sh = 0.664 Re^(1/2) Sc^(1/3) (Incropera, section 7.2.1), with Sutherland's viscosity and the
    /// diffusivity of water in air of Montgomery (1947), 2.55e-5 m²/s at 25 °C and T^1.81.
    /// </summary>
    public static double TransferCoefficientMPerS(double temperatureC, double velocityMPerS, double lengthM, double pressurePa)
    {
        double temperatureK = temperatureC + HylandWexler.ZeroCelsiusK;
        double viscosityPaS = 1.458e-6 * temperatureK * Math.Sqrt(temperatureK) / (temperatureK + 110.4);
        double viscosityM2PerS = viscosityPaS * AirVolume.GasConstantDry * temperatureK / pressurePa;
        double diffusivityM2PerS = 2.55e-5 * Math.Pow(temperatureK / 298.15, 1.81) * 101325 / pressurePa;
        double reynolds = velocityMPerS * lengthM / viscosityM2PerS;
        double schmidt = viscosityM2PerS / diffusivityM2PerS;
        return 0.664 * Math.Sqrt(reynolds) * Math.Cbrt(schmidt) * diffusivityM2PerS / lengthM;
    }

    /// <summary>
    /// Returns the vapour taken from the air in one step, kg; negative when the film dries. What the bath takes of the film takes its share
    /// of the water along.
    /// </summary>
    public double Step(double inAir01, double vapourPressurePa, double temperatureC, double velocityMPerS, double stepS)
    {
        _inAirKg *= inAir01 < _lastInAir01 ? inAir01 / _lastInAir01 : 1;
        _lastInAir01 = inAir01;
        if (inAir01 <= 0)
        {
            return 0;
        }

        double transferMPerS = TransferCoefficientMPerS(temperatureC, velocityMPerS, _parameters.PlateLengthM, _parameters.RoomPressurePa);
        double activity01 = Math.Min(1, _inAirKg / (_fullCapacityKg * inAir01));
        double surfacePa = activity01 * HylandWexler.SaturationPressurePa(temperatureC);
        double perPaM3 = AirVolume.GasConstantVapour * (temperatureC + HylandWexler.ZeroCelsiusK);
        double takenKg = transferMPerS * _fullAreaM2 * inAir01 * (vapourPressurePa - surfacePa) / perPaM3 * stepS;
        takenKg = Math.Max(takenKg, -_inAirKg);
        _inAirKg += takenKg;
        WaterKg += takenKg;
        return takenKg;
    }
}
