using ChamberFirmware.Bench.Desk;
using ChamberFirmware.Casting;

namespace ChamberFirmware.Bench.Live;

/// <content>Plates of a campaign: each is started by a person, and one that ended otherwise than complete holds the rest.</content>
public sealed partial class LiveChamber
{
    private LiveCampaign? _campaign;
    private bool _isPlanned; // the run under way is a plate of the campaign

    /// <summary>Pages lead through this campaign; to be said before <see cref="Run"/>.</summary>
    public void Lead(LiveCampaign campaign) => _campaign = campaign;

    private bool MayPlan(string act)
    {
        LiveCampaignState? state = _campaign?.State;
        bool rests = _filed == null && _now!.Phase is Phase.Idle or Phase.Complete;
        return state != null && act switch
        {
            LiveAct.CampaignPlate => rests && state.Plate > 0,
            LiveAct.CampaignNext => _filed == null && state.Held > 0 && state.MayPass,
            _ => _filed == null && state.Held > 0,
        };
    }

    private LiveAnswer StartPlanned(LiveAct act)
    {
        Campaign campaign = _campaign!.Campaign;
        if (_campaign.Next(act.Plate, out string why) is not { } planned)
        {
            return new LiveAnswer(false, why);
        }

        var desk = new DeskOptions(_chamber.Name, campaign.Options.Folder, planned.Treatment.ExposureS, campaign.Options.Unverified, false)
        {
            Labels = campaign.Labels, Fill = campaign.Options.Fill, Planned = new PlateOfCampaign(campaign, planned),
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
