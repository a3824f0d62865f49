using ChamberFirmware.Casting;
using ChamberFirmware.Journal;
using ChamberFirmware.Line;
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

    /// <summary>The same of a blade that is to be filled.</summary>
    internal Refusal? MarkFilled() => Journal.TryMark(PlateMark.Filled) ? null : RunRefusals.CastNotKept();

    // A flash that refuses a run refuses its cast as well. Once the trains have started nobody knows how far the blade has come.
    private void KeepJournal()
    {
        CastingRun run = Run;
        Phase phase = run.Phase;
        RunJournal journal = Journal;
        if (Supervisor.Door.TakeOpen())
        {
            journal.TryMark(PlateMark.None); // the operator's word, and a door that is open
        }

        if (!journal.IsOpen)
        {
            if (phase == Phase.Conditioning)
            {
                journal.TryOpenRun(run.Recipe!.Name, run.ExposureS);
            }
        }
        else if (phase is Phase.Complete or Phase.Aborted or Phase.Faulted)
        {
            LineRun? line = run.PreviousPhase == Phase.Coating ? Line : null;
            bool isOut = Record.Film == FilmFate.Immersed || (phase == Phase.Complete && (line == null || line.HasLaid));
            bool isCast = Record.Plan != null || (line != null && line.HasFilm);
            journal.TryClose(Record, isOut ? PlateMark.None : isCast ? PlateMark.Coated : journal.MarkIfNotCast);
        }
        else if (_isCastMarked && phase <= Phase.Ready)
        {
            journal.TryMark(journal.MarkIfNotCast);
        }

        _isCastMarked = false;
    }
}
