using ChamberFirmware.Casting;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Line;

/// <summary>What each metre of web was exposed to, and whether that is what was asked for.</summary>
public sealed class WebMetre : IWebWatcher
{
    private readonly ChamberSettings _settings;
    private readonly double _cellM;
    private readonly Tally _exposureS = new Tally();
    private readonly Tally _temperatureC = new Tally();
    private readonly Tally _humidityGPerKg = new Tally();
    private readonly Tally _velocityMPerS = new Tally();
    private long _number; // of the metre that is being counted
    private int _out;

    /// <summary>Metres of cells of <paramref name="cellM"/>, m.</summary>
    public WebMetre(ChamberSettings settings, double cellM)
    {
        _settings = settings;
        _cellM = cellM;
    }

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

    /// <summary>Cells with film since the begin.</summary>
    public long Cells;

    /// <summary>Of these, out of tolerance.</summary>
    public long CellsOut;

    /// <summary>The last cell with film was exposed as asked for.</summary>
    public bool IsInTolerance;

    /// <summary>Begins anew.</summary>
    public void Restart(Recipe recipe, double exposureS)
    {
        Recipe = recipe;
        ExposureSetS = exposureS;
        Whole = Cells = CellsOut = _number = 0;
        Number = -1;
        IsInTolerance = false;
        Clear();
    }

    /// <inheritdoc/>
    public void Wet(long cell, bool isCoated, double exposureS, double temperatureC, double humidityGPerKg, double velocityMPerS)
    {
        Also?.Wet(cell, isCoated, exposureS, temperatureC, humidityGPerKg, velocityMPerS);
        long metre = (long)((cell + 0.5) * _cellM);
        if (metre != _number)
        {
            Close();
            _number = metre;
        }

        if (isCoated)
        {
            Count(exposureS, temperatureC, humidityGPerKg, velocityMPerS);
        }
    }

    /// <summary>The run is over: what has come of the last metre is all of it.</summary>
    public void Finish() => Close();

    private void Count(double exposureS, double temperatureC, double humidityGPerKg, double velocityMPerS)
    {
        Recipe recipe = Recipe!;
        _exposureS.Add(exposureS);
        _temperatureC.Add(temperatureC);
        _humidityGPerKg.Add(humidityGPerKg);
        _velocityMPerS.Add(velocityMPerS);
        IsInTolerance = IsWithin(exposureS, ExposureSetS, ExposureSetS * _settings.WebTolerance01);
        bool airIsHeld = IsWithin(temperatureC, recipe.TemperatureC, CastLimits.ToleranceTemperatureK)
            && IsWithin(humidityGPerKg, recipe.HumidityRatioGPerKg, recipe.HumidityRatioGPerKg * CastLimits.ToleranceHumidity01)
            && IsWithin(velocityMPerS, recipe.AirVelocityMPerS, recipe.AirVelocityMPerS * CastLimits.ToleranceVelocity01);
        bool isOut = !IsInTolerance || !airIsHeld;
        Cells++;
        CellsOut += isOut ? 1 : 0;
        _out += isOut ? 1 : 0;
    }

    private void Close()
    {
        Whole = _number + 1;
        if (_exposureS.Count > 0)
        {
            Number = _number;
            MeanS = _exposureS.Mean;
            LeastS = _exposureS.Least;
            GreatestS = _exposureS.Greatest;
            TemperatureC = _temperatureC.Mean;
            HumidityGPerKg = _humidityGPerKg.Mean;
            VelocityMPerS = _velocityMPerS.Mean;
            CoatedM = _exposureS.Count * _cellM;
            OutM = _out * _cellM;
        }

        Clear();
    }

    private void Clear()
    {
        _exposureS.Clear();
        _temperatureC.Clear();
        _humidityGPerKg.Clear();
        _velocityMPerS.Clear();
        _out = 0;
    }

    private static bool IsWithin(double value, double asked, double tolerance)
    {
        double off = value - asked;
        return off <= tolerance && off >= -tolerance;
    }
}
