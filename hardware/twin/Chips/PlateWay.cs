using System;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Twin;

/// <summary>
/// Something that passes over the plate at one speed: when it reached the first, the middle and the last point. Times in sixteenths of a
/// microsecond; a way of no length is passed at once.
/// </summary>
internal sealed class PlateWay(double lengthMm, double speedMmPerS)
{
    private readonly long whole16 = speedMmPerS > 0 ? (long)Math.Round(lengthMm / speedMmPerS * 1e6 * Wire.PerUs) : 0;
    private readonly long?[] reached16 = new long?[3];
    private long moved16;

    public double Share01 => reached16[2] != null ? 1 : whole16 > 0 ? (double)moved16 / whole16 : 0;

    public bool IsThrough => reached16[2] != null;

    public long? At16(PlatePoint point) => reached16[(int)point];

    public void BackToStart()
    {
        moved16 = 0;
        Array.Clear(reached16);
    }

    /// <summary>Moves on over a stretch of time.</summary>
    public void Run(long from16, long to16)
    {
        for (int point = 0; point < reached16.Length; point++)
        {
            long left16 = whole16 * point / 2 - moved16;
            if (reached16[point] == null && from16 + left16 <= to16)
                reached16[point] = from16 + left16;
        }

        moved16 += Math.Min(whole16 - moved16, to16 - from16);
    }
}
