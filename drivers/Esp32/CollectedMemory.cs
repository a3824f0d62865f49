using nanoFramework.Runtime.Native;

namespace ChamberFirmware.Drivers.Esp32;

/// <summary>nanoFramework's heap. Not compacted: that takes longer, and nothing here needs a large piece of it.</summary>
public sealed class CollectedMemory : IMemory
{
    /// <inheritdoc/>
    public long Collect() => GC.Run(false);
}
