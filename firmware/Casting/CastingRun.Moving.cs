using ChamberFirmware.Tick;

namespace ChamberFirmware.Casting;

/// <content>Whether the cast may begin, and what blade and plate do in it.</content>
public sealed partial class CastingRun
{
    /// <summary>What blade and plate may do in this phase; the trains of a cast start with its first tick.</summary>
    public void Move(Outputs outputs)
    {
        outputs.MotionAllowed = PhaseRules.Moves(Phase);
        outputs.CastToStart = PhaseIsNew && Phase == Phase.Casting ? Plan : null;
    }

    /// <summary>How blade and plate travel, as far as switches tell.</summary>
    public TravelOutcome Travel(long nowUs, Readings readings) =>
        Cast != null && PhaseRules.Moves(Phase) && readings.CastStarted ? Cast.Travel(nowUs, readings) : TravelOutcome.AsPlanned;

    private bool MayCast(OperatorRequest request, Readings readings)
    {
        bool mayCondense = request == OperatorRequest.CastCondensing;
        return (mayCondense || request == OperatorRequest.Cast)
            && Casting.Cast.Obstacle(readings.InterlockClosed, _soak.InBand, readings, mayCondense) == CastObstacle.None;
    }
}
