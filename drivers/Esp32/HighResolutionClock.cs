using nanoFramework.Hardware.Esp32;

namespace ChamberFirmware.Drivers.Esp32;

/// <summary>esp_timer: microseconds since boot, 64 bits.</summary>
public sealed class HighResolutionClock : IMicrosecondClock
{
    /// <inheritdoc/>
    public long NowUs => (long)HighResTimer.GetCurrent();
}
