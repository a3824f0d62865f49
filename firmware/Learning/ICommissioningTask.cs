using ChamberFirmware.Refusals;
using ChamberFirmware.Settings;
using ChamberFirmware.Text;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Learning;

/// <summary>
/// A task that drives fan and loads to learn about the chamber, in phase Commissioning. It fills the outputs as the loops of a run do: the
/// supervisor judges and permits it, nothing may move, and its time is limited.
/// </summary>
public interface ICommissioningTask
{
    /// <summary>Nothing is left to do: the chamber goes back to Idle.</summary>
    bool IsDone { get; }

    /// <summary>How it stands, or how it ended, in plain words for the operator.</summary>
    void WriteResult(TextBuffer to);

    /// <summary>Settings to keep when it is done; null: none.</summary>
    ChamberSettings? Found { get; }

    /// <summary>Why nothing was found, when it is done; null: there is nothing against it.</summary>
    Refusal? Refusal { get; }

    /// <summary>
    /// Fan speed that should come of the last tick's duty, revolutions per minute; 0 while that is not known. At less than half of it the
    /// supervisor permits no heat and no water, then calls the fan stuck (fault 301).
    /// </summary>
    double TargetRpm { get; }

    /// <summary>Once a tick. <paramref name="outputs"/> come all off and leave as the task wants them; nothing may move.</summary>
    void Step(long nowUs, Readings readings, Outputs outputs);

    /// <summary>
    /// The chamber has left phase Commissioning, and what was found is kept: from here on only the result is asked for, so what takes
    /// memory can go.
    /// </summary>
    void LetGo();
}
