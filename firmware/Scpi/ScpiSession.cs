using ChamberFirmware.Admission;
using ChamberFirmware.Operation;
using ChamberFirmware.Recipes;
using ChamberFirmware.Refusals;
using ChamberFirmware.Safety;
using ChamberFirmware.Text;

namespace ChamberFirmware.Scpi;

/// <summary>What rows of the table act on: the chamber, the line that is executed, its answer, errors, status and pushed lines.</summary>
public sealed class ScpiSession
{
    private readonly PointAnswer _points;
    private string _last = ""; // name of the value that was asked for last
    private int _fault; // that is in the queue already
    private bool _castWasRefused;

    /// <summary>With this chamber.</summary>
    public ScpiSession(Chamber chamber)
    {
        Chamber = chamber;
        _points = new PointAnswer(chamber);
    }

    /// <summary>Where the unit that is executed answers.</summary>
    public TextBuffer To { get; set; } = null!;

    /// <summary>Whom rows ask.</summary>
    public readonly Chamber Chamber;

    /// <summary>The line, at the unit that is executed.</summary>
    public readonly ScpiMessage Message = new ScpiMessage();

    /// <summary>What SYSTem:ERRor? tells.</summary>
    public readonly QueuedErrors Errors = new QueuedErrors();

    /// <summary>What the status byte tells.</summary>
    public readonly StatusModel Status = new StatusModel();

    /// <summary>What comes unasked.</summary>
    public readonly PushedLine Pushed = new PushedLine();

    /// <summary>The recipe that is being entered; null: none.</summary>
    public RecipeDraft? Draft { get; set; }

    /// <summary>Lines that the unit answers with; null: all it says is said.</summary>
    public IListing? Lines { get; set; }

    /// <summary>The rest of the line waits until nothing is pending.</summary>
    public bool Holds { get; set; }

    /// <summary>When that is over, 1 is the answer.</summary>
    public bool AnswersEnd { get; set; }

    /// <summary>An answer to this line has begun.</summary>
    public bool HasAnswered { get; set; }

    /// <summary>A unit of this line was refused: commands behind it are passed over, queries are not.</summary>
    public bool WasRefused { get; set; }

    /// <summary>The deadline of the tick before this pass, us.</summary>
    public long NowUs;

    /// <summary>Once a pass.</summary>
    public void Note(long nowUs)
    {
        NowUs = nowUs;
        Status.Note(Chamber);
        int fault = Chamber.Supervisor.Fault;
        if (fault != _fault && fault != FaultCode.None)
        {
            Fail(fault, FaultCode.Sentence(fault));
        }

        _fault = fault;
        if (Chamber.Run.CastWasRefused && !_castWasRefused)
        {
            Fail(ScpiError.SettingsConflict, "the cast was refused at its tick: RUN:CAST again when RUN:PHASe? says Ready");
        }

        _castWasRefused = Chamber.Run.CastWasRefused;
    }

    /// <summary>Begins an answer, behind those of the line's units before.</summary>
    public TextBuffer Answer()
    {
        To.Add(HasAnswered ? ";" : "");
        HasAnswered = true;
        return To;
    }

    /// <summary>An error, by its number and what is to be said of it.</summary>
    public void Fail(int number, string detail)
    {
        Status.NoteError(number);
        Errors.Add(number, detail);
        WasRefused = true;
    }

    /// <summary>What was asked of the operator: null, or why it was not done.</summary>
    public bool Did(Refusal? refusal)
    {
        if (refusal != null)
        {
            Fail(refusal.Number, refusal.Sentence);
        }

        return refusal == null;
    }

    /// <summary>Answers with a listing's lines as strings.</summary>
    public void Say(IListing lines)
    {
        Answer();
        Lines = new QuotedLines(lines);
    }

    /// <summary>Answers with a value of the list of values, by its name.</summary>
    public void Measure(string name) => Keep(name, To.Length, HasAnswered, _points.Measure(name, Answer()));

    /// <summary>Answers with reading, time, tick and quality of a value; empty: of the one that was asked for last.</summary>
    public void Fetch(string name)
    {
        name = name.Length == 0 ? _last : name;
        Keep(name, To.Length, HasAnswered, _points.Fetch(name, NowUs, Answer()));
    }

    // A name that is none has no answer: what was begun of it is taken back.
    private void Keep(string name, int before, bool hadAnswered, bool isFound)
    {
        if (isFound)
        {
            _last = name;
            return;
        }

        To.CutTo(before);
        HasAnswered = hadAnswered;
        Fail(name.Length == 0 ? ScpiError.DataCorrupt : ScpiError.IllegalValue, "no value has this name: DATA:CATalog? lists them");
    }

    /// <summary>Answers with the names of all values.</summary>
    public void SayNames() => Say(_points);

    /// <summary>A whole number for a register. False: it is refused.</summary>
    public bool TryBits(int most, out int bits)
    {
        bool isIn = Message.TryNumber(0, 0.0, most, 0.0, out double value);
        bits = (int)value;
        if (!isIn)
        {
            Fail(ScpiError.OutOfRange, most > 255 ? "a register takes 0 to 32767" : "a register takes 0 to 255");
        }

        return isIn;
    }

    /// <summary>The status byte of now.</summary>
    public int StatusByte() => Status.StatusByte(Errors.Count > 0, HasAnswered);

    /// <summary>*TST?: 0, or the number of what keeps a run from starting.</summary>
    public int SelfTest()
    {
        Chamber c = Chamber;
        Refusal? refusal = c.Journal.RefusalOfStart() ?? StartCheck.RefusalOfChamber(c.Stored.Fault, c.Settings, c.Readings);
        return c.Supervisor.Fault != FaultCode.None ? c.Supervisor.Fault : refusal == null ? 0 : refusal.Number;
    }

    /// <summary>*RST: what this session has asked for; the chamber goes on with what it does.</summary>
    public void Reset()
    {
        Pushed.Reset();
        Draft = null;
        Status.Reset();
    }
}
