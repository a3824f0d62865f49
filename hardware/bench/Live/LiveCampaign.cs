using System.Collections.Generic;
using System.Linq;

namespace ChamberFirmware.Bench.Live;

/// <summary>What a page shows of a campaign.</summary>
/// <param name="Number">Its number in the run store.</param>
/// <param name="Name">What the operator calls it.</param>
/// <param name="Plates">Plates of its plan.</param>
/// <param name="Left">Plates without a result.</param>
/// <param name="Plate">The plate that may be started next; 0: none.</param>
/// <param name="Words">That plate, for a person; empty: none.</param>
/// <param name="Hand">What a hand has to do before it is started.</param>
/// <param name="Held">The plate that ended otherwise than complete and holds the campaign; 0: none.</param>
/// <param name="HeldWords">How it ended; empty: none.</param>
/// <param name="HeldRun">The number of its run; 0: none.</param>
/// <param name="MayPass">The campaign may go on without casting that plate again: it has a result.</param>
/// <param name="Trouble">Why the store does not say how the campaign stands; empty: it does.</param>
public sealed record LiveCampaignState(
    long Number, string Name, int Plates, int Left, int Plate, string Words, string Hand, int Held, string HeldWords, long HeldRun,
    bool MayPass, string Trouble);

/// <summary>
/// The campaign that pages lead through: which plate is next, and which one holds it. All of it stands in the run store, where chamber
/// campaign has it, too; what is remembered here is only what a person said of the last plate. Nothing is started by it.
/// </summary>
public sealed class LiveCampaign
{
    private readonly RunStore _store;
    private readonly CampaignStore _campaigns;
    private PlannedPlate? _next;
    private long _decidedRun; // the run that a person has decided about
    private int _again; // the plate that a person wants cast again; 0: none

    /// <summary>A campaign of this store, held by this process.</summary>
    public LiveCampaign(Campaign campaign, RunStore store)
    {
        Campaign = campaign;
        _store = store;
        _campaigns = new CampaignStore(store);
        State = Read();
    }

    /// <summary>The plan.</summary>
    public Campaign Campaign { get; }

    /// <summary>How it stands; read from the store when something came of a plate.</summary>
    public LiveCampaignState State { get; private set; }

    /// <summary>Reads how it stands after a run is over.</summary>
    public void Look() => State = Read();

    /// <summary>The next plate if it is this one; null, and why not.</summary>
    public PlannedPlate? Next(int plate, out string why)
    {
        why = _next == null || _next.Number != plate
            ? $"Plate {plate} of campaign {Campaign.Number} is not the next: "
                + (_next == null ? "none is, or one holds the campaign." : $"plate {_next.Number} is. Nothing was started.")
            : "";
        return why.Length == 0 ? _next : null;
    }

    /// <summary>A person has looked at the chamber: the plate that holds the campaign is cast again, or the next one follows.</summary>
    public void Decide(bool again)
    {
        _decidedRun = State.HeldRun;
        _again = again ? State.Held : 0;
        Look();
    }

    /// <summary>The start of this run (0: it has no number) was refused: nothing was made, and the same plate is the next.</summary>
    public void PassOver(long run)
    {
        _decidedRun = run > 0 ? run : _decidedRun;
        Look();
    }

    /// <summary>A plate was cast: what was said about the one before counts no more.</summary>
    public void EndPlate()
    {
        _again = 0;
        Look();
    }

    /// <summary>This process casts it no more.</summary>
    public void Leave()
    {
        try
        {
            _campaigns.Leave(Campaign.Number);
        }
        catch (StoreException)
        {
            return; // the end of the program leaves it, too
        }
    }

    private LiveCampaignState Read()
    {
        try
        {
            List<PlannedPlate> left = _campaigns.Left(Campaign, again: false);
            RunRow? last = _store.Runs(new RunFilter { Campaign = Campaign.Number }, 1).FirstOrDefault();
            bool isHeld = last != null && last.Number != _decidedRun && !CastPlate.IsGoodOutcome(last.Words("outcome"));
            _next = isHeld ? null
                : _again > 0 ? _campaigns.Left(Campaign, again: true).Find(plate => plate.Number == _again)
                : left.FirstOrDefault();
            return StateOf(left, isHeld ? last : null);
        }
        catch (StoreException e)
        {
            _next = null;
            return new LiveCampaignState(
                Campaign.Number, Campaign.Name, Campaign.Plates.Count, Campaign.Plates.Count, 0, "", "", 0, "", 0, false, e.Message);
        }
    }

    private LiveCampaignState StateOf(List<PlannedPlate> left, RunRow? held)
    {
        int plate = held == null ? 0 : (int)(long)held["plate"]!;
        string why = held?.Words("faultSentence") ?? "";
        return new LiveCampaignState(
            Campaign.Number, Campaign.Name, Campaign.Plates.Count, left.Count, _next?.Number ?? 0,
            _next == null ? "" : Campaign.WordsOf(_next),
            _next == null ? "" : CampaignSite.ByHand + ", press S7 (ENABLE).",
            plate,
            held == null ? "" : $"Plate {plate} of {Campaign.Plates.Count}: {held.Words("outcome")}. {why}".TrimEnd(),
            held?.Number ?? 0,
            held != null && left.TrueForAll(p => p.Number != plate),
            "");
    }
}
