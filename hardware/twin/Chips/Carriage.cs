using System;

namespace ChamberFirmware.Twin;

/// <summary>The blade carriage: a motor that starts a latency after it gets power, runs at one speed and stops when power goes.</summary>
internal sealed class Carriage(TwinParameters parameters, TwinFaults faults, RandomStream random)
{
    private readonly long travel16 = (long)Math.Round(parameters.PlateLengthM * 1e3 / parameters.BladeSpeedMmPerS * 1e6 * Wire.PerUs);

    private bool wasPowered;
    private long moves16;
    private long moved16;

    public long? Start16 { get; private set; }

    public long? End16 { get; private set; }

    public double Travelled01 => (double)moved16 / travel16;

    public void BackToStart()
    {
        moved16 = 0;
        Start16 = null;
        End16 = null;
    }

    /// <summary>Runs over a stretch of time in which power did not change.</summary>
    public void Run(long from16, long to16, bool powered)
    {
        if (powered && !wasPowered)
            moves16 = from16 + Motion.Latency16(parameters.BladeLatencyUs, parameters.ActuatorJitterUs, random);
        wasPowered = powered;
        long start16 = Math.Max(from16, moves16);
        if (!powered || start16 >= to16 || End16 != null || faults.BladeStuck)
            return;

        Start16 ??= start16;
        long left16 = travel16 - moved16;
        if (start16 + left16 <= to16)
            End16 = start16 + left16;
        moved16 += Math.Min(left16, to16 - start16);
    }
}
