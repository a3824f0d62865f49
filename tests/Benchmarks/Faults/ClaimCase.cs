using System;
using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Casting;
using ChamberFirmware.Recipes;
using ChamberFirmware.Refusals;
using ChamberFirmware.Safety;
using ChamberFirmware.Settings;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Benchmarks.Faults;

/// <summary>One claim at one moment on one chamber, with everything that must be so afterwards.</summary>
internal sealed partial class ClaimCase
{
    private const double PreparationS = 1900.0;

    private readonly Claim _claim;
    private readonly Moment _moment;
    private readonly int _plant;
    private readonly Random _random;
    private readonly FaultRun _run;
    private readonly Recipe _recipe;
    private readonly List<string> _failures = [];
    private Refusal? _refusal;

    private ClaimCase(Claim claim, Moment moment, int plant, int seed)
    {
        _claim = claim;
        _moment = moment;
        _plant = plant;
        _random = new Random(seed);
        TwinParameters built = claim.Built(Chambers.Built(plant));
        ChamberSettings settings = Chambers.Set(built, plant);
        claim.Set(settings);
        _run = new FaultRun(built, (ulong)seed, settings);
        _recipe = Chambers.Recipe(claim.Recipe, built);
        Result = new CaseResult
        {
            Claim = claim,
            Name = $"{claim.Kind} {claim.Part}: {claim.How}, in {moment}, plant {plant}, seed {seed}",
        };
    }

    private CaseResult Result { get; }

    private double LatestS => _plant == Chambers.Reference ? _claim.LatestS : Math.Max(_claim.LatestS, _claim.LatestElsewhereS);

    /// <summary>Runs it; null: this chamber cannot make the recipe's air, and refuses it.</summary>
    public static CaseResult? Run(Claim claim, Moment moment, int plant, int seed)
    {
        var one = new ClaimCase(claim, moment, plant, seed);
        return one.Run() ? one.Result : null;
    }

    private bool Run()
    {
        if (!Reach())
        {
            return _refusal == null; // out of reach is no case
        }

        long brokenUs = _run.NowUs;
        _claim.Break(_run);
        if (_moment is Moment.BeforeStart or Moment.NextStart)
        {
            _run.RunS(1.5); // a start is refused by what has been looked at
            brokenUs = _run.NowUs;
            _refusal = _run.Start(_recipe);
            if (IsOutOfReach(_refusal))
            {
                return false;
            }
        }
        else if (_moment == Moment.Abort)
        {
            _run.RunS(1.0);
            brokenUs = _run.NowUs;
            _run.Chamber.Operator.Abort();
        }
        else if (_moment == Moment.AtCast)
        {
            _run.RunS(0.2);
            if (_claim.Outcome == Outcome.Refusal)
            {
                brokenUs = _run.NowUs;
                _refusal = _run.Chamber.Operator.Cast();
            }
            else
            {
                _run.Cast(PreparationS); // again and again: the air may just have left its band
                brokenUs = _run.NowUs;
            }
        }

        Watch(brokenUs);
        LookAfter();
        return true;
    }

    // Air that this chamber cannot make in this room; the ranges of refusals are in firmware/Refusals/README.md.
    private static bool IsOutOfReach(Refusal? refusal) => refusal?.Number is >= 4300 and < 4400;

