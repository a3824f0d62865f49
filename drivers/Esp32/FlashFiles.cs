using System;
using System.IO;

namespace ChamberFirmware.Drivers.Esp32;

/// <summary>
/// Files on the internal drive "I:": littlefs in the flash's config partition, on a 4 MB board 256 kB. littlefs writes beside what is
/// there and lets it count when the file is closed, but nanoFramework opens a file before it cuts it to no length, and drops what a flush
/// says: a cut may leave an empty file, and whether all is there is known only when it is read back.
/// </summary>
public sealed class FlashFiles : IFiles
{
    private readonly string _drive;

    /// <summary>Files on a drive; nothing is read or written yet.</summary>
    /// <param name="drive">Root of the drive with its separator: "I:\".</param>
    public FlashFiles(string drive) => _drive = drive;

    /// <inheritdoc/>
    public bool TryRead(string name, int most, out byte[]? bytes)
    {
        bytes = null;
        try
        {
            string path = _drive + name;
            if (!File.Exists(path))
            {
                return true;
            }

            using FileStream file = File.Open(path, FileMode.Open, FileAccess.Read);
            bytes = file.Length > most ? null : ReadAll(file);
            return bytes != null;
        }
        catch (Exception)
        {
            return false; // not only IOException: the file system's native side throws plain exceptions too
        }
    }

    /// <inheritdoc/>
    public bool TryWrite(string name, byte[] bytes, int count)
    {
        try
        {
            using FileStream file = File.Open(_drive + name, FileMode.Create, FileAccess.Write);
            file.Write(bytes, 0, count);
            return true;
        }
        catch (Exception)
        {
            return false; // closing may throw as well, and then nothing was kept
        }
    }

    // Not File.ReadAllBytes, which would wait for ever for the rest of a file that is shorter than its length says.
    private static byte[]? ReadAll(FileStream file)
    {
        var bytes = new byte[(int)file.Length];
        int count = 0;
        int got = 1;
        while (count < bytes.Length && got > 0)
        {
            got = file.Read(bytes, count, bytes.Length - count);
            count += got;
        }

        return count == bytes.Length ? bytes : null;
    }
}
