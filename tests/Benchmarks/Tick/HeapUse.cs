using System.Collections.Generic;
using System.Linq;

namespace ChamberFirmware.Benchmarks.Tick;

/// <summary>Most that one kind of work needs of the ESP32's heap.</summary>
/// <param name="Live">The firmware's objects at the tick that holds most of them.</param>
/// <param name="MomentBytes">Most that a tick, or the telemetry after it, holds for a moment only.</param>
/// <param name="TablesBytes">The firmware's type tables.</param>
/// <param name="IsLine">The parts are a casting line's.</param>
public sealed record HeapUse(HeapCount Live, int MomentBytes, int TablesBytes, bool IsLine = false)
{
    /// <summary>Everything, by what it is.</summary>
    public IReadOnlyDictionary<string, long> Shares => new Dictionary<string, long>
    {
        ["libraries"] = HeapOfDevice.LibrariesBytes + HeapOfDevice.StartBytes,
        ["our types"] = TablesBytes,
        ["parts"] = (IsLine ? HeapOfDevice.LineParts : HeapOfDevice.Parts).Values.Sum(),
        ["live"] = Live.Bytes,
        ["moment"] = MomentBytes + HeapOfDevice.StackBytes,
        ["holes"] = HeapOfDevice.HolesBytes,
    };

    /// <summary>The smallest heap that it runs in, bytes.</summary>
    public long Bytes => Shares.Values.Sum();
}

/// <summary>What a commissioning and a cast need of the ESP32's heap.</summary>
/// <param name="Commissioning">A whole commissioning, from the command to the stored settings.</param>
/// <param name="Cast">The run after it, from the recipe to the plate in the bath.</param>
/// <param name="DebuggerBytes">What an image with the debugger needs on top.</param>
public sealed record HeapResults(HeapUse Commissioning, HeapUse Cast, int DebuggerBytes)
{
    /// <summary>Most that a commissioning may need, bytes.</summary>
    public const long CommissioningLimitBytes = 88_000;

    /// <summary>61 kB of 1024 bytes, as the 111 kB of an ESP32's heap are.</summary>
    public const long CastLimitBytes = 61 * 1024;

    /// <summary>Both are within their limits.</summary>
    public bool IsGood => Commissioning.Bytes <= CommissioningLimitBytes && Cast.Bytes <= CastLimitBytes;
}
