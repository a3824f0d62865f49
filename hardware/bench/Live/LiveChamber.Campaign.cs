using System.Collections.Generic;
using ChamberFirmware.Bench.Desk;
using ChamberFirmware.Casting;

namespace ChamberFirmware.Bench.Live;

/// <content>Plates of a campaign: each is started by a person, and one that ended otherwise than complete holds the rest.</content>
public sealed partial class LiveChamber
{
    private LiveCampaign? _campaign;
    private bool _isPlanned; // the run under way is a plate of the campaign

    /// <summary>The campaign that pages lead through; null: none. Of another thread only when <see cref="Run"/> is over.</summary>
    public LiveCampaign? Campaign => _campaign;

    /// <summary>Pages lead through this campaign; to be said before <see cref="Run"/>.</summary>
    public void Lead(LiveCampaign campaign) => _campaign = campaign;

    private bool MayPlan(string act)
    {
        LiveCampaignState? state = _campaign?.State;
        bool rests = _filed == null && _now!.Phase is Phase.Idle or Phase.Complete;
        return act == LiveAct.CampaignOpen ? rests : state != null && act switch
        {
            LiveAct.CampaignPlate => rests && state.Plate > 0,
            LiveAct.CampaignNext => _filed == null && state.Held > 0 && state.MayPass,
            _ => _filed == null && state.Held > 0,
        };
    }

    private LiveAnswer StartPlanned(LiveAct act)
    {
        if (_campaign!.Next(act.Plate, out string why) is not { } planned)
        {
            return new LiveAnswer(false, why);
        }

        return BeginPlanned(planned, isUnderWay: false);
    }

    private LiveAnswer BeginPlanned(PlannedPlate planned, bool isUnderWay)
    {
        Campaign campaign = _campaign!.Campaign;
        var desk = new DeskOptions(_chamber.Name, campaign.Options.Folder, planned.Treatment.ExposureS, campaign.Options.Unverified, false)
        {
            Labels = campaign.Labels, Fill = campaign.Options.Fill, Planned = new PlateOfCampaign(campaign, planned),
            IsUnderWay = isUnderWay,
        };
        _isPlanned = true;
        bool isBegun = false;
        try
        {
            LiveAnswer answer = Begin(campaign.PlateOf(planned), desk);
            _run = _run! with { Plate = $"plate {planned.Number} of {campaign.Plates.Count}" };
            isBegun = true;
            return answer;
        }
        finally
        {
            if (!isBegun)
            {
                _isPlanned = false;
                _campaign.PassOver(_lastNumber);
            }
        }
    }

    // Another campaign stays in the store as it is, for later.
    private LiveAnswer OpenCampaign(LiveAct act)
    {
        List<string> mistakes = [];
        LiveCampaign? opened = LiveCampaignOpening.Begin(act.Design!, _options, _chamber, _store, mistakes);
        if (opened == null)
        {
            return new LiveAnswer(false, string.Join('\n', mistakes) + "\nNothing was begun.");
        }

        if (_campaign is { } before)
        {
            before.Leave();
            _book.Say($"Campaign {before.Campaign.Number}, {before.Campaign.Name}, is left with {before.State.Left} plates to cast. "
                + $"Go on with it later: chamber serve --campaign {before.Campaign.Number}.");
        }

        _campaign = opened;
        string sentence = $"Campaign {opened.Campaign.Number}, {opened.Campaign.Name}, is begun: {opened.State.Left} plates to cast.";
        _book.Say(sentence);
        return new LiveAnswer(true, sentence);
    }

    private LiveAnswer Decide(bool again)
    {
        LiveCampaignState held = _campaign!.State;
        _campaign.Decide(again);
        string next = _campaign.State.Plate > 0 ? $"plate {_campaign.State.Plate} is the next." : "no plate is left.";
        string sentence = $"Campaign {held.Number}, plate {held.Held}: {(again ? "cast again" : "left as it is")}; {next}";
        _book.Say(sentence);
        return new LiveAnswer(true, sentence);
    }

    private void EndPlanned()
    {
        if (_isPlanned)
        {
            _isPlanned = false;
            _campaign!.EndPlate();
        }
    }
}
