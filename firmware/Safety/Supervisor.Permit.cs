using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Safety;

/// <content>The last word of every tick, before the outputs are driven.</content>
public sealed partial class Supervisor
{
    /// <summary>A run has just begun, maybe from Complete, with the supply on: no load before the dead-man is tested anew.</summary>
    public void BeginRun() => _supply.Begin();

    /// <summary>The last word: takes away what must not be, whatever regulators and run asked for.</summary>
    public void Permit(Readings readings, Phase phase, Outputs outputs)
    {
        // A sum that went wrong must not run a heater. Asked for as such, because to nanoFramework's interpreter NaN exceeds any limit.
        Latch(outputs.HasNaN(), FaultCode.ProgramError);
        bool isClear = Fault == FaultCode.None;
        bool mayRun = isClear && PhaseRules.Drives(phase);
        bool mayCondition = isClear && PhaseRules.Conditions(phase) && readings.Air.IsValid && readings.InterlockClosed && _supply.IsProven
            && !_heating.IsProving;
        for (int load = 0; load < Loads.Count && !(mayCondition && FanProven); load++)
        {
            if (!mayCondition || Loads.Row(load).NeedsFan)
            {
                outputs.LoadDuty01[load] = 0.0;
            }
        }

        if (_loopIsHot)
        {
            outputs.LoadDuty01[Loads.Heater] = 0.0;
        }

        bool mayMove = PhaseRules.Moves(phase) && (isClear || SavesFilm);
        if (!mayMove)
        {
            outputs.MotionAllowed = false;
            outputs.CastToStart = null;
        }

        outputs.LineHasNoFault = isClear;
        if (!isClear || !readings.InterlockClosed || !PhaseRules.Drives(phase))
        {
            outputs.LineOff();
        }

        // No edge into an open chain during a run: the dead-man, dropped by a stall, must not close again before the fault is latched.
        // But while a blade is filled the door is open and nothing is on: the supply comes back when it is closed.
        bool mayBeat = _supply.IsProven ? readings.InterlockClosed || phase == Phase.Filling : _supply.Beats;
        outputs.HeartbeatAllowed = (isClear && Door.IsOn) || (mayRun && mayBeat) || (mayMove && readings.InterlockClosed);
        PermitFan(mayRun, phase, outputs);
    }

    // What the fan did goes on, and the film's air moves until it is in the bath; after the time it stops.
    private void PermitFan(bool mayRun, Phase phase, Outputs outputs)
    {
        if (mayRun)
        {
            _fanDuty01 = outputs.FanOn ? outputs.FanDuty01 : 0.0;
            _fanUntilUs = _nowUs + SafetyLimits.FanRunOnUs;
            return;
        }

        bool isOver = Fault == FaultCode.None && phase != Phase.Aborted;
        outputs.FanOn = !isOver && _fanDuty01 > 0.0 && _nowUs < _fanUntilUs && FaultRules.FanRunsOn(Fault);
        outputs.FanDuty01 = outputs.FanOn ? _fanDuty01 : 0.0;
    }
}
