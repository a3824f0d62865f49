using ChamberFirmware.Tick;

namespace ChamberFirmware.Casting;

/// <content>A casting line, whose web moves: what it met is followed in the room Line.</content>
public sealed partial class CastingRun
{
    /// <summary>The web is coated no more: the run is over when its last film is in the bath.</summary>
    public bool CoatingEnds;

    private static bool IsCast(OperatorRequest request) =>
        request is OperatorRequest.Cast or OperatorRequest.CastCondensing or OperatorRequest.Coat;

    private static bool MayCoat(OperatorRequest request, Readings readings) =>
        request == OperatorRequest.Coat && readings.InterlockClosed && readings.Air.IsValid;

    private Phase AfterCoating(OperatorRequest request, Readings readings)
    {
        CoatingEnds |= request == OperatorRequest.EndCoat;
        return CoatingEnds && !readings.WebHasFilm ? Phase.Complete : Phase;
    }
}
