using System;

namespace ChamberFirmware.Films;

/// <summary>
/// One place of a wet film in the air: water and solvent over non-volatile, by volume, through the film; heat through film and carrier.
/// du/dt = d/dζ(D φ² du/dζ), ζ the non-volatile volume per area from the surface, φ = 1/(1 + u_w + u_s) (film.md's smallest model: a frame
/// that moves with the polymer has no flow to carry). Implicit, each flow accounted once: water, solvent and heat balance to rounding.
/// </summary>
public sealed class WetFilm
{
    private const double ActivationJPerMol = 16000; // of diffusion in such dopes
    private const double MixingJPerKg = 150e3; // water into the solvent. Engineering estimate

    private readonly Dope _dope;
    private readonly Surface _surface;
    private readonly Slab _slab;
    private readonly Tridiagonal _chain;
    private readonly double[] _capacity;
    private readonly double[] _between;
    private readonly double[] _exchange;
    private readonly double[] _water;
    private readonly double[] _solvent;
    private readonly double _toFirst;
    private SurfaceFlow _flow;

    /// <summary>A film that has just been cast, at a place where the air transfers water at this rate, m/s.</summary>
    public WetFilm(Dope dope, FreshFilm fresh, GasSide air, double transferMPerS, FilmGrid grid)
    {
        _dope = dope;
        _surface = new Surface(dope, MixingJPerKg);
        _surface.Meet(air, transferMPerS);
        _slab = new Slab(fresh);
        double[] edges = grid.Edges();
        int cells = grid.Cells;
        NonVolatileM = fresh.FilmM * dope.NonVolatile01;
        _chain = new Tridiagonal(cells);
        _capacity = new double[cells];
        _between = new double[cells - 1];
        _exchange = new double[cells - 1];
        _water = new double[cells];
        _solvent = new double[cells];
        Places = new double[cells];
        for (int i = 0; i < cells; i++)
        {
            _capacity[i] = NonVolatileM * (edges[i + 1] - edges[i]);
            Places[i] = 0.5 * (edges[i] + edges[i + 1]);
        }

        for (int i = 0; i + 1 < cells; i++)
        {
            _between[i] = 1 / (NonVolatileM * (Places[i + 1] - Places[i]));
        }

        _toFirst = NonVolatileM * Places[0];
        Array.Fill(_water, dope.FreshWater);
        Array.Fill(_solvent, dope.FreshSolvent);
        _flow.TemperatureC = fresh.DopeC;
        SurfaceWater01 = FreshRatio;
    }

    /// <summary>Non-volatile volume per area, m.</summary>
    public double NonVolatileM { get; }

    /// <summary>Middles of the cells, share of the non-volatile volume from the surface.</summary>
    public double[] Places { get; }

    /// <summary>Water in water and solvent by mass at the surface, 0 to 1.</summary>
    public double SurfaceWater01 { get; private set; }

    /// <summary>Of the surface, °C.</summary>
    public double SurfaceC => _flow.TemperatureC;

    /// <summary>The surface is colder than the air's dew point: water condenses there, whatever the film is made of.</summary>
    public bool Condenses { get; private set; }

    /// <summary>Water that came through the surface, kg/m².</summary>
    public double WaterKgPerM2 { get; private set; }

    /// <summary>Solvent that left through it, kg/m².</summary>
    public double LostKgPerM2 { get; private set; }

    /// <summary>Heat that came through it, J/m².</summary>
    public double HeatJPerM2 { get; private set; }

    /// <summary>What of it the air gave by being warmer, J/m²; the rest came with water, or went with solvent.</summary>
    public double SensibleJPerM2 { get; private set; }

    /// <summary>Water that is in the film, kg/m².</summary>
    public double HeldWaterKgPerM2 => Sum(_water) * Water.DensityKgPerM3;

    /// <summary>Solvent that is in the film, kg/m².</summary>
    public double HeldSolventKgPerM2 => Sum(_solvent) * _dope.Solvent.DensityKgPerM3;

