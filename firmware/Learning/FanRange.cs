namespace ChamberFirmware.Learning;

/// <summary>
/// Finds what the fan can do by turning it down from full duty, one duty after the other: its full speed, and the duty below which it turns
/// no slower or stops.
/// </summary>
public sealed class FanRange
{
    /// <summary>Slower at full duty than this is not a fan that turns, revolutions per minute.</summary>
    public const double SlowestFullRpm = 100.0;

    private const double Flat01 = 0.3; // of the fall in speed that the last duties promised: with less, the fan keeps its lowest speed
    private const double Clearly = 1.03; // times as fast: more than the scatter of a mean
    private const double Stopped01 = 0.03; // of full speed

    private const int Duties = 11;

    private readonly double[] _duty01 = { 1.0, 0.75, 0.6, 0.5, 0.4, 0.3, 0.25, 0.2, 0.15, 0.1, 0.05 };
    private readonly double[] _rpm = new double[Duties];
    private int _at;

    /// <summary>The duty to hold now, 0.05 to 1.</summary>
    public double PresentDuty01 => _duty01[_at < Duties ? _at : Duties - 1];

    /// <summary>The lowest speed has been found: the values below hold.</summary>
    public bool IsKnown;

    /// <summary>Speed at duty 1, revolutions per minute.</summary>
    public double FullRpm => _rpm[0];

    /// <summary>Slowest speed the fan keeps, revolutions per minute.</summary>
    public double LowestRpm;

    /// <summary>Duty of that speed; at a lower one it is no slower.</summary>
    public double LowestDuty01;

    /// <summary>Takes in the steady speed at the present duty, revolutions per minute; the next duty follows.</summary>
    public void Take(double rpm)
    {
        _rpm[_at] = rpm;
        if (_at == 0)
        {
            _at++;
            return;
        }

        double before = _rpm[_at - 1];
        double slope = (_at > 1 ? _rpm[_at - 2] - before : _rpm[0]) / (_at > 1 ? _duty01[_at - 2] - _duty01[_at - 1] : 1.0);
        double promised = slope * (_duty01[_at - 1] - _duty01[_at]);
        bool stops = rpm < Stopped01 * FullRpm;
        bool isFlat = before - rpm < Flat01 * promised;
        if (stops)
        {
            Finish(before, _duty01[_at - 1]);
        }
        else if (isFlat && slope > 0.0)
        {
            Finish(rpm, DutyWhereFlat(rpm));
        }
        else if (_at == Duties - 1)
        {
            Finish(rpm, _duty01[_at]);
        }

        _at++;
    }

    // On the steepest line seen, down from the last duty at which the fan was clearly faster.
    private double DutyWhereFlat(double lowestRpm)
    {
        int above = 0;
        double steepest = 0.0;
        for (int i = 1; i <= _at && _rpm[i - 1] > lowestRpm * Clearly; i++)
        {
            above = i - 1;
            double slope = (_rpm[i - 1] - _rpm[i]) / (_duty01[i - 1] - _duty01[i]);
            steepest = slope > steepest ? slope : steepest;
        }

        return steepest > 0.0 ? _duty01[above] - (_rpm[above] - lowestRpm) / steepest : _duty01[_at];
    }

    private void Finish(double rpm, double duty01)
    {
        IsKnown = true;
        LowestRpm = rpm;
        LowestDuty01 = duty01 > 0.9 ? 0.9 : duty01;
    }
}
