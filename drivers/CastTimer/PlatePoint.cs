namespace ChamberFirmware.Drivers;

/// <summary>A point of the plate, in the order in which the blade passes them. The number counts half plates.</summary>
public enum PlatePoint
{
    First = 0,
    Middle = 1,
    Last = 2,
}
