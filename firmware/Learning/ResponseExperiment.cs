using ChamberFirmware.Air;
using ChamberFirmware.Drivers;
using ChamberFirmware.Model;
using ChamberFirmware.Settings;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Learning;

/// <summary>
/// The experiment that shows how a chamber responds: pulses of heater, dry air and humidifier, one at a time, at two air velocities, each
/// ended early at a limit, and pauses in which walls, leak and seals show themselves. Nine minutes; the air stays below 55 degrees Celsius
/// and within 30 K of the room, and drier than the walls bear.
/// </summary>
public sealed class ResponseExperiment
{
    private const double SlowMPerS = 0.8;
    private const double FastMPerS = 2.0;
    /// <summary>A heat pulse ends when the sensor shows more than this, degrees Celsius.</summary>
    public const double HottestC = 55.0;

    private const double HottestAboveRoomK = 30.0;
    private const double WettestShare01 = 0.75; // of what the walls bear, by a model that does not know this chamber
    private const double WallMarginK = 1.5;

    private const int Pause = 0, Heat = 1, Mist = 2, Dry = 3;
    private const int FirstFast = 7; // of the pulses and pauses: from it on the air is fast

    // Of every pulse or pause: what is on, how long it lasts, s. Not static, because a static array
    // would stay on the heap during a run, which has no use for it.
    private readonly byte[] _what = { Pause, Heat, Pause, Dry, Pause, Mist, Pause, Pause, Heat, Pause, Dry, Mist, Pause };
    private readonly short[] _seconds = { 10, 40, 50, 25, 15, 25, 45, 15, 60, 45, 20, 30, 150 };

    private const int TicksPerS = 10;
    private const int TicksPerSample = 5;

    private readonly ChamberSettings _settings;
    private readonly ClimateObserver _believed;
    private int _pulse;
    private int _ticksLeft;
    private int _ticksToSample;
    private bool _isEnded;

    /// <summary>The experiment in this chamber, at its first pause; the observer runs beside it.</summary>
    public ResponseExperiment(ChamberSettings settings, ClimateObserver believed)
    {
        _settings = settings;
        _believed = believed;
        _ticksLeft = _seconds[0] * TicksPerS;
        _ticksToSample = TicksPerSample;
    }

    /// <summary>What was on and what the sensors showed.</summary>
    public readonly ResponseLog Log = new ResponseLog();

    /// <summary>The last pause is over.</summary>
    public bool IsDone => _pulse >= _what.Length;

    /// <summary>Air velocity to hold now, m/s.</summary>
    public double AirVelocityMPerS => Limited(_pulse >= FirstFast ? FastMPerS : SlowMPerS);

    /// <summary>One tick: logs what the last one did, asks for what the next one is to do.</summary>
    public void Step(Readings readings, Outputs outputs)
    {
        int what = _isEnded ? Pause : _what[_pulse];
        if (--_ticksToSample == 0 && !Log.IsFull)
        {
            Log.Add(readings);
            _ticksToSample = TicksPerSample;
            _isEnded = _isEnded || IsTooFar(what, readings); // on the grid of the samples, so that a sample is one or the other
            what = _isEnded ? Pause : what;
        }

        outputs.LoadDuty01[Loads.Heater] = what == Heat ? 1.0 : 0.0;
        outputs.LoadDuty01[Loads.Humidifier] = what == Mist ? 1.0 : 0.0;
        outputs.LoadDuty01[Loads.DryAir] = what == Dry ? 1.0 : 0.0;
        if (--_ticksLeft <= 0)
        {
            _pulse++;
            _isEnded = false;
            _ticksLeft = IsDone ? 0 : _seconds[_pulse] * TicksPerS;
        }
    }

    private bool IsTooFar(int what, Readings readings)
    {
        double airC = readings.Air.TemperatureC;
        double bears = Psychrometrics.SaturationHumidityRatioGPerKg(_believed.Heat.ColdestC - WallMarginK, readings.Air.PressurePa);
        double airKg = (_believed.Path.ChannelG + _believed.Path.ReturnG) / 1000.0;
        double comes = _believed.Water.AirGPerKg + _believed.Water.OnTheWayG / airKg;
        return what switch
        {
            Heat => airC > HottestC || airC > Log.RoomC + HottestAboveRoomK,
            Mist => comes > WettestShare01 * bears,
            _ => false,
        };
    }

    private double Limited(double velocityMPerS)
    {
        double[] table = _settings.FanTableMPerS;
        double slowest = table[0];
        double fastest = table[table.Length - 1];
        return velocityMPerS < slowest ? slowest : velocityMPerS > fastest ? fastest : velocityMPerS;
    }
}
