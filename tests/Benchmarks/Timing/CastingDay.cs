using System;
using System.Collections.Generic;
using ChamberFirmware.Casting;
using ChamberFirmware.Journal;
using ChamberFirmware.Operation;
using ChamberFirmware.Recipes;
using ChamberFirmware.Refusals;
using ChamberFirmware.Settings;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Benchmarks.Timing;

/// <summary>
/// Cast after cast on one chamber: the whole firmware, tick by tick, on a twin whose interpreter takes 100 to 400 us to start a train,
/// collects garbage in the middle of anything, and whose sensor bus stalls.
/// </summary>
public sealed class CastingDay
{
    private const double StallChance01 = 0.02; // of a tick, while a cast runs: one or two stalls a cast
    private const double LongStallChance01 = 0.01; // of a stall: above 0.25 s, where the dead-man begins to drop the supply
    private const int LimitTicks = 20_000;
    private const int TicksPerS = 10;
    private const double ArmingS = 45; // before a far immersion is due: it is armed there, 30 s before

    /// <summary>One cast in so many is longer than 120 s, where it is not said otherwise: a tenth of the gate's time.</summary>
    public const int LongEvery = 100;

    /// <summary>Up to so long the immersion starts with the blade, s; a longer one is armed later.</summary>
    public const double ShortS = 120;

    private static readonly double[] ExposureS = [0, 0.1, 0.25, 0.5, 1, 2, 4, 6, 10, 30, ShortS];
    private static readonly double[] LongS = [121, 150, 300, 600, 1200, 1800];

    private readonly TwinChamber _twin;
    private readonly Chamber _chamber;
    private readonly Random _random;
    private readonly Recipe _short = RecipeOf(ExposureS);
    private readonly Recipe _long = RecipeOf(LongS);
    private readonly int _longEvery;
    private readonly Loop _loop;
    private double _stallMs;
    private double _exposureS;

    /// <summary>A chamber at power on.</summary>
    /// <param name="seed">Decides everything.</param>
    /// <param name="jitterUs">Blade and immersion scatter by plus or minus this, evenly, us.</param>
    /// <param name="longEvery">One cast in so many is longer than <see cref="ShortS"/>, by chance; 1: all.</param>
    public CastingDay(int seed, double jitterUs, int longEvery = LongEvery)
    {
        TwinParameters parameters = TwinParameters.Reference with
        {
            ActuatorJitterUs = jitterUs,
            ClockReadCostUs = 5,
            CollectionEveryUs = 2_000,
        };
        _longEvery = longEvery;
        _random = new Random(seed);
        _twin = new TwinChamber(parameters, (ulong)seed);
        _chamber = new Chamber(_twin.Board, new ChamberSettings());
        _loop = new Loop(_chamber, null, _twin.Board.Clock);
    }

    /// <summary>Casts so many plates, one after the other.</summary>
    public IEnumerable<CastOutcome> Cast(int plates)
    {
        for (int i = 0; i < plates; i++)
        {
            double[] exposureS = _random.Next(_longEvery) == 0 ? LongS : ExposureS;
            yield return CastOne(exposureS[_random.Next(exposureS.Length)]);
        }
    }

    private CastOutcome CastOne(double exposureS)
    {
        Tick(); // nobody has a fresh plate in place in the tick in which the last one's immersion ends: it would drop with it
        _twin.Motion.ResetForNextPlate();
        _stallMs = 0.0;
        _exposureS = exposureS;
        int collections = _twin.Collections;
        Until(IsStarted);
        Until(IsCasting);
        Until(() => !PhaseRules.Moves(_chamber.Run.Phase), stalls: true);
        CastOutcome outcome = Outcome(_twin.Collections - collections);
        if (_chamber.Run.Phase == Phase.Faulted)
        {
            _chamber.Operator.Reset(); // the operator has looked at the plate
            Until(() => _chamber.Run.Phase == Phase.Idle);
            _chamber.Journal.TryMark(PlateMark.None);
        }

        return outcome;
    }

    // An operator tries until it starts: the sensor must be there, and a finished run that sees its door open goes idle.
    private bool IsStarted()
    {
        if (_chamber.Run.Phase != Phase.Conditioning && _chamber.Readings.Air.IsValid)
        {
            Refusal? refusal = _chamber.Operator.Start(_exposureS > ShortS ? _long : _short, _exposureS);
            if (refusal != null)
            {
                throw new InvalidOperationException(refusal.Sentence);
            }
        }

        return _chamber.Run.Phase == Phase.Conditioning;
    }

    // A cast command is refused when the air has just left its band: the operator waits for Ready again.
    private bool IsCasting()
    {
        if (_chamber.Run.Phase == Phase.Ready)
        {
            _chamber.Operator.Cast();
        }

        return PhaseRules.Moves(_chamber.Run.Phase) || _chamber.Run.Phase == Phase.Faulted;
    }

    private CastOutcome Outcome(int collections)
    {
        long? wetUs = _twin.Motion.PlateWetUs;
        long? endUs = _twin.Motion.BladeEndUs;
        double errorUs = (wetUs - endUs) - _exposureS * 1e6 ?? double.NaN;
        RunRecord record = _chamber.Record;
        return new CastOutcome(
            _exposureS, errorUs, record.CastStartErrorUs, record.CastStartTries, collections, _stallMs, _chamber.Supervisor.Fault);
    }

    private void Until(Func<bool> condition, bool stalls = false)
    {
        for (int i = 0; !condition(); i++)
        {
            if (i > LimitTicks)
            {
                throw new InvalidOperationException(
                    $"Nothing came of phase {PhaseWords.Name(_chamber.Run.Phase)}, fault {_chamber.Supervisor.Fault}.");
            }

            if (stalls && _random.NextDouble() < StallChanceAt01(i))
            {
                Stall();
            }

            Tick();
        }
    }

    // A long wait has as many stalls as 120 s have, or hardly a film of half an hour would be left; where it is armed they are as dense.
    private double StallChanceAt01(int tick) => _exposureS <= ShortS || tick > (_exposureS - ArmingS) * TicksPerS
        ? StallChance01
        : StallChance01 * ShortS / _exposureS;

    // A transfer that fails blocks the loop and costs a reading; ticks that are missed meanwhile are dropped.
    private void Stall()
    {
        double ms = _random.NextDouble() < LongStallChance01 ? 250 + 750 * _random.NextDouble() : 250 * _random.NextDouble();
        _stallMs = Math.Max(_stallMs, ms);
        _twin.Faults.SensorBlocksUs = (long)(ms * 1000);
        _twin.Faults.SensorUnplugged = true;
        Tick();
        _twin.Faults.SensorUnplugged = false;
    }

    // As the program's loop does it: the board's clock says which deadline is next.
    private void Tick()
    {
        _twin.AdvanceTo(_loop.Next());
        _loop.Pass();
    }

    private static Recipe RecipeOf(double[] exposureS)
    {
        var draft = new RecipeDraft("timing");
        draft.Set("temperatureC", "25");
        draft.Set("relativeHumidityPct", "40");
        draft.Set("airVelocityMPerS", "0.7");
        draft.Set("filmWaterPct", "0");
        draft.Set("exposureS", string.Join(", ", Array.ConvertAll(exposureS, s => s.ToString("0.##", null))));
        return draft.Finish(out Refusal? refusal) ?? throw new InvalidOperationException(refusal!.Sentence);
    }
}