    /// <summary>Heat in film and carrier above 0 °C, J/m².</summary>
    public double HeldHeatJPerM2 => _slab.HeatJPerM2;

    private double FreshRatio => Ratio(_dope.FreshWater, _dope.FreshSolvent);

    /// <summary>Water in water and solvent by mass in a cell, 0 to 1.</summary>
    public double Water01(int cell) => Ratio(_water[cell], _solvent[cell]);

    /// <summary>Water in a cell, kg per m³ of fresh dope.</summary>
    public double WaterKgPerM3(int cell) => _water[cell] * _dope.NonVolatile01 * Water.DensityKgPerM3;

    /// <summary>Other air from now on, and how it transfers water here, m/s.</summary>
    public void Meet(GasSide air, double transferMPerS) => _surface.Meet(air, transferMPerS);

    /// <summary>One step, s.</summary>
    public void Step(double stepS)
    {
        double mobility0 = Exchanges(stepS);
        _chain.Factor(_capacity, _exchange);
        _chain.Base(_capacity, _exchange, _water);
        _chain.Base(_capacity, _exchange, _solvent);
        (double baseC, double perWPerM2) = _slab.Begin(stepS);

        double per = _chain.Response[0] * stepS + _toFirst / mobility0; // m³/(m² s) that enters, seen at the surface
        double waterPer = per / Water.DensityKgPerM3, solventPer = per / _dope.Solvent.DensityKgPerM3;
        _surface.Find(ref _flow, _water[0], _solvent[0], waterPer, solventPer, baseC, perWPerM2);
        SurfaceWater01 = Ratio(
            Math.Max(0, _water[0] + waterPer * _flow.WaterKgPerM2S), Math.Max(0, _solvent[0] + solventPer * _flow.SolventKgPerM2S));
        Condenses = _surface.IsWet(_flow.TemperatureC);

        double waterM = _flow.WaterKgPerM2S * stepS / Water.DensityKgPerM3;
        double solventM = _flow.SolventKgPerM2S * stepS / _dope.Solvent.DensityKgPerM3;
        for (int i = 0; i < _water.Length; i++)
        {
            _water[i] += waterM * _chain.Response[i];
            _solvent[i] += solventM * _chain.Response[i];
        }

        _slab.End(_flow.HeatWPerM2 * stepS);
        WaterKgPerM2 += _flow.WaterKgPerM2S * stepS;
        LostKgPerM2 -= _flow.SolventKgPerM2S * stepS;
        HeatJPerM2 += _flow.HeatWPerM2 * stepS;
        SensibleJPerM2 += _surface.SensibleWPerM2(_flow.TemperatureC) * stepS;
    }

    // Exchange between cells over the step; returns D φ² of the first cell.
    private double Exchanges(double stepS)
    {
        double filmK = _slab.FilmC + Water.ZeroCelsiusK;
        double free = _dope.DiffusionM2PerS * Math.Exp(ActivationJPerMol / Water.GasConstant * (1 / 298.15 - 1 / filmK));
        double first = free * Mobility(0), before = first;
        for (int i = 0; i + 1 < _water.Length; i++)
        {
            double after = free * Mobility(i + 1);
            _exchange[i] = 0.5 * (before + after) * _between[i] * stepS;
            before = after;
        }

        return first;
    }

    // φ² ((1 - φ)/(1 + φ))² with φ = 1/(1 + u)
    private double Mobility(int cell)
    {
        double u = _water[cell] + _solvent[cell];
        double root = u / ((1 + u) * (2 + u));
        return root * root;
    }

    private double Ratio(double water, double solvent)
    {
        double waterKg = water * Water.DensityKgPerM3, solventKg = solvent * _dope.Solvent.DensityKgPerM3;
        return waterKg + solventKg > 0 ? waterKg / (waterKg + solventKg) : 0;
    }

    private double Sum(double[] cells)
    {
        double sum = 0;
        for (int i = 0; i < cells.Length; i++)
        {
            sum += _capacity[i] * cells[i];
        }

        return sum;
    }
}
