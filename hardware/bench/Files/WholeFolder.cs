using System;
using System.Collections.Generic;
using System.IO;

namespace ChamberFirmware.Bench;

/// <summary>
/// Files that appear together or not at all: written into a hidden folder beside the place, onto the disk, and moved there when all of them
/// are whole. Where the place cannot be taken, they stay beside it under another name.
/// </summary>
public sealed class WholeFolder : IDisposable
{
    private const int MostBeside = 99;

    private readonly string _path;
    private readonly string _partial;
    private readonly string _old;
    private readonly Func<string, Stream> _open;
    private readonly List<Stream> _streams = [];
    private readonly List<string> _names = [];
    private bool _isKept;

    /// <summary>Makes the hidden folder; one that a killed run left is deleted, one that a running program writes is not.</summary>
    /// <param name="path">The folder's name once it is whole.</param>
    /// <param name="open">How files are opened; null: on the disk.</param>
    public WholeFolder(string path, Func<string, Stream>? open = null)
    {
        _path = path;
        _open = open ?? WholeFile.Open;
        _partial = Beside(path, ".partial");
        _old = Beside(path, ".old");
        PlaceOf.Recover(_path, _old);
        if (Directory.Exists(_partial))
        {
            PlaceOf.DeleteUnused(_partial);
        }

        Directory.CreateDirectory(_partial);
    }

    /// <summary>Why the files could not take their place though they are whole; empty: they did.</summary>
    public string Complaint { get; private set; } = "";

    /// <summary>Opens one of the files.</summary>
    public Stream Open(string name)
    {
        Stream stream = _open(Path.Combine(_partial, name));
        _streams.Add(stream);
        _names.Add(name);
        return stream;
    }

    /// <summary>Writes one of the files in one go.</summary>
    public void Write(string name, byte[] content) => Open(name).Write(content);

    /// <summary>
    /// Everything is written: the folder takes its place, an older one's other files stay in it. Answers where the files are now.
    /// </summary>
    public string Keep()
    {
        foreach (Stream stream in _streams)
        {
            WholeFile.Close(stream);
        }

        _streams.Clear();
        string place = TakePlace();
        _isKept = true;
        return place;
    }

    /// <summary>Without <see cref="Keep"/>: nothing stays.</summary>
    public void Dispose()
    {
        if (!_isKept)
        {
            _isKept = true;
            _streams.ForEach(WholeFile.Abandon);
            Directory.Delete(_partial, recursive: true);
        }
    }

    private string TakePlace()
    {
        Complaint = PlaceOf.Obstacle(_path, _names);
        try
        {
            if (Complaint.Length == 0)
            {
                Complaint = PlaceOf.Replace(_path, _partial, _old);
                return _path;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Complaint = $"{_path} could not be replaced: {FileTrouble.Sentence(e)}";
        }

        for (int i = 1; i <= MostBeside; i++)
        {
            string beside = $"{_path}.kept{(i == 1 ? "" : $"-{i}")}";
            if (!Path.Exists(beside))
            {
                Directory.Move(_partial, beside);
                Complaint += $" The new files are in {beside}.";
                return beside;
            }
        }

        throw new IOException($"{Complaint} {_path}.kept to .kept-{MostBeside} are all taken: delete some.");
    }

    private static string Beside(string path, string ending)
    {
        string folder = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(path)) ?? "";
        return Path.Combine(folder, "." + Path.GetFileName(Path.TrimEndingDirectorySeparator(path)) + ending);
    }
}
