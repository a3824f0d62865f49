using System;

namespace ChamberFirmware.Twin;

/// <summary>The blade carriage: a motor that starts a latency after it gets power, runs at one speed and stops when power goes.</summary>
internal sealed class Carriage(TwinParameters parameters, TwinFaults faults, RandomStream random)
{
    private bool wasPowered;
    private long moves16;

    public PlateWay Way { get; } = new(parameters.PlateLengthM * 1e3, parameters.BladeSpeedMmPerS);

    /// <summary>Runs over a stretch of time in which power did not change.</summary>
    public void Run(long from16, long to16, bool powered)
    {
        if (powered && !wasPowered)
            moves16 = from16 + Motion.Latency16(parameters.BladeLatencyUs, parameters.ActuatorJitterUs, random);
        wasPowered = powered;
        long start16 = Math.Max(from16, moves16);
        if (powered && start16 < to16 && !Way.IsThrough && !faults.BladeStuck)
            Way.Run(start16, to16);
    }
}
