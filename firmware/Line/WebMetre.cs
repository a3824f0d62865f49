using ChamberFirmware.Casting;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Line;

/// <summary>What each metre of web was exposed to, and whether that is what was asked for.</summary>
public sealed class WebMetre : IWebWatcher
{
    private readonly ChamberSettings _settings;
    private readonly double _cellM;
    private readonly WebTotals _metre;
    private readonly WebKnown _known;
    private long _number; // of the metre that is being counted
    private long _nowUs;
    private bool _isOpen; // what comes to the bath after the run's end is none of it

    /// <summary>Metres of cells of <paramref name="cellM"/>, m, on a way of <paramref name="wayM"/>, m.</summary>
    public WebMetre(ChamberSettings settings, double cellM, double wayM)
    {
        _settings = settings;
        _cellM = cellM;
        _metre = new WebTotals(cellM);
        _known = new WebKnown(wayM);
        Total = new WebTotals(cellM);
    }

    /// <summary>All film since the begin.</summary>
    public readonly WebTotals Total;

    /// <summary>The last metres with film.</summary>
    public readonly KeptMetres Kept = new KeptMetres();

    /// <summary>Is told of every cell, too; null: nobody.</summary>
    public IWebWatcher? Also;

    /// <summary>The recipe that is cast, and its exposure, s.</summary>
    public Recipe? Recipe;

    /// <summary>Exposure that was asked for, s.</summary>
    public double ExposureSetS;

    /// <summary>Whole metres that have come to the bath.</summary>
    public long Whole;

    /// <summary>Number of the last one that had film, from 0; -1: none yet.</summary>
    public long Number = -1;

    /// <summary>Its mean exposure, s.</summary>
    public double MeanS;

    /// <summary>Its shortest, s.</summary>
    public double LeastS;

    /// <summary>Its longest, s.</summary>
    public double GreatestS;

    /// <summary>Mean temperature over its exposure, degrees Celsius.</summary>
    public double TemperatureC;

    /// <summary>Mean humidity ratio over its exposure, g/kg.</summary>
    public double HumidityGPerKg;

    /// <summary>Mean velocity of the air over its exposure, m/s.</summary>
    public double VelocityMPerS;

    /// <summary>How much of it had film, m.</summary>
    public double CoatedM;

    /// <summary>How much of that was out of tolerance, by exposure or air, m.</summary>
    public double OutM;

    /// <summary>The last cell with film was exposed as asked for.</summary>
    public bool IsInTolerance;

    /// <summary>Begins anew.</summary>
    public void Restart(Recipe recipe, double exposureS, long nowUs)
    {
        Recipe = recipe;
        ExposureSetS = exposureS;
        Whole = _number = 0;
        Number = -1;
        IsInTolerance = false;
        _metre.Clear();
        Total.Clear();
        _known.Restart();
        _isOpen = true;
        Kept.Restart(nowUs);
    }

    /// <summary>Once a tick, before the web moves: when, and how well the air is known.</summary>
    public void Look(long nowUs, Readings readings)
    {
        _nowUs = nowUs;
        _known.Take(readings);
    }

    /// <inheritdoc/>
    public void Wet(long cell, bool isCoated, double exposureS, double temperatureC, double humidityGPerKg, double velocityMPerS)
    {
        Also?.Wet(cell, isCoated, exposureS, temperatureC, humidityGPerKg, velocityMPerS);
        long metre = (long)((cell + 0.5) * _cellM);
        if (metre != _number && _isOpen)
        {
            Close();
            _number = metre;
        }

        if (isCoated && _isOpen)
        {
            Count(exposureS, temperatureC, humidityGPerKg, velocityMPerS);
        }
    }

    /// <summary>The run is over: what has come of the last metre is all of it.</summary>
    public void Finish()
    {
        Close();
        _isOpen = false;
    }

    private void Count(double exposureS, double temperatureC, double humidityGPerKg, double velocityMPerS)
    {
        Recipe recipe = Recipe!;
        IsInTolerance = IsWithin(exposureS, ExposureSetS, ExposureSetS * _settings.WebTolerance01);
        bool airIsHeld = IsWithin(temperatureC, recipe.TemperatureC, CastLimits.ToleranceTemperatureK)
            && IsWithin(humidityGPerKg, recipe.HumidityRatioGPerKg, recipe.HumidityRatioGPerKg * CastLimits.ToleranceHumidity01)
            && IsWithin(velocityMPerS, recipe.AirVelocityMPerS, recipe.AirVelocityMPerS * CastLimits.ToleranceVelocity01);
        bool isOut = !IsInTolerance || !airIsHeld;
        _metre.Add(exposureS, temperatureC, humidityGPerKg, velocityMPerS, isOut);
        Total.Add(exposureS, temperatureC, humidityGPerKg, velocityMPerS, isOut);
    }

    private void Close()
    {
        Whole = _number + 1;
        if (_metre.Cells > 0)
        {
            Number = _number;
            MeanS = _metre.ExposureS.Mean;
            LeastS = _metre.ExposureS.Least;
            GreatestS = _metre.ExposureS.Greatest;
            TemperatureC = _metre.TemperatureC.Mean;
            HumidityGPerKg = _metre.HumidityRatioGPerKg.Mean;
            VelocityMPerS = _metre.AirVelocityMPerS.Mean;
            CoatedM = _metre.CoatedM;
            OutM = _metre.OutM;
            Kept.Keep(this, _known, _nowUs);
        }

        _metre.Clear();
        _known.Next();
    }

    private static bool IsWithin(double value, double asked, double tolerance)
    {
        double off = value - asked;
        return off <= tolerance && off >= -tolerance;
    }
}
