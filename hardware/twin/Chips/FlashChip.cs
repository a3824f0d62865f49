using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Twin;

/// <summary>
/// The flash's files. They belong to the twin, not to the firmware: a new firmware on the same twin is a chamber after a power cut.
/// </summary>
public sealed class FlashChip : IFiles
{
    private static readonly string[] SettingsFiles = ["settings.a", "settings.b"];

    private readonly TwinFaults _faults;
    private readonly Dictionary<string, byte[]> _files = [];

    /// <summary>An empty flash.</summary>
    internal FlashChip(TwinFaults faults) => _faults = faults;

    /// <summary>
    /// Asked at every write, to keep <see cref="Files"/> beyond the program; false: they could not be, the write has failed.
    /// </summary>
    public Func<bool>? Keeps { get; set; }

    /// <summary>What every file has now.</summary>
    public IReadOnlyDictionary<string, byte[]> Files => _files;

    /// <summary>Puts a file there, as somebody with the flash in a programmer does.</summary>
    public void Put(string name, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        _files[name] = [.. bytes];
    }

    /// <inheritdoc/>
    public bool TryRead(string name, int most, out byte[]? bytes)
    {
        PowerCutException.ThrowIf(_faults.PowerIsCut);
        bytes = !_faults.StoreReadFails && _files.TryGetValue(name, out byte[]? kept) && kept.Length <= most ? [.. kept] : null;
        return !_faults.StoreReadFails && (bytes != null || !_files.ContainsKey(name));
    }

    /// <inheritdoc/>
    public bool TryWrite(string name, byte[] bytes, int count)
    {
        PowerCutException.ThrowIf(_faults.PowerIsCut);
        if (_faults.StoreWriteFails)
        {
            return false;
        }

        byte[] old = _files.TryGetValue(name, out byte[]? kept) ? kept : [];
        int written = (int)Math.Min(count, _faults.FlashBytesUntilPowerCut ?? count);
        _files[name] = written == count ? bytes[..count] : Torn(bytes[..written], old, count);
        _faults.FlashBytesUntilPowerCut -= written;
        _faults.PowerIsCut = written < count;
        PowerCutException.ThrowIf(_faults.PowerIsCut);
        return Keeps == null || Keeps();
    }

    /// <summary>
    /// Puts what <paramref name="damage"/> makes of a file's text in its place; of both files of the settings when none is named. A file
    /// that is not there has an empty text.
    /// </summary>
    public void Damage(Func<string, string> damage, string? name)
    {
        foreach (string file in name == null ? SettingsFiles : [name])
        {
            string text = _files.TryGetValue(file, out byte[]? kept) ? Encoding.Latin1.GetString(kept) : "";
            _files[file] = Encoding.Latin1.GetBytes(damage(text));
        }
    }

    private byte[] Torn(byte[] written, byte[] old, int count) => _faults.FlashTear switch
    {
        FlashTear.Old => [.. written, .. old.Skip(written.Length)],
        FlashTear.Garbage => [.. written, .. Enumerable.Range(written.Length, count - written.Length).Select(i => (byte)(73 * i + 41))],
        _ => written,
    };
}
