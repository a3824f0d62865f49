using System;

namespace ChamberFirmware.Twin;

/// <summary>
/// What moves over the plate, the blade's carriage or the immersion: it starts a latency after it gets power, goes on at one speed while
/// power lasts, and stops when power goes.
/// </summary>
internal sealed class PlateDrive
{
    private readonly TwinParameters _parameters;
    private readonly double _latencyUs;
    private readonly Func<bool> _isStuck;
    private readonly RandomStream _random;
    private bool _wasPowered;
    private long _moves16;

    /// <summary>A drive at rest before the plate. While <paramref name="isStuck"/> says so it does not move under power.</summary>
    public PlateDrive(TwinParameters parameters, double latencyUs, double speedMmPerS, Func<bool> isStuck, RandomStream random)
    {
        _parameters = parameters;
        _latencyUs = latencyUs;
        _isStuck = isStuck;
        _random = random;
        Way = new PlateWay(parameters.PlateLengthM * 1e3, speedMmPerS);
    }

    /// <summary>How far it has come over the plate.</summary>
    public PlateWay Way { get; }

    /// <summary>Runs over a stretch of time in which power did not change.</summary>
    public void Run(long from16, long to16, bool powered)
    {
        if (powered && !_wasPowered)
        {
            _moves16 = from16 + Motion.Latency16(_latencyUs, _parameters.ActuatorJitterUs, _random);
        }

        _wasPowered = powered;
        long start16 = Math.Max(from16, _moves16);
        if (powered && start16 <= to16 && !Way.IsThrough && !_isStuck())
        {
            Way.Run(start16, to16);
        }
    }
}
