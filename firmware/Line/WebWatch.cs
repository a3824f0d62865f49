using ChamberFirmware.Casting;
using ChamberFirmware.Settings;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Line;

/// <summary>Whether the web does what the line's controller says, and whether it may stand as it does.</summary>
public sealed class WebWatch
{
    private readonly ChamberSettings _settings;
    private long _runsSinceUs; // 0: it does not
    private long _standsSinceUs; // 0: it does not
    private double _knownMPerS;
    private int _fastTicks;
    private long _waitsSinceUs;

    /// <summary>Of a line with these settings; nothing was seen yet.</summary>
    public WebWatch(ChamberSettings settings)
    {
        _settings = settings;
        _knownMPerS = SlowestMPerS;
    }

    /// <summary>Slower than that the web stands, m/s.</summary>
    public double SlowestMPerS => _settings.WebSlowestMPerMin / 60.0;

    /// <summary>The web stands, or runs so slowly that it counts as standing.</summary>
    public bool Stands;

    /// <summary>Forgets what was before a run.</summary>
    public void Restart()
    {
        _standsSinceUs = 0;
        _fastTicks = 0;
    }

    /// <summary>
    /// Looks once a tick. <paramref name="hasFilm"/>: film is in the air, so that it matters how long the web stands.
    /// <paramref name="works"/>: the web is coated, or takes film on towards the bath, or nobody has asked for that; what only waits has a
    /// limit.
    /// </summary>
    public WebOutcome Look(long nowUs, bool lineRuns, bool hasFilm, bool works, WebSpeed speed)
    {
        _waitsSinceUs = works ? nowUs : _waitsSinceUs;
        double mPerS = speed.MPerS < 0.0 ? -speed.MPerS : speed.MPerS;
        bool isNew = nowUs - speed.LastPulseUs < TickSchedule.TickUs && speed.LastPulseUs != 0;
        _knownMPerS = isNew && mPerS > SlowestMPerS ? mPerS : _knownMPerS;
        Stands = mPerS < SlowestMPerS;
        _standsSinceUs = !Stands || !hasFilm ? 0 : _standsSinceUs == 0 ? nowUs : _standsSinceUs;
        _fastTicks = mPerS * 60.0 > _settings.WebFastestMPerMin * (1.0 + LineLimits.TooFast01) ? _fastTicks + 1 : 0;
        _runsSinceUs = !lineRuns ? 0 : _runsSinceUs == 0 ? nowUs : _runsSinceUs;
        return IsLost(nowUs, speed.LastPulseUs) ? WebOutcome.EncoderLost
            : _fastTicks >= LineLimits.TooFastTicks ? WebOutcome.TooFast
            : _standsSinceUs != 0 && nowUs - _standsSinceUs >= LineLimits.StandsUs ? WebOutcome.StoodTooLong
            : nowUs - _waitsSinceUs > CastLimits.ReadyUs ? WebOutcome.NothingCoated
            : WebOutcome.AsPlanned;
    }

    // A tick sooner than the limit: it looks once a tick, and the limit is when the fault must be there.
    private bool IsLost(long nowUs, long lastPulseUs)
    {
        long sinceUs = lastPulseUs > _runsSinceUs ? lastPulseUs : _runsSinceUs;
        double wayUs = LineLimits.LostM / _knownMPerS * 1000000.0;
        double limitUs = wayUs > LineLimits.LostUs ? wayUs : LineLimits.LostUs;
        return _runsSinceUs != 0 && nowUs - sinceUs > limitUs - TickSchedule.TickUs;
    }
}
