using System;
using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Recipes;

namespace ChamberFirmware.Tests.Scenarios;

/// <summary>
/// The true air over the recipe's point of the plate from the blade's passing it until it is wet, every 10 ms, and how long that was.
/// </summary>
internal sealed class ExposureWatch
{
    private const long SampleUs = 10_000;

    private readonly TwinRun _run;
    private readonly List<(double TemperatureC, double HumidityRatioGPerKg, double AirVelocityMPerS)> _air = [];

    public ExposureWatch(TwinRun run)
    {
        _run = run;
        run.BeforeTick = Look;
    }

    /// <summary>Most that the walls ever carried, g.</summary>
    public double MostCondensedG { get; private set; }

    public double ExposedS => (_run.Twin.Motion.WetUs(Point)!.Value - _run.Twin.Motion.CastUs(Point)!.Value) / 1e6;

    private PlatePoint Point => _run.Chamber.Run.Recipe!.ExposurePoint;

    /// <summary>Casts when ready, waits for the end, and compares with the recipe.</summary>
    public void AssertCastIsRight(string what)
    {
        _air.Clear();
        _run.Cast();
        _run.Until(() => _run.Phase == Phase.Complete, 200.0 + _run.Chamber.Run.ExposureS, "Complete");
        Recipe recipe = _run.Chamber.Run.Recipe!;
        Assert.IsNotEmpty(_air, what);
        Assert.AreEqual(_run.Chamber.Run.ExposureS, ExposedS, 0.0001, $"exposure, {what}");
        AssertWithin(air => air.TemperatureC, recipe.TemperatureC, 0.5, $"temperature, {what}");
        AssertWithin(air => air.HumidityRatioGPerKg, recipe.HumidityRatioGPerKg, 0.03 * recipe.HumidityRatioGPerKg, $"humidity, {what}");
        AssertWithin(air => air.AirVelocityMPerS, recipe.AirVelocityMPerS, 0.03 * recipe.AirVelocityMPerS, $"velocity, {what}");
        Assert.AreEqual(0.0, MostCondensedG, 1e-9, $"condensate, {what}");
    }

    private void AssertWithin(
        Func<(double TemperatureC, double HumidityRatioGPerKg, double AirVelocityMPerS), double> value, double target, double band,
        string what)
    {
        double least = _air.Min(value), greatest = _air.Max(value);
        Assert.IsTrue(
            least >= target - band && greatest <= target + band, $"{what}: {least:F3} to {greatest:F3}, wanted {target:F3} +- {band:F3}");
    }

    private void Look(long nextUs)
    {
        bool moves = PhaseRules.Moves(_run.Phase);
        for (long us = _run.NowUs + SampleUs; us <= nextUs; us += SampleUs)
        {
            if (moves || us == nextUs)
            {
                _run.Twin.AdvanceTo(us);
                LookOnce(us);
            }
        }
    }

    private void LookOnce(long us)
    {
        MostCondensedG = Math.Max(MostCondensedG, _run.Twin.True.CondensedG);
        bool isCast = _run.Chamber.Run.Recipe != null && _run.Twin.Motion.CastUs(Point) <= us;
        bool isWet = isCast && _run.Twin.Motion.WetUs(Point) < us;
        if (isCast && (!isWet || _air.Count == 0)) // exposure 0 has no sample of its own: the first one after it stands for it
        {
            _air.Add((_run.Twin.True.TemperatureC, _run.Twin.True.HumidityRatioGPerKg, _run.Twin.True.AirVelocityMPerS));
        }
    }
}
