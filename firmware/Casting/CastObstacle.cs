namespace ChamberFirmware.Casting;

/// <summary>What stands in the way of a cast; see <see cref="Cast.Obstacle"/>.</summary>
public enum CastObstacle
{
    /// <summary>Nothing: the plate can be cast.</summary>
    None = 0,

    /// <summary>The interlock chain is open: nothing could move.</summary>
    InterlockOpen = 1,

    /// <summary>The blade's end switch is closed: the carriage is not at its start.</summary>
    BladeNotBack = 2,

    /// <summary>The plate's switch is closed: no dry plate is in place.</summary>
    PlateNotBack = 3,

    /// <summary>The air sensor has no valid reading.</summary>
    SensorSilent = 4,

    /// <summary>The air has just left the recipe's band.</summary>
    AirOutOfBand = 5,

    /// <summary>The plate is measured and colder than the air's dew point, and nobody said that water may condense.</summary>
    PlateTooCold = 6,
}
