using ChamberFirmware.Drivers;
using ChamberFirmware.Text;

namespace ChamberFirmware.Storage;

/// <summary>
/// A text that is never lost: two files in turn, each with the count of writes (<see cref="StoredText"/>). A write goes to the older or
/// damaged one, so the other stays whole whatever a power cut does; a read gives the newest whole one.
/// </summary>
public sealed class Banks
{
    private readonly IFiles _files;
    private readonly string _name; // names of files are put together when they are needed: on the heap only then
    private bool _isRead;
    private bool _isInB;

    /// <summary>Two files, name.a and name.b; nothing is read yet. A file name.txt is one of older firmware, the text alone.</summary>
    public Banks(IFiles files, string name)
    {
        _files = files;
        _name = name;
    }

    /// <summary>Writes since the board is new, as the newest whole file counts them; 0: none, or none is whole.</summary>
    public int Writes;

    /// <summary>What <see cref="Writes"/> will be after the next write.</summary>
    public int NextWrites
    {
        get
        {
            ReadOnce();
            return Writes + (IsLost ? 2 : 1);
        }
    }

    /// <summary>
    /// A file that should be there is torn, damaged or gone. It may have been the newer: what was read may be what was written before.
    /// </summary>
    public bool IsDamaged;

    /// <summary>
    /// Reads the newest whole text; null: nothing was ever written. False: something was, and none of it is whole.
    /// </summary>
    public bool TryRead(out string? text)
    {
        string inA;
        string inB;
        int newest = StoredText.Read(_files, Named(".a"), out inA);
        int other = StoredText.Read(_files, Named(".b"), out inB);
        _isInB = other > newest;
        if (_isInB)
        {
            int a = newest;
            newest = other;
            other = a;
            inA = inB;
        }

        _isRead = true;
        Writes = newest > 0 ? newest : 0;
        IsDamaged = other < StoredText.Absent || (newest > 1 && other == StoredText.Absent);
        text = newest > 0 ? inA : null;
        if (newest == StoredText.Absent && !StoredText.TryReadPlain(_files, Named(".txt"), out text)) // the text before the second write
        {
            return false;
        }

        return text != null || !IsDamaged;
    }

    /// <summary>Writes a text. False: it is not there for certain; it or the one before is read next, whole.</summary>
    public bool TryWrite(string text)
    {
        ReadOnce();
        bool isLost = IsLost;
        return TryPut(text) && (!isLost || TryPut(text));
    }

    // Of two that could not be read one may be whole again later, with a higher count: neither stays.
    private bool IsLost => Writes == 0 && IsDamaged;

    private void ReadOnce()
    {
        if (!_isRead)
        {
            TryRead(out _);
        }
    }

    private string Named(string ending) => new TextBuffer(16).Add(_name).Add(ending).ToString();

    private bool TryPut(string text)
    {
        bool toB = Writes > 0 && !_isInB;
        bool isPut = StoredText.TryWrite(_files, Named(toB ? ".b" : ".a"), Writes + 1, text);
        IsDamaged = !isPut;
        if (isPut)
        {
            Writes++;
            _isInB = toB;
        }

        return isPut;
    }
}
