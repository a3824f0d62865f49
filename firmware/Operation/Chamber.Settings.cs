using ChamberFirmware.Audit;
using ChamberFirmware.Casting;
using ChamberFirmware.Line;
using ChamberFirmware.Refusals;
using ChamberFirmware.Regulation;
using ChamberFirmware.Settings;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Operation;

/// <summary>How settings come into force: at power-on, by the operator between runs, and at the end of a commissioning in Idle.</summary>
public sealed partial class Chamber
{
    /// <summary>Why the last commissioning's settings could not be kept; null: they were, or there were none.</summary>
    public Refusal? KeepRefusal;

    /// <summary>
    /// Puts settings in force and keeps them through power-off: null, or why not; then nothing has changed. Only in Idle, or when a
    /// commissioning task has just ended. <paramref name="what"/>: the kind of change, as the log of changes has it.
    /// </summary>
    internal Refusal? ChangeSettings(ChamberSettings changed, string what) => ChangeSettings(changed, what, Author);

    /// <summary>The same with a whole kept text, which replaces a stored text that could not be used.</summary>
    internal Refusal? RestoreSettings(ChamberSettings settings) =>
        Rebuilt(BeginChange() ?? UsesUp(Stored.Restore(settings, "restored", Author), Author));

    /// <summary>
    /// Puts the defaults in force: null, or why not. <paramref name="isStored"/>: false, they hold until power-off.
    /// </summary>
    internal Refusal? DefaultSettings(out bool isStored)
    {
        Refusal? refusal = BeginChange();
        isStored = refusal == null && Stored.Default(Author);
        return Rebuilt(UsesUp(refusal, Author));
    }

    /// <summary>
    /// At power-on: stored settings, if there are any and nothing is wrong with them, and the journal. One line for the operator, with what
    /// became of the last run where that matters.
    /// </summary>
    public string LoadSettings()
    {
        string line = Journal.Load(Stored.Load());
        Rebuild();
        return line;
    }

    // The last stage of the tick: what has been learnt becomes settings. Outputs are driven by then, a slow flash delays none of them.
    private void Keep(long nowUs)
    {
        Salt.Look(nowUs, Run.Phase);
        KeepSaltPoint();
        EndCommissioning();
        KeepJournal();
        NoteRecipe();
    }

    // What commissioning found is kept at its end, without anybody's help: outputs are off by then. However it ended, or if it never began,
    // its memory is free for the next run; only what could not be kept stays for the operator to ask about.
    private void EndCommissioning()
    {
        if (!_taskRuns || Run.Phase == Phase.Commissioning)
        {
            return;
        }

        _taskRuns = false;
        ChamberSettings? found = Run.Phase == Phase.Idle ? Task!.Found : null;
        KeepRefusal = found != null ? ChangeSettings(found, "commissioning", _taskAuthor) : KeepRefusal;
        if (found == null || KeepRefusal == null)
        {
            Task!.LetGo();
        }
    }

    // A salt point takes five minutes and a jar: it is kept at once, in Idle, and called taken only when it was.
    private void KeepSaltPoint()
    {
        if (!Salt.HasPoint)
        {
            return;
        }

        ChamberSettings settings = Settings.Copy();
        Salt.WriteInto(settings);
        Salt.Conclude(ChangeSettings(settings, "calibration", _saltAuthor));
    }

    private Refusal? ChangeSettings(ChamberSettings changed, string what, Author author) =>
        Rebuilt(BeginChange() ?? UsesUp(Stored.Change(changed, what, author), author));

    // A reason is one change's.
    private static Refusal? UsesUp(Refusal? refusal, Author author)
    {
        if (refusal == null)
        {
            author.UseUp();
        }

        return refusal;
    }

    // Why nothing is changed now; null: it is, and the log of changes has no other one half written.
    private Refusal? BeginChange()
    {
        bool rests = Run.Phase == Phase.Idle || (Run.Phase == Phase.Commissioning && Task!.IsDone);
        if (!rests)
        {
            return SettingsRefusals.NotInIdle(PhaseWords.Name(Run.Phase));
        }

        FinishNote();
        return null;
    }

    // Regulators read settings when they are made; what they know of walls and room stays.
    private Refusal? Rebuilt(Refusal? refusal)
    {
        if (refusal == null)
        {
            Rebuild();
        }

        return refusal;
    }

    private void Rebuild()
    {
        ClimateRegulation before = _climate;
        _climate = new ClimateRegulation(Settings, Room, TickSchedule.TickS);
        _climate.ContinueFrom(before);
        Line = LineRun.Of(_linePorts, Settings);
    }
}
