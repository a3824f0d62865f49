using ChamberFirmware.Drivers;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Casting;

/// <summary>
/// Where a run is. One switch decides what comes next (<see cref="Next"/>), one method writes the phase (<see cref="Enter"/>); the
/// operator's commands are requests that the next tick answers.
/// </summary>
public sealed partial class CastingRun
{
    private readonly SoakTimer _soak = new SoakTimer();
    private OperatorRequest _request;

    /// <summary>No run yet: phase Idle, no recipe.</summary>
    public CastingRun(ChamberSettings settings) => Settings = settings;

    /// <summary>The chamber's settings, for whoever records what the run was made with.</summary>
    public readonly ChamberSettings Settings;

    /// <summary>Where the run is at this tick.</summary>
    public Phase Phase;

    /// <summary>The phase before this one: a run starts from Idle or Complete, but Conditioning can also be a return from Ready.</summary>
    public Phase PreviousPhase;

    /// <summary>Begin of this phase: its first tick, us.</summary>
    public long PhaseSinceUs;

    /// <summary>Start of this run's preparation, us: Conditioning and Ready together have a limit, however often they alternate.</summary>
    public long RunSinceUs;

    /// <summary>
    /// The last cast command came when the air had just left its band, the sensor was silent, the interlock chain open, or a travel switch
    /// said that carriage or plate were not back: nothing was cast.
    /// </summary>
    public bool CastWasRefused;

    /// <summary>True in the first tick of a phase.</summary>
    public bool PhaseIsNew;

    /// <summary>The recipe of this run; null before the first.</summary>
    public Recipe? Recipe;

    /// <summary>The exposure that this run casts, s, 0 to 1800; 0 before the first recipe.</summary>
    public double ExposureS;

    /// <summary>This run's cast; null before it.</summary>
    public Cast? Cast;

    /// <summary>Blade and immersion of this run's cast; null before it.</summary>
    public CastPlan? Plan => Cast == null ? null : Cast.Plan;

    /// <summary>All three measured values in the soak band at this tick.</summary>
    public bool InBand => _soak.InBand;

    /// <summary>The value that was out of its band at the last look; none: all are in it.</summary>
    public AirValue OutOfBand => _soak.OutOfBand;

    /// <summary>This phase is the first of a run or a commissioning, not a return from Ready or Filling.</summary>
    public bool Begins => Phase == Phase.Commissioning
        || (Phase == Phase.Conditioning && PreviousPhase != Phase.Ready && PreviousPhase != Phase.Filling);

    /// <summary>A request waits for the next tick.</summary>
    public bool IsAsked => _request != OperatorRequest.None;

    /// <summary>Leaves a request for the next tick; a later one replaces it, but nothing replaces an abort.</summary>
    public void Ask(OperatorRequest request)
    {
        _request = _request == OperatorRequest.Abort ? _request : request;
    }

    /// <summary>Sets what the next run casts; only between runs.</summary>
    public void Load(Recipe recipe, double exposureS)
    {
        Recipe = recipe;
        ExposureS = exposureS;
        Cast = null;
    }

    /// <summary>
    /// Goes on by at most one phase: after the operator's request, the readings, and whether a fault is latched. With
    /// <paramref name="savesFilm"/> a film that has been cast goes its way into the bath first.
    /// </summary>
    public void Advance(long nowUs, Readings readings, bool isFaulted, bool savesFilm)
    {
        OperatorRequest request = _request;
        _request = OperatorRequest.None;
        PhaseIsNew = false;
        if (Recipe != null && Phase is Phase.Conditioning or Phase.Ready or Phase.Coating)
        {
            _soak.Look(nowUs, Recipe!, readings, Phase == Phase.Conditioning ? 1.0 : CastLimits.ReadySlack);
        }

        if (Phase == Phase.Filling)
        {
            LookAtDoor(nowUs, readings);
        }

        Phase next = Next(nowUs, readings, request, isFaulted, isFaulted && savesFilm && HasFilm(nowUs, readings));
        CastWasRefused = request == OperatorRequest.None ? CastWasRefused : IsCast(request) && next is not (Phase.Casting or Phase.Coating);
        if (next != Phase)
        {
            Enter(next, nowUs);
        }
    }

