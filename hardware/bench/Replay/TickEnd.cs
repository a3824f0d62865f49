using System.Collections.Generic;

namespace ChamberFirmware.Bench.Replay;

/// <summary>What a tick left behind besides the levels of its outputs: the phase, the fault, what was asked for to the last bit.</summary>
internal static class TickEnd
{
    public static IEnumerable<(string Name, string Value)> Of(Chamber chamber)
    {
        yield return ("phase", $"{(int)chamber.Run.Phase}");
        yield return ("fault", $"{chamber.Supervisor.Fault}");
        yield return ("exposureMeasuredUs", $"{chamber.Record.Motion.ExposureUs}");
        yield return ("verdict", $"{(int)chamber.Record.Motion.Verdict}");
        yield return ("heaterAskedDuty01", Text.Of(chamber.Outputs.HeaterDuty01));
        yield return ("humidifierAskedDuty01", Text.Of(chamber.Outputs.HumidifierDuty01));
        yield return ("dryAirAskedDuty01", Text.Of(chamber.Outputs.DryAirDuty01));
        yield return ("fanAskedDuty01", Text.Of(chamber.Outputs.FanDuty01));
    }
}
