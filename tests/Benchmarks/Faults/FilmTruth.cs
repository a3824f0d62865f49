using System;
using System.Collections.Generic;
using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Journal;
using ChamberFirmware.Recipes;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Benchmarks.Faults;

/// <summary>
/// The true air over the recipe's point of the plate from the blade's passing it until it is wet, every 10 ms, and what the record makes of
/// it.
/// </summary>
internal sealed class FilmTruth
{
    private const int MeanOf = 100; // samples, 1 s: gusts of a third of a second are no air that was not held
    private const double FilmTimeErrorUs = 20_000;

    // Widest limits of the sensor's class, BST-BME280-DS002 tables 2 and 4, which a plant's sensor is wrong by at any temperature, and
    // what 3 s of lag hide.
    private const double ClassK = 1.15;
    private const double ClassPct = 3.1;
    private const double WPerK01 = 0.065;

    private readonly FaultRun _run;
    private readonly bool _isReference; // its sensor is right
    private readonly List<(double TemperatureC, double HumidityRatioGPerKg, double AirVelocityMPerS)> _air = [];
    private double _gPerKgForAPct = double.MaxValue; // the least of the film's time

    /// <summary>Of this run's films.</summary>
    public FilmTruth(FaultRun run, bool isReference) => (_run, _isReference) = (run, isReference);

    /// <summary>A film is on the plate, or a part of one, and the plate is not in the bath.</summary>
    public bool IsInTheAir => _run.Twin.Motion.Coated01 > 0.0 && _run.Twin.Motion.PlateWetUs == null;

    /// <summary>A fresh plate.</summary>
    public void Forget()
    {
        _air.Clear();
        _gPerKgForAPct = double.MaxValue;
    }

    /// <summary>After a slice of time.</summary>
    public void Look()
    {
        Recipe? recipe = _run.Chamber.Run.Recipe;
        long? castUs = recipe == null ? null : _run.Twin.Motion.CastUs(recipe.ExposurePoint);
        if (castUs == null || castUs > _run.NowUs)
        {
            return;
        }

        bool isWet = _run.Twin.Motion.WetUs(recipe!.ExposurePoint) < _run.NowUs;
        if (!isWet && PhaseRules.Moves(_run.Phase))
        {
            TrueState air = _run.Twin.True;
            _air.Add((air.TemperatureC, air.HumidityRatioGPerKg, air.AirVelocityMPerS));
            _gPerKgForAPct = Math.Min(_gPerKgForAPct, air.HumidityRatioGPerKg / air.RelativeHumidityPct);
        }
    }

    /// <summary>What the record of a run that has ended says and is not so; null: nothing.</summary>
    public string? Lie()
    {
        RunRecord record = _run.Chamber.Record;
        double coated01 = _run.Twin.Motion.Coated01;
        bool isWet = _run.Twin.Motion.PlateWetUs != null;
        if (record.Recipe == null || record.Plan == null)
        {
            return coated01 > 0.0 && record.Recipe != null ? "a film that the record does not know" : null;
        }

        if (record.Film == FilmFate.None && coated01 > 0.0)
        {
            return "film=none, but a plate is coated";
        }

        if (coated01 > 0.0 && !isWet && record.Film == FilmFate.Immersed)
        {
            return "film=immersed, but it is in the air";
        }

        if (record.IsVerified && (coated01 < 1.0 || !isWet || IsTimeWrong(record)))
        {
            return "verified, but the film was not made so";
        }

        return record.AirWasHeld ? AirThatWasNotHeld(record) : null;
    }

    /// <summary>The journal forgets a plate that is coated and in the air; null: it does not.</summary>
    public string? Forgotten()
    {
        RunRecord record = _run.Chamber.Record;
        bool isComplete = record.Outcome == Phase.Complete && record.Film == FilmFate.NotVerified; // without switches nobody can know
        return IsInTheAir && !isComplete && _run.Chamber.Journal.Mark != PlateMark.Coated
            ? $"a coated plate in the air, and the journal's mark is {_run.Chamber.Journal.Mark}" : null;
    }

    private bool IsTimeWrong(RunRecord record)
    {
        PlatePoint point = record.Recipe!.ExposurePoint;
        double? filmUs = _run.Twin.Motion.WetUs(point) - _run.Twin.Motion.CastUs(point);
        return record.Motion.Verdict == ExposureVerdict.Within && !(Math.Abs(filmUs - record.ExposureSetS * 1e6 ?? 1e9) < FilmTimeErrorUs);
    }

    private string? AirThatWasNotHeld(RunRecord record)
    {
        Recipe recipe = record.Recipe!;
        double mostK = CastLimits.ToleranceTemperatureK + Math.Max(record.TemperatureUncertaintyK, _isReference ? 0.0 : ClassK);
        double classGPerKg = recipe.HumidityRatioGPerKg * WPerK01 * ClassK + ClassPct * _gPerKgForAPct;
        double mostGPerKg = CastLimits.ToleranceHumidity01 * recipe.HumidityRatioGPerKg
            + Math.Max(record.HumidityUncertaintyGPerKg, _isReference ? 0.0 : classGPerKg);
        double mostMPerS = CastLimits.ToleranceVelocity01 * recipe.AirVelocityMPerS + record.AirVelocityUncertaintyMPerS;
        double c = 0.0, gPerKg = 0.0, mPerS = 0.0;
        for (int i = 0; i < _air.Count; i++)
        {
            c += _air[i].TemperatureC - (i < MeanOf ? 0.0 : _air[i - MeanOf].TemperatureC);
            gPerKg += _air[i].HumidityRatioGPerKg - (i < MeanOf ? 0.0 : _air[i - MeanOf].HumidityRatioGPerKg);
            mPerS += _air[i].AirVelocityMPerS - (i < MeanOf ? 0.0 : _air[i - MeanOf].AirVelocityMPerS);
            if (i < MeanOf - 1)
            {
                continue;
            }

            double offK = Math.Abs(c / MeanOf - recipe.TemperatureC);
            double offGPerKg = Math.Abs(gPerKg / MeanOf - recipe.HumidityRatioGPerKg);
            double offMPerS = Math.Abs(mPerS / MeanOf - recipe.AirVelocityMPerS);
            if (offK > mostK || offGPerKg > mostGPerKg || offMPerS > mostMPerS)
            {
                return $"air held, but it was {offK:F2} K, {offGPerKg:F2} g/kg, {offMPerS:F3} m/s off "
                    + $"(may be {mostK:F2}, {mostGPerKg:F2}, {mostMPerS:F3})";
            }
        }

        return null;
    }
}