    /// <summary>Longest stay in the present phase, us; 0: no limit.</summary>
    public long PhaseLimitUs() => Phase switch
    {
        Phase.Conditioning => CastLimits.ConditioningUs,
        Phase.Ready => CastLimits.ReadyUs,
        Phase.Casting or Phase.Exposing or Phase.Immersing => Cast!.PhaseLimitUs(Phase),
        Phase.Commissioning => CastLimits.CommissioningUs,
        Phase.Filling => CastLimits.FillingUs,
        _ => 0,
    };

    // There is a film, or a part of one, in the air, and it can be in the bath soon.
    private bool HasFilm(long nowUs, Readings readings) =>
        PhaseRules.Moves(Phase) && readings.CastStarted && Cast!.WaitsForBath(nowUs - readings.CastStartedUs);

    private Phase Next(long nowUs, Readings readings, OperatorRequest request, bool isFaulted, bool savesFilm)
    {
        bool aborts = request == OperatorRequest.Abort && PhaseRules.Drives(Phase);
        if (isFaulted && (!savesFilm || aborts))
        {
            return Phase.Faulted;
        }

        if (aborts)
        {
            return Phase == Phase.Complete ? Phase.Idle : Phase.Aborted; // a finished run stays a complete one
        }

        long sinceUs = nowUs - PhaseSinceUs;
        switch (Phase)
        {
            case Phase.Idle:
                return request == OperatorRequest.Start ? Phase.Conditioning
                    : request == OperatorRequest.Commission ? Phase.Commissioning : Phase;
            case Phase.Commissioning: return request == OperatorRequest.Finish ? Phase.Idle : Phase;
            case Phase.Conditioning:
                return _soak.IsSoaked(nowUs) ? Phase.Ready : Phase;
            case Phase.Ready:
                return request == OperatorRequest.Fill && readings.InterlockClosed ? Phase.Filling
                    : !_soak.InBand ? Phase.Conditioning : MayCoat(request, readings) ? Phase.Coating
                    : MayCast(request, readings) ? Phase.Casting : Phase;
            case Phase.Coating: return AfterCoating(request, readings);
            case Phase.Filling:
                return request == OperatorRequest.Filled && readings.InterlockClosed ? Phase.Conditioning : Phase;
            case Phase.Casting:
            case Phase.Exposing:
            case Phase.Immersing:
                Phase next = Cast!.Next(Phase, nowUs, readings);
                return isFaulted && next == Phase.Complete ? Phase.Faulted : next;
            case Phase.Complete:
                bool leave = sinceUs >= CastLimits.CompleteHoldUs || !readings.InterlockClosed; // the door is opened to take the plate out
                return leave ? Phase.Idle : request == OperatorRequest.Start ? Phase.Conditioning : Phase;
            default: // Aborted, Faulted: latched until the operator resets
                return request == OperatorRequest.Reset ? Phase.Idle : Phase;
        }
    }

    private void Enter(Phase next, long nowUs)
    {
        _wasCool = false;
        CoatingEnds = false;
        if (next == Phase.Conditioning)
        {
            _soak.Restart();
            RunSinceUs = Phase == Phase.Ready ? RunSinceUs : nowUs;
            FilledUs = Phase == Phase.Ready || Phase == Phase.Filling ? FilledUs : 0;
        }

        if (next == Phase.Casting)
        {
            Cast = new Cast(Recipe!, ExposureS, Settings);
        }

        PreviousPhase = Phase;
        Phase = next;
        PhaseSinceUs = nowUs;
        PhaseIsNew = true;
    }
}
