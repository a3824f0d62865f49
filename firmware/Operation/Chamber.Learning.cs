using ChamberFirmware.Audit;
using ChamberFirmware.Casting;
using ChamberFirmware.Learning;

namespace ChamberFirmware.Operation;

/// <content>The chamber drives itself for a while, to find out what it is.</content>
public sealed partial class Chamber
{
    private bool _taskRuns; // from the command on
    private Author _taskAuthor;

    /// <summary>The commissioning task that runs, or the last one; null before the first.</summary>
    public ICommissioningTask? Task;

    /// <summary>A task begins with the next tick.</summary>
    internal void Begin(ICommissioningTask task)
    {
        Task = task;
        _taskAuthor = Author.Taken();
        _taskRuns = true;
        Run.Ask(OperatorRequest.Commission);
    }

    private void Commission(long nowUs)
    {
        Outputs.AllOff();
        Task!.Step(nowUs, Readings, Outputs);
        if (Task.IsDone)
        {
            Outputs.AllOff();
            Run.Ask(OperatorRequest.Finish);
        }
    }

    private double TargetRpm() => Run.Phase == Phase.Commissioning ? Task!.TargetRpm : _climate.TargetRpm;
}
