using ChamberFirmware.Settings;

namespace ChamberFirmware.Line;

/// <summary>
/// Holds the exposure with the web's speed, where the line lets itself be asked: web that keeps step with a clock has, over any exposure,
/// gone as far as it should. So it is the way that is held, not the speed, and what a drive gives of what is asked is learnt.
/// </summary>
public sealed class SpeedHold
{
    private const double GainPerS = 1.5;
    private const double MostOffM = 0.05;
    private const double LearnS = 2.0;
    private const double MostGiven01 = 2.0;
    private const double LeastGiven01 = 0.5;
    private const double MostWrong01 = 0.2;

    private readonly ChamberSettings _settings;
    private readonly OpenWay _way;
    private double _offM;
    private double _given01 = 1.0; // what the drive gives of what it is asked for

    /// <summary>Asks for nothing yet.</summary>
    public SpeedHold(ChamberSettings settings, OpenWay way)
    {
        _settings = settings;
        _way = way;
    }

    /// <summary>Speed that is asked for, m/s; 0: the web shall stand.</summary>
    public double AskedMPerS;

    /// <summary>
    /// For longer than a second the drive has given a fifth more or less than it was asked for: the encoder loses pulses, the web slips,
    /// or the output's scale is another.
    /// </summary>
    public bool IsWrong => _given01 > 1.0 + MostWrong01 || _given01 < 1.0 - MostWrong01;

    /// <summary>As a share of the fastest speed, 0 to 1, for the output.</summary>
    public double Asked01 => AskedMPerS * 60.0 / _settings.WebFastestMPerMin;

    /// <summary>The speed at which the open way exposes for that time, m/s.</summary>
    public double WantedMPerS(double exposureS) => _way.OpenM(_way.LengthM) / exposureS;

    /// <summary>Asks for nothing; what was learnt of the drive stays.</summary>
    public void Restart()
    {
        _offM = 0.0;
        AskedMPerS = 0.0;
        _given01 = IsWrong ? 1.0 : _given01;
    }

    /// <summary>
    /// Over the last tick of <paramref name="s"/>, s, the web went <paramref name="wentM"/>, m; while it does not run, nothing adds up.
    /// </summary>
    public void Ask(double exposureS, bool runs, double wentM, double mPerS, double s)
    {
        double wanted = WantedMPerS(exposureS);
        if (runs && AskedMPerS > 0.0)
        {
            double off = _offM + wanted * s - wentM;
            _offM = off > MostOffM ? MostOffM : off < -MostOffM ? -MostOffM : off;
            double given = _given01 + (mPerS / AskedMPerS - _given01) * s / LearnS;
            _given01 = given > MostGiven01 ? MostGiven01 : given < LeastGiven01 ? LeastGiven01 : given;
        }
        else
        {
            _offM = 0.0;
        }

        double asked = (wanted + GainPerS * _offM) / _given01;
        double fastest = _settings.WebFastestMPerMin / 60.0;
        double slowest = _settings.WebSlowestMPerMin / 60.0;
        AskedMPerS = asked > fastest ? fastest : asked < slowest ? slowest : asked;
    }
}
