using System;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Learning;

/// <summary>
/// The fits of a commissioning, one after the other: water, heat, and water once more. Mist cools the air, so the fit of heat needs that of
/// water; the temperature has far less noise and shows better how the air goes round, so that of water needs heat.
/// </summary>
public sealed class ThreeFits
{
    private const double WaterSigmaGPerKg = 0.03;
    private const double HeatSigmaK = 0.05;
    private const int Fits = 3;

    private readonly ResponseLog _log;
    private readonly ChamberSettings _entered;
    private ModelFit _fit;
    private int _done;

    /// <summary>
    /// The fits of this log, beginning with settings like these. Allocates, as every change from one fit to the next does: some 12 kB,
    /// while nothing is driven.
    /// </summary>
    public ThreeFits(ResponseLog log, ChamberSettings like)
    {
        _log = log;
        _entered = like;
        _fit = new ModelFit(log, like.Copy(), like, Water(), false, WaterSigmaGPerKg);
    }

    /// <summary>All three are done.</summary>
    public bool IsDone => _done >= Fits;

    /// <summary>What was found; the result when done.</summary>
    public ChamberSettings Found => _fit.Best;

    /// <summary>Mean deviation (rms) of the model's temperature from the sensor's, K.</summary>
    public double HeatRmsK;

    /// <summary>Mean deviation (rms) of the model's humidity ratio from the sensor's, g/kg.</summary>
    public double WaterRmsGPerKg;

    /// <summary>Works through so many samples of the log.</summary>
    public void Work(int samples)
    {
        _fit.Work(samples);
        if (!_fit.IsDone)
        {
            return;
        }

        switch (_done++)
        {
            case 0:
                Begin(Heat(), true, HeatSigmaK);
                break;
            case 1:
                HeatRmsK = _fit.Rms;
                Begin(WaterAgain(), false, WaterSigmaGPerKg);
                break;
            default:
                WaterRmsGPerKg = _fit.Rms;
                break;
        }
    }

    // Made when needed: they would stand on the heap during a run, which has no use for them.
    private static int[] Water() => new[]
    {
        Parameters.HumidifierGPerS, Parameters.HumidifierDeadTimeS, Parameters.HumidifierLagS, Parameters.DryAirGPerS,
        Parameters.LeakPerHour, Parameters.SensorHumidityLagS, Parameters.SorbedShare01, Parameters.SensorOffsetPct,
        Parameters.SensorPathM,
    };

    private static int[] Heat() => new[]
    {
        Parameters.HeaterStillWPerK, Parameters.HeaterForcedWPerK, Parameters.WallStillWPerK, Parameters.WallForcedWPerK,
        Parameters.WallHeatJPerK, Parameters.WallLossWPerK, Parameters.SensorLagS, Parameters.HeaterW, Parameters.HeaterElementJPerK,
        Parameters.SensorPathM,
    };

    // The air's way, the last, is known by then.
    private static int[] WaterAgain()
    {
        var again = new int[8];
        Array.Copy(Water(), again, again.Length);
        return again;
    }

    // The old fit goes before the new one comes: an ESP32 has no room for both.
    private void Begin(int[] parameters, bool fitsHeat, double sigma)
    {
        ChamberSettings best = _fit.Best;
        _fit = null!;
        _fit = new ModelFit(_log, best, _entered, parameters, fitsHeat, sigma);
    }
}
