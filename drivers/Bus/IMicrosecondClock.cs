namespace ChamberFirmware.Drivers;

/// <summary>
/// Microseconds since power-up. Only the main loop and the cast timer's start check read it; everything else is told the time.
/// </summary>
public interface IMicrosecondClock
{
    long NowUs { get; }
}
