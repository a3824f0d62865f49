using ChamberFirmware.Casting;
using ChamberFirmware.Safety;
using ChamberFirmware.Tests.Unit.Casting;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Tests.Unit.Safety;

/// <summary>Takes a supervisor through the dead-man's self-test, so that what comes after it can be asked.</summary>
internal static class SupplyProof
{
    /// <summary>
    /// The supply as the phase has it: off at rest; in a run it comes, goes and comes again in three ticks. Returns the time of the last.
    /// </summary>
    public static long Give(Supervisor supervisor, RunScript script, Outputs last, double targetRpm)
    {
        bool drives = PhaseRules.Drives(script.Run.Phase);
        script.Readings.InterlockClosed = false;
        script.Tick(); // the phase is new no more
        long nowUs = script.NowUs;
        foreach (bool isOn in new[] { true, false, true })
        {
            last.HeartbeatAllowed = drives;
            script.Readings.InterlockClosed = drives && isOn;
            nowUs += TickSchedule.TickUs;
            supervisor.Judge(nowUs, script.Readings, script.Run, last, targetRpm);
        }

        return nowUs;
    }
}
