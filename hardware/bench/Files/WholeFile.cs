using System;
using System.IO;

namespace ChamberFirmware.Bench;

/// <summary>A file that is there whole or not at all: written under another name in the same folder and moved when it is kept.</summary>
public sealed class WholeFile : IDisposable
{
    private readonly string _path;
    private readonly string _partialPath;
    private bool _isOpen = true;

    /// <summary>Opens the partial file; one that an earlier run left is overwritten.</summary>
    public WholeFile(string path)
    {
        _path = path;
        _partialPath = path + ".partial";
        Stream = new FileStream(_partialPath, FileMode.Create, FileAccess.Write, FileShare.None, 64 * 1024);
    }

    /// <summary>Takes the content, until <see cref="Keep"/>.</summary>
    public FileStream Stream { get; }

    /// <summary>Writes a file in one go.</summary>
    public static void Write(string path, byte[] content)
    {
        using var file = new WholeFile(path);
        file.Stream.Write(content);
        file.Keep();
    }

    /// <summary>Everything is written: the file takes its name, and the place of an older one.</summary>
    public void Keep()
    {
        Stream.Flush(flushToDisk: false);
        Stream.Dispose();
        File.Move(_partialPath, _path, overwrite: true);
        _isOpen = false;
    }

    /// <summary>Without <see cref="Keep"/>: nothing stays.</summary>
    public void Dispose()
    {
        if (_isOpen)
        {
            _isOpen = false;
            Stream.Dispose();
            File.Delete(_partialPath);
        }
    }
}
