using ChamberFirmware.Casting;
using ChamberFirmware.Journal;
using ChamberFirmware.Refusals;

namespace ChamberFirmware.Operation;

/// <summary>What the journal is told of runs: when one begins, before its cast, and when it is over.</summary>
public sealed partial class Chamber
{
    private bool _isCastMarked; // by the word cast, which the next tick grants or refuses

    /// <summary>The journal says that there is a coated plate, before the cast is asked for. Null, or why it must not be.</summary>
    internal Refusal? MarkCast()
    {
        _isCastMarked = true;
        return Journal.TryMark(PlateMark.Coated) ? null : RunRefusals.CastNotKept();
    }

    // A flash that refuses a run refuses its cast as well. Once the trains have started nobody knows how far the blade has come.
    private void KeepJournal()
    {
        Phase phase = Run.Phase;
        if (phase == Phase.Conditioning && Run.PhaseIsNew && Run.PreviousPhase != Phase.Ready)
        {
            Journal.TryOpenRun(Run.Recipe!.Name, Run.ExposureS);
        }
        else if (Journal.IsOpen && phase is >= Phase.Complete and <= Phase.Faulted)
        {
            PlateMark left = Record.Plan != null ? PlateMark.Coated : Journal.MarkIfNotCast;
            Journal.TryClose(Record, phase == Phase.Complete ? PlateMark.None : left);
        }
        else if (_isCastMarked && !PhaseRules.Moves(phase))
        {
            Journal.TryMark(Journal.MarkIfNotCast);
        }

        _isCastMarked = false;
    }
}
