using ChamberFirmware.Tick;

namespace ChamberFirmware.Casting;

/// <content>Dope for the blade: when the door may be opened for it, and how long it may wait.</content>
public sealed partial class CastingRun
{
    private bool _wasCool;

    /// <summary>In Filling: the air has been cool with the chain, exhaust included, closed; since then the door may be open.</summary>
    public bool DoorMayOpen => Phase == Phase.Filling && _wasCool;

    /// <summary>When the door was opened in Filling, us: from then on there is dope in the blade; 0: it was not.</summary>
    public long FilledUs;

    /// <summary>Dope has been in the blade for longer than the recipe lets it wait.</summary>
    public bool IsFilledTooLong(long nowUs) =>
        FilledUs != 0 && PhaseRules.Drives(Phase) && !PhaseRules.Moves(Phase) && Phase != Phase.Complete
        && nowUs - FilledUs > (long)(Recipe!.LongestFilledS * 1000000.0);

    private void LookAtDoor(long nowUs, Readings readings)
    {
        _wasCool |= readings.InterlockClosed && readings.Air.IsValid && readings.Air.TemperatureC <= Settings.FillingBelowC;
        FilledUs = FilledUs == 0 && DoorMayOpen && !readings.InterlockClosed ? nowUs : FilledUs;
    }
}
