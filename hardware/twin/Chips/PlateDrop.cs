using System;

namespace ChamberFirmware.Twin;

/// <summary>The immersion: the plate is wet a latency after the relay gets power, when power lasts that long.</summary>
internal sealed class PlateDrop(TwinParameters parameters, TwinFaults faults, RandomStream random)
{
    private bool wasPowered;
    private long falls16;

    public long? Wet16 { get; private set; }

    public void FreshPlate() => Wet16 = null;

    /// <summary>Runs over a stretch of time in which power did not change.</summary>
    public void Run(long from16, long to16, bool powered)
    {
        if (powered && !wasPowered)
            falls16 = from16 + Motion.Latency16(parameters.ImmersionLatencyUs, parameters.ActuatorJitterUs, random);
        wasPowered = powered;
        if (powered && Wet16 == null && falls16 <= to16 && !faults.ImmersionStuck)
            Wet16 = Math.Max(from16, falls16);
    }
}
