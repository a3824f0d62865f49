using System;
using System.IO;
using ChamberFirmware.Bench.Link;

namespace ChamberFirmware.Bench.Desk;

/// <summary>
/// A run at a chamber with all that is kept of it: its row in the run store, its folder, the trace while it goes on, record and plot at its
/// end. Whoever steps it files it. A run that does not begin leaves nothing.
/// </summary>
public sealed class FiledRun : IDisposable
{
    private readonly ChamberAtLine _chamber;
    private readonly RunStore _store;
    private readonly IDeskView _view;
    private readonly string _folder;
    private readonly RunEntry _entry;
    private readonly WholeFile _trace;

    /// <summary>A run of this plate; nothing is started before <see cref="Step"/>.</summary>
    /// <exception cref="NotCastException">A campaign's plate has no row in the store: the campaign would not know of it.</exception>
    public FiledRun(Plate plate, DeskOptions options, ChamberAtLine chamber, RunStore store, Person person, IDeskView view)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(chamber);
        _chamber = chamber;
        _store = store;
        _view = view;
        Chamber = ChamberTold.Identity(chamber);
        string name = options.Planned == null ? MeasuredFiles.NewFolder(Path.Combine(options.Folder, plate.Folder)) : "";
        _entry = RunEntry.Begin(store, new RunStart(plate, options.Labels, Chamber, run => options.Planned?.FolderOf(run) ?? name)
        {
            SessionSeed = chamber.TwinSeed, Campaign = options.Planned?.Campaign.Number, Planned = options.Planned?.Plate,
        });
        _folder = options.Planned == null ? name : FolderOf(options.Planned);
        _trace = new WholeFile(Path.Combine(_folder, MeasuredFiles.Trace));
        Run = new MeasuredRun(chamber, plate, options.Yes, person, view, new MeasuredTrace(_trace.Stream, plate.Recipe))
        {
            Fills = options.Fill, IsUnderWay = options.IsUnderWay, IsLine = Chamber.Settings.IsLine, LengthM = options.LengthM,
        };
    }

    /// <summary>The run.</summary>
    public MeasuredRun Run { get; }

    /// <summary>What the chamber said of itself before it began.</summary>
    public ChamberIdentity Chamber { get; }

    /// <summary>The run's number in the store; 0: the store could not be written.</summary>
    public long Number => _entry.Number;

    /// <summary>One step of the run (<see cref="MeasuredRun.Step"/>).</summary>
    /// <exception cref="ChamberRefusedException">It was not started, and nothing is left of it.</exception>
    /// <exception cref="RecipeDiffersException">As before.</exception>
    public void Step()
    {
        try
        {
            Run.Step();
        }
        catch
        {
            _trace.Dispose();
            Directory.Delete(_folder); // nothing was started, and nothing is in it
            _entry.Interrupt("Not started.");
            throw;
        }
    }

    /// <summary>
    /// Writes what is known while baths follow, which take minutes: it stays, whatever becomes of this program. The row comes with
    /// <see cref="File"/>.
    /// </summary>
    public void Keep()
    {
        _trace.Keep();
        Write();
    }

    /// <summary>Files what came of it; a complaint about the store, or an empty string. Telemetry is turned off.</summary>
    public string File()
    {
        _trace.Keep();
        string record = Write();
        _entry.Finish(RunResult.Of(Run), record, _folder);
        AuditAtPort.Collect(_chamber, _store, _view.Say);
        _chamber.Quieten();
        _view.Say($"{Run.Plate.Folder}: {Run.Outcome}. {Run.Note}{(Run.Gaps.Count > 0 ? $" {Run.Gaps.Count} gap(s)." : "")} {_folder}");
        return _entry.Complaint;
    }

    /// <inheritdoc/>
    public void Dispose() => _trace.Dispose();

    private string Write() =>
        MeasuredFiles.Write(_folder, Run, _chamber, Chamber, DateOnly.FromDateTime(_store.Now.UtcDateTime));

    private string FolderOf(PlateOfCampaign planned)
    {
        if (_entry.Number == 0)
        {
            throw new NotCastException(_entry.Complaint + " A campaign goes on when the store can be written.");
        }

        string folder = planned.FolderOf(_entry.Number);
        try
        {
            Directory.CreateDirectory(folder);
            return folder;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _entry.Interrupt("Its files could not be written: " + FileTrouble.Sentence(e));
            throw;
        }
    }
}
