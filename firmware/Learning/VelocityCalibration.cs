using ChamberFirmware.Refusals;
using ChamberFirmware.Settings;
using ChamberFirmware.Text;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Learning;

/// <summary>
/// The guided calibration of air velocity, which makes the air velocity table: runs only the fan, finds its range, then holds seven speeds
/// from the lowest to the highest and takes the operator's reading of an anemometer at each (hardware/calibration; command airtable).
/// </summary>
public sealed class VelocityCalibration : ICommissioningTask
{
    /// <summary>Fewest points of an air velocity table.</summary>
    public const int FewestPoints = 5;

    private const int Speeds = 7;
    private const double SlowestMPerS = 0.05, FastestMPerS = 10.0;
    private const double LeastRise01 = 0.02; // of the speed: less is the same speed again
    private const double MostJump = 3.0; // air follows the fan's speed nearly in proportion; a slipped decimal point does not
    private const long KickUs = 3000000; // a fan that was turned down until it stopped needs more to start than to run

    // Where in the fan's range of duty; closer where the air is slow, because there the table bends most.
    private readonly double[] _share01 = { 0.0, 0.08, 0.2, 0.35, 0.53, 0.75, 1.0 };

    private readonly FanRange _range = new FanRange();
    private readonly SteadySpeed _speed = new SteadySpeed();
    private readonly double[] _rpm = new double[Speeds], _mPerS = new double[Speeds], _duty01 = new double[Speeds];
    private readonly string _day;
    private readonly int[] _shareOf = new int[Speeds]; // of each measured point: speeds the fan cannot tell apart are passed over
    private int _at; // in _share01
    private long _kickUntilUs;

    /// <summary>A calibration without a point.</summary>
    /// <param name="day">yyyy-mm-dd; it is stored with the table.</param>
    public VelocityCalibration(string day) => _day = day;

    /// <summary>Points measured so far.</summary>
    public int Count;

    /// <inheritdoc/>
    public bool IsDone { get; private set; }

    /// <summary>Nothing by itself: the operator stores the table.</summary>
    public ChamberSettings? Found => null;

    /// <summary>None: what an operator measures is judged as it is entered.</summary>
    public Refusal? Refusal => null;

    /// <summary>The speed of the present point has settled: the anemometer may be read.</summary>
    public bool IsSteady => _range.IsKnown && !IsMeasured && _speed.IsSteady;

    /// <summary>Every point has its reading.</summary>
    public bool IsMeasured => _at == Speeds;

    /// <inheritdoc/>
    public double TargetRpm => _range.IsKnown ? _range.LowestRpm : _range.FullRpm > 0.0 ? 0.0 : 2.0 * FanRange.SlowestFullRpm;

    /// <inheritdoc/>
    public void WriteResult(TextBuffer to)
    {
        if (IsDone || (_range.IsKnown && IsMeasured))
        {
            to.Add(IsDone ? "" : "all ").Whole(Count).Add(IsDone ? " points measured" : " points measured: type airtable store");
        }
        else if (!_range.IsKnown)
        {
            to.Add("looking for the fan's range, now at duty ").Fixed(_range.PresentDuty01, 2);
        }
        else
        {
            WritePoint(to.Add("point ").Whole(Count + 1));
        }
    }

    /// <inheritdoc/>
    public void Step(long nowUs, Readings readings, Outputs outputs)
    {
        if (IsDone)
        {
            return;
        }

        outputs.FanOn = true;
        outputs.FanIsTried = true;
        bool kicks = _range.IsKnown && Count == 0 && _kickUntilUs == 0;
        _kickUntilUs = kicks ? nowUs + KickUs : _kickUntilUs;
        outputs.FanDuty01 = !_range.IsKnown ? _range.PresentDuty01 : nowUs < _kickUntilUs || IsMeasured ? 1.0 : PointDuty01();
        if (!readings.FanRpmIsValid || nowUs < _kickUntilUs)
        {
            _speed.Restart();
            return;
        }

        _speed.Add(readings.FanRpm);
        if (_speed.IsSteady && !IsMeasured)
        {
            TakeSpeed();
        }
    }

