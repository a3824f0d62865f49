using System;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Benchmarks.Control;

/// <summary>
/// A building that does not hold still: a room that goes 2 K up and down in 20 min each, mains that wander by up to 8 % and step when
/// others switch. The same for every controller on a plant.
/// </summary>
public sealed class Restless
{
    private const double RoomK = 2.0;
    private const double RoomS = 1200.0;
    private const double Slow01 = 0.05;
    private const double SlowS = 300.0;
    private const double Step01 = 0.03;
    private const double StepS = 70.0;

    private readonly double _roomPhase;
    private readonly double _mainsPhase;
    private readonly ulong _seed;

    /// <summary>The building of a plant's number.</summary>
    public Restless(int plantIndex)
    {
        _seed = 0x52455354UL + ((ulong)plantIndex << 32);
        var draw = new Draw(_seed);
        _roomPhase = draw.Between(0.0, 2.0);
        _mainsPhase = draw.Between(0.0, 2.0 * Math.PI);
    }

    /// <summary>Room above its mean, K, at a time since power on, s.</summary>
    public double RoomWarmerK(double s)
    {
        double at = s / RoomS + _roomPhase;
        double fold = Math.Abs(at - 2.0 * Math.Floor(0.5 * at) - 1.0); // 1 down to 0 and back, each in 20 min
        return RoomK * (fold - 0.5);
    }

    /// <summary>Heater's power over its rated one: the square of the voltage.</summary>
    public double HeaterPower01(double s)
    {
        var draw = new Draw(_seed + 1 + (ulong)(s / StepS));
        double voltage01 = 1.0 + Slow01 * Math.Sin(2.0 * Math.PI * s / SlowS + _mainsPhase) + draw.Between(-Step01, Step01);
        return voltage01 * voltage01;
    }

    /// <summary>Acts on the plant, a time after power on.</summary>
    public void Act(TwinFaults faults, double s)
    {
        ArgumentNullException.ThrowIfNull(faults);
        faults.RoomWarmerK = RoomWarmerK(s);
        faults.HeaterPower01 = HeaterPower01(s);
    }
}
