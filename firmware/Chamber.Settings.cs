using ChamberFirmware.Casting;
using ChamberFirmware.Climate;
using ChamberFirmware.Settings;
using ChamberFirmware.Text;

namespace ChamberFirmware;

/// <summary>How settings come into force: at power-on, by the operator between runs, and at the end of a commissioning in Idle.</summary>
public sealed partial class Chamber
{
    /// <summary>Why the last commissioning's settings could not be kept; empty: they were, or there were none.</summary>
    public string KeepRefusal { get; private set; } = "";

    /// <summary>
    /// Puts settings in force without storing them: an empty string, or why not. Only in Idle, or when a commissioning task has just ended.
    /// </summary>
    public string ApplySettings(ChamberSettings settings)
    {
        bool rests = Run.Phase == Phase.Idle || (Run.Phase == Phase.Commissioning && _task!.IsDone);
        string refusal = rests
            ? SettingsCheck.FirstFault(settings)
            : new TextBuffer(TextBuffer.Sentence).Add("Settings change only in phase Idle, not in ").Add(PhaseWords.Name(Run.Phase))
                .Add(": abort or reset first.").ToString();
        if (refusal.Length == 0)
        {
            Settings.CopyFrom(settings);
            Rebuild();
        }

        return refusal;
    }

    /// <summary>Puts settings in force and keeps them through power-off: an empty string, or why not; then nothing has changed.</summary>
    public string KeepSettings(ChamberSettings settings)
    {
        var before = new ChamberSettings();
        before.CopyFrom(Settings);
        string refusal = ApplySettings(settings);
        if (refusal.Length == 0 && !Stored.TryStore(Settings))
        {
            Settings.CopyFrom(before);
            Rebuild();
            refusal = "The settings could not be stored, so they were not changed: try again, or replace the board.";
        }

        return refusal;
    }

    /// <summary>At power-on: stored settings, if there are any and nothing is wrong with them. One line for the operator.</summary>
    public string LoadSettings()
    {
        string line = Stored.Load(Settings);
        Rebuild();
        return line;
    }

    // What commissioning found is kept at its end, without anybody's help: outputs are off by then, a slow flash delays nothing. However it
    // ended, or if it never began, its memory is free for the next run; only what could not be kept stays for the operator to ask about.
    private void EndCommissioning()
    {
        if (!_taskRuns || Run.Phase == Phase.Commissioning)
        {
            return;
        }

        _taskRuns = false;
        ChamberSettings? found = Run.Phase == Phase.Idle ? _task!.Found : null;
        KeepRefusal = found != null ? KeepSettings(found) : KeepRefusal;
        if (found == null || KeepRefusal.Length == 0)
        {
            _task!.LetGo();
        }
    }

    // Regulators read settings when they are made; what they know of walls and room stays.
    private void Rebuild()
    {
        ClimateRegulation before = _climate;
        _climate = new ClimateRegulation(Settings, Room, TickS);
        _climate.ContinueFrom(before);
    }
}
