using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Bench.Predict;

namespace ChamberFirmware.Bench;

/// <summary>chamber campaign: many plates in one chamber whose air is kept, after a plan; interrupted and gone on with.</summary>
public static class CampaignCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Make(Surroundings around)
    {
        var options = new CampaignOptions(around);
        var command = new Command("campaign", "Cast many plates after a plan, one after another in one chamber whose air is kept.");
        options.AddTo(command);
        command.SetAction(async (parsed, stop) => options.Of(parsed) is not { } wish ? ExitCode.BadInput : await RunAsync(
            new CampaignPlace(wish, around, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error), stop));
        return command;
    }

    private static async Task<int> RunAsync(CampaignPlace at, CancellationToken stop)
    {
        try
        {
            if (at.Wish.Resume is long number)
            {
                using RunStore kept = RunStore.OpenExisting(at.Wish.StorePath, at.Around.Clock);
                var campaigns = new CampaignStore(kept);
                Campaign left = campaigns.Resume(number);
                string contradiction = ResumedCampaign.Refusal(left, at.Wish);
                if (contradiction.Length > 0)
                {
                    campaigns.Leave(number);
                    throw new StoreException(contradiction);
                }

                left = at.Wish.LabelsGiven ? left with { Labels = at.Wish.Run.Labels } : left;
                return await CampaignCasting.CastAsync(at, kept, campaigns, left, stop);
            }

            var proposals = new ExposureProposals(new FilmShelf(at.Wish.Run.Folder), at.Wish.Run.Chamber.Settings);
            if (Design(at, proposals) is not CampaignDesign design)
            {
                return ExitCode.BadInput;
            }

            if (!await IsAcceptedAsync(at, proposals.Lines, stop))
            {
                return at.Wish.Yes ? ExitCode.BadInput : ExitCode.NotComplete;
            }

            if (at.Wish.OnlyPlan)
            {
                return Show(at, design);
            }

            using var store = new RunStore(at.Wish.StorePath, at.Around.Clock);
            var stored = new CampaignStore(store);
            return await CampaignCasting.CastAsync(at, store, stored, stored.Begin(design, at.Wish.Run), stop);
        }
        catch (StoreException e)
        {
            at.Error.WriteLine("chamber: " + e.Message);
            return ExitCode.BadInput;
        }
    }

    // Depths are wishes: what is cast instead is told, and taken by a person or an option.
    private static async Task<bool> IsAcceptedAsync(CampaignPlace at, IReadOnlyList<string> proposed, CancellationToken stop)
    {
        foreach (string line in proposed)
        {
            at.Output.WriteLine(line);
        }

        if (proposed.Count == 0 || at.Wish.OnlyPlan || at.Wish.Accept)
        {
            return true;
        }

        if (at.Wish.Yes)
        {
            at.Error.WriteLine(
                "chamber: --yes asks nobody, and these exposures are proposals: look at them with --plan, then add --accept.");
            return false;
        }

        at.Output.WriteLine("These are proposals. Enter casts them, q ends.");
        string? answer = await Task.Run(at.Around.Input.ReadLine, CancellationToken.None).WaitAsync(stop);
        return answer != null && !answer.Trim().Equals("q", System.StringComparison.OrdinalIgnoreCase);
    }

    // Null: every mistake is told, and nothing was written.
    private static CampaignDesign? Design(CampaignPlace at, ExposureProposals proposals)
    {
        var mistakes = new List<string>();
        CampaignDesign? design = at.Wish.Table != null
            ? CampaignTable.Read(at.Wish.Table, mistakes)
            : CampaignFile.Read(at.Wish.File!, mistakes, proposals);
        if (design != null && mistakes.Count == 0)
        {
            mistakes.AddRange(Refusals(at, design.Plan()));
        }

        string outRefusal = design == null || mistakes.Count > 0 ? "" : OutFolder.Open(at.Wish.Run.Folder);
        mistakes.AddRange(outRefusal.Length > 0 ? [outRefusal] : []);
        foreach (string mistake in mistakes.Distinct())
        {
            at.Error.WriteLine("chamber: " + mistake);
        }

        return mistakes.Count == 0 ? design : null;
    }

    // The twin's chamber judges, or the one at the line; a plan that is only shown needs no line.
    private static IEnumerable<string> Refusals(CampaignPlace at, List<PlannedPlate> plan)
    {
        if (at.Wish.Run.Port.Length > 0)
        {
            return at.Wish.OnlyPlan ? [] : CampaignCheck.Refusals(at.Wish.Run, plan, Lines.Open);
        }

        return from recipe in plan.Select(p => p.Treatment.Recipe).DistinctBy(RecipeText.Of)
               let refusal = Rehearsal.Refusal(recipe, at.Wish.Run.Unverified, at.Wish.Run.Chamber)
               where refusal.Length > 0
               select $"{recipe.Name}: {refusal}";
    }

    private static int Show(CampaignPlace at, CampaignDesign design)
    {
        List<PlannedPlate> plan = design.Plan();
        PlanTable.Write(plan, at.Output);
        AlongTable.Write(plan, at.Wish.Run.Chamber.Settings, new FilmShelf(at.Wish.Run.Folder), at.Output);
        string file = Path.Combine(at.Wish.Run.Folder, design.Name + "-plan.csv");
        WholeFile.Write(file, RunExport.Bytes(CampaignTable.Text(plan)));
        at.Output.WriteLine($"{plan.Count} plates. Nothing was cast; the plan is in {file}.");
        return ExitCode.Good;
    }
}
