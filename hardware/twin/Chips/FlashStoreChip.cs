using System;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Twin;

/// <summary>
/// The flash's one file. It belongs to the twin, not to the firmware: a new firmware on the same twin is a chamber after a power cut.
/// </summary>
internal sealed class FlashStoreChip(TwinFaults faults) : ISettingsStore
{
    private string? stored;

    public bool TryRead(out string? text)
    {
        text = faults.StoreReadFails ? null : stored;
        return !faults.StoreReadFails;
    }

    public bool TryWrite(string text)
    {
        stored = faults.StoreWriteFails ? stored : text;
        return !faults.StoreWriteFails;
    }

    public void Damage(Func<string, string> damage) => stored = damage(stored ?? "");
}
