using System;
using System.Linq;
using ChamberFirmware.Films;

namespace ChamberFirmware.Twin;

/// <summary>
/// The film where it lies: two halves over two cells, each in strips, with an inert starting length before them. Water goes in, solvent
/// out, by their pressures at the temperature of the plate's surface, which both move: water that is absorbed warms it, solvent that leaves
/// cools it.
/// </summary>
internal sealed class RingFilm
{
    private const double GasConstant = 8.314; // J/(mol K)
    private const double LastDroplet = 1e-15; // kg: below it there is no solvent any more
    private const int HalfCount = FilmStrips.Count / 2;

    private readonly BuiltParameters _built;
    private readonly FilmStrips _strips;
    private readonly double _pressurePa;
    private readonly double _freshSolventKg;
    private readonly double _capacityKg;
    private readonly double[] _inAirKg = new double[FilmStrips.Count];
    private readonly double[] _takenKg = new double[FilmStrips.Count];
    private readonly double[] _solventKg = new double[FilmStrips.Count];
    private readonly double[] _coated01 = new double[FilmStrips.Count];
    private double _left01 = 1;

    /// <summary>No film yet.</summary>
    public RingFilm(TwinParameters parameters, BuiltParameters built)
    {
        _built = built;
        _pressurePa = parameters.RoomPressurePa;
        _strips = new FilmStrips(parameters);
        double stripKg = _strips.AreaM2 * parameters.FilmThicknessUm * 1e-6 * parameters.FilmDensityGPerMl * 1000;
        _capacityKg = stripKg * parameters.FilmWaterCapacity01;
        _freshSolventKg = stripKg * built.SolventShare01;
    }

    /// <summary>Water that this film has taken up, kg.</summary>
    public double WaterKg => _takenKg.Sum();

    /// <summary>Share of a half of the plate under film, 0 to 1.</summary>
    public double InAir01(int half)
    {
        double sum = 0;
        for (int i = half * HalfCount; i < (half + 1) * HalfCount; i++)
        {
            sum += _strips.InAir01(i);
        }

        return sum / HalfCount;
    }

    /// <summary>Water that a strip has taken up for its area, g/m².</summary>
    public double DosePerM2G(int strip) => 1000 * _takenKg[strip] / _strips.AreaM2;

    /// <summary>A fresh plate.</summary>
    public void Reset()
    {
        _strips.Reset();
        Array.Clear(_inAirKg);
        Array.Clear(_takenKg);
        Array.Clear(_solventKg);
        Array.Clear(_coated01);
    }

    /// <summary>
    /// How far blade and bath have come, and what a cover leaves of the air's transfer; what the bath takes takes its share of water and
    /// solvent along.
    /// </summary>
    public void Cover(double coated01, double wetted01, double left01)
    {
        _left01 = left01;
        _strips.Cover(coated01, wetted01);
        for (int i = 0; i < FilmStrips.Count; i++)
        {
            _inAirKg[i] *= _strips.Kept01(i);
            _solventKg[i] = _solventKg[i] * _strips.Kept01(i) + (_strips.Coated01(i) - _coated01[i]) * _freshSolventKg;
            _coated01[i] = _strips.Coated01(i);
        }
    }

    /// <summary>
    /// One step of a half, 0 or 1. Takes vapour from the air, warms or cools the plate's surface; returns the energy that stays in the film
    /// with its water or leaves with its solvent, J.
    /// </summary>
    public double Step(int half, RingCell air, RingWall surface, double velocityMPerS, double stepS, ref double waterKg)
    {
        if (!_strips.IsAnyInAir)
        {
            return 0;
        }

        double airC = air.TemperatureC, surfaceC = surface.TemperatureC, takenKg = 0, leftKg = 0;
        double ofAir = _left01 * GasSide.OfAir(airC, velocityMPerS, _pressurePa) * _strips.AreaM2 * stepS;
        double meanK = 0.5 * (airC + surfaceC) + HylandWexler.ZeroCelsiusK;
        double vapourPa = HylandWexler.VapourPressurePa(air.HumidityRatio, _pressurePa);
        double saturationPa = HylandWexler.SaturationPressurePa(surfaceC);
        double solventKgPerM3 = SolventKgPerM3(surfaceC, meanK);
        for (int i = half * HalfCount; i < (half + 1) * HalfCount; i++)
        {
            double inAir01 = _strips.InAir01(i);
            if (inAir01 > 0)
            {
                double transferM3 = _strips.TransferMPerS(i, ofAir) * inAir01;
                double activity01 = Math.Min(1, _inAirKg[i] / (_capacityKg * inAir01));
                double drivingPa = vapourPa - activity01 * saturationPa;
                double stripKg = Math.Max(transferM3 * drivingPa / (AirVolume.GasConstantVapour * meanK), -_inAirKg[i]);
                _inAirKg[i] += stripKg;
                _takenKg[i] += stripKg;
                takenKg += stripKg;
                leftKg += LoseSolvent(i, transferM3 * solventKgPerM3);
            }
        }

        double vapourJ = takenKg * AirVolume.VapourEnthalpyJPerKg(takenKg > 0 ? airC : surfaceC);
        air.VapourKg -= takenKg;
        air.EnthalpyJ -= vapourJ;
        waterKg += takenKg;
        double released = takenKg * (AirVolume.VapourEnthalpyJPerKg(surfaceC) - AirVolume.HeatCapacityWater * surfaceC
            + _built.MixingHeatJPerKg);
        double warmedJ = released - leftKg * _built.SolventHeatJPerKg;
        surface.AddHeat(warmedJ);
        return vapourJ - warmedJ;
    }

    // The solvent's vapour goes with the air and out by the vent; its amount changes neither density nor humidity ratio that count here.
    private double LoseSolvent(int strip, double mostKg)
    {
        double leftKg = _solventKg[strip] < LastDroplet ? 0 : Math.Min(mostKg, _solventKg[strip]);
        _solventKg[strip] -= leftKg;
        return leftKg;
    }

    // What a cubic metre that reaches the surface would carry away.
    private double SolventKgPerM3(double surfaceC, double meanK)
    {
        double k = surfaceC + HylandWexler.ZeroCelsiusK;
        double logarithm = _built.SolventAntoineA - _built.SolventAntoineB / (k + _built.SolventAntoineC);
        double pressurePa = _built.SolventActivity01 * Math.Exp(logarithm);
        return _built.SolventTransfer01 * pressurePa * _built.SolventKgPerMol / (GasConstant * meanK);
    }
}
