namespace ChamberFirmware.Drivers;

/// <summary>
/// Microseconds since power-up. Only the main loop, the cast timer's start check and the console's stage times read it; everything else is
/// told the time.
/// </summary>
public interface IMicrosecondClock
{
    /// <summary>Time since power-up, us; never goes back.</summary>
    long NowUs { get; }
}
