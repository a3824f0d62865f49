using ChamberFirmware.Refusals;
using ChamberFirmware.Text;

namespace ChamberFirmware.Audit;

/// <summary>
/// What day and hour it is, once somebody has said so: the board has no clock that outlives power-off. Only for what is written down;
/// nothing is decided by it.
/// </summary>
public sealed class UtcClock
{
    private const long UsPerS = 1000000;
    private const int SPerDay = 86400;

    private long _zeroS; // seconds from 2000-01-01 to power-up
    private bool _isSet;

    /// <summary>Time since power-up of the last tick, us.</summary>
    public long NowUs;

    /// <summary>A tick begins.</summary>
    public void Tick(long nowUs) => NowUs = nowUs;

    /// <summary>Sets it: yyyy-mm-ddThh:mm:ssZ, in UTC. Null, or why it is no such time.</summary>
    public Refusal? Set(string text)
    {
        int day = text.Length == 20 && text[10] == 'T' && text[19] == 'Z' ? DateText.DayNumber(text.Substring(0, 10)) : -1;
        int s = day < 0 ? -1 : DateText.SecondOfDay(text.Substring(11, 8));
        if (s < 0)
        {
            return AuditRefusals.NotATime(text);
        }

        _zeroS = (long)day * SPerDay + s - NowUs / UsPerS;
        _isSet = true;
        return null;
    }

    /// <summary>Writes the time of the last tick in the form that is set, or unknown.</summary>
    public void Write(TextBuffer to)
    {
        if (!_isSet)
        {
            to.Add("unknown");
            return;
        }

        long s = _zeroS + NowUs / UsPerS;
        DateText.WriteDay((int)(s / SPerDay), to);
        int rest = (int)(s % SPerDay);
        Two(rest / 3600, to.Add("T"));
        Two(rest / 60 % 60, to.Add(":"));
        Two(rest % 60, to.Add(":"));
        to.Add("Z");
    }

    private static void Two(int value, TextBuffer to) => to.Add(value < 10 ? "0" : "").Whole(value);
}
