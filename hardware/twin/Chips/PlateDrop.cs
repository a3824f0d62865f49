using System;

namespace ChamberFirmware.Twin;

/// <summary>The immersion: the plate begins to be wet a latency after the relay gets power, and goes on while power lasts.</summary>
internal sealed class PlateDrop(TwinParameters parameters, TwinFaults faults, RandomStream random)
{
    private bool wasPowered;
    private long falls16;

    public PlateWay Way { get; } = new(parameters.PlateLengthM * 1e3, parameters.ImmersionSpeedMmPerS);

    /// <summary>Runs over a stretch of time in which power did not change.</summary>
    public void Run(long from16, long to16, bool powered)
    {
        if (powered && !wasPowered)
            falls16 = from16 + Motion.Latency16(parameters.ImmersionLatencyUs, parameters.ActuatorJitterUs, random);
        wasPowered = powered;
        long start16 = Math.Max(from16, falls16);
        if (powered && start16 <= to16 && !Way.IsThrough && !faults.ImmersionStuck)
            Way.Run(start16, to16);
    }
}