    /// <summary>Little: readings may still be stored.</summary>
    public void LetGo()
    {
    }

    /// <summary>The anemometer's reading at the present speed, m/s: null, or why it cannot be.</summary>
    public Refusal? Enter(double mPerS)
    {
        Refusal? refusal = IsSteady ? RefusalOf(mPerS, _speed.MeanRpm) : LearningRefusals.SpeedNotSteady();
        if (refusal != null)
        {
            return refusal;
        }

        _rpm[Count] = Tenths(_speed.MeanRpm);
        _mPerS[Count] = mPerS;
        _duty01[Count] = PointDuty01();
        _shareOf[Count] = _at++;
        Count++;
        _speed.Restart();
        return null;
    }

    /// <summary>Takes the last reading back, to measure that speed again: null, or why not.</summary>
    public Refusal? Back()
    {
        if (IsDone || Count == 0)
        {
            return IsDone ? LearningRefusals.AirTableClosed() : LearningRefusals.NoAirPoint();
        }

        Count--;
        _at = _shareOf[Count];
        _speed.Restart();
        return null;
    }

    /// <summary>Ends the task and writes what was measured into settings: null, or why not.</summary>
    public Refusal? WriteInto(ChamberSettings settings)
    {
        if (Count < FewestPoints)
        {
            return LearningRefusals.TooFewAirPoints(Count, FewestPoints);
        }

        IsDone = true;
        settings.FanTableRpm = First(_rpm);
        settings.FanTableMPerS = First(_mPerS);
        settings.FanTableDuty01 = First(_duty01);
        settings.FanFullSpeedRpm = Tenths(_range.FullRpm);
        settings.FanLowestDuty01 = _range.LowestDuty01;
        settings.AirTableDate = _day;
        return null;
    }

    private Refusal? RefusalOf(double mPerS, double rpm)
    {
        double before = Count > 0 ? _mPerS[Count - 1] : 0.0;
        double rpmBefore = Count > 0 ? _rpm[Count - 1] : 0.0;
        return double.IsNaN(mPerS) || mPerS < SlowestMPerS || mPerS > FastestMPerS
                ? LearningRefusals.VelocityCannotBe(mPerS, SlowestMPerS, FastestMPerS)
            : mPerS <= before ? LearningRefusals.VelocityDoesNotRise(mPerS, before)
            : Count > 0 && mPerS * rpmBefore > MostJump * rpm * before // no division: a speed may be 0
                ? LearningRefusals.VelocityJumps(mPerS, before, rpm, rpmBefore)
            : null;
    }

    private void WritePoint(TextBuffer to)
    {
        TextBuffer more = _speed.IsSteady ? to.Add(", ").Fixed(_speed.MeanRpm, 0) : to;
        more.Add(_speed.IsSteady ? " rpm, steady: read the anemometer and type airtable and its m/s" : ": waiting for a steady speed");
    }

    private double PointDuty01() => _range.LowestDuty01 + _share01[_at] * (1.0 - _range.LowestDuty01);

    private void TakeSpeed()
    {
        if (!_range.IsKnown)
        {
            _range.Take(_speed.MeanRpm);
            _speed.Restart();
        }
        else if (Count > 0 && _speed.MeanRpm < _rpm[Count - 1] * (1.0 + LeastRise01))
        {
            _at++;
            _speed.Restart();
        }
    }

    private double[] First(double[] values)
    {
        var first = new double[Count];
        System.Array.Copy(values, first, Count);
        return first;
    }

    // The tach knows no more than tenths, and a table is read by people.
    private static double Tenths(double rpm) => (long)(rpm * 10.0 + 0.5) / 10.0;
}
