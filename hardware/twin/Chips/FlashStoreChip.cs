using System;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Twin;

/// <summary>
/// The flash's one file. It belongs to the twin, not to the firmware: a new firmware on the same twin is a chamber after a power cut.
/// </summary>
internal sealed class FlashStoreChip : ISettingsStore
{
    private readonly TwinFaults _faults;
    private string? _stored;

    /// <summary>An empty flash.</summary>
    public FlashStoreChip(TwinFaults faults) => _faults = faults;

    /// <inheritdoc/>
    public bool TryRead(out string? text)
    {
        text = _faults.StoreReadFails ? null : _stored;
        return !_faults.StoreReadFails;
    }

    /// <inheritdoc/>
    public bool TryWrite(string text)
    {
        _stored = _faults.StoreWriteFails ? _stored : text;
        return !_faults.StoreWriteFails;
    }

    /// <summary>Puts what <paramref name="damage"/> makes of the stored text in its place; an empty flash has an empty text.</summary>
    public void Damage(Func<string, string> damage) => _stored = damage(_stored ?? "");
}
