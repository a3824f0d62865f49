namespace ChamberFirmware.Drivers;

/// <summary>
/// One text that survives power-off. It is whole or not there: a power cut while writing leaves the old text or the new one. What the
/// text means, and whether it is still what was written, is not the store's business.
/// </summary>
public interface ISettingsStore
{
    /// <summary>Reads the text; null when nothing was ever written. False: there may be one, but it cannot be read.</summary>
    bool TryRead(out string? text);

    /// <summary>Replaces the text. False: not written for certain; the old one or the new one is there, whole.</summary>
    bool TryWrite(string text);
}
