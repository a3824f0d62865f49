using System;
using System.Linq;
using ChamberFirmware.Films;

namespace ChamberFirmware.Twin;

/// <summary>
/// The wet film as a sink of vapour: a laminar boundary layer over the plate, strip by strip, and a surface whose water activity rises with
/// what the strip has taken up. The film is at air temperature; what the solvent does to the air is not modelled.
/// </summary>
internal sealed class Film : IFilm
{
    private readonly FilmStrips _strips;
    private readonly double _pressurePa;
    private readonly double _capacityKg;
    private readonly double[] _inAirKg = new double[FilmStrips.Count];
    private readonly double[] _takenKg = new double[FilmStrips.Count];

    /// <summary>Area, and the water that a whole strip can hold, from the parameters; nothing is coated yet.</summary>
    public Film(TwinParameters parameters)
    {
        _strips = new FilmStrips(parameters);
        _pressurePa = parameters.RoomPressurePa;
        _capacityKg = _strips.AreaM2 * parameters.FilmThicknessUm * 1e-6 * parameters.FilmDensityGPerMl * 1000
            * parameters.FilmWaterCapacity01;
    }

    /// <inheritdoc/>
    public double WaterKg => _takenKg.Sum();

    /// <inheritdoc/>
    public double TemperatureC(double airC) => airC;

    /// <inheritdoc/>
    public double DosePerM2G(int strip) => 1000 * _takenKg[strip] / _strips.AreaM2;

    /// <inheritdoc/>
    public void Reset()
    {
        _strips.Reset();
        Array.Clear(_inAirKg);
        Array.Clear(_takenKg);
    }

    /// <inheritdoc/>
    public (double TakenKg, double HeatJ) Step(in FilmStep step)
    {
        _strips.Cover(step.Coated01, step.Wetted01);
        if (!_strips.IsAnyInAir)
        {
            Array.Clear(_inAirKg);
            return (0, 0);
        }

        double ofAir = step.Left01 * GasSide.OfAir(step.TemperatureC, step.VelocityMPerS, _pressurePa);
        double saturationPa = HylandWexler.SaturationPressurePa(step.TemperatureC), wholeKg = 0;
        double perPaM3 = AirVolume.GasConstantVapour * (step.TemperatureC + HylandWexler.ZeroCelsiusK);
        for (int i = 0; i < FilmStrips.Count; i++)
        {
            double inAir01 = _strips.InAir01(i);
            _inAirKg[i] *= _strips.Kept01(i);
            if (inAir01 > 0)
            {
                double activity01 = Math.Min(1, _inAirKg[i] / (_capacityKg * inAir01));
                double perPaS = _strips.TransferMPerS(i, ofAir) * _strips.AreaM2 * inAir01 / perPaM3;
                double takenKg = Math.Max(perPaS * (step.VapourPa - activity01 * saturationPa) * step.StepS, -_inAirKg[i]);
                _inAirKg[i] += takenKg;
                _takenKg[i] += takenKg;
                wholeKg += takenKg;
            }
        }

        return (wholeKg, 0);
    }
}