    // False: the moment did not come; a refusal says that the chamber cannot.
    private bool Reach()
    {
        if (_moment == Moment.PowerOn)
        {
            return true;
        }

        _run.RunS(2.0 + _random.NextDouble());
        if (_moment == Moment.BeforeStart)
        {
            return true;
        }

        _refusal = _moment == Moment.Commissioning ? _run.Chamber.Operator.Commission("2026-11-23") : _run.Start(_recipe);
        if (_refusal != null || _moment == Moment.AtStart)
        {
            return _refusal == null;
        }

        bool isThere = _moment switch
        {
            Moment.Conditioning => _run.Until(() => _run.Chamber.Supervisor.SupplyIsProven && _run.Chamber.Supervisor.FanProven, 20.0),
            Moment.Commissioning => _run.Until(() => _run.Chamber.Supervisor.SupplyIsProven && _run.Phase == Phase.Commissioning, 5.0),
            Moment.Ready or Moment.Abort or Moment.AtCast => _run.Until(() => _run.Phase == Phase.Ready, PreparationS),
            Moment.Filling => Fills(),
            Moment.Casting => _run.Cast() && _run.Until(() => _run.Twin.Motion.Coated01 > 0.1, 90.0),
            Moment.Exposing => _run.Cast() && _run.Until(() => _run.Phase == Phase.Exposing, 90.0),
            Moment.Immersing => _run.Cast() && _run.Until(() => _run.Phase == Phase.Immersing, 90.0),
            _ => _run.Cast() && _run.Until(() => _run.Phase == Phase.Complete, 200.0),
        };
        double waitS = _moment is Moment.Casting or Moment.Immersing ? 0.3 : _moment == Moment.Commissioning ? 60.0 : _claim.WaitS;
        Phase phase = _run.Phase;
        _run.RunS(0.1 + waitS * _random.NextDouble());
        if (phase == Phase.Ready && _run.Phase != Phase.Ready)
        {
            _run.Until(() => _run.Phase == Phase.Ready, PreparationS);
        }

        if (!isThere || _run.Fault != FaultCode.None)
        {
            Fail($"never came there: {PhaseWords.Name(_run.Phase)}, fault {_run.Fault}");
        }
        else if (_moment == Moment.NextStart)
        {
            _run.TakePlateOut();
        }

        return isThere && _run.Fault == FaultCode.None;
    }

    private bool Fills()
    {
        bool isReady = _run.Until(() => _run.Phase == Phase.Ready, PreparationS);
        _run.Chamber.Operator.Fill();
        return isReady && _run.Until(() => _run.Phase == Phase.Filling, 2.0);
    }

    private void Watch(long brokenUs)
    {
        bool Found() => _claim.Outcome switch
        {
            Outcome.Refusal => _refusal != null,
            Outcome.Idle => _run.Phase == Phase.Idle,
            Outcome.NotVerified => _run.Phase == Phase.Complete,
            Outcome.Told => !PhaseRules.Moves(_run.Phase),
            Outcome.SupplyGone => !_run.Rules.SupplyIsOn,
            _ => _run.Fault != FaultCode.None || _refusal != null,
        };
        long safeUs = double.IsInfinity(_claim.SafeS) ? long.MaxValue : brokenUs + (long)(_claim.SafeS * 1e6);
        bool found = _run.Until(Found, LatestS + 1.0 + 0.2 * LatestS);
        double tookS = (_run.NowUs - brokenUs) / 1e6;
        int number = _refusal?.Number ?? _run.Fault;
        Result.IsDetected = found && (_claim.Outcome != Outcome.NotVerified || IsToldAsNotVerified());
        bool isInTime = Result.IsDetected && tookS >= _claim.EarliestS - 1e-6 && tookS <= LatestS + 1e-6;
        bool isSafe = _run.Rules.LoadUs <= safeUs;
        Result.IsInTime = isInTime && isSafe;
        Result.TookS = tookS;
        Result.IsWrongNumber = found && _claim.Outcome != Outcome.Told && !_claim.Numbers.Contains(number);
        Result.Number = number;
        if (!Result.IsInTime || Result.IsWrongNumber)
        {
            Fail($"expected {string.Join('/', _claim.Numbers)} within {_claim.EarliestS:F2} to {LatestS:F2} s, seen {number} "
                + $"in {PhaseWords.Name(_run.Phase)} after {tookS:F2} s{(isSafe ? "" : ", loads on too long")}");
        }
    }

    private bool IsToldAsNotVerified() => _run.Chamber.Record.Film == FilmFate.NotVerified && !_run.Chamber.Record.IsVerified;

    private void Fail(string what)
    {
        _failures.Add($"{Result.Name}: {what}");
        Result.Failures = _failures;
    }
}
