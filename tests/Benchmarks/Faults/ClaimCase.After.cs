using System.Collections.Generic;
using ChamberFirmware.Casting;
using ChamberFirmware.Safety;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Benchmarks.Faults;

/// <content>What must be so once a fault has come.</content>
internal sealed partial class ClaimCase
{
    private const double LookOnS = 3.0;

    // Outputs, film, supply, record and journal once it is over.
    private void LookAfter()
    {
        int fault = _run.Fault;
        bool saved = fault != FaultCode.None && PhaseRules.Moves(_run.Phase);
        bool fanRan = _run.Board.FanIsOn;
        bool wasWet = _run.Twin.Motion.PlateWetUs != null;
        if (saved)
        {
            _run.Until(() => _run.Phase == Phase.Faulted, 200.0);
        }

        double heaterJ = double.NaN;
        _run.RunS(0.8);
        heaterJ = _run.Twin.Balance.HeaterEnergyJ;
        _run.RunS(LookOnS);
        if (fault != FaultCode.None && _claim.Outcome == Outcome.Fault)
        {
            AfterFault(fault, saved, fanRan, wasWet, heaterJ);
        }

        Add(_run.Film.Lie(), ref Result.Lies);
        Add(_run.Film.Forgotten(), ref Result.Forgotten);
        if (_run.Rules.UnsafeTicks > 0)
        {
            Result.UnsafeTicks = _run.Rules.UnsafeTicks;
            Fail(string.Join("; ", _run.Rules.Kept));
        }

        Result.Failures = _failures;
    }

    private void AfterFault(int fault, bool saved, bool fanRan, bool wasWet, double heaterJ)
    {
        TwinFaults faults = _run.Twin.Faults;
        bool supplyIsBroken = faults.SupplyRelayWelded || faults.DeadManSlower > 1.0;
        var wrong = new List<string>();
        void Unless(bool holds, string what)
        {
            if (!holds)
            {
                wrong.Add(what);
            }
        }

        Unless(_run.Fault == fault, "the first fault did not stay");
        Unless(_run.Phase == Phase.Faulted, $"in {PhaseWords.Name(_run.Phase)} after it");
        Unless(supplyIsBroken || _run.Twin.Balance.HeaterEnergyJ <= heaterJ, "heat after the fault");
        Unless(_run.Board.FanIsOn == (fanRan && FaultRules.FanRunsOn(fault)) || saved, "the fan does not do what the table says");
        Unless(!saved || FaultRules.ImmersesFilm(fault), "a film saved after a fault that leaves it");
        Unless(!saved || _claim.IsOfMotion || _run.Twin.Motion.PlateWetUs != null, "a film that was to be saved stayed in the air");
        Unless(saved || wasWet || _claim.IsOfMotion || _run.Twin.Motion.PlateWetUs == null, "a plate fell after a fault that keeps it up");
        Unless(!saved || !_run.Chamber.Record.AirWasHeld || wasWet, "air recorded as held although a fault was latched over the film");
        Result.UnsafeTicks += wrong.Count;
        if (wrong.Count > 0)
        {
            Fail(string.Join("; ", wrong));
        }
    }

    private void Add(string? what, ref int count)
    {
        if (what != null)
        {
            count++;
            Fail(what);
        }
    }
}
