using ChamberFirmware.Drivers;
using ChamberFirmware.Fields;
using ChamberFirmware.Storage;
using ChamberFirmware.Text;

namespace ChamberFirmware.Audit;

/// <summary>
/// Who changed what in this chamber: settings, calibrations, the recipe of a run. Each change is a numbered text that is never written
/// again and has the check sum of the one before; the last 32 are kept here, and the PC program collects them for good. A change is noted
/// before it is made, so that there is none without its line. README.md has the format.
/// </summary>
public sealed class ChangeLog
{
    /// <summary>Changes that are kept.</summary>
    public const int Kept = 32;

    /// <summary>Bytes that are read of a change while something is driven: a longer one would hold up the loop.</summary>
    public const int MostWhileDriving = 1024;

    private const int MostHead = 384; // first line, who, because
    private const int MostBytes = StoredText.MostBytes;
    private const int MostRecipe = 2048; // whose notes are long beyond reason loses their end
    private const string None = "0"; // in place of a check sum

    private readonly IFiles _files;
    private readonly UtcClock _utc;
    private bool _isRead;
    private string _sum = None; // of the last change
    private string _log = ""; // which log this is: the check sum of its first change
    private string _text = ""; // of a change that is written and not read back yet
    private uint _written; // its check sum

    /// <summary>On these files, with that clock; nothing is read yet.</summary>
    public ChangeLog(IFiles files, UtcClock utc)
    {
        _files = files;
        _utc = utc;
    }

    /// <summary>Number of the last change; 0: none yet.</summary>
    public int Last;

    /// <summary>How often settings were written, as the last change has it; 0: no change is known.</summary>
    public int SettingsWrites;

    /// <summary>At power-on: the newest change that is whole. A damaged file may have been a newer one: its number is left out.</summary>
    public void Load()
    {
        _isRead = true;
        Last = 0;
        string newest = "";
        string text;
        for (int i = 0; i < Kept; i++)
        {
            int number = StoredText.Read(_files, FileName(i), out text);
            newest = number > Last ? text : newest;
            Last = number > Last ? number : Last;
        }

        if (Last > 0)
        {
            _sum = ChangeText.Digits(StoredText.SumOf(Last, newest));
            string log = ChangeText.WordOf(newest, "log");
            _log = log.Length > 0 ? log : _sum;
            SettingsWrites = ChangeText.NumberOf(newest, "writes");
        }

        Last += StoredText.Read(_files, FileName(Last + 1), out text) == StoredText.Damaged ? 1 : 0;
    }

    /// <summary>
    /// Notes what changes between two settings, or without a <paramref name="before"/> what holds from now on.
    /// <paramref name="writes"/>: how often settings will have been written then. False: it is not on the flash for certain.
    /// </summary>
    public bool TryNote(string what, Author author, IFields? before, IFields? after, int writes)
    {
        ReadOnce();
        var text = new TextBuffer(after == null ? MostHead : MostBytes);
        Begin(text, what, author, writes);
        if (after != null)
        {
            Differences.Write(before, after, text);
        }

        bool isKept = TryWrite(text) && TryConfirm();
        SettingsWrites = isKept ? writes : SettingsWrites;
        return isKept;
    }

    /// <summary>
    /// Writes down a recipe, with all its keys. False: the flash refuses it. It counts once <see cref="TryConfirm"/> has read it back: both
    /// together take longer than a pass of the loop bears.
    /// </summary>
    public bool TryWriteRecipe(string name, IFields recipe, Author author)
    {
        ReadOnce();
        var text = new TextBuffer(MostRecipe);
        Begin(text, "recipe", author, SettingsWrites);
        text.Add("name=").Add(name).Line();
        var writer = new FieldWriter(leavesOutStandard: true); // the shorter the text, the sooner it is read
        for (int group = 0; group < recipe.Groups; group++)
        {
            writer.WriteLines(recipe, group, text);
        }

        return TryWrite(text) || TryWrite(InPlainLetters(text));
    }

    /// <summary>Reads back what was written last. False: it is not on the flash for certain.</summary>
    public bool TryConfirm()
    {
        int number = Last + 1;
        bool isKept = StoredText.IsThere(_files, FileName(number), number, _text);
        if (isKept)
        {
            Last = number;
            _sum = ChangeText.Digits(_written);
            _log = _log.Length == 0 ? _sum : _log;
        }

        _text = "";
        return isKept;
    }

    /// <summary>
    /// A change that is kept, whole; null: there is none of that number, it is damaged, or longer than <paramref name="most"/> bytes.
    /// </summary>
    public string? Read(int number, int most = StoredText.MostBytes)
    {
        string text = "";
        bool isKept = number > 0 && number > Last - Kept && StoredText.Read(_files, FileName(number), out text, most) == number;
        return isKept ? text : null;
    }

    /// <summary>What a change says first: its number, what was changed, through which door, when.</summary>
    public static string FirstLine(string text) => ChangeText.FirstLine(text);

    private void ReadOnce()
    {
        if (!_isRead)
        {
            Load();
        }
    }

    private static string FileName(int number) => new TextBuffer(12).Add("change.").Whole(number % Kept).ToString();

    // The notes of a recipe on a PC may have all the world's letters, a stored text has ASCII only.
    private static TextBuffer InPlainLetters(TextBuffer text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            text.Bytes[i] = text.Bytes[i] < 128 ? text.Bytes[i] : (byte)'?';
        }

        return text;
    }

    private void Begin(TextBuffer text, string what, Author author, int writes)
    {
        text.Key("change").Whole(Last + 1).Key("what").Add(what).Key("door").Add(author.Door).Key("utc");
        _utc.Write(text);
        text.Key("upS").Seconds(_utc.NowUs, 1).Key("writes").Whole(writes).Key("prev").Add(_sum);
        if (_log.Length > 0)
        {
            text.Key("log").Add(_log);
        }

        text.Line().Add("who=").Add(author.Who).Line().Add("because=").Add(author.Because).Line();
    }

    private bool TryWrite(TextBuffer text)
    {
        _text = text.ToString();
        return StoredText.TryWriteBlind(_files, FileName(Last + 1), Last + 1, _text, out _written);
    }
}
