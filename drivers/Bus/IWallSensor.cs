namespace ChamberFirmware.Drivers;

/// <summary>
/// A thermometer on a piece of wall, a plate or in a bath, within 0.2 K from 0 to 75 degrees Celsius. They take minutes, so it is read
/// once a second.
/// </summary>
public interface IWallSensor
{
    /// <summary>Its kind, for records.</summary>
    string Name { get; }

    /// <summary>
    /// Reads once, degrees Celsius. False: no reading; whatever fails is an answer, never an exception. Starts what was reset; allocates
    /// nothing.
    /// </summary>
    bool TryRead(out double temperatureC);
}
