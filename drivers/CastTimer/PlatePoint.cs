namespace ChamberFirmware.Drivers;

/// <summary>A point of the plate, in the order in which the blade passes them. The number counts half plates.</summary>
public enum PlatePoint
{
    /// <summary>Where the blade comes onto the plate.</summary>
    First = 0,

    /// <summary>Half way.</summary>
    Middle = 1,

    /// <summary>Where the blade leaves the plate.</summary>
    Last = 2,
}
