using System;
using System.IO;

namespace ChamberFirmware.Bench;

/// <summary>
/// A file that is there whole or not at all: written under another name in the same folder, onto the disk, and moved when it is kept.
/// </summary>
public sealed class WholeFile : IDisposable
{
    private const int BufferBytes = 64 * 1024;

    private readonly string _path;
    private readonly string _partialPath;
    private bool _isOpen = true;

    /// <summary>Opens the partial file; one that an earlier run left is overwritten.</summary>
    /// <param name="path">The file's name once it is whole.</param>
    /// <param name="open">How files are opened; null: on the disk.</param>
    public WholeFile(string path, Func<string, Stream>? open = null)
    {
        _path = path;
        _partialPath = path + ".partial";
        Stream = (open ?? Open)(_partialPath);
    }

    /// <summary>Takes the content, until <see cref="Keep"/>.</summary>
    public Stream Stream { get; }

    /// <summary>A new file on the disk that nobody else may open meanwhile.</summary>
    public static Stream Open(string path) => new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, BufferBytes);

    /// <summary>Writes a file in one go.</summary>
    public static void Write(string path, byte[] content, Func<string, Stream>? open = null)
    {
        using var file = new WholeFile(path, open);
        file.Stream.Write(content);
        file.Keep();
    }

    /// <summary>Brings what was written onto the disk and closes it: a name must not be older than its content after a power cut.</summary>
    public static void Close(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (stream is FileStream file)
        {
            file.Flush(flushToDisk: true);
        }

        stream.Flush();
        stream.Dispose();
    }

    /// <summary>Lets go of a file whose content does not matter: a full disk takes the rest of a buffer no better now.</summary>
    public static void Abandon(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        try
        {
            stream.Dispose();
        }
        catch (IOException)
        {
            // It is closed all the same, and about to be deleted.
        }
    }

    /// <summary>Everything is written: the file takes its name, and the place of an older one.</summary>
    public void Keep()
    {
        if (!_isOpen)
        {
            return;
        }

        Close(Stream);
        File.Move(_partialPath, _path, overwrite: true);
        _isOpen = false;
    }

    /// <summary>Without <see cref="Keep"/>: nothing stays.</summary>
    public void Dispose()
    {
        if (_isOpen)
        {
            _isOpen = false;
            Abandon(Stream);
            File.Delete(_partialPath);
        }
    }
}
