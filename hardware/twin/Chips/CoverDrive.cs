using System;
using System.Collections.Generic;

namespace ChamberFirmware.Twin;

/// <summary>
/// The cover over the film: power shuts it after a latency, a spring opens it after another once power has gone. What turns back on the
/// way never gets there. Its edges since the last plate are kept, in sixteenths of a microsecond.
/// </summary>
internal sealed class CoverDrive
{
    private readonly TwinParameters _parameters;
    private readonly Func<bool> _isStuck;
    private readonly RandomStream _random;
    private readonly List<long> _edges16 = [];
    private bool _wasOpen = true; // as the plate came in
    private bool _wasPowered;
    private long _moves16 = Wire.Never;

    /// <summary>Open, without power. While <paramref name="isStuck"/> says so it stays as it is.</summary>
    public CoverDrive(TwinParameters parameters, Func<bool> isStuck, RandomStream random)
    {
        _parameters = parameters;
        _isStuck = isStuck;
        _random = random;
    }

    /// <summary>It lies not over the film.</summary>
    public bool IsOpen { get; private set; } = true;

    /// <summary>How long it has been open since time 0.</summary>
    public long Open16 { get; private set; }

    /// <summary>A new plate: what it did before is forgotten.</summary>
    public void ForNextPlate()
    {
        _edges16.Clear();
        _wasOpen = IsOpen;
    }

    /// <summary>Runs over a stretch of time in which power did not change.</summary>
    public void Run(long from16, long to16, bool powered)
    {
        if (_parameters.CoverFitted && powered != _wasPowered)
        {
            bool isThere = powered == !IsOpen;
            double latencyUs = powered ? _parameters.CoverShutUs : _parameters.CoverOpenUs;
            _moves16 = isThere ? Wire.Never : from16 + Motion.Latency16(latencyUs, _parameters.ActuatorJitterUs, _random);
            _wasPowered = powered;
        }

        long at16 = Math.Max(from16, _moves16);
        if (at16 > to16 || _isStuck())
        {
            Open16 += IsOpen ? to16 - from16 : 0;
            return;
        }

        Open16 += IsOpen ? at16 - from16 : to16 - at16;
        IsOpen = !IsOpen;
        _edges16.Add(at16);
        _moves16 = Wire.Never;
    }

    /// <summary>How long it was open between two times since the last plate.</summary>
    public long OpenBetween16(long from16, long to16)
    {
        long open16 = 0;
        long since16 = from16;
        bool isOpen = _wasOpen;
        foreach (long edge16 in _edges16)
        {
            long end16 = Math.Clamp(edge16, since16, Math.Max(since16, to16));
            open16 += isOpen ? end16 - since16 : 0;
            (since16, isOpen) = (end16, !isOpen);
        }

        return open16 + (isOpen && to16 > since16 ? to16 - since16 : 0);
    }

    /// <summary>When it went open or shut since the last plate, and which of both.</summary>
    public IEnumerable<(long At16, bool IsOpen)> Edges()
    {
        bool isOpen = _wasOpen;
        foreach (long edge16 in _edges16)
        {
            isOpen = !isOpen;
            yield return (edge16, isOpen);
        }
    }
}
