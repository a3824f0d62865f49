using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Bench.Serve;

/// <summary>
/// The twin's flash in a file of the PC, as JSON: a text for each of its files, a character for each byte. Settings and journal survive the
/// program then as they survive a power cut on the ESP32.
/// </summary>
public sealed class StateFile
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    private readonly string _path;
    private Dictionary<string, string> _files = [];

    private StateFile(string path) => _path = path;

    /// <summary>A file at this path, or the place where there will be one; what is wrong with it, empty: nothing.</summary>
    public static (StateFile? State, string Refusal) Open(string path)
    {
        var state = new StateFile(path);
        try
        {
            if (File.Exists(path))
            {
                state._files = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllBytes(path)) ?? [];
            }

            bool isFlash = state._files.Values.All(text => text != null && text.All(c => c <= '\u00FF'));
            if (isFlash)
            {
                state.Write(); // whether it can be written is known now, not when a setting was changed
                return (state, "");
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, $"--state = '{path}' cannot be read and written: {e.Message} Give a file in a folder of yours.");
        }
        catch (JsonException)
        {
        }

        return (null, $"--state = '{path}' is no flash that chamber twin has kept: give another name, or move that file away.");
    }

    /// <summary>
    /// Puts what was kept into a flash, and from now on keeps what is written to it, before the firmware goes on: what it answers OK to
    /// survives the program. When the file cannot be written, the flash's write has failed, and the firmware says so.
    /// </summary>
    public void Attach(FlashChip flash)
    {
        ArgumentNullException.ThrowIfNull(flash);
        foreach ((string name, string text) in _files)
        {
            flash.Put(name, Encoding.Latin1.GetBytes(text));
        }

        flash.Keeps = () => TryKeep(flash);
    }

    private bool TryKeep(FlashChip flash)
    {
        _files = flash.Files.ToDictionary(file => file.Key, file => Encoding.Latin1.GetString(file.Value));
        try
        {
            Write();
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private void Write() => WholeFile.Write(_path, JsonSerializer.SerializeToUtf8Bytes(_files, Readable));
}
