using System.Collections.Generic;
using System.IO;
using System.Linq;
using ChamberFirmware.Bench.Desk;
using ChamberFirmware.Bench.Predict;
using ChamberFirmware.Recipes;

namespace ChamberFirmware.Bench;

/// <summary>Campaigns in the run store: the plan before the first plate, and which of its plates are still to be cast.</summary>
public sealed class CampaignStore
{
    private readonly RunStore _store;

    /// <summary>The campaigns of this store.</summary>
    public CampaignStore(RunStore store) => _store = store;

    /// <summary>
    /// Keeps a plan under a new number, held by this process. Throws <see cref="StoreException"/>, and keeps nothing, where its folder is
    /// there already.
    /// </summary>
    public Campaign Begin(CampaignDesign design, RunOptions options) => _store.File.Together(() =>
    {
        var row = new Dictionary<string, object?>
        {
            ["begunUtc"] = RunStore.Utc(_store.Now),
            ["begunLocal"] = _store.Local(_store.Now),
            ["name"] = design.Name,
            ["operator"] = options.Labels.Operator,
            ["dopeBatch"] = options.Labels.DopeBatch,
            ["note"] = options.Labels.Note,
            ["planSeed"] = (long)design.Seed,
            ["seed"] = (long)options.Seed,
            ["program"] = ChamberIdentity.Program,
            ["unverified"] = options.Unverified ? 1L : 0L,
            ["noSwitches"] = options.NoSwitches ? 1L : 0L,
            ["scatter"] = options.Scatter ? 1L : 0L,
            ["doorOpenS"] = options.DoorOpenS,
            ["port"] = options.Port,
            ["fill"] = options.Fill ? 1L : 0L,
            ["folder"] = Path.GetFullPath(options.Folder),
            ["holder"] = Holder.Here,
        };
        foreach ((string name, object? value) in CampaignChamber.Columns(options.Chamber, _store))
        {
            row[name] = value;
        }

        long number = _store.Insert("campaigns", row);
        string folder = Campaign.FolderIn(options.Folder, number);
        if (Directory.Exists(folder))
        {
            throw new StoreException($"{folder} is there already, of a campaign of another store: give another folder with --out.");
        }

        List<PlannedPlate> plan = design.Plan();
        foreach (PlannedPlate plate in plan)
        {
            Keep(number, plate);
        }

        return new Campaign(number, design.Name, options.Labels, design.Seed, options, plan);
    });

    /// <summary>
    /// Takes up a campaign that was left, and notes the plate that was under way as interrupted. Throws <see cref="StoreException"/> where
    /// there is none of that number, or a program that lives is casting it.
    /// </summary>
    public Campaign Resume(long number) => _store.File.Together(() =>
    {
        var of = new Dictionary<string, object> { ["$campaign"] = number };
        Dictionary<string, object?> row = _store.File.Rows("SELECT * FROM campaigns WHERE number = $campaign", of).FirstOrDefault()
            ?? throw new StoreException($"There is no campaign {number} in {_store.File.Path}.");
        string holder = (string)row["holder"]!;
        if (holder.Length > 0 && holder != Holder.Here && !Holder.IsGone(holder))
        {
            throw new StoreException(
                $"Campaign {number} is being cast by another program (machine, process, start: {holder}): end that first.");
        }

        of["$holder"] = Holder.Here;
        _store.File.Do("UPDATE campaigns SET holder = $holder WHERE number = $campaign", of);
        foreach (RunRow run in _store.Runs(new RunFilter { Campaign = number, Outcome = RunStore.UnderWay }, 0))
        {
            _store.Interrupt(run.Number, "The program that cast it ended before it was over.");
        }

        return Read(number, row);
    });

    /// <summary>This process casts it no more.</summary>
    public void Leave(long number) => _store.File.Do(
        "UPDATE campaigns SET holder = '' WHERE number = $campaign", new Dictionary<string, object> { ["$campaign"] = number });

    /// <summary>
    /// The plates without a result, in their order, also those whose end nobody saw; with <paramref name="again"/> also those that ended
    /// otherwise than complete.
    /// </summary>
    public List<PlannedPlate> Left(Campaign campaign, bool again)
    {
        List<RunRow> runs = _store.Runs(new RunFilter { Campaign = campaign.Number }, 0);
        HashSet<long> done = [.. runs.Where(run => IsResult(run.Words("outcome"), again)).Select(run => (long)run["plate"]!)];
        return [.. campaign.Plates.Where(plate => !done.Contains(plate.Number))];
    }

    private static bool IsResult(string outcome, bool again) => again
        ? outcome is PlateRun.Complete or PlateRun.NotVerified
        : outcome is not (RunStore.Interrupted or RunStore.UnderWay or MeasuredRun.Left or MeasuredRun.NotStarted
            or MeasuredRun.Restarted or MeasuredRun.NoRecord);

    private void Keep(long number, PlannedPlate plate) => _store.File.Do(
        "INSERT INTO plates VALUES ($campaign, $plate, $block, $recipe, $sha256, $exposureS, $film)",
        new Dictionary<string, object>
        {
            ["$campaign"] = number,
            ["$plate"] = (long)plate.Number,
            ["$block"] = (long)plate.Block,
            ["$recipe"] = plate.Treatment.Recipe.Name,
            ["$sha256"] = _store.Keep(RecipeText.Of(plate.Treatment.Recipe)),
            ["$exposureS"] = plate.Treatment.ExposureS,
            ["$film"] = plate.Treatment.Film.Text,
        });

    private Campaign Read(long number, Dictionary<string, object?> row)
    {
        var labels = new RunLabels((string)row["operator"]!, (string)row["dopeBatch"]!, (string)row["note"]!);
        var options = new RunOptions(
            (string)row["folder"]!, (ulong)(long)row["seed"]!, (long)row["unverified"]! != 0, (long)row["noSwitches"]! != 0,
            (long)row["scatter"]! != 0)
        {
            Store = _store.File.Path, Labels = labels, DoorOpenS = (double)row["doorOpenS"]!,
            Port = (string)row["port"]!, Fill = (long)row["fill"]! != 0,
            Chamber = CampaignChamber.Read(row, _store),
        };
        List<PlannedPlate> plates =
        [
            .. from plate in _store.File.Rows(
                   "SELECT p.*, t.text FROM plates p JOIN texts t ON t.sha256 = p.recipeSha256 WHERE campaign = $campaign ORDER BY plate",
                   new Dictionary<string, object> { ["$campaign"] = number })
               let recipe = RecipeText.Read((string)plate["recipe"]!, (string)plate["text"]!)
               select new PlannedPlate((int)(long)plate["plate"]!, (int)(long)plate["block"]!, TreatmentOf(recipe, plate)),
        ];
        return new Campaign(number, (string)row["name"]!, labels, (ulong)(long)row["planSeed"]!, options, plates);
    }

    private static Treatment TreatmentOf(Recipe recipe, Dictionary<string, object?> plate) => new(recipe, (double)plate["exposureS"]!)
    {
        Film = FilmNotes.OfText((string)plate["film"]!),
    };
}
