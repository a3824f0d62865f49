using System.Collections.Generic;

namespace ChamberFirmware.Bench;

/// <summary>
/// The row of one plate in the run store. A store that cannot be written costs no file: the plate is cast and filed all the same, and
/// <see cref="Complaint"/> says what it lacks.
/// </summary>
internal sealed class RunEntry
{
    private readonly RunStore _store;
    private readonly string _plate;
    private readonly long _number;

    private RunEntry(RunStore store, string plate, long number, string complaint)
    {
        _store = store;
        _plate = plate;
        _number = number;
        Complaint = complaint;
    }

    /// <summary>What is to be said about the store when the plate is over; empty: it has its row.</summary>
    public string Complaint { get; private set; }

    /// <summary>The run's number; 0: the store could not be written.</summary>
    public long Number => _number;

    /// <summary>Gives the plate its number, where the store can be written.</summary>
    public static RunEntry Begin(RunStore store, RunStart start)
    {
        try
        {
            return new RunEntry(store, start.Plate.Folder, store.Begin(start), "");
        }
        catch (StoreException e)
        {
            return new RunEntry(store, start.Plate.Folder, 0, Lacking(start.Plate.Folder, e));
        }
    }

    /// <summary>The plate is over, and its files are in this folder.</summary>
    public void Finish(TwinPlate cast, string folder) => Finish(RunResult.Of(cast.Result), cast.RecordJson, folder);

    /// <summary>The same with the columns of <see cref="RunResult"/>.</summary>
    public void Finish(Dictionary<string, object?> row, string recordJson, string folder)
    {
        if (_number == 0)
        {
            return;
        }

        try
        {
            _store.Finish(_number, row, recordJson, folder);
        }
        catch (StoreException e)
        {
            Complaint = Lacking(_plate, e);
        }
    }

    /// <summary>No result. Where that cannot be written now, who opens the store next does it: this program is gone then.</summary>
    public void Interrupt(string why)
    {
        try
        {
            _store.Interrupt(_number, why);
        }
        catch (StoreException e)
        {
            Complaint = Lacking(_plate, e);
        }
    }

    private static string Lacking(string plate, StoreException e) =>
        $"{plate} has no result in the run store: {e.Message}";
}
