using System;

namespace ChamberFirmware.Films;

/// <summary>What passes the film's surface, per m² and s, at the end of a step.</summary>
internal struct SurfaceFlow
{
    /// <summary>Water into the film, kg/(m² s).</summary>
    public double WaterKgPerM2S;

    /// <summary>Solvent into the film, kg/(m² s): negative, it leaves.</summary>
    public double SolventKgPerM2S;

    /// <summary>Heat into the film, W/m².</summary>
    public double HeatWPerM2;

    /// <summary>Of the surface, °C.</summary>
    public double TemperatureC;
}

/// <summary>
/// The surface: flows by the vapours' pressures outside and in the film, at the surface's temperature; and that, and the film's make-up, by
/// the flows. Found by Newton's method on each flow in turn.
/// </summary>
internal sealed class Surface
{
    private const int MostRounds = 40;
    private const double Close = 1e-10;

    private readonly Dope _dope;
    private readonly double _waterJPerKg;
    private readonly double _solventJPerKg;
    private double _airC;
    private double _airK;
    private double _vapourPa;
    private double _heatWPerM2K;
    private double _water; // kg/(m² s) for a Pa, times K
    private double _solvent;

    public Surface(Dope dope, double mixingJPerKg)
    {
        _dope = dope;
        _waterJPerKg = Water.VaporisationJPerKg + mixingJPerKg;
        _solventJPerKg = dope.Solvent.VaporisationJPerMol / dope.Solvent.MolarMassKgPerMol;
    }

    /// <summary>The air from now on, and how it transfers water here, m/s.</summary>
    public void Meet(GasSide air, double transferMPerS)
    {
        _airC = air.TemperatureC;
        _airK = air.TemperatureC + Water.ZeroCelsiusK;
        _vapourPa = air.VapourPa;
        _heatWPerM2K = air.HeatWPerM2K(transferMPerS);
        _water = transferMPerS * Water.MolarMassKgPerMol / Water.GasConstant;
        _solvent = GasSide.SolventTransferMPerS(transferMPerS, _dope.Solvent) * _dope.Solvent.MolarMassKgPerMol / Water.GasConstant;
    }

    /// <summary>Heat out of the air by warmth alone, W/m².</summary>
    public double SensibleWPerM2(double surfaceC) => _heatWPerM2K * (_airC - surfaceC);

    /// <summary>The surface is colder than the air's dew point: water condenses there, whatever the film is made of.</summary>
    public bool IsWet(double surfaceC) => Water.PressurePa(surfaceC) < _vapourPa;

    /// <summary>
    /// The flows at the end of a step; <paramref name="flow"/> begins as the last step's. Bases and responses per kg/(m² s) are those of
    /// the surface, over non-volatile by volume.
    /// </summary>
    public void Find(
        ref SurfaceFlow flow, double waterBase, double solventBase, double waterPer, double solventPer, double temperatureBaseC,
            double perWPerM2)
    {
        for (int round = 0; round < MostRounds; round++)
        {
            double oldWater = flow.WaterKgPerM2S, oldSolvent = flow.SolventKgPerM2S, oldC = flow.TemperatureC;
            double meanK = 0.5 * (_airK + flow.TemperatureC + Water.ZeroCelsiusK);
            double saturationPa = Water.PressurePa(flow.TemperatureC), solventPa = _dope.Solvent.PressurePa(flow.TemperatureC);

            double uw = Math.Max(0, waterBase + waterPer * oldWater), us = Math.Max(0, solventBase + solventPer * oldSolvent);
            double phi = 1 / (1 + uw + us);
            double activity = Activities.OfWater(_dope, uw * phi, us * phi);
            double slope = activity / Math.Max(uw, 1e-9) * waterPer; // its share alone: enough to come near in few rounds
            double perPa = _water / meanK;
            double miss = oldWater - perPa * (_vapourPa - activity * saturationPa);
            flow.WaterKgPerM2S = oldWater - miss / (1 + perPa * saturationPa * slope);

            uw = Math.Max(0, waterBase + waterPer * flow.WaterKgPerM2S);
            phi = 1 / (1 + uw + us);
            double solventActivity = Activities.OfSolvent(_dope, uw * phi, us * phi);
            double perSolventPa = _solvent / meanK;
            double solventMiss = oldSolvent + perSolventPa * solventActivity * solventPa;
            flow.SolventKgPerM2S = oldSolvent
                - solventMiss / (1 + perSolventPa * solventPa * solventActivity / Math.Max(us, 1e-9) * solventPer);

            double releasedWPerM2 = flow.WaterKgPerM2S * _waterJPerKg + flow.SolventKgPerM2S * _solventJPerKg;
            flow.TemperatureC = (temperatureBaseC + perWPerM2 * (_heatWPerM2K * _airC + releasedWPerM2)) / (1 + perWPerM2 * _heatWPerM2K);
            flow.HeatWPerM2 = _heatWPerM2K * (_airC - flow.TemperatureC) + releasedWPerM2;
            if (Math.Abs(flow.WaterKgPerM2S - oldWater) < Close * (1e-6 + Math.Abs(oldWater))
                && Math.Abs(flow.SolventKgPerM2S - oldSolvent) < Close * (1e-6 + Math.Abs(oldSolvent))
                && Math.Abs(flow.TemperatureC - oldC) < 1e-7)
            {
                return;
            }
        }
    }
}
