using System;
using System.IO;
using System.Text;

namespace ChamberFirmware.Drivers.Esp32;

/// <summary>
/// Settings on the internal drive "I:" (littlefs in the flash's config partition; on a 4 MB board 256 kB). A text is written to a
/// file of its own, read back, and only then renamed; littlefs renames in one step and commits a file when it is closed. File.Move does
/// not replace a file, so the old one is deleted first: between the two there is only the new name, and <see cref="TryRead"/> looks for
/// it too.
/// </summary>
public sealed class FlashStore : ISettingsStore
{
    private const int MostBytes = 8192;

    private readonly string _present;
    private readonly string _written; // whole: a file has this name only after it was read back
    private readonly string _writing; // may be torn, and is never read as settings

    /// <summary>Settings on a drive; nothing is read or written yet.</summary>
    /// <param name="drive">Root of the drive with its separator: "I:\".</param>
    public FlashStore(string drive)
    {
        _present = drive + "settings.txt";
        _written = drive + "settings.new";
        _writing = drive + "settings.tmp";
    }

    /// <inheritdoc/>
    public bool TryRead(out string? text)
    {
        text = null;
        try
        {
            string path = File.Exists(_present) ? _present : _written;
            text = File.Exists(path) ? ReadAll(path) : null;
            return true;
        }
        catch (Exception)
        {
            return false; // not only IOException: the file system's native side throws plain exceptions too
        }
    }

    /// <inheritdoc/>
    public bool TryWrite(string text)
    {
        try
        {
            File.Delete(_writing);
            File.WriteAllText(_writing, text);
            if (ReadAll(_writing) != text)
            {
                return false;
            }

            Swap();
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }

    private void Swap()
    {
        // What an earlier cut left here is newer than nothing: it is deleted only while the present file exists.
        if (File.Exists(_present))
        {
            File.Delete(_written);
        }
        else if (File.Exists(_written))
        {
            File.Move(_written, _present);
        }

        File.Move(_writing, _written);
        File.Delete(_present); // nothing happens where there is none
        File.Move(_written, _present);
    }

    // Not File.ReadAllText, which would wait for ever for the rest of a file that is shorter than its length says.
    private static string ReadAll(string path)
    {
        using FileStream file = File.Open(path, FileMode.Open, FileAccess.Read);
        long length = file.Length;
        var bytes = new byte[length < MostBytes ? (int)length : MostBytes];
        int count = 0;
        int got = 1;
        while (count < bytes.Length && got > 0)
        {
            got = file.Read(bytes, count, bytes.Length - count);
            count += got;
        }

        return Encoding.UTF8.GetString(bytes, 0, count);
    }
}
