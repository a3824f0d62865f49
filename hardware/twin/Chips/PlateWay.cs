using System;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Twin;

/// <summary>
/// Something that passes over the plate at one speed: when it reached the first, the middle and the last point. Times in sixteenths of a
/// microsecond; a way of no length is passed at once.
/// </summary>
internal sealed class PlateWay
{
    private readonly double _lengthMm;
    private readonly long?[] _reached16 = new long?[3];
    private long _whole16;
    private long _moved16;

    /// <summary>Nothing has moved yet. A speed of 0 passes the whole length at once.</summary>
    public PlateWay(double lengthMm, double speedMmPerS)
    {
        _lengthMm = lengthMm;
        SetSpeed(speedMmPerS);
    }

    /// <summary>Share of the way that is done, 0 to 1.</summary>
    public double Share01 => _reached16[2] != null ? 1 : _whole16 > 0 ? (double)_moved16 / _whole16 : 0;

    /// <summary>The last point has been reached.</summary>
    public bool IsThrough => _reached16[2] != null;

    /// <summary>When a point was reached, sixteenths of a microsecond; null before.</summary>
    public long? At16(PlatePoint point) => _reached16[(int)point];

    /// <summary>The speed from now on; only before anything has moved.</summary>
    public void SetSpeed(double speedMmPerS) =>
        _whole16 = speedMmPerS > 0 ? (long)Math.Round(_lengthMm / speedMmPerS * 1e6 * Wire.PerUs) : 0;

    /// <summary>A new plate: no point has been reached.</summary>
    public void BackToStart()
    {
        _moved16 = 0;
        Array.Clear(_reached16);
    }

    /// <summary>Moves on over a stretch of time.</summary>
    public void Run(long from16, long to16)
    {
        for (int point = 0; point < _reached16.Length; point++)
        {
            long left16 = _whole16 * point / 2 - _moved16;
            if (_reached16[point] == null && from16 + left16 <= to16)
            {
                _reached16[point] = from16 + left16;
            }
        }

        _moved16 += Math.Min(_whole16 - _moved16, to16 - from16);
    }
}
