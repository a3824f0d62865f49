namespace ChamberFirmware.Learning;

/// <summary>
/// Whether the fan's speed has settled: means over 3 s that follow each other agree. One reading of the tach scatters by up to 10 rpm, a
/// mean of thirty by a few; a fan that is still on its way differs from one mean to the next.
/// </summary>
public sealed class SteadySpeed
{
    private const int BlockReads = 30;
    private const int MostBlocks = 6;
    private const double QuickRpm = 750.0;
    private const double SameRpm = 4.0;
    private const double Same01 = 0.007;
    private const double Left01 = 0.02; // of the mean: further off the speed has changed, and the mean begins anew

    private double _sum;
    private int _reads;
    private double _lastRpm;
    private int _blocks;
    private bool _hasLast;

    /// <summary>The last two means agree; of a slow fan, whose edges are few, up to seven.</summary>
    public bool IsSteady => _blocks >= MostBlocks || (_blocks > 0 && (_blocks + 1) * _lastRpm > QuickRpm);

    /// <summary>The last mean since they agree, revolutions per minute; 0 before.</summary>
    public double MeanRpm => _blocks > 0 ? _lastRpm : 0.0;

    /// <summary>Forgets everything: the duty has changed.</summary>
    public void Restart()
    {
        _sum = 0.0;
        _reads = 0;
        _blocks = 0;
        _hasLast = false;
    }

    /// <summary>Takes in this tick's fan speed, revolutions per minute.</summary>
    public void Add(double rpm)
    {
        _sum += rpm;
        _reads++;
        if (_reads < BlockReads)
        {
            return;
        }

        double mean = _sum / _reads;
        _sum = 0.0;
        _reads = 0;
        double difference = mean > _lastRpm ? mean - _lastRpm : _lastRpm - mean;
        bool agrees = _hasLast && difference <= SameRpm + (_blocks > 0 ? Left01 : Same01) * _lastRpm;
        _blocks = agrees ? _blocks + 1 : 0;
        _lastRpm = mean;
        _hasLast = true;
    }
}
