using System;
using ChamberFirmware.Casting;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Benchmarks.Faults;

/// <summary>What disturbs a sound chamber and is no fault.</summary>
internal sealed class Disturber
{
    /// <summary>The operator fills the blade between Ready and the cast.</summary>
    public const int Fills = 6;

    /// <summary>The operator opens the door in Complete.</summary>
    public const int OpensDoor = 7;

    /// <summary>The operator casts a second plate from Complete.</summary>
    public const int CastsAgain = 8;

    private readonly FaultRun _run;
    private readonly int _what;
    private readonly Random _random;
    private readonly double _phase;
    private int _tick;

    /// <summary>Of this run; which one and when go with these numbers.</summary>
    public Disturber(FaultRun run, int what, int seed)
    {
        _run = run;
        _what = what;
        _random = new Random(seed);
        _phase = 6.28 * _random.NextDouble();
    }

    /// <summary>From now on.</summary>
    public void Begin() => _run.EachTick = Disturb;

    private void Disturb()
    {
        TwinFaults faults = _run.Twin.Faults;
        double s = _run.NowUs / 1e6;
        _tick++;
        switch (_what)
        {
            case 1: // spikes on the interlock's wire: the second look of the tick finds it closed
                faults.InterlockSpikes = _random.Next(15) == 0 ? 1 : 0;
                break;
            case 2: // one reading in twelve is lost, for ever
                (faults.Sensor.ContactPeriodUs, faults.Sensor.ContactOpenUs) = (1_200_000, 100_000);
                break;
            case 3: // a burst of pulses in the tach's wire, now and then
                faults.TachBurst(_tick % 400 == 0 ? _random.Next(5, 1000) : 0);
                break;
            case 4: // mains that sag
                faults.HeaterPower01 = Math.Pow(1.0 + 0.08 * Math.Sin(s / 70.0 + _phase), 2.0);
                break;
            case 5: // a restless room
                faults.RoomWarmerK = 2.0 * Math.Sin(s / 200.0 + _phase);
                faults.RoomWetterPct = 8.0 * Math.Sin(s / 130.0 + _phase);
                break;
            case 9: // everything at once, and a dip of the sensor's supply now and then
                faults.InterlockSpikes = _random.Next(40) == 0 ? 1 : 0;
                faults.Sensor.WrongBit = _random.Next(8 * 0xF7, 8 * 0xFF);
                faults.Sensor.WrongTransfers = _random.Next(50) == 0 ? 1 : 0;
                faults.HeaterPower01 = Math.Pow(1.0 + 0.05 * Math.Sin(s / 50.0 + _phase), 2.0);
                if (_random.Next(3000) == 0 && !PhaseRules.Moves(_run.Phase))
                {
                    faults.SensorBrownOut();
                }

                break;
            default:
                break;
        }
    }
}
