using System;

namespace ChamberFirmware.Twin;

/// <summary>
/// What moves over the plate, the blade's carriage or the immersion: it starts a latency after it gets power, goes on at one speed while
/// power lasts, and stops when power goes.
/// </summary>
internal sealed class PlateDrive(TwinParameters parameters, double latencyUs, double speedMmPerS, Func<bool> isStuck, RandomStream random)
{
    private bool wasPowered;
    private long moves16;

    public PlateWay Way { get; } = new(parameters.PlateLengthM * 1e3, speedMmPerS);

    /// <summary>Runs over a stretch of time in which power did not change.</summary>
    public void Run(long from16, long to16, bool powered)
    {
        if (powered && !wasPowered)
            moves16 = from16 + Motion.Latency16(latencyUs, parameters.ActuatorJitterUs, random);
        wasPowered = powered;
        long start16 = Math.Max(from16, moves16);
        if (powered && start16 <= to16 && !Way.IsThrough && !isStuck())
            Way.Run(start16, to16);
    }
}
