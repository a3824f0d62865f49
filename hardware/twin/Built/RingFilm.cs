using System;

namespace ChamberFirmware.Twin;

/// <summary>
/// The film where it lies: two halves over two cells, with an inert starting length before them. Water goes in, solvent out, by their
/// pressures at the temperature of the plate's surface, which both move: water that is absorbed warms it, solvent that leaves cools it.
/// </summary>
internal sealed class RingFilm
{
    private const double GasConstant = 8.314; // J/(mol K)
    private const double LastDroplet = 1e-15; // kg: below it there is no solvent any more

    private readonly TwinParameters _parameters;
    private readonly BuiltParameters _built;
    private readonly double _halfM2;
    private readonly double _halfCapacityKg;
    private readonly double _endM;
    private readonly double[] _factor = new double[2];
    private readonly double[] _inAirKg = new double[2];
    private readonly double[] _solventKg = new double[2];
    private double _lastInAir01;

    /// <summary>No film yet.</summary>
    public RingFilm(TwinParameters parameters, BuiltParameters built)
    {
        _parameters = parameters;
        _built = built;
        _halfM2 = 0.5 * parameters.PlateLengthM * parameters.FilmWidthM;
        double halfKg = _halfM2 * parameters.FilmThicknessUm * 1e-6 * parameters.FilmDensityGPerMl * 1000;
        _halfCapacityKg = halfKg * parameters.FilmWaterCapacity01;
        _endM = built.StartingLengthM + parameters.PlateLengthM;
        double half = StartedMean(built.StartingLengthM, built.StartingLengthM + 0.5 * parameters.PlateLengthM, _endM);
        double whole = StartedMean(built.StartingLengthM, _endM, _endM);
        _factor[0] = half * built.FilmTransferFactor;
        _factor[1] = (2 * whole - half) * built.FilmTransferFactor;
    }

    /// <summary>Water that this film has taken up, kg.</summary>
    public double WaterKg { get; private set; }

    /// <summary>Share of the plate under film, 0 to 1.</summary>
    public double InAir01 { get; private set; }

    /// <summary>A fresh plate.</summary>
    public void Reset()
    {
        WaterKg = 0;
        Array.Clear(_inAirKg);
        Array.Clear(_solventKg);
        _lastInAir01 = 0;
        InAir01 = 0;
    }

    /// <summary>How much of the plate is under film now; what the bath takes takes its share of water and solvent along.</summary>
    public void Cover(double inAir01)
    {
        double kept01 = inAir01 < _lastInAir01 ? inAir01 / _lastInAir01 : 1;
        double freshKg = Math.Max(0, inAir01 - _lastInAir01) * _halfCapacityKg / _parameters.FilmWaterCapacity01 * _built.SolventShare01;
        for (int i = 0; i < 2; i++)
        {
            _inAirKg[i] *= kept01;
            _solventKg[i] = _solventKg[i] * kept01 + freshKg;
        }

        _lastInAir01 = InAir01 = inAir01;
    }

    /// <summary>
    /// One step of a half, 0 or 1. Takes vapour from the air, warms or cools the plate's surface; returns the energy that stays in the film
    /// with its water or leaves with its solvent, J.
    /// </summary>
    public double Step(int half, RingCell air, RingWall surface, double velocityMPerS, double stepS, ref double waterKg)
    {
        double pressurePa = _parameters.RoomPressurePa;
        double airC = air.TemperatureC, surfaceC = surface.TemperatureC;
        double transfer = _factor[half] * Film.TransferCoefficientMPerS(airC, velocityMPerS, _endM, pressurePa) * _halfM2 * InAir01 * stepS;
        double meanK = 0.5 * (airC + surfaceC) + HylandWexler.ZeroCelsiusK;
        double activity01 = Math.Min(1, _inAirKg[half] / (_halfCapacityKg * InAir01));
        double drivingPa = HylandWexler.VapourPressurePa(air.HumidityRatio, pressurePa)
            - activity01 * HylandWexler.SaturationPressurePa(surfaceC);
        double takenKg = Math.Max(transfer * drivingPa / (AirVolume.GasConstantVapour * meanK), -_inAirKg[half]);
        double vapourJ = takenKg * AirVolume.VapourEnthalpyJPerKg(takenKg > 0 ? airC : surfaceC);
        air.VapourKg -= takenKg;
        air.EnthalpyJ -= vapourJ;
        _inAirKg[half] += takenKg;
        WaterKg += takenKg;
        waterKg += takenKg;

        double released = takenKg * (AirVolume.VapourEnthalpyJPerKg(surfaceC) - AirVolume.HeatCapacityWater * surfaceC
            + _built.MixingHeatJPerKg);
        double leftKg = SolventKg(half, transfer, surfaceC, meanK);
        double warmedJ = released - leftKg * _built.SolventHeatJPerKg;
        surface.AddHeat(warmedJ);
        return vapourJ - warmedJ;
    }

    // The solvent's vapour goes with the air and out by the vent; its amount changes neither density nor humidity ratio that count here.
    private double SolventKg(int half, double transfer, double surfaceC, double meanK)
    {
        if (_solventKg[half] < LastDroplet)
        {
            return 0;
        }

        double k = surfaceC + HylandWexler.ZeroCelsiusK;
        double logarithm = _built.SolventAntoineA - _built.SolventAntoineB / (k + _built.SolventAntoineC);
        double pressurePa = _built.SolventActivity01 * Math.Exp(logarithm);
        double leftKg = transfer * _built.SolventTransfer01 * pressurePa * _built.SolventKgPerMol / (GasConstant * meanK);
        leftKg = Math.Min(leftKg, _solventKg[half]);
        _solventKg[half] -= leftKg;
        return leftKg;
    }

    // Mean transfer between x0 and x over the mean of a plate that transfers from its edge on and is as long as the whole: laminar, inert
    // starting length (Incropera, section 7.2.4).
    private static double StartedMean(double fromM, double toM, double wholeM)
    {
        double started = Math.Pow(1 - Math.Pow(fromM / toM, 0.75), 2.0 / 3.0) * toM / (toM - fromM);
        return started * Math.Sqrt(wholeM / toM);
    }
}
