namespace ChamberFirmware.Casting;

/// <summary>How blade and plate travel, by their switches; see <see cref="Cast.Travel"/>.</summary>
public enum TravelOutcome
{
    /// <summary>Nothing is late and nothing came too early, as far as switches tell.</summary>
    AsPlanned = 0,

    /// <summary>The blade's end switch has not closed in time.</summary>
    BladeNotSeen = 1,

    /// <summary>The plate's switch has not closed in time.</summary>
    PlateNotSeen = 2,

    /// <summary>The blade's end switch closed too early.</summary>
    BladeTooEarly = 3,

    /// <summary>The plate's switch closed too early.</summary>
    PlateTooEarly = 4,
}
