using System;
using System.Linq;
using ChamberFirmware.Bench.Desk;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Bench.Predict;
using ChamberFirmware.Casting;
using ChamberFirmware.Recipes;

namespace ChamberFirmware.Bench.Live;

/// <content>
/// A run that is under way in the chamber when this program begins: its own of before, which was killed, or somebody else's. It is watched
/// in any case; that it is the store's run, and goes on as one, a person says.
/// </content>
public sealed partial class LiveChamber
{
    private const string Watched =
        " It can be watched and aborted here, and is not filed. Cast it where it was begun; or abort it, reset, and start anew.";

    private bool _isLookedAt; // what is under way was looked at, once
    private RunRow? _found; // the run of the store that it is; null: none
    private string _underWay = "";

    // What begins later is begun here, or by somebody who looks after it.
    private void LookForRun()
    {
        if (_now == null || !_chamber.IsOpen)
        {
            return;
        }

        bool isUnderWay = _filed == null && IsUnderWay(_now.Phase);
        if (!isUnderWay)
        {
            _found = null;
            _underWay = "";
        }
        else if (!_isLookedAt)
        {
            var record = new RecordText([.. ScpiText.Fields(_chamber.Link.Ask("RUN:RECord?", SilentMs))]);
            _found = Find(record);
            string what = $"{record.Word("recipe")}, {PlateFolder.Seconds(record.Number("exposureSetS") ?? 0.0)} s";
            _underWay = _found == null ? $"{what}, is under way in the chamber, and was not begun from this store.{Watched}"
                : $"{what}, {Named(_found)}, is under way in the chamber, begun by a program that has ended. " + (MayFollow
                ? "Follow it, if this is the plate."
                : $"To go on with it stop this program and start chamber serve --campaign {_found["campaign"]}.{Watched}");
        }

        _isLookedAt = true;
    }

    private static bool IsUnderWay(Phase phase) =>
        phase is Phase.Conditioning or Phase.Ready or Phase.Filling or Phase.Casting or Phase.Exposing or Phase.Immersing
            or Phase.Coating;

    private static string Named(RunRow run) =>
        run["campaign"] == null ? $"run {run.Number}" : $"run {run.Number}, plate {run["plate"]} of campaign {run["campaign"]}";

    private bool IsOfOtherCampaign(RunRow run) => run["campaign"] is long number && number != _campaign?.Campaign.Number;

    private bool MayFollow => _found != null && !IsOfOtherCampaign(_found);

    // The newest run in this chamber, if nobody saw its end and the chamber's own record is of the same recipe and exposure.
    private RunRow? Find(RecordText record)
    {
        RunRow? last = _store.Runs(new RunFilter(), 0)
            .FirstOrDefault(run => run.Words("source").Contains(_chamber.Identity + " at ", StringComparison.Ordinal));
        bool isSame = last != null && last.Words("outcome") is RunStore.Interrupted or MeasuredRun.Left
            && last.Words("recipe") == record.Word("recipe")
            && record.Number("exposureSetS") is { } setS && Math.Abs(setS - (double)last["exposureSetS"]!) < 1e-3;
        return isSame ? last : null;
    }

    private LiveAnswer FollowRun()
    {
        RunRow run = _found!;
        _found = null;
        double exposureS = (double)run["exposureSetS"]!;
        LiveAnswer answer;
        if (run["campaign"] != null)
        {
            Campaign campaign = _campaign!.Campaign;
            _campaign.Decide(again: true);
            answer = BeginPlanned(campaign.Plates.Single(plate => plate.Number == (long)run["plate"]!), isUnderWay: true);
        }
        else
        {
            Recipe recipe = RecipeText.Read(run.Words("recipe"), _store.TextOf(run.Words("recipeSha256"))!);
            var plate = new Plate(recipe, exposureS, 0)
            {
                Film = _store.FilmOf(run.Number), Films = new FilmShelf(_options.Folder),
            };
            answer = Begin(plate, new DeskOptions(_chamber.Name, _options.Folder, exposureS, false, Yes: false)
            {
                Labels = new RunLabels(run.Words("operator"), run.Words("dopeBatch"), run.Words("note")), IsUnderWay = true,
            });
        }

        return answer.IsDone ? new LiveAnswer(true, $"Followed as run {_lastNumber}. Run {run.Number} stays as what was seen of it before.")
            : answer;
    }
}
