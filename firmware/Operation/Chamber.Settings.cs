using ChamberFirmware.Casting;
using ChamberFirmware.Regulation;
using ChamberFirmware.Settings;
using ChamberFirmware.Text;

namespace ChamberFirmware.Operation;

/// <summary>How settings come into force: at power-on, by the operator between runs, and at the end of a commissioning in Idle.</summary>
public sealed partial class Chamber
{
    /// <summary>Why the last commissioning's settings could not be kept; empty: they were, or there were none.</summary>
    public string KeepRefusal { get; private set; } = "";

    /// <summary>
    /// Puts settings in force and keeps them through power-off: an empty string, or why not; then nothing has changed. Only in Idle, or
    /// when a commissioning task has just ended.
    /// </summary>
    public string ChangeSettings(ChamberSettings changed)
    {
        string refusal = RefusalOfChange();
        return refusal.Length > 0 ? refusal : Rebuilt(Stored.Change(changed));
    }

    /// <summary>The same with a whole kept text, which replaces a stored text that could not be used.</summary>
    public string RestoreSettings(ChamberSettings settings)
    {
        string refusal = RefusalOfChange();
        return refusal.Length > 0 ? refusal : Rebuilt(Stored.Restore(settings));
    }

    /// <summary>
    /// Puts the defaults in force: an empty string, or why not. <paramref name="isStored"/>: false, they hold until power-off.
    /// </summary>
    public string DefaultSettings(out bool isStored)
    {
        string refusal = RefusalOfChange();
        isStored = refusal.Length == 0 && Stored.Default();
        return refusal.Length > 0 ? refusal : Rebuilt("");
    }

    /// <summary>At power-on: stored settings, if there are any and nothing is wrong with them. One line for the operator.</summary>
    public string LoadSettings()
    {
        string line = Stored.Load();
        Rebuild();
        return line;
    }

    // The last stage of the tick: what has been learnt becomes settings. Outputs are driven by then, a slow flash delays none of them.
    private void Keep(long nowUs)
    {
        Salt.Look(nowUs, Run.Phase);
        KeepSaltPoint();
        EndCommissioning();
    }

    // What commissioning found is kept at its end, without anybody's help: outputs are off by then. However it
    // ended, or if it never began, its memory is free for the next run; only what could not be kept stays for the operator to ask about.
    private void EndCommissioning()
    {
        if (!_taskRuns || Run.Phase == Phase.Commissioning)
        {
            return;
        }

        _taskRuns = false;
        ChamberSettings? found = Run.Phase == Phase.Idle ? _task!.Found : null;
        KeepRefusal = found != null ? ChangeSettings(found) : KeepRefusal;
        if (found == null || KeepRefusal.Length == 0)
        {
            _task!.LetGo();
        }
    }

    // A salt point takes five minutes and a jar: it is kept at once, in Idle, and called taken only when it was.
    private void KeepSaltPoint()
    {
        if (!Salt.HasPoint)
        {
            return;
        }

        var settings = new ChamberSettings();
        settings.CopyFrom(Settings);
        Salt.WriteInto(settings);
        Salt.Conclude(ChangeSettings(settings));
    }

    private string RefusalOfChange()
    {
        bool rests = Run.Phase == Phase.Idle || (Run.Phase == Phase.Commissioning && _task!.IsDone);
        return rests
            ? ""
            : new TextBuffer(TextBuffer.Sentence).Add("Settings change only in phase Idle, not in ").Add(PhaseWords.Name(Run.Phase))
                .Add(": abort or reset first.").ToString();
    }

    // Regulators read settings when they are made; what they know of walls and room stays.
    private string Rebuilt(string refusal)
    {
        if (refusal.Length == 0)
        {
            Rebuild();
        }

        return refusal;
    }

    private void Rebuild()
    {
        ClimateRegulation before = _climate;
        _climate = new ClimateRegulation(Settings, Room, TickS);
        _climate.ContinueFrom(before);
    }
}
