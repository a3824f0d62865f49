using ChamberFirmware.Drivers;

namespace ChamberFirmware.Line;

/// <summary>
/// How fast the web runs, from the times at which pulses were seen: where they are few it is their period, where they are many their count
/// over a second. Both are whole pulses over the time between them.
/// </summary>
public sealed class WebSpeed
{
    private const int Kept = 16;
    private const long LookBackUs = 1000000;

    private readonly double _pulsesPerM;
    private readonly long[] _us = new long[Kept];
    private readonly long[] _pulses = new long[Kept];
    private int _at;
    private int _then; // the oldest that counts: a second old at most, or the one before the newest
    private int _count;

    /// <summary>Of a web with so many pulses a metre; it stands.</summary>
    public WebSpeed(double pulsesPerM) => _pulsesPerM = pulsesPerM;

    /// <summary>Speed, m/s; below 0 backward. While no pulse comes it is at most what the next one could show.</summary>
    public double MPerS;

    /// <summary>When the last pulse was seen, us; 0: none yet.</summary>
    public long LastPulseUs;

    /// <summary>Forgets everything.</summary>
    public void Restart()
    {
        _count = 0;
        LastPulseUs = 0;
        MPerS = 0.0;
    }

    /// <summary>Takes the looks of a tick.</summary>
    public void Take(IWebEncoder encoder)
    {
        int looks = encoder.Looks;
        if (looks == 0)
        {
            return;
        }

        int seen = looks - 1; // backward to the last look that was unlike the one before it
        long last = encoder.PulsesOf(seen);
        long before = last;
        while (seen >= 0)
        {
            before = seen > 0 ? encoder.PulsesOf(seen - 1) : _count > 0 ? _pulses[_at] : last;
            if (before != last)
            {
                break;
            }

            seen--;
        }

        if (seen >= 0)
        {
            Add(encoder.UsOf(seen), last);
        }

        MPerS = At(encoder.UsOf(looks - 1));
    }

    private void Add(long us, long pulses)
    {
        bool isFull = _count == Kept;
        int newest = (_at + 1) % Kept;
        _then = _count == 0 ? newest : isFull && _then == newest ? (newest + 1) % Kept : _then;
        _count = isFull ? Kept : _count + 1;
        _us[newest] = LastPulseUs = us;
        _pulses[newest] = pulses;
        while (_then != _at && _then != newest && us - _us[_then] > LookBackUs)
        {
            _then = (_then + 1) % Kept;
        }

        _at = newest;
    }

    private double At(long nowUs)
    {
        if (_count < 2)
        {
            return 0.0;
        }

        int then = _then;
        double mPerS = (_pulses[_at] - _pulses[then]) * 1000000.0 / _pulsesPerM / (_us[_at] - _us[then]);
        double silentUs = nowUs - LastPulseUs;
        double mostMPerS = silentUs > 0.0 ? 2.0 * 1000000.0 / _pulsesPerM / silentUs : mPerS; // the next pulse may be about to come
        return mPerS > mostMPerS && silentUs > 0.0 && IsLate(silentUs, then) ? mostMPerS : mPerS;
    }

    // No pulse for twice as long as they took until now.
    private bool IsLate(double silentUs, int then)
    {
        long pulses = _pulses[_at] - _pulses[then];
        pulses = pulses < 0 ? -pulses : pulses;
        return silentUs * pulses > 2.0 * (_us[_at] - _us[then]);
    }
}
