using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Refusals;
using ChamberFirmware.Storage;
using ChamberFirmware.Text;

namespace ChamberFirmware.Journal;

/// <summary>
/// What the flash knows of runs: the last one, what with solvent may be in the loop, and a line of each of the last eight that ended,
/// which are this listing. Written at four events of a run at most, never while a film is exposed. README.md has the format.
/// </summary>
public sealed class RunJournal : IListing
{
    /// <summary>Ended runs whose lines are kept.</summary>
    public const int Kept = 8;

    // Places of numbers, in the order of their lines; the recipe's name is the line behind them.
    private const int Run = 0;
    private const int Marked = 1;
    private const int Reached = 2; // a phase: Conditioning, from the cast's command on Casting, then how it ended; Idle: power loss, told
    private const int ExposureS = 3;
    private const int Numbers = 4;
    private const int MostBytes = 192;

    private readonly IFiles _files;
    private readonly Banks _banks;
    private readonly double[] _last = new double[Numbers];
    private string _recipe = "";
    private PlateMark _beforeCast;

    /// <summary>Of a chamber; nothing is read yet.</summary>
    public RunJournal(IFiles files)
    {
        _files = files;
        _banks = new Banks(files, "journal");
    }

    /// <summary>What with solvent may be in the loop: as the flash knows it, for certain.</summary>
    public PlateMark Mark;

    /// <summary>What it is once it turns out that nothing was cast.</summary>
    public PlateMark MarkIfNotCast => Mark == PlateMark.Coated ? _beforeCast : Mark;

    /// <summary>Neither file can be read: a coated plate may be in the loop.</summary>
    public bool IsUnreadable;

    /// <summary>A run was opened since power-on and has not ended.</summary>
    public bool IsOpen;

    /// <summary>How often the journal was written since the board is new; each run writes one line more.</summary>
    public int Writes => _banks.Writes;

    /// <summary>At power-on: what the operator must know of the last run, behind what is said before, in one line.</summary>
    public string Load(string before = "")
    {
        string? text = null;
        IsUnreadable = !_banks.TryRead(out text) || (text != null && !TryTake(text));
        double reached = _last[Reached];
        bool wasCut = !IsUnreadable && reached > 0.0 && reached < (int)Phase.Complete;

        // The file that is damaged may have been the newer one, which says that the cast was asked for.
        Mark = IsUnreadable || (wasCut && _banks.IsDamaged) ? PlateMark.Coated : (PlateMark)(int)_last[Marked];
        TextBuffer line = new TextBuffer(3 * TextBuffer.Sentence).Add(before);
        if (wasCut)
        {
            line.Add(" The power was cut in ").Add(RunWords()).Add(Mark == PlateMark.Coated
                ? ", perhaps in Casting, Exposing, Immersing or Coating: what its film got is not known"
                : " before its cast").Add("; it does not go on.");
            _last[Reached] = (int)Phase.Idle; // every power-on says so until this is written; the line is, once, and not over one that was
            if (StoredText.Read(_files, LineName(0), out text) != (int)_last[Run])
            {
                TryKeepLine(null);
            }
        }

        Refusal? refusal = RefusalOfStart();
        if (refusal != null)
        {
            line.Add(" ").Add(refusal.Sentence);
        }

        return line.Add(_banks.IsDamaged ? " A file of the journal is damaged." : "").ToString();
    }

    /// <summary>Why nothing may heat: solvent may be in the loop. Null: it is not.</summary>
    public Refusal? RefusalOfStart() => IsUnreadable ? RunRefusals.JournalUnreadable()
        : Mark == PlateMark.None ? null : RunRefusals.PlateInLoop(RunWords());

    /// <summary>A run begins: its recipe's name and its exposure, s. False: it is not on the flash for certain.</summary>
    public bool TryOpenRun(string recipe, double exposureS)
    {
        IsOpen = true;
        _last[Run] += 1.0;
        _last[ExposureS] = exposureS;
        _recipe = recipe;
        return TryMark(Mark);
    }

    /// <summary>
    /// Something with solvent comes into the loop or leaves it; asked before anything moves. False: it is not on the flash for certain, and
    /// <see cref="Mark"/> is what it was.
    /// </summary>
    public bool TryMark(PlateMark mark)
    {
        _beforeCast = MarkIfNotCast;
        return TryKeep(mark, !IsOpen ? (Phase)(int)_last[Reached] : mark == PlateMark.Coated ? Phase.Casting : Phase.Conditioning);
    }

    /// <summary>The run has ended and leaves this in the loop. False: not all of it is on the flash for certain.</summary>
    public bool TryClose(RunRecord record, PlateMark left)
    {
        IsOpen = false;
        return TryKeepLine(record) & TryKeep(left, record.Outcome); // in this order: a cut between the two must not lose the line
    }

    /// <inheritdoc/>
    public bool TryWrite(int line, TextBuffer to)
    {
        string text;
        int number = StoredText.Read(_files, LineName(Kept - line - (IsOpen ? 1 : 0)), out text);
        if (number != StoredText.Absent)
        {
            to.Add(number > 0 ? text : "(damaged)").Line();
        }

        return line < Kept - 1;
    }

    private string LineName(int ahead) => new TextBuffer(8).Add("run.").Whole(((int)_last[Run] + ahead) % Kept).ToString();

    private string RunWords() => new TextBuffer(MostBytes).Add("run ").Whole((int)_last[Run]).Add(" (").Add(_recipe).Add(", ")
        .Fixed(_last[ExposureS], 2).Add(" s)").ToString();

    private bool TryKeepLine(RunRecord? record) =>
        StoredText.TryWrite(_files, LineName(0), (int)_last[Run], RunLine.Of(RunWords(), record));

    private bool TryKeep(PlateMark mark, Phase reached)
    {
        _last[Marked] = (int)mark;
        _last[Reached] = (int)reached;
        var text = new TextBuffer(MostBytes);
        for (int i = 0; i < Numbers; i++)
        {
            NumberText.Write(_last[i], text);
            text.Line();
        }

        bool isKept = _banks.TryWrite(text.Add(_recipe).ToString());
        if (isKept)
        {
            Mark = mark;
            IsUnreadable = false;
        }

        return isKept;
    }

    private bool TryTake(string text)
    {
        string[] lines = text.Split('\n');
        bool isGood = lines.Length == Numbers + 1;
        for (int i = 0; isGood && i < Numbers; i++)
        {
            isGood = DecimalText.TryParse(lines[i], out _last[i]);
        }

        if (isGood)
        {
            _recipe = lines[Numbers];
        }

        return isGood;
    }
}
