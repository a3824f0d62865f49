namespace ChamberFirmware.Drivers;

/// <summary>A pulse-width output. Duty 0 is a command to the load; <see cref="Off"/> stops the carrier and leaves the pin low.</summary>
public interface IDutyOutput
{
    /// <summary>Sets the duty, 0 to 1, and starts the carrier when it was off.</summary>
    void Write(double duty01);

    /// <summary>Stops the carrier.</summary>
    void Off();
}
